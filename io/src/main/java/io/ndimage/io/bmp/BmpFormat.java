package io.ndimage.io.bmp;

import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Palette;
import java.nio.ByteOrder;
import java.util.List;

/** Windows and OS/2 bitmaps, read only: 1 to 32 bits, run lengths, fields of bits. */
public final class BmpFormat implements Format {

    @Override
    public String name() {
        return "BMP";
    }

    @Override
    public List<String> endings() {
        return List.of(".bmp");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "BM");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        return BmpHeader.read(file).layout().info(name(), file, List.of());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        BmpHeader header = BmpHeader.read(file);
        Layout layout = header.layout();
        check(file, header, layout, limits);
        Palette palette = header.palette();
        Object pixels = palette != null ? palette.pixels(file, indices(file, header)) : colours(file, header);
        return layout.image(pixels, List.of());
    }

    @Override
    public List<ImagePart> views(FileBytes file) throws ImageReadException {
        return BmpHeader.read(file).palette() == null ? List.of() : Palette.views(info(file));
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        if (!part.equals(Palette.INDEX)) {
            throw noParts(file, part);
        }
        BmpHeader header = BmpHeader.read(file);
        if (header.palette() == null) {
            throw Palette.none(file);
        }
        Layout layout = Palette.indices(header.height(), header.width());
        check(file, header, layout, limits);
        return layout.image(indices(file, header), List.of());
    }

    private static void check(FileBytes file, BmpHeader header, Layout layout, Limits limits)
            throws ImageReadException {
        layout.check(file, limits);
        if (header.compression() == 1 || header.compression() == 2) {
            // Two bytes make a run of at most 255 pixels; a jump of four bytes passes over at most 255 rows.
            Layout.prove(file, header.height(), file.length() - header.data(), 255);
            return;
        }
        long whole = Layout.times(header.rowBytes(), header.height());
        long missing = whole - (file.length() - header.data());
        if (missing > 0 && missing <= header.padding()) {
            file.forgive(file.length(), "the file ends without what fills up its last row");
        } else {
            Layout.prove(file, whole, file.length() - header.data(), 1);
        }
    }

    /** Returns the bytes of a row of the file, perhaps without those that fill it up. */
    private static byte[] row(FileBytes file, BmpHeader header, int r) throws ImageReadException {
        return file.take(header.data() + r * header.rowBytes(), header.rowBytes() - header.padding());
    }

    /** Returns the row of the picture that is stored as row r of the file. */
    private static int row(BmpHeader header, int r) {
        return header.topDown() ? r : header.height() - 1 - r;
    }

    private static byte[] indices(FileBytes file, BmpHeader header) throws ImageReadException {
        byte[] out = new byte[header.width() * header.height()];
        if (header.compression() != 0) {
            runs(file, header, out);
            return out;
        }
        int bits = header.bits();
        for (int r = 0; r < header.height(); r++) {
            byte[] row = row(file, header, r);
            int to = row(header, r) * header.width();
            for (int x = 0; x < header.width(); x++) {
                long bit = (long) x * bits;
                int shift = 8 - bits - (int) (bit & 7);
                out[to + x] = (byte) (row[(int) (bit >> 3)] >> shift & ((1 << bits) - 1));
            }
        }
        return out;
    }

    /** Decodes runs of bytes, or of alternating half bytes; pixels that are jumped over keep colour 0. */
    private static void runs(FileBytes file, BmpHeader header, byte[] out) throws ImageReadException {
        ByteCursor in = file.from(header.data(), ByteOrder.LITTLE_ENDIAN);
        boolean halves = header.compression() == 2;
        int x = 0;
        int r = 0;
        while (r < header.height()) {
            if (x == header.width() && r == header.height() - 1 && !in.hasNext()) {
                file.forgive(file.length(), "the file ends without the mark of the end of its pixels");
                return;
            }
            int count = in.u8();
            int value = in.u8();
            if (count == 0 && value == 0) {
                x = 0;
                r++;
            } else if (count == 0 && value == 1) {
                return;
            } else if (count == 0 && value == 2) {
                x += in.u8();
                r += in.u8();
            } else {
                boolean literal = count == 0;
                int length = literal ? value : count;
                int at = row(header, r) * header.width();
                int pair = value;
                for (int i = 0; i < length; i++) {
                    if (literal && (!halves || i % 2 == 0)) {
                        pair = in.u8();
                    }
                    if (x >= header.width()) {
                        throw file.malformed(in.position(), "a run of pixels leaves its row at byte " + in.position());
                    }
                    int half = i % 2 == 0 ? pair >> 4 : pair & 15;
                    out[at + x++] = (byte) (halves ? half : pair);
                }
                int bytes = halves ? (length + 1) / 2 : length;
                in.skip(literal ? bytes & 1 : 0);
            }
        }
    }

    private static byte[] colours(FileBytes file, BmpHeader header) throws ImageReadException {
        int[] masks = header.masks();
        int channels = masks[3] == 0 ? 3 : 4;
        int bytes = header.bits() / 8;
        byte[] out = new byte[header.width() * header.height() * channels];
        for (int r = 0; r < header.height(); r++) {
            byte[] row = row(file, header, r);
            int to = row(header, r) * header.width() * channels;
            for (int x = 0; x < header.width(); x++) {
                int pixel = 0;
                for (int b = bytes - 1; b >= 0; b--) {
                    pixel = pixel << 8 | (row[x * bytes + b] & 0xff);
                }
                for (int c = 0; c < channels; c++) {
                    out[to++] = (byte) field(pixel, masks[c]);
                }
            }
        }
        return out;
    }

    /** Returns the bits of a pixel under a mask, spread to 0..255. */
    private static int field(int pixel, int mask) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        int top = mask >>> shift;
        return top == 255 ? (pixel & mask) >>> shift : ((pixel & mask) >>> shift) * 255 / top;
    }
}
