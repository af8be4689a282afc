package io.ndimage.figure;

import org.jspecify.annotations.Nullable;

/** What a panel shows, before it is known how large. */
sealed interface Content permits Colors, LabelContent, Scalars {

    int width();

    int height();

    /** Returns the picture of all pixels, each once. */
    Picture picture();

    /** Returns a smaller picture. */
    Picture reduced(int toWidth, int toHeight);

    /** Returns what a colour bar has to say, or null where colours stand for no range of numbers. */
    @Nullable
    Legend legend();

    /** Returns the picture at a size: reduced to it, or every pixel grown to a square. */
    default Picture picture(int toWidth, int toHeight) {
        return toWidth < width() || toHeight < height()
                ? reduced(toWidth, toHeight)
                : picture().enlarged(toWidth / width());
    }
}
