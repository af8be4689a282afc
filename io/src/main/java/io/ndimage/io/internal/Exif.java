package io.ndimage.io.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a camera notes of a picture as EXIF, as far as it matters to the pixels.
 *
 * @param orientation how the picture is to be turned
 * @param size of a pixel of the picture as it is stored
 */
public record Exif(Orientation orientation, PixelSize size) {

    /** Nothing is noted. */
    public static final Exif NONE = new Exif(Orientation.UPRIGHT, PixelSize.UNKNOWN);

    /** What a JPEG writes before it, and some programs elsewhere. */
    public static final String NAME = "Exif\u0000\u0000";

    private static final int ORIENTATION = 0x112;
    private static final int ACROSS = 0x11a;
    private static final int DOWN = 0x11b;
    private static final int UNIT = 0x128;

    private static final int TAG_BYTES = 12;

    /** Reads it, with its name before it or without; what is cut short or damaged says nothing. */
    public static Exif read(byte[] content) {
        int start = Format.startsWith(content, NAME) ? NAME.length() : 0;
        if (content.length < start + 8) {
            return NONE;
        }
        ByteBuffer in = ByteBuffer.wrap(Arrays.copyOfRange(content, start, content.length));
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > in.limit() - 2) {
            return NONE;
        }
        Orientation orientation = Orientation.UPRIGHT;
        double across = 0;
        double down = 0;
        double millimetres = PixelSize.INCH;
        int tags = Math.min(in.getShort(directory) & 0xffff, (in.limit() - directory - 2) / TAG_BYTES);
        for (int at = directory + 2; at < directory + 2 + tags * TAG_BYTES; at += TAG_BYTES) {
            switch (in.getShort(at) & 0xffff) {
                case ORIENTATION -> orientation = Orientation.of(number(in, at));
                case ACROSS -> across = ratio(in, in.getInt(at + 8));
                case DOWN -> down = ratio(in, in.getInt(at + 8));
                case UNIT -> millimetres = number(in, at) == 3 ? PixelSize.CENTIMETRE : PixelSize.INCH;
                default -> {}
            }
        }
        return new Exif(orientation, PixelSize.fitting(down, across, millimetres));
    }

    /** Returns the number of a tag, of one, two or four bytes. */
    private static long number(ByteBuffer in, int at) {
        return switch (in.getShort(at + 2)) {
            case 1 -> in.get(at + 8) & 0xff;
            case 4 -> in.getInt(at + 8);
            default -> in.getShort(at + 8);
        };
    }

    /** Returns the quotient of the two numbers at a place, 0 where there is none. */
    private static double ratio(ByteBuffer in, int at) {
        if (at < 0 || at > in.limit() - 8 || in.getInt(at + 4) == 0) {
            return 0;
        }
        return (double) Integer.toUnsignedLong(in.getInt(at)) / Integer.toUnsignedLong(in.getInt(at + 4));
    }
}
