package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Note;
import java.util.Arrays;
import java.util.List;

/** The number that stands for white, as files keep it. */
public final class White {

    private White() {}

    /** Returns the image's own number, where its type is one of pictures and no pixel is beyond it; else 0. */
    public static int of(Image image) {
        DType type = image.array().dtype();
        int white = image.white();
        boolean within = (type == DType.UINT8 || type == DType.UINT16)
                && white > 0
                && white < type.maxValue()
                && Arrays.stream(image.array().toDoubles()).allMatch(value -> value <= white);
        return within ? white : 0;
    }

    /**
     * Returns what a file does not say of an image's white.
     *
     * @param stored the number that the file calls white, 0 where it has no word for it
     */
    public static List<Note> notes(Image image, int stored, String format) {
        int white = image.white();
        if (white == 0 || white == stored) {
            return List.of();
        }
        boolean isPassed = Arrays.stream(image.array().toDoubles()).anyMatch(value -> value > white);
        String why = isPassed ? "pixels are brighter" : format + " does not hold it";
        return List.of(Note.loss("white " + white + (stored == 0 ? " not stored; " + why : " stored as " + stored)));
    }
}
