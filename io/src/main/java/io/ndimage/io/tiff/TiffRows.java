package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Palette;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Rows of a strip or tile, which are turned to numbers and put where they belong. */
final class TiffRows {

    private final FileBytes file;
    private final TiffPage page;
    private final byte[] bytes;
    private final int rowBytes;

    /** Takes rows whose bytes are neither compressed nor changed by a predictor. */
    TiffRows(FileBytes file, TiffPage page, byte[] bytes) {
        this.file = file;
        this.page = page;
        this.bytes = bytes;
        this.rowBytes = (int) page.rowBytes();
    }

    /**
     * Stores what of the rows lies within the page; columns of a tile may not.
     *
     * @param first the first of the rows in their strip or tile
     * @param base where the page begins in the array
     */
    void place(int segment, int first, int rows, Object out, int base) throws ImageReadException {
        int top = page.segments().top(segment) + first;
        int left = page.segments().left(segment);
        int columns = Math.min(page.segments().width(), page.width() - left);
        int channels = page.layout().channels();
        int at = base + (top * page.width() + left) * channels;
        Palette palette = page.colours().palette();
        boolean plain = !page.planar() && palette == null;
        if (plain && columns == page.width() && 8L * rowBytes == (long) columns * channels * page.bits()) {
            load(0, rows * columns * channels, out, at);
            return;
        }
        for (int r = 0; r < rows; r++) {
            int to = at + r * page.width() * channels;
            if (plain) {
                load(r * rowBytes, columns * channels, out, to);
            } else if (palette != null) {
                byte[] indices = new byte[columns];
                load(r * rowBytes, columns, indices, 0);
                System.arraycopy(palette.pixels(file, indices), 0, out, to, columns * channels);
            } else {
                Object channel = Elements.allocate(page.dtype(), columns);
                load(r * rowBytes, columns, channel, 0);
                int plane = page.segments().plane(segment);
                ColumnMajor.toRowMajor(channel, 0, 1, out, to + plane, channels, columns);
            }
        }
    }

    /** Stores so many numbers, which begin with a byte. */
    private void load(int from, int numbers, Object to, int at) {
        if (page.bits() == 1 && to instanceof boolean[] truths) {
            for (int i = 0; i < numbers; i++) {
                truths[at + i] = (bytes[from + (i >> 3)] >> (7 - (i & 7)) & 1) != 0;
            }
        } else if (page.bits() % 8 != 0) {
            unpack(from, numbers, to, at);
        } else {
            ByteOrder order = page.predictor() == TiffPredictor.FLOATS ? ByteOrder.BIG_ENDIAN : page.order();
            ByteBuffer row =
                    ByteBuffer.wrap(bytes, from, numbers * (page.bits() / 8)).order(order);
            if (page.real() && page.bits() == 16) {
                Elements.loadHalves(row, (float[]) to, at);
            } else {
                Elements.load(row, to, page.dtype(), at);
            }
        }
        if (page.colours().inverted()) {
            Complement.of(page.dtype(), page.bits(), to, at, at + numbers);
        }
    }

    /** Stores samples that do not fill whole bytes, the first in the highest bits. */
    private void unpack(int from, int numbers, Object to, int at) {
        int bits = page.bits();
        int most = (1 << bits) - 1;
        for (int i = 0; i < numbers; i++) {
            long bit = 8L * from + (long) i * bits;
            int value = threeBytes((int) (bit >> 3)) >> (24 - bits - (int) (bit & 7)) & most;
            if (to instanceof byte[] narrow) {
                narrow[at + i] = (byte) value;
            } else {
                ((short[]) to)[at + i] = (short) value;
            }
        }
    }

    /** Returns three bytes, zeros past the last. */
    private int threeBytes(int at) {
        int word = 0;
        for (int i = at; i < at + 3; i++) {
            word = word << 8 | (i < bytes.length ? bytes[i] & 0xff : 0);
        }
        return word;
    }
}
