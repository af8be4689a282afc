package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.List;
import java.util.Set;

/**
 * Another library, asked for what an operation of ours does.
 *
 * @param library its name
 * @param types the types of input that it is timed on
 * @param agreement how near its result has to be to ours
 * @param preparation brings arrays to it
 */
public record Peer(String library, Set<DType> types, Agreement agreement, Preparation preparation) {

    /** The libraries in the JVM, in the order of the columns. */
    public static final List<String> LIBRARIES = List.of("OpenCV", "BoofCV", "ImageJ");

    /** Returns this for some types of input only. */
    public Peer only(DType... these) {
        return new Peer(library, Set.of(these), agreement, preparation);
    }

    /** Brings arrays to a library. */
    public interface Preparation {

        /**
         * Returns what is to be timed.
         *
         * @param input the pixels
         * @param threads how many threads it may use
         */
        Prepared prepare(NdArray input, int threads);
    }

    /** Work of a library on pixels that it has. */
    public interface Prepared {

        /** Does the work once, and returns its result in the library's own kind. */
        Object run();

        /** Forgets the result of the last run, so that the next one makes room for its own. */
        void forget();

        /** Returns the result of the last run as an array. */
        NdArray result();
    }
}
