package io.ndimage.io.tiff;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.internal.Bits;
import io.ndimage.io.internal.Elements;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The strips in which a stack is written, of as many rows each but the last of a page; numbered through all pages. */
final class TiffStrips {

    /** About so many bytes a strip: enough to compress well, few enough for several threads. */
    private static final int STRIP = 1 << 18;

    private final NdArray pixels;
    private final DType dtype;
    private final int numbers;
    private final int height;
    private final int samples;
    private final int rowBytes;
    private final int rows;
    private final boolean subtracts;

    /**
     * Cuts the pages of a stack. Where they are to be compressed, whole numbers of 8 bits become differences, and those of 16 bits
     * unless a pixel has several, which ImageJ would not read.
     */
    TiffStrips(NdArray pixels, TiffStack stack, boolean compress) {
        this.pixels = pixels;
        this.dtype = stack.dtype();
        this.samples = stack.samples();
        this.numbers = Math.toIntExact(stack.width() * samples);
        this.height = Math.toIntExact(stack.height());
        long bytes = dtype == DType.BOOL ? (numbers + 7L) / 8 : (long) numbers * dtype.bytes();
        if (samples > 65_535 || bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("an array with rows of " + bytes + " bytes and " + samples
                    + " channels; TIFF is written with rows of up to 2147483639 bytes and 65535 channels");
        }
        this.rowBytes = (int) bytes;
        this.rows = Math.min(height, Math.max(1, STRIP / rowBytes));
        this.subtracts = compress && dtype.isInteger() && (dtype.bytes() == 1 || (dtype.bytes() == 2 && samples == 1));
    }

    /** Returns the rows of a strip. */
    int rows() {
        return rows;
    }

    /** Returns how many strips a page has. */
    int perPage() {
        return (height + rows - 1) / rows;
    }

    /** Returns the bytes of a page. */
    long pageBytes() {
        return (long) rowBytes * height;
    }

    /** Returns whether the compressed strips hold differences between neighbours. */
    boolean subtracts() {
        return subtracts;
    }

    /** Returns the bytes of a strip, given its number within its page. */
    int bytes(int strip) {
        return rowBytes * Math.min(rows, height - strip * rows);
    }

    /** Returns the bytes of a strip as they are. */
    byte[] raw(int number) {
        int strip = number % perPage();
        byte[] bytes = new byte[bytes(strip)];
        int row = number / perPage() * height + strip * rows;
        int count = bytes.length / rowBytes;
        if (dtype == DType.BOOL) {
            for (int r = 0; r < count; r++) {
                Bits.pack((boolean[]) pixels.data(), (row + r) * numbers, numbers, bytes, r * rowBytes);
            }
        } else {
            ByteBuffer to = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            Elements.store(pixels.data(), dtype, row * numbers, count * numbers, to);
        }
        return bytes;
    }

    /** Returns the bytes of a strip, deflated. */
    byte[] compressed(int number) {
        byte[] bytes = raw(number);
        for (int at = 0; subtracts && at < bytes.length; at += rowBytes) {
            TiffPredictor.subtract(bytes, at, rowBytes, dtype.bytes(), samples);
        }
        return TiffDeflater.deflate(bytes, subtracts);
    }
}
