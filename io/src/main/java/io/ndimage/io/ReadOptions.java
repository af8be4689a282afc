package io.ndimage.io;

import io.ndimage.op.Engine;
import org.jspecify.annotations.Nullable;

/**
 * How an image is read.
 *
 * @param limits how large it may be
 * @param upright whether a picture is turned as its file says that it was taken
 * @param strict whether a file with a damage that leaves its pixels whole, or that can be put right, is refused rather than noted
 * @param engine on whose threads pixels are decoded; null for the shared one
 */
public record ReadOptions(
        Limits limits,
        boolean upright,
        boolean strict,
        @Nullable Engine engine) {

    /** Returns the options used where nobody gives any: the standard limits, upright, not strict. */
    public static ReadOptions standard() {
        return new ReadOptions(Limits.standard(), true, false, null);
    }

    /** Returns these options with other limits. */
    public ReadOptions limits(Limits choice) {
        return new ReadOptions(choice, upright, strict, engine);
    }

    /** Returns these options, with pictures turned upright or left as they are stored. */
    public ReadOptions upright(boolean choice) {
        return new ReadOptions(limits, choice, strict, engine);
    }

    /** Returns these options, with files that are damaged refused or not. */
    public ReadOptions strict(boolean choice) {
        return new ReadOptions(limits, upright, choice, engine);
    }

    /** Returns these options, with pixels decoded on the threads of an engine. */
    public ReadOptions on(Engine choice) {
        return new ReadOptions(limits, upright, strict, choice);
    }
}
