package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.io.Images;
import io.ndimage.io.ReadOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a command reads: a file, or a part of one, {@code scan.mat:volume}.
 *
 * @param path the file
 * @param part the part's name; null for the file's only image
 */
record InputFile(Path path, @Nullable String part) {

    /** Returns what an argument names; a colon in the name of a file that is there, or after a drive's letter, is no part. */
    static InputFile of(String argument) {
        int colon = argument.lastIndexOf(':');
        boolean part = colon > 1 && colon < argument.length() - 1 && !new File(argument).exists();
        return part
                ? new InputFile(Path.of(argument.substring(0, colon)), argument.substring(colon + 1))
                : new InputFile(Path.of(argument), null);
    }

    Image read(ReadOptions options) throws IOException {
        return part == null ? Images.read(path, options) : Images.read(path, part, options);
    }

    @Override
    public String toString() {
        return part == null ? path.toString() : path + ":" + part;
    }
}
