package io.ndimage.figure;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import org.jspecify.annotations.Nullable;

/** Whole numbers shown as names. */
final class LabelContent implements Content {

    private final int width;
    private final int height;
    private final long[] labels;

    private LabelContent(int width, int height, long[] labels) {
        this.width = width;
        this.height = height;
        this.labels = labels;
    }

    static LabelContent of(NdArray array) {
        if (!array.dtype().isInteger() && array.dtype() != DType.BOOL) {
            throw new IllegalArgumentException(
                    "array of " + array.dtype() + " cannot be shown as labels; allowed are integer types and bool");
        }
        long[] labels = new long[array.elements()];
        Pixels.of(array.dtype()).toLongs(array.data(), 0, labels, 0, labels.length);
        if (array.dtype() == DType.UINT64) {
            for (int i = 0; i < labels.length; i++) {
                labels[i] ^= Long.MIN_VALUE;
            }
        }
        int height = (int) array.shape().size(0);
        int width = (int) array.shape().size(1);
        return new LabelContent(width, height, labels);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Picture picture() {
        return colored(width, height, labels);
    }

    @Override
    public Picture reduced(int toWidth, int toHeight) {
        return colored(toWidth, toHeight, MostFrequent.of(labels, width, height, toWidth, toHeight));
    }

    private static Picture colored(int toWidth, int toHeight, long[] labels) {
        int[] rgb = new int[labels.length];
        for (int i = 0; i < rgb.length; i++) {
            boolean again = i > 0 && labels[i] == labels[i - 1];
            rgb[i] = again ? rgb[i - 1] : LabelColors.INSTANCE.rgb(labels[i]);
        }
        return new Picture(toWidth, toHeight, rgb);
    }

    @Override
    public @Nullable Legend legend() {
        return null;
    }
}
