package io.ndimage.io;

import java.util.List;

/**
 * What a file holds.
 *
 * @param format the name of the file's format, such as {@code MAT}
 * @param fileBytes the size of the file in bytes
 * @param parts what it holds, each to be asked for by name; nothing where the file is one image
 * @param views what else can be asked for by name: the pages of a stack, the numbers of a picture's colours in its palette
 */
public record FileContents(String format, long fileBytes, List<ImagePart> parts, List<ImagePart> views) {

    /** Keeps a copy of the lists. */
    public FileContents {
        parts = List.copyOf(parts);
        views = List.copyOf(views);
    }
}
