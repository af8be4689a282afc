package io.ndimage.io;

import io.ndimage.array.Image;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an image is: a file, or a part of one, {@code scan.mat:volume}.
 *
 * @param path the file
 * @param part the part's name; null for the file's only image
 */
public record ImageAddress(Path path, @Nullable String part) {

    /**
     * Returns what a text names. A colon in the name of a file that is there, or after a drive's letter, is no part; a part's name
     * may itself have colons.
     *
     * @throws ImageReadException if this Java cannot express the name
     */
    public static ImageAddress of(String text) throws ImageReadException {
        if (!new File(text).exists()) {
            for (int colon = next(text, 1); colon > 0; colon = next(text, colon)) {
                if (new File(text.substring(0, colon)).isFile()) {
                    return at(text, colon);
                }
            }
            int last = text.lastIndexOf(':');
            if (last > 1 && last < text.length() - 1) {
                return at(text, last);
            }
        }
        return new ImageAddress(Images.path(text), null);
    }

    /** Returns the next colon with something after it, or -1. */
    private static int next(String text, int after) {
        int colon = text.indexOf(':', after + 1);
        return colon < text.length() - 1 ? colon : -1;
    }

    private static ImageAddress at(String text, int colon) throws ImageReadException {
        return new ImageAddress(Images.path(text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * Reads the image.
     *
     * @throws ImageReadException if it cannot be read, or the file has no such part
     */
    public Image read(Limits limits) throws ImageReadException {
        return part == null ? Images.read(path, limits) : Images.read(path, part, limits);
    }

    @Override
    public String toString() {
        return part == null ? path.toString() : path + ":" + part;
    }
}
