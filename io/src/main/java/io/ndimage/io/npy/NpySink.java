package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.StoredRows;
import io.ndimage.io.internal.StoredSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * An .npy file in C order whose elements are written where they belong: the header says how many there are.
 *
 * @param dtype the type of the elements
 * @param shape the sizes along the axes
 * @param data where the elements begin
 */
record NpySink(DType dtype, Shape shape, long data) implements StoredSink {

    private static final int CHUNK = 1 << 18;

    /** Makes that of an array of some type and shape. */
    static NpySink of(DType dtype, Shape shape) {
        return new NpySink(dtype, shape, NpyHeader.write(dtype, shape).length);
    }

    @Override
    public void begin(FileChannel out) throws IOException {
        put(out, ByteBuffer.wrap(NpyHeader.write(dtype, shape)), 0);
        if (shape.elements() > 0) {
            put(out, ByteBuffer.allocate(1), data + shape.elements() * dtype.bytes() - 1);
        }
    }

    @Override
    public void write(FileChannel out, Region region, NdArray pixels) throws IOException {
        long[] starts = new long[region.ndim()];
        for (int a = 0; a < starts.length; a++) {
            starts[a] = region.start(a);
        }
        StoredRows rows = StoredRows.of(shape.sizes(), starts, region.shape().sizes());
        int bytes = dtype.bytes();
        int step = (int) Math.max(1, Math.min(CHUNK / bytes, rows.length()));
        ByteBuffer chunk = ByteBuffer.allocate(step * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (long row = 0; row < rows.count(); row++) {
            for (long first = 0; first < rows.length(); first += step) {
                int count = (int) Math.min(step, rows.length() - first);
                int from = (int) (row * rows.length() + first);
                Elements.store(pixels.data(), dtype, from, count, chunk.clear());
                put(out, chunk.flip(), data + (rows.start(row) + first) * bytes);
            }
        }
    }

    private static void put(FileChannel out, ByteBuffer bytes, long at) throws IOException {
        for (long to = at; bytes.hasRemaining(); ) {
            to += out.write(bytes, to);
        }
    }
}
