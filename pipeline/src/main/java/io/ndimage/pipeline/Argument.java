package io.ndimage.pipeline;

import io.ndimage.op.Range;
import org.jspecify.annotations.Nullable;

/**
 * What may be written after an operation's name.
 *
 * @param name the name
 * @param meaning what it means, in a few words
 * @param unit its unit; empty for none
 * @param range the values that are allowed
 * @param byDefault the text that counts where none is given; null where one must be given
 * @param port the number of the input that it names a file or an array for; 0 for a parameter
 */
public record Argument(
        String name,
        String meaning,
        String unit,
        Range range,
        @Nullable String byDefault,
        int port) {

    /** Returns whether it must be given. */
    public boolean required() {
        return byDefault == null;
    }
}
