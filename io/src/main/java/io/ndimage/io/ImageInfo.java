package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file's header says of its image, without its pixels.
 *
 * @param format the name of the file's format, such as {@code PNG}
 * @param shape the shape that the image has once read
 * @param axes a name per axis
 * @param dtype the type that the image has once read
 * @param notes what a reader should know, such as a colour profile that is not applied
 * @param fileBytes the size of the file in bytes
 */
public record ImageInfo(String format, Shape shape, List<String> axes, DType dtype, List<Note> notes, long fileBytes) {

    /** Keeps copies of the lists. */
    public ImageInfo {
        axes = List.copyOf(axes);
        notes = List.copyOf(notes);
    }

    /** Returns this with more notes behind its own. */
    public ImageInfo noted(List<Note> more) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ImageInfo(format, shape, axes, dtype, all, fileBytes);
    }
}
