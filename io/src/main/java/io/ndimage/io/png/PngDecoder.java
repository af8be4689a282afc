package io.ndimage.io.png;

import io.ndimage.array.Image;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.Exif;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pixels of a PNG: inflates, undoes the five filters, puts the passes of an interlaced image in place, and stores
 * samples as they are; those of 2 and 4 bits spread to 0..255, palette entries as their colours.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngDecoder {

    /** Adam7: the first column and row of each pass, and the steps between its columns and rows. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final FileBytes file;
    private final PngHeader header;
    private final Layout layout;
    private final Object out;
    private final byte @Nullable [] colours;

    private PngDecoder(FileBytes file, PngHeader header) throws ImageReadException {
        this.file = file;
        this.header = header;
        this.layout = header.layout();
        this.out = Elements.allocate(
                layout.dtype(), layout.bytes() / layout.dtype().bytes());
        this.colours = colours(header, layout.channels());
    }

    static Image decode(FileBytes file, PngHeader header, Limits limits) throws ImageReadException {
        header.layout().check(file, limits);
        long stored = Layout.times(header.rowBytes(header.width()), header.height());
        Layout.prove(file, stored, file.length() - header.data(), 1032);
        return new PngDecoder(file, header).decode();
    }

    /** Returns the bytes of each palette entry one after the other, as many per entry as the image has channels. */
    private static byte @Nullable [] colours(PngHeader header, int channels) {
        byte[] palette = header.palette();
        if (palette == null) {
            return null;
        }
        byte[] alphas = header.alphas();
        byte[] colours = new byte[palette.length / 3 * channels];
        for (int entry = 0; entry < palette.length / 3; entry++) {
            System.arraycopy(palette, 3 * entry, colours, entry * channels, 3);
            if (alphas != null) {
                colours[entry * channels + 3] = entry < alphas.length ? alphas[entry] : (byte) 255;
            }
        }
        return colours;
    }

    private Image decode() throws ImageReadException {
        Exif exif = header.exif();
        try (PngData data = new PngData(file, header.data())) {
            for (int[] pass : header.interlaced() ? PASSES : ONE_PASS) {
                int columns = (header.width() - pass[0] + pass[2] - 1) / pass[2];
                int rows = (header.height() - pass[1] + pass[3] - 1) / pass[3];
                if (columns > 0 && rows > 0) {
                    decode(data, pass, columns, rows);
                }
            }
            Exif behind = data.end();
            exif = exif.equals(Exif.NONE) ? behind : exif;
        }
        PngHeader whole = header.with(exif);
        Object upright = whole.orientation(file).turned(out, layout);
        return whole.uprightSize(file).spacing(whole.upright(file).image(upright, whole.allNotes(file)));
    }

    private void decode(PngData data, int[] pass, int columns, int rows) throws ImageReadException {
        int bytes = (int) header.rowBytes(columns);
        int step = Math.max(1, header.samples() * header.depth() / 8);
        // A row of zeros lies before the first, and a pixel of zeros before each row.
        byte[] before = new byte[step + bytes];
        byte[] row = new byte[step + bytes];
        byte[] raw = new byte[1 + bytes];
        for (int r = 0; r < rows; r++) {
            data.read(raw, 1 + bytes);
            System.arraycopy(raw, 1, row, step, bytes);
            if (raw[0] < 0 || raw[0] > 4) {
                throw file.malformed(-1, "an unknown row filter " + (raw[0] & 0xff));
            }
            RowFilter.undo(raw[0], row, before, step);
            int y = pass[1] + r * pass[3];
            store(row, step, columns, y * header.width() + pass[0], pass[2]);
            byte[] free = before;
            before = row;
            row = free;
        }
    }

    /** Stores a row's pixels, the first at a pixel position and the others so many pixels apart. */
    private void store(byte[] row, int from, int columns, int pixel, int apart) throws ImageReadException {
        int channels = layout.channels();
        if (colours != null) {
            storeColours(row, from, columns, pixel, apart, colours);
        } else if (header.depth() == 8) {
            for (int i = 0; i < columns; i++) {
                if (apart == 1) {
                    System.arraycopy(row, from, out, pixel * channels, columns * channels);
                    return;
                }
                System.arraycopy(row, from + i * channels, out, (pixel + i * apart) * channels, channels);
            }
        } else if (header.depth() == 16) {
            short[] target = (short[]) out;
            for (int i = 0; i < columns; i++) {
                for (int c = 0; c < channels; c++) {
                    int at = from + 2 * (i * channels + c);
                    target[(pixel + i * apart) * channels + c] = (short) (row[at] << 8 | (row[at + 1] & 0xff));
                }
            }
        } else if (header.depth() == 1 && header.colour() != 3) {
            boolean[] target = (boolean[]) out;
            for (int i = 0; i < columns; i++) {
                target[pixel + i * apart] = bits(row, from, i) != 0;
            }
        } else {
            byte[] target = (byte[]) out;
            int scale = header.colour() == 3 ? 1 : 255 / ((1 << header.depth()) - 1);
            for (int i = 0; i < columns; i++) {
                target[pixel + i * apart] = (byte) (bits(row, from, i) * scale);
            }
        }
    }

    private void storeColours(byte[] row, int from, int columns, int pixel, int apart, byte[] entries)
            throws ImageReadException {
        int channels = layout.channels();
        for (int i = 0; i < columns; i++) {
            int entry = bits(row, from, i);
            if (entry * channels >= entries.length) {
                throw file.malformed(
                        -1, "a pixel has colour " + entry + " of a palette of " + entries.length / channels);
            }
            System.arraycopy(entries, entry * channels, out, (pixel + i * apart) * channels, channels);
        }
    }

    /** Returns sample i of a row of samples of at most 8 bits, the first in the highest bits. */
    private int bits(byte[] row, int from, int i) {
        int depth = header.depth();
        long bit = (long) i * depth;
        int shift = 8 - depth - (int) (bit & 7);
        return row[from + (int) (bit >> 3)] >> shift & (1 << depth) - 1;
    }
}
