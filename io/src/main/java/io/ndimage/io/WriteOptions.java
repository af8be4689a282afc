package io.ndimage.io;

import io.ndimage.array.DType;

/**
 * How an image is written.
 *
 * @param rescale what is done with pixels of a type that the format cannot hold
 * @param type the type that {@link Rescale#RESCALE} and {@link Rescale#CLIP} give: uint8 or uint16
 * @param quality of a JPEG, 1 to 100
 * @param compress whether a TIFF is compressed, which takes longer; the pixels are the same
 */
public record WriteOptions(Rescale rescale, DType type, int quality, boolean compress) {

    /** Checks the values. */
    public WriteOptions {
        if (type != DType.UINT8 && type != DType.UINT16) {
            throw new IllegalArgumentException("type is " + type + "; pixels are rescaled to uint8 or uint16");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is " + quality + "; it must be 1 to 100");
        }
    }

    /** Returns the options used where nobody gives any: no rescaling, JPEG quality 90, TIFF compressed. */
    public static WriteOptions standard() {
        return new WriteOptions(Rescale.FAIL, DType.UINT8, 90, true);
    }

    /** Returns these options with another treatment of pixels that do not fit. */
    public WriteOptions rescale(Rescale choice) {
        return new WriteOptions(choice, type, quality, compress);
    }

    /** Returns these options with another type to rescale to. */
    public WriteOptions type(DType choice) {
        return new WriteOptions(rescale, choice, quality, compress);
    }

    /** Returns these options with another JPEG quality. */
    public WriteOptions quality(int choice) {
        return new WriteOptions(rescale, type, choice, compress);
    }

    /** Returns these options with or without compression. */
    public WriteOptions compress(boolean choice) {
        return new WriteOptions(rescale, type, quality, choice);
    }
}
