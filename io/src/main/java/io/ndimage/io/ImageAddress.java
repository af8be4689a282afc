package io.ndimage.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an image is: a file, or a part of one, {@code scan.mat:volume}.
 *
 * @param path the file
 * @param part the part's name; null for the file's only image
 */
public record ImageAddress(Path path, @Nullable String part) {

    @Override
    public String toString() {
        return part == null ? path.toString() : path + ":" + part;
    }
}
