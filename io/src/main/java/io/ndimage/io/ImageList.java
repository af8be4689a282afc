package io.ndimage.io;

import java.nio.file.Path;
import java.util.List;

/**
 * The images in a folder, or those that match a pattern.
 *
 * @param files the images, in the order of their paths' characters
 * @param hidden how many hidden files and folders and files of operating systems were passed over
 * @param others how many files that are no images were passed over
 */
public record ImageList(List<Path> files, int hidden, int others) {

    /** Keeps a copy of the list. */
    public ImageList {
        files = List.copyOf(files);
    }
}
