package io.ndimage.io.png;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.Exif;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.Palette;
import io.ndimage.io.internal.PixelSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG says before its pixels.
 *
 * @param depth bits of a sample
 * @param colour the colour type: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
 * @param interlaced whether the pixels come in Adam7's seven passes
 * @param palette RGB triples, where the colour type is 3
 * @param alphas the alpha of the palette's first entries, where there is any
 * @param size of a pixel of the picture as it is stored
 * @param exif what a camera noted, where that comes before the pixels
 * @param data the position of the first chunk of pixels
 */
record PngHeader(
        int width,
        int height,
        int depth,
        int colour,
        boolean interlaced,
        byte @Nullable [] palette,
        byte @Nullable [] alphas,
        PixelSize size,
        Exif exif,
        long data,
        List<Note> notes) {

    static final String MAGIC = "\u0089PNG\r\n\u001a\n";
    static final int IHDR = 0x49484452;
    static final int PHYS = 0x70485973;
    /** More bytes than a camera notes. */
    private static final long MAX_EXIF = 1 << 24;

    /** The bytes of a chunk that are taken at a time where its content is not needed. */
    private static final int PIECE = 1 << 16;

    private static final int PLTE = 0x504c5445;
    static final int IDAT = 0x49444154;
    static final int IEND = 0x49454e44;
    private static final int TRNS = 0x74524e53;
    private static final int ICCP = 0x69434350;
    private static final int ACTL = 0x6163544c;
    static final int EXIF = 0x65584966;

    /** Returns how many numbers a pixel has in the file. */
    int samples() {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Returns how many bytes so many pixels of a row take. */
    long rowBytes(long pixels) {
        return (pixels * samples() * depth + 7) / 8;
    }

    Layout layout() {
        int channels = palette == null ? samples() : alphas == null ? 3 : 4;
        boolean bits = depth == 1 && colour != 3;
        return new Layout(1, height, width, channels, bits ? DType.BOOL : depth == 16 ? DType.UINT16 : DType.UINT8);
    }

    /** Reads the chunks up to the first of pixels. */
    static PngHeader read(FileBytes file) throws ImageReadException {
        byte[] ihdr = chunk(file, 8, IHDR, 13);
        ByteCursor in = file.from(16, ByteOrder.BIG_ENDIAN);
        int width = in.i32();
        int height = in.i32();
        int depth = ihdr[8];
        int colour = ihdr[9];
        int interlace = ihdr[12];
        if (width <= 0 || height <= 0) {
            throw file.malformed(16, "a PNG of " + width + " x " + height + " pixels");
        }
        if (!allowed(depth, colour)) {
            throw file.malformed(
                    24, "a PNG of " + depth + " bits and colour type " + colour + ", which does not exist");
        }
        if (ihdr[10] != 0 || ihdr[11] != 0 || interlace < 0 || interlace > 1) {
            throw file.malformed(26, "an unknown compression, filter or interlace method");
        }
        byte[] palette = null;
        byte[] alphas = null;
        PixelSize size = PixelSize.UNKNOWN;
        Exif exif = Exif.NONE;
        List<Note> notes = new ArrayList<>();
        long at = 8 + 12 + 13;
        while (true) {
            in.seek(at);
            long length = length(file, in);
            int type = in.i32();
            if (type != IDAT && length + 12 > file.length() - at) {
                throw file.truncated(at, length + 12);
            }
            switch (type) {
                case IDAT -> {
                    if (colour == 3 && palette == null) {
                        throw file.malformed(at, "a PNG with palette colours but no palette");
                    }
                    return new PngHeader(
                            width,
                            height,
                            depth,
                            colour,
                            interlace == 1,
                            palette,
                            alphas,
                            size,
                            exif,
                            at,
                            List.copyOf(notes));
                }
                case PLTE -> {
                    if (length == 0 || length % 3 != 0 || length > 768) {
                        throw file.malformed(at, "a palette of " + length + " bytes");
                    }
                    palette = colour == 3 ? chunk(file, at, PLTE, length) : palette;
                }
                case TRNS -> {
                    if (length > 256) {
                        throw file.malformed(at, "a transparency of " + length + " bytes");
                    }
                    byte[] content = ancillary(file, at, TRNS, length);
                    if (content == null) {
                        break;
                    }
                    if (colour == 3) {
                        alphas = content;
                    } else {
                        notes.add(Note.loss("one colour is marked as transparent; not applied"));
                    }
                }
                case PHYS -> size = size(file, at, length);
                case EXIF -> exif = exif(file, at, length);
                case ICCP -> {
                    pass(file, at, type, length);
                    notes.add(Note.loss("embedded colour profile not applied"));
                }
                case ACTL -> {
                    pass(file, at, type, length);
                    notes.add(Note.loss("animated; only the first picture is read"));
                }
                case IEND -> throw file.malformed(at, "a PNG without pixels");
                default -> {
                    if ((type & 0x20000000) == 0) {
                        throw file.malformed(at, "an unknown chunk '" + name(type) + "' at byte " + at);
                    }
                    pass(file, at, type, length);
                }
            }
            at += 12 + length;
        }
    }

    /** Returns the size of a pixel that a chunk gives; a damaged one, or one of the ratio of its sides alone, says nothing. */
    private static PixelSize size(FileBytes file, long at, long length) throws ImageReadException {
        if (length != 9) {
            return PixelSize.UNKNOWN;
        }
        byte[] chunk = ancillary(file, at, PHYS, length);
        if (chunk == null) {
            return PixelSize.UNKNOWN;
        }
        ByteBuffer content = ByteBuffer.wrap(chunk);
        int across = content.getInt();
        int down = content.getInt();
        return content.get() == 1 ? PixelSize.fitting(down, across, PixelSize.METRE) : PixelSize.UNKNOWN;
    }

    /** Returns what a chunk of a camera's notes says. */
    static Exif exif(FileBytes file, long at, long length) throws ImageReadException {
        byte[] content = length > MAX_EXIF ? null : ancillary(file, at, EXIF, length);
        return content == null ? Exif.NONE : Exif.read(content);
    }

    /** Returns what a camera noted, also where that comes behind the pixels. */
    Exif everyExif(FileBytes file) throws ImageReadException {
        ByteCursor in = file.from(data, ByteOrder.BIG_ENDIAN);
        long at = data;
        Exif found = exif;
        for (int type = IDAT; type != IEND && found.equals(Exif.NONE) && file.length() - at >= 12; ) {
            in.seek(at);
            long length = in.u32();
            type = in.i32();
            if (length > file.length() - at - 12) {
                break;
            }
            found = type == EXIF ? exif(file, at, length) : found;
            at += 12 + length;
        }
        return found;
    }

    /** Returns this with what a camera noted behind the pixels. */
    PngHeader with(Exif behind) {
        return new PngHeader(width, height, depth, colour, interlaced, palette, alphas, size, behind, data, notes);
    }

    /**
     * Returns this for the numbers of a palette's colours.
     *
     * @throws ImageReadException if there is no palette
     */
    PngHeader indices(FileBytes file) throws ImageReadException {
        if (palette == null) {
            throw Palette.none(file);
        }
        return new PngHeader(width, height, depth, colour, interlaced, null, null, size, exif, data, notes);
    }

    /** Returns how a picture of a file is to be turned. */
    Orientation orientation(FileBytes file) {
        return exif.orientation().asked(file);
    }

    /** Returns how the picture lies once read. */
    Layout upright(FileBytes file) {
        return orientation(file).turned(layout());
    }

    /** Returns the size of a pixel once the picture is read. */
    PixelSize uprightSize(FileBytes file) {
        return orientation(file).turned(size.isUnknown() ? exif.size() : size);
    }

    /** Returns what is to be said of the picture. */
    List<Note> allNotes(FileBytes file) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(exif.orientation().notes(file));
        return all;
    }

    /** Reads the length of a chunk, of which the file may end before the last byte. */
    static long length(FileBytes file, ByteCursor in) throws ImageReadException {
        long at = in.position();
        long length = in.u32();
        if (length > Integer.MAX_VALUE) {
            throw file.malformed(at, "a chunk of " + length + " bytes at byte " + at);
        }
        return length;
    }

    /** Returns the content of a chunk whose type and length are known, once its checksum is right. */
    private static byte[] chunk(FileBytes file, long at, int type, long length) throws ImageReadException {
        byte[] content = checked(file, at, type, length);
        if (content == null) {
            throw file.malformed(at, damage(at, type));
        }
        return content;
    }

    /** Returns the content of a chunk without which the picture can be shown; null, which is noted, where its checksum is wrong. */
    private static byte @Nullable [] ancillary(FileBytes file, long at, int type, long length)
            throws ImageReadException {
        byte[] content = checked(file, at, type, length);
        if (content == null) {
            file.forgive(at, damage(at, type));
        }
        return content;
    }

    /** Returns the content of a chunk whose type and length are known; null where its checksum is wrong. */
    private static byte @Nullable [] checked(FileBytes file, long at, int type, long length) throws ImageReadException {
        ByteCursor in = file.from(at, ByteOrder.BIG_ENDIAN);
        long found = length(file, in);
        if (in.i32() != type || found != length) {
            throw file.malformed(at, "no '" + name(type) + "' chunk at byte " + at);
        }
        if (length + 12 > file.length() - at) {
            throw file.truncated(at, length + 12);
        }
        byte[] content = file.take(at + 8, length);
        CRC32 crc = new CRC32();
        crc.update(file.take(at + 4, 4));
        crc.update(content);
        in.seek(at + 8 + length);
        return crc.getValue() == in.u32() ? content : null;
    }

    /** Goes past a chunk whose content is not needed; it is noted where its checksum is wrong. */
    private static void pass(FileBytes file, long at, int type, long length) throws ImageReadException {
        CRC32 crc = new CRC32();
        byte[] piece = new byte[(int) Math.min(length + 4, PIECE)];
        long end = at + 8 + length;
        for (long from = at + 4; from < end; from += piece.length) {
            int count = (int) Math.min(piece.length, end - from);
            file.read(from, piece, 0, count);
            crc.update(piece, 0, count);
        }
        if (file.from(end, ByteOrder.BIG_ENDIAN).u32() != crc.getValue()) {
            file.forgive(at, damage(at, type));
        }
    }

    /** Returns what is wrong with a chunk whose checksum is. */
    static String damage(long at, int type) {
        return "the chunk '" + name(type) + "' at byte " + at + " is damaged (wrong checksum)";
    }

    private static boolean allowed(int depth, int colour) {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private static String name(int type) {
        byte[] letters = {(byte) (type >> 24), (byte) (type >> 16), (byte) (type >> 8), (byte) type};
        return new String(letters, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z]", "?");
    }
}
