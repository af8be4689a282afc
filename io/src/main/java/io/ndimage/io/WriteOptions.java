package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.op.Engine;
import org.jspecify.annotations.Nullable;

/**
 * How an image is written.
 *
 * @param rescale what is done with pixels of a type that the format cannot hold
 * @param type the type of the numbers in the file, uint8 or uint16; null for the one of the format in which least is lost
 * @param quality of a JPEG, 1 to 100
 * @param compress whether a TIFF is compressed, which takes longer; the pixels are the same
 * @param engine on whose threads pixels are encoded; null for the shared one
 */
public record WriteOptions(
        Rescale rescale,
        @Nullable DType type,
        int quality,
        boolean compress,
        @Nullable Engine engine) {

    /** Checks the values. */
    public WriteOptions {
        if (type != null && type != DType.UINT8 && type != DType.UINT16) {
            throw new IllegalArgumentException("type is " + type + "; it must be uint8 or uint16");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is " + quality + "; it must be 1 to 100");
        }
    }

    /** Returns the options used where nobody gives any: no rescaling, the type in which least is lost, JPEG quality 90, TIFF compressed. */
    public static WriteOptions standard() {
        return new WriteOptions(Rescale.FAIL, null, 90, true, null);
    }

    /** Returns these options with another treatment of pixels that do not fit. */
    public WriteOptions rescale(Rescale choice) {
        return new WriteOptions(choice, type, quality, compress, engine);
    }

    /** Returns these options with a type for the numbers in the file, null for the one in which least is lost. */
    public WriteOptions type(@Nullable DType choice) {
        return new WriteOptions(rescale, choice, quality, compress, engine);
    }

    /** Returns these options with another JPEG quality. */
    public WriteOptions quality(int choice) {
        return new WriteOptions(rescale, type, choice, compress, engine);
    }

    /** Returns these options with or without compression. */
    public WriteOptions compress(boolean choice) {
        return new WriteOptions(rescale, type, quality, choice, engine);
    }

    /** Returns these options, with pixels encoded on the threads of an engine. */
    public WriteOptions on(Engine choice) {
        return new WriteOptions(rescale, type, quality, compress, choice);
    }
}
