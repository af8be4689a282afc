package io.ndimage.io.jpeg;

import io.ndimage.io.internal.PixelSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a camera notes of a picture in an EXIF segment, as far as it matters to the pixels.
 *
 * @param orientation 1 to 8, how the picture is to be turned; 1 is upright
 * @param size of a pixel
 */
record Exif(int orientation, PixelSize size) {

    /** Nothing is noted. */
    static final Exif NONE = new Exif(1, PixelSize.UNKNOWN);

    private static final int ORIENTATION = 0x112;
    private static final int ACROSS = 0x11a;
    private static final int DOWN = 0x11b;
    private static final int UNIT = 0x128;

    /** Where the directory of tags begins to count: after the segment's name. */
    private static final int START = 6;

    private static final int TAG_BYTES = 12;

    /** Reads a segment; what is cut short or damaged says nothing. */
    static Exif read(byte[] segment) {
        if (segment.length < START + 8) {
            return NONE;
        }
        ByteBuffer in = ByteBuffer.wrap(segment, START, segment.length - START).slice();
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > in.limit() - 2) {
            return NONE;
        }
        int orientation = 1;
        double across = 0;
        double down = 0;
        double millimetres = PixelSize.INCH;
        int tags = Math.min(in.getShort(directory) & 0xffff, (in.limit() - directory - 2) / TAG_BYTES);
        for (int at = directory + 2; at < directory + 2 + tags * TAG_BYTES; at += TAG_BYTES) {
            int value = in.getShort(at + 8);
            switch (in.getShort(at) & 0xffff) {
                case ORIENTATION -> orientation = value >= 1 && value <= 8 ? value : 1;
                case ACROSS -> across = ratio(in, in.getInt(at + 8));
                case DOWN -> down = ratio(in, in.getInt(at + 8));
                case UNIT -> millimetres = value == 3 ? PixelSize.CENTIMETRE : PixelSize.INCH;
                default -> {}
            }
        }
        return new Exif(orientation, PixelSize.fitting(down, across, millimetres));
    }

    /** Returns the quotient of the two numbers at a place, 0 where there is none. */
    private static double ratio(ByteBuffer in, int at) {
        if (at < 0 || at > in.limit() - 8 || in.getInt(at + 4) == 0) {
            return 0;
        }
        return (double) Integer.toUnsignedLong(in.getInt(at)) / Integer.toUnsignedLong(in.getInt(at + 4));
    }
}
