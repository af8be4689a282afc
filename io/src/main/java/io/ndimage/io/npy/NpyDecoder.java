package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteBuffer;

/** Reads the elements of an .npy file, in pieces, and puts those of a Fortran array in C order. */
final class NpyDecoder {

    private static final int CHUNK = 1 << 18;

    private NpyDecoder() {}

    static NdArray decode(FileBytes file, Limits limits) throws ImageReadException {
        NpyHeader header = NpyHeader.read(file);
        Shape shape = header.shape();
        check(file, header, limits);
        Object data = Elements.allocate(header.dtype(), shape.elements());
        int elements = (int) shape.elements();
        ByteBuffer chunk = ByteBuffer.allocate(
                        (int) Math.min(CHUNK, Math.max(1, shape.elements() * header.elementBytes())))
                .order(header.order());
        long position = header.data();
        for (int at = 0; at < elements; ) {
            int count = Math.min(elements - at, chunk.capacity() / header.elementBytes());
            chunk.clear().limit(count * header.elementBytes());
            file.read(position, chunk);
            position += chunk.flip().remaining();
            if (header.half()) {
                Elements.loadHalves(chunk, (float[]) data, at);
            } else {
                Elements.load(chunk, data, header.dtype(), at);
            }
            at += count;
        }
        NdArray array = NdArray.wrap(header.dtype(), data, shape.sizes());
        return header.fortran() && shape.ndim() > 1 ? toRowMajor(array) : array;
    }

    private static void check(FileBytes file, NpyHeader header, Limits limits) throws ImageReadException {
        Shape shape = header.shape();
        DType dtype = header.dtype();
        long bytes = Layout.times(shape.elements(), dtype.bytes());
        if (shape.elements() > limits.maxPixels() || bytes > limits.maxBytes()) {
            throw file.limit("an array of shape " + shape + " takes " + bytes + " bytes as " + dtype
                    + "; the limits are " + limits.maxPixels() + " elements and " + limits.maxBytes() + " bytes");
        }
        if (Layout.times(shape.elements(), dtype.isComplex() ? 2 : 1) > Integer.MAX_VALUE - 8) {
            throw file.limit("an array of shape " + shape + " has more elements than an array in memory holds");
        }
        long stored = shape.elements() * header.elementBytes();
        if (stored > file.length() - header.data()) {
            throw file.truncated(header.data(), stored);
        }
    }

    /** Returns an array whose storage lies with the first axis fastest as one with the last axis fastest. */
    private static NdArray toRowMajor(NdArray array) {
        NdArray out = NdArray.zeros(array.dtype(), array.shape());
        int parts = array.dtype().isComplex() ? 2 : 1;
        for (int part = 0; part < parts; part++) {
            ColumnMajor.toRowMajor(
                    array.data(),
                    part,
                    parts,
                    out.data(),
                    part,
                    parts,
                    array.shape().sizes());
        }
        return out;
    }
}
