package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.internal.Elements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes an array as version 1.0 of an .npy file: in C order, little-endian. */
final class NpyEncoder {

    private static final int CHUNK = 1 << 18;

    private NpyEncoder() {}

    /** Returns how many bytes are written. */
    static long bytes(NdArray array) {
        return NpyHeader.write(array.dtype(), array.shape()).length
                + (long) array.elements() * array.dtype().bytes();
    }

    static void encode(NdArray array, OutputStream out) throws IOException {
        DType dtype = array.dtype();
        out.write(NpyHeader.write(dtype, array.shape()));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int step = CHUNK / dtype.bytes();
        for (int at = 0; at < array.elements(); at += step) {
            chunk.clear();
            Elements.store(array.data(), dtype, at, Math.min(step, array.elements() - at), chunk);
            out.write(chunk.array(), 0, chunk.position());
        }
    }
}
