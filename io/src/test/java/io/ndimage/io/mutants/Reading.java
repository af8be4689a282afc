package io.ndimage.io.mutants;

import com.sun.management.ThreadMXBean;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.Npy;
import io.ndimage.io.Npz;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading a file in every way that there is.
 *
 * @param read how many of the ways gave a result
 * @param problems what must not happen, a line each; a refusal is none
 * @param nanos the processor's time
 * @param allocated the bytes allocated
 */
record Reading(int read, List<String> problems, long nanos, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The longest that a file may take. */
    private static final long LONGEST_NANOS = 2_000_000_000L;

    /** Of many parts, so many are read. */
    private static final int PARTS = 4;

    /** One way to read a file. */
    interface Way {
        /** Reads the file. */
        void read(Path file) throws ImageReadException;
    }

    /** Every way to read a file of an unknown format. */
    static final List<Way> WAYS =
            List.of(Images::info, Images::read, Reading::parts, Npy::read, Npz::read, MatFile::list, MatFile::read);

    private static void parts(Path file) throws ImageReadException {
        List<ImagePart> parts = Images.contents(file).parts();
        for (ImagePart part : parts.subList(0, Math.min(PARTS, parts.size()))) {
            Images.read(file, part.name(), Limits.standard());
        }
    }

    /** Reads a file in some ways. */
    static Reading of(Path file, List<Way> ways) {
        int read = 0;
        List<String> problems = new ArrayList<>();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        for (Way way : ways) {
            try {
                way.read(file);
                read++;
            } catch (ImageReadException e) {
                refusal(e, file, problems);
            } catch (Throwable e) {
                problems.add("threw " + described(e));
            }
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        if (nanos > LONGEST_NANOS) {
            problems.add("took " + nanos / 1_000_000 + " ms");
        }
        return new Reading(read, problems, nanos, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    /** Checks a refusal: one line with the file's name, of what a reader noticed, not of what it stumbled over. */
    private static void refusal(ImageReadException e, Path file, List<String> problems) {
        if (e.getCause() != null || e.kind() == Kind.UNREADABLE) {
            problems.add("refused by accident: " + described(e.getCause() == null ? e : e.getCause()));
        }
        if (!e.getMessage().startsWith(file + ": ") || e.getMessage().contains("\n")) {
            problems.add("refused in unclear words: " + e.getMessage());
        }
    }

    private static String described(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
