package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.io.ImageAddress;
import io.ndimage.io.Images;
import io.ndimage.io.ReadOptions;
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

    /** Returns what an argument names. */
    static InputFile of(String argument) throws IOException {
        ImageAddress address = Images.address(argument);
        return new InputFile(address.path(), address.part());
    }

    Image read(ReadOptions options) throws IOException {
        return Images.read(new ImageAddress(path, part), options);
    }

    @Override
    public String toString() {
        return part == null ? path.toString() : path + ":" + part;
    }
}
