package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Palette;
import org.jspecify.annotations.Nullable;

/**
 * What the samples of a page stand for.
 *
 * @param kind the number that files have for it: grays, colours, a palette's numbers, inks, luma and chromas
 * @param palette the colours of the samples, where they are asked for
 */
record TiffColours(int kind, @Nullable Palette palette) {

    private static final int ZERO_IS_WHITE = 0;
    private static final int ZERO_IS_BLACK = 1;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int INKS = 5;
    private static final int LUMA = 6;

    /** The number that files have for cyan, magenta, yellow and black. */
    private static final int CMYK = 1;

    /** Reads what a directory says, and refuses what is not read. */
    static TiffColours of(FileBytes file, TiffDirectory tags, int compression, int bits, int samples)
            throws ImageReadException {
        int kind = tags.small(TiffDirectory.PHOTOMETRIC, ZERO_IS_BLACK);
        boolean jpeg = compression == TiffCompression.JPEG;
        boolean known = switch (kind) {
            case LUMA -> jpeg && samples == 3;
            case INKS -> samples == 4 && (bits == 8 || bits == 16) && tags.number(TiffDirectory.INK_SET, CMYK) == CMYK;
            default -> kind < INKS || kind >= 32_803;
        };
        if (!known) {
            String name = switch (kind) {
                case LUMA -> "luma and chromas (YCbCr)";
                case INKS -> "inks that are not four (CMYK) of 8 or 16 bits";
                case 8, 9, 10 -> "the colours of CIE's L*a*b*";
                default -> "the unknown colours " + kind;
            };
            throw file.unsupported("a TIFF of " + samples + " samples of " + bits + " bits with " + name);
        }
        if (kind == RGB && samples < 3) {
            throw file.malformed(tags.position(), "a page of red, green and blue with " + samples + " samples a pixel");
        }
        return new TiffColours(kind, kind == PALETTE ? palette(file, tags, bits, samples) : null);
    }

    /** Returns whether 0 is white. */
    boolean inverted() {
        return kind == ZERO_IS_WHITE;
    }

    /** Returns whether the samples are four inks, which become RGB. */
    boolean inks() {
        return kind == INKS;
    }

    /** Returns whether the samples are luma and chromas, which a JPEG's decoder turns into RGB. */
    boolean coded() {
        return kind == LUMA;
    }

    /** Returns whether a bit is black or white. */
    boolean bitsAreTruths() {
        return kind <= ZERO_IS_BLACK;
    }

    /** Returns whether the largest number of so many bits is white. */
    boolean grow() {
        return kind != PALETTE;
    }

    /**
     * Returns this without the colours of its numbers.
     *
     * @throws ImageReadException if there is no palette
     */
    TiffColours indices(FileBytes file) throws ImageReadException {
        if (palette == null) {
            throw Palette.none(file);
        }
        return new TiffColours(kind, null);
    }

    private static Palette palette(FileBytes file, TiffDirectory tags, int bits, int samples)
            throws ImageReadException {
        if (bits > 8 || samples != 1) {
            throw file.unsupported("a TIFF with a palette for " + samples + " samples of " + bits + " bits");
        }
        int entries = 1 << bits;
        long[] map = tags.numbers(TiffDirectory.COLOR_MAP, 3L * entries + 1);
        if (map.length != 3 * entries) {
            throw file.malformed(tags.position(), "a palette of " + map.length + " numbers for " + bits + " bits");
        }
        long most = 0;
        for (long number : map) {
            most = Math.max(most, number);
        }
        if (most > 0 && most < 256) {
            file.forgive(tags.position(), "a palette whose numbers end at " + most + " is taken as one of 8 bits");
        }
        int shift = most < 256 ? 0 : 8;
        byte[] rgb = new byte[3 * entries];
        for (int i = 0; i < entries; i++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) (map[c * entries + i] >> shift);
            }
        }
        return new Palette(rgb);
    }
}
