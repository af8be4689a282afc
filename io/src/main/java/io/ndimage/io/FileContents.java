package io.ndimage.io;

import java.util.List;

/**
 * What a file holds.
 *
 * @param format the name of the file's format, such as {@code MAT}
 * @param fileBytes the size of the file in bytes
 * @param parts what can be asked for by name; nothing where the file is one image
 */
public record FileContents(String format, long fileBytes, List<ImagePart> parts) {

    /** Keeps a copy of the list. */
    public FileContents {
        parts = List.copyOf(parts);
    }
}
