package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The ways in which the strips and tiles of a TIFF are compressed: not at all, LZW, Deflate, PackBits, fax, JPEG. */
final class TiffCompression {

    static final int NONE = 1;
    static final int DEFLATE = 8;
    static final int JPEG = 7;
    private static final int LZW = 5;
    private static final int OLD_DEFLATE = 32_946;
    private static final int PACK_BITS = 32_773;

    private TiffCompression() {}

    /** Refuses what is not read. */
    static void check(FileBytes file, int compression, int bits, int samples) throws ImageReadException {
        String name = switch (compression) {
            case NONE, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> "";
            case JPEG -> bits == 8 ? "" : "JPEG";
            case TiffFax.RUNS, TiffFax.GROUP3, TiffFax.GROUP4 -> bits == 1 && samples == 1 ? "" : "fax";
            case 6 -> "old-style JPEG";
            case 34_712, 33_003, 33_005 -> "JPEG 2000";
            case 34_887 -> "LERC";
            case 34_925 -> "LZMA";
            case 50_000, 34_926 -> "Zstandard";
            case 50_001, 34_927 -> "WebP";
            case 50_002, 52_546 -> "JPEG XL";
            default -> "unknown (" + compression + ")";
        };
        if (!name.isEmpty()) {
            throw file.unsupported(
                    "a TIFF of " + samples + " samples of " + bits + " bits with " + name + " compression");
        }
    }

    /** Returns whether rows of bits are coded as faxes. */
    static boolean isFax(int compression) {
        return compression == TiffFax.RUNS || compression == TiffFax.GROUP3 || compression == TiffFax.GROUP4;
    }

    /** Returns whether samples may be differences before they are compressed; elsewhere readers pass over a predictor. */
    static boolean isPredicted(int compression) {
        return compression == LZW || compression == DEFLATE || compression == OLD_DEFLATE;
    }

    /** Returns the most bytes that one compressed byte can expand to. */
    static long ratio(TiffPage page) {
        return switch (page.compression()) {
            case NONE -> 1;
            case PACK_BITS -> 64;
            case LZW -> 4096;
            // A bit makes a block of 64 samples, each of which may stand for 16.
            case JPEG -> 8 * 64 * 16;
            // A row takes a bit at least.
            case TiffFax.RUNS, TiffFax.GROUP3, TiffFax.GROUP4 -> Layout.times(8, page.rowBytes());
            default -> 1032;
        };
    }

    /** Expands a compressed strip or tile and returns how many bytes have come, at most as many as there is room for. */
    static int expand(FileBytes file, TiffPage page, byte[] in, byte[] out) throws ImageReadException {
        return switch (page.compression()) {
            case PACK_BITS -> packBits(in, out);
            case LZW -> TiffLzw.expand(file, in, out);
            case TiffFax.RUNS, TiffFax.GROUP3, TiffFax.GROUP4 -> TiffFax.expand(file, page, in, out);
            default -> inflate(file, in, out);
        };
    }

    private static int inflate(FileBytes file, byte[] in, byte[] out) throws ImageReadException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in);
            int done = 0;
            while (done < out.length) {
                int got = inflater.inflate(out, done, out.length - done);
                if (got == 0) {
                    break;
                }
                done += got;
            }
            // The checksum comes behind the last byte.
            if (!inflater.finished()
                    && inflater.inflate(new byte[1]) == 0
                    && !inflater.finished()
                    && done == out.length) {
                file.forgive(-1, "a strip or tile is cut short behind its pixels");
            }
            return done;
        } catch (DataFormatException e) {
            throw file.malformed(-1, "a strip or tile is damaged: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static int packBits(byte[] in, byte[] out) {
        int done = 0;
        for (int at = 0; at < in.length - 1 && done < out.length; ) {
            int head = in[at++];
            if (head >= 0) {
                int count = Math.min(Math.min(head + 1, in.length - at), out.length - done);
                System.arraycopy(in, at, out, done, count);
                at += count;
                done += count;
            } else if (head != -128) {
                int count = Math.min(1 - head, out.length - done);
                Arrays.fill(out, done, done + count, in[at++]);
                done += count;
            }
        }
        return done;
    }
}
