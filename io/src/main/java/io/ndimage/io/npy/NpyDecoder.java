package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PartBytes;
import io.ndimage.io.internal.Sharing;
import io.ndimage.io.internal.StoredImage;
import io.ndimage.io.internal.StoredRows;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the elements of an .npy file, all or those of a region, and puts those of a Fortran array in C order. */
final class NpyDecoder {

    private static final int CHUNK = 1 << 18;

    private NpyDecoder() {}

    /** Returns a file as the bytes of one array. */
    static PartBytes bytes(FileBytes file) {
        return PartBytes.stored(file, "array", 0, file.length(), ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the header of a file. */
    static NpyHeader header(FileBytes file) throws ImageReadException {
        try (PartBytes in = bytes(file)) {
            return NpyHeader.read(in);
        }
    }

    /** Returns the whole array of a file. */
    static NdArray decode(FileBytes file, Limits limits) throws ImageReadException {
        NpyHeader header = header(file);
        return decode(file, header, Region.whole(header.shape()), limits);
    }

    /** Returns a region that lies within the array of a file, reading no other elements. */
    static NdArray decode(FileBytes file, Region region, Limits limits) throws ImageReadException {
        return decode(file, header(file), region, limits);
    }

    /** Returns an array in a file, of which nothing is read, as one whose regions are. */
    static StoredImage open(FileBytes file, NpyHeader header) throws ImageReadException {
        checkThere(file, header);
        return StoredImage.of(
                header.dtype(file),
                header.shape(),
                (bytes, region) -> decode(bytes, header, region, bytes.options().limits()));
    }

    /** Refuses a file that ends before the elements do. */
    private static void checkThere(FileBytes file, NpyHeader header) throws ImageReadException {
        long stored = Layout.times(header.shape().elements(), header.elementBytes(header.dtype(file)));
        if (stored > file.length() - header.data()) {
            throw file.truncated(header.data(), stored);
        }
    }

    private static NdArray decode(FileBytes file, NpyHeader header, Region region, Limits limits)
            throws ImageReadException {
        DType dtype = header.dtype(file);
        check(file, region.shape(), dtype, limits);
        int bytes = header.elementBytes(dtype);
        checkThere(file, header);
        StoredRows rows = rows(header, region);
        int step = (int) Math.max(1, Math.min(CHUNK / bytes, rows.length()));
        int pieces = (int) ((rows.length() + step - 1) / step);
        Object data = Elements.allocate(dtype, region.elements());
        Sharing.<ImageReadException>run(
                file.options(), (int) rows.count() * pieces, region.elements() * dtype.bytes(), () -> {
                    ByteBuffer chunk = ByteBuffer.allocate(step * bytes).order(header.order());
                    return part -> {
                        int row = part / pieces;
                        long first = (long) (part % pieces) * step;
                        int count = (int) Math.min(step, rows.length() - first);
                        long from = header.data() + (rows.start(row) + first) * bytes;
                        file.read(from, chunk.clear().limit(count * bytes));
                        load(header, chunk.flip(), data, dtype, (int) (row * rows.length() + first));
                    };
                });
        NdArray array = NdArray.wrap(dtype, data, region.shape().sizes());
        return header.fortran() ? toRowMajor(array, region.shape()) : array;
    }

    private static StoredRows rows(NpyHeader header, Region region) {
        long[] starts = new long[region.ndim()];
        for (int a = 0; a < starts.length; a++) {
            starts[a] = region.start(a);
        }
        long[] sizes = region.shape().sizes();
        long[] whole = header.shape().sizes();
        return header.fortran()
                ? StoredRows.of(ColumnMajor.reversed(whole), ColumnMajor.reversed(starts), ColumnMajor.reversed(sizes))
                : StoredRows.of(whole, starts, sizes);
    }

    /** Returns the array whose elements come next; that they are there, and not too many, has been checked. */
    static NdArray decode(PartBytes in, NpyHeader header) throws ImageReadException {
        DType dtype = header.dtype(in.file());
        Shape shape = header.shape();
        int elements = (int) shape.elements();
        int bytes = header.elementBytes(dtype);
        Object data = Elements.allocate(dtype, elements);
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(1L, elements) * bytes))
                .order(header.order());
        for (int at = 0; at < elements; ) {
            int count = Math.min(elements - at, chunk.capacity() / bytes);
            in.read(chunk.clear().limit(count * bytes));
            load(header, chunk.flip(), data, dtype, at);
            at += count;
        }
        NdArray array = NdArray.wrap(dtype, data, shape.sizes());
        return header.fortran() ? toRowMajor(array, shape) : array;
    }

    private static void load(NpyHeader header, ByteBuffer from, Object data, DType dtype, int at) {
        if (header.half()) {
            Elements.loadHalves(from, (float[]) data, at);
        } else {
            Elements.load(from, data, dtype, at);
        }
    }

    /** Refuses an array larger than allowed; to be called before anything is allocated. */
    static void check(FileBytes file, Shape shape, DType dtype, Limits limits) throws ImageReadException {
        long bytes = Layout.times(shape.elements(), dtype.bytes());
        if (shape.elements() > limits.maxPixels() || bytes > limits.maxBytes()) {
            throw file.limit("an array of shape " + shape + " takes " + bytes + " bytes as " + dtype
                    + "; the limits are " + limits.maxPixels() + " elements and " + limits.maxBytes() + " bytes");
        }
        if (Layout.times(shape.elements(), dtype.isComplex() ? 2 : 1) > Integer.MAX_VALUE - 8) {
            throw file.limit("an array of shape " + shape + " has more elements than an array in memory holds");
        }
    }

    /** Returns an array whose storage lies with the first axis fastest as one with the last axis fastest. */
    private static NdArray toRowMajor(NdArray array, Shape shape) {
        long[] sizes = shape.sizes();
        if (ColumnMajor.isRowMajor(sizes)) {
            return array;
        }
        NdArray out = NdArray.zeros(array.dtype(), shape);
        int parts = array.dtype().isComplex() ? 2 : 1;
        for (int part = 0; part < parts; part++) {
            ColumnMajor.toRowMajor(array.data(), part, parts, out.data(), part, parts, sizes);
        }
        return out;
    }
}
