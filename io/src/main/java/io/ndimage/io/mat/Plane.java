package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.PartBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Real numbers of a file, column after column: an array, or one of the two parts of a complex one.
 *
 * @param dtype their type
 * @param data their storage
 */
record Plane(DType dtype, Object data) {

    private static final int CHUNK = 1 << 16;

    /** Reads numbers, which the file stores in a type that need not be that of the array; to have been taken from the budget. */
    static Plane read(PartBytes in, DType stored, DType wanted, int count) throws ImageReadException {
        Object data = Elements.allocate(wanted, count);
        int step = CHUNK / stored.bytes();
        ByteBuffer chunk =
                ByteBuffer.allocate(Math.min(step, count) * stored.bytes()).order(in.order());
        for (int at = 0; at < count; at += step) {
            int length = Math.min(step, count - at);
            chunk.clear().limit(length * stored.bytes());
            in.read(chunk);
            chunk.flip();
            if (stored == wanted) {
                Elements.load(chunk, data, wanted, at);
            } else {
                Object piece = Elements.allocate(stored, length);
                Elements.load(chunk, piece, stored, 0);
                NdArray converted = NdArray.wrap(stored, piece, length).astype(wanted);
                System.arraycopy(converted.data(), 0, data, at, length);
            }
        }
        return new Plane(wanted, data);
    }

    /** Returns a real array of these numbers, or a complex one with those of another plane as its imaginary parts. */
    NdArray array(Shape shape, @Nullable Plane imaginary) {
        long[] sizes = shape.sizes();
        if (imaginary == null && ColumnMajor.isRowMajor(sizes)) {
            return NdArray.wrap(dtype, data, sizes);
        }
        if (imaginary == null) {
            NdArray array = NdArray.zeros(dtype, shape);
            ColumnMajor.toRowMajor(data, 0, 1, array.data(), 0, 1, sizes);
            return array;
        }
        NdArray array = NdArray.zeros(complex(dtype), shape);
        ColumnMajor.toRowMajor(data, 0, 1, array.data(), 0, 2, sizes);
        ColumnMajor.toRowMajor(imaginary.data, 0, 1, array.data(), 1, 2, sizes);
        return array;
    }

    /** Returns the numbers of an array, or one of a complex array's parts, column after column. */
    static Plane of(NdArray array, boolean imaginary) {
        DType part = array.dtype().part();
        long[] sizes = array.shape().sizes();
        if (!array.dtype().isComplex() && ColumnMajor.isRowMajor(sizes)) {
            return new Plane(part, array.data());
        }
        Object data = Elements.allocate(part, array.elements());
        int step = array.dtype().isComplex() ? 2 : 1;
        ColumnMajor.toRowMajor(array.data(), imaginary ? 1 : 0, step, data, 0, 1, ColumnMajor.reversed(sizes));
        return new Plane(part, data);
    }

    /** Returns how many numbers there are. */
    int count() {
        return Array.getLength(data);
    }

    /** Writes the numbers, little-endian. */
    void write(OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int step = CHUNK / dtype.bytes();
        for (int at = 0; at < count(); at += step) {
            chunk.clear();
            Elements.store(data, dtype, at, Math.min(step, count() - at), chunk);
            out.write(chunk.array(), 0, chunk.position());
        }
    }

    /** Returns the type in which the parts of complex numbers are read: floats and doubles as they are, integers as doubles. */
    static DType part(DType dtype) {
        return dtype == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
    }

    /** Returns the complex type of parts. */
    static DType complex(DType part) {
        return part == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }
}
