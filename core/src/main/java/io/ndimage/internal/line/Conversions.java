package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Pixels;
import io.ndimage.internal.kernel.choice.KernelOffer;

/** Between pixels and floats: the pairs of types that have a kernel, and the rest. */
final class Conversions {

    private static final Pixels BYTES = Pixels.of(DType.UINT8);

    private Conversions() {}

    static void toFloats(Pixels pixels, Object data, int at, float[] out, int start, int count, KernelOffer kernels) {
        if (pixels == BYTES) {
            kernels.take().floatsOfBytes((byte[]) data, at, out, start, count);
        } else {
            pixels.toFloats(data, at, out, start, count);
        }
    }

    static void fromFloats(
            float[] in, int start, Pixels pixels, Object data, int at, int count, Cast cast, KernelOffer kernels) {
        if (pixels == BYTES && cast == Cast.ROUND_SATURATE) {
            kernels.take().bytesOfFloats(in, start, (byte[]) data, at, count);
        } else {
            pixels.fromFloats(in, start, data, at, count, cast);
        }
    }
}
