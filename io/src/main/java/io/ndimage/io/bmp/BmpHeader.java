package io.ndimage.io.bmp;

import io.ndimage.array.DType;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Palette;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a Windows or OS/2 bitmap says before its pixels.
 *
 * @param topDown whether the first row is the uppermost
 * @param bits of a pixel
 * @param compression 0 none, 1 runs of bytes, 2 runs of half bytes, 3 fields of bits
 * @param masks where red, green, blue and alpha lie in a pixel of 16 or 32 bits
 * @param palette the colours of pixels of at most 8 bits
 * @param data the position of the pixels
 */
record BmpHeader(
        int width,
        int height,
        boolean topDown,
        int bits,
        int compression,
        int[] masks,
        @Nullable Palette palette,
        long data) {

    Layout layout() {
        if (palette != null) {
            return palette.layout(height, width);
        }
        return new Layout(1, height, width, masks[3] == 0 ? 3 : 4, DType.UINT8);
    }

    /** Returns the bytes of a row, which fill whole groups of four. */
    long rowBytes() {
        return ((long) width * bits + 31) / 32 * 4;
    }

    /** Returns how many bytes fill up a row. */
    int padding() {
        return (int) (rowBytes() - ((long) width * bits + 7) / 8);
    }

    static BmpHeader read(FileBytes file) throws ImageReadException {
        ByteCursor in = file.from(10, ByteOrder.LITTLE_ENDIAN);
        long data = in.u32();
        long size = in.u32();
        if (size != 12 && (size < 40 || size > 124)) {
            throw file.unsupported("a BMP with a header of " + size + " bytes");
        }
        boolean old = size == 12;
        int width = old ? in.u16() : in.i32();
        int height = old ? in.u16() : in.i32();
        in.skip(2);
        int bits = in.u16();
        int compression = old ? 0 : in.i32();
        if (width <= 0 || height == 0 || height == Integer.MIN_VALUE) {
            throw file.malformed(18, "a BMP of " + width + " x " + height + " pixels");
        }
        boolean known = switch (compression) {
            case 0 -> bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case 1 -> bits == 8;
            case 2 -> bits == 4;
            case 3 -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!known) {
            throw file.unsupported("a BMP of " + bits + " bits with compression " + compression);
        }
        long entries = 0;
        if (!old) {
            in.skip(12);
            entries = in.u32();
        }
        Palette palette = null;
        long end = 14 + size + (compression == 3 && size == 40 ? 12 : 0);
        if (bits <= 8) {
            int colours = colours(file, bits, entries, end, old ? 3 : 4, data);
            palette = palette(file, end, colours, old ? 3 : 4);
            end += (long) colours * (old ? 3 : 4);
        }
        if (data < end) {
            file.forgive(10, "the pixels begin behind the header, at byte " + end + ", not at byte " + data);
            data = end;
        }
        return new BmpHeader(
                width,
                Math.abs(height),
                height < 0,
                bits,
                compression,
                masks(file, bits, compression, size),
                palette,
                data);
    }

    /**
     * Returns how many colours the palette has: what the header says, at most as many as pixels can name. A palette that would reach into
     * the pixels ends where they begin.
     */
    private static int colours(FileBytes file, int bits, long said, long at, int apart, long data)
            throws ImageReadException {
        int most = 1 << bits;
        if (said > most) {
            file.forgive(
                    46,
                    "a palette of " + said + " colours for pixels of " + bits + " bits; the first " + most
                            + " are read");
        }
        int colours = said == 0 ? most : (int) Math.min(most, said);
        long room = (data - at) / apart;
        if (room < 1 || room >= colours) {
            return colours;
        }
        file.forgive(46, "a palette of " + colours + " colours, of which " + room + " come before the pixels");
        return (int) room;
    }

    private static Palette palette(FileBytes file, long at, int entries, int apart) throws ImageReadException {
        byte[] stored = file.take(at, (long) entries * apart);
        byte[] rgb = new byte[3 * entries];
        for (int i = 0; i < entries; i++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = stored[i * apart + 2 - c];
            }
        }
        return new Palette(rgb);
    }

    private static int[] masks(FileBytes file, int bits, int compression, long size) throws ImageReadException {
        if (compression != 3) {
            return bits == 16 ? new int[] {0x7c00, 0x3e0, 0x1f, 0} : new int[] {0xff0000, 0xff00, 0xff, 0};
        }
        ByteCursor in = file.from(54, ByteOrder.LITTLE_ENDIAN);
        int[] masks = {in.i32(), in.i32(), in.i32(), size >= 56 ? in.i32() : 0};
        for (int mask : masks) {
            int field = mask == 0 ? 0 : mask >>> Integer.numberOfTrailingZeros(mask);
            if (Integer.bitCount(field) > 8 || (field & (field + 1)) != 0) {
                throw file.unsupported("a BMP with a colour in the bits " + Integer.toHexString(mask));
            }
        }
        return masks;
    }
}
