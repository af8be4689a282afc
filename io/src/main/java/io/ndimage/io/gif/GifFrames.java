package io.ndimage.io.gif;

import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.gif.GifFrame.Disposal;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Palette;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pictures of a GIF one after the other, without their pixels, and the screen on which they lie. */
final class GifFrames {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;

    private final FileBytes file;
    private final ByteCursor in;
    private int width;
    private int height;
    private final int background;
    private final @Nullable Palette global;
    private int transparent = -1;
    private Disposal disposal = Disposal.KEPT;

    /** Reads what comes before the first picture. */
    GifFrames(FileBytes file) throws ImageReadException {
        this.file = file;
        this.in = file.from(6, ByteOrder.LITTLE_ENDIAN);
        this.width = in.u16();
        this.height = in.u16();
        int flags = in.u8();
        this.background = in.u8();
        in.skip(1);
        this.global = palette(in, flags);
    }

    /** Returns the width of the screen, which grows with the pictures that reach beyond it. */
    int width() {
        return width;
    }

    /** Returns the height of the screen, which grows with the pictures that reach beyond it. */
    int height() {
        return height;
    }

    /** Returns the number of the colour of the screen where there is no picture. */
    int background() {
        return background;
    }

    /** Returns the first picture, which there must be. */
    GifFrame first() throws ImageReadException {
        GifFrame frame = next();
        if (frame == null) {
            throw file.malformed(in.position() - 1, "a GIF without a picture");
        }
        return frame;
    }

    /** Returns the pictures that are left, of which there must be one; those before a damage, where there is one. */
    List<GifFrame> all() throws ImageReadException {
        List<GifFrame> frames = new ArrayList<>();
        GifFrame frame = first();
        try {
            for (; frame != null; frame = next()) {
                skipPixels(frame);
                frames.add(frame);
            }
        } catch (ImageReadException e) {
            if (frames.isEmpty()) {
                throw e;
            }
            damagedBehind(e);
        }
        return frames;
    }

    /** Returns whether another picture follows one. */
    boolean goesOn(GifFrame frame) throws ImageReadException {
        try {
            skipPixels(frame);
            return next() != null;
        } catch (ImageReadException e) {
            damagedBehind(e);
            return false;
        }
    }

    private void damagedBehind(ImageReadException e) throws ImageReadException {
        if (e.kind() != Kind.MALFORMED || file.options().strict()) {
            throw e;
        }
        file.forgive(e.offset(), Note.loss("the file is damaged or ends early behind the pictures that are read"));
    }

    private void skipPixels(GifFrame frame) throws ImageReadException {
        in.seek(frame.data() + 1);
        skipBlocks();
    }

    /** Returns the next picture; null at the end of the file. */
    private @Nullable GifFrame next() throws ImageReadException {
        transparent = -1;
        disposal = Disposal.KEPT;
        while (in.hasNext()) {
            long at = in.position();
            int block = in.u8();
            switch (block) {
                case EXTENSION -> extension();
                case PICTURE -> {
                    return picture(at);
                }
                case END -> {
                    return null;
                }
                default -> throw file.malformed(at, "an unknown block " + block + " at byte " + at);
            }
        }
        file.forgive(file.length(), "the file ends without its end mark, behind its pictures");
        return null;
    }

    private void extension() throws ImageReadException {
        int label = in.u8();
        if (label == CONTROL && in.u8() == 4) {
            int flags = in.u8();
            in.skip(2);
            int index = in.u8();
            transparent = (flags & 1) != 0 ? index : -1;
            disposal = switch (flags >> 2 & 7) {
                case 2 -> Disposal.CLEARED;
                case 3 -> Disposal.RESTORED;
                default -> Disposal.KEPT;
            };
        }
        skipBlocks();
    }

    private GifFrame picture(long at) throws ImageReadException {
        int left = in.u16();
        int top = in.u16();
        int frameWidth = in.u16();
        int frameHeight = in.u16();
        int flags = in.u8();
        Palette own = palette(in, flags);
        Palette palette = own != null ? own : global;
        if (palette == null) {
            throw file.malformed(at, "a GIF without a palette");
        }
        if (frameWidth == 0 || frameHeight == 0) {
            throw file.malformed(at, "a picture of " + frameWidth + " x " + frameHeight + " pixels");
        }
        if (left + frameWidth > width || top + frameHeight > height) {
            file.forgive(
                    at,
                    "a picture of " + frameWidth + " x " + frameHeight + " at " + left + ", " + top
                            + " reaches beyond the screen of " + width + " x " + height + ", which grows with it");
            width = Math.max(width, left + frameWidth);
            height = Math.max(height, top + frameHeight);
        }
        boolean interlaced = (flags & 0x40) != 0;
        long data = in.position();
        return new GifFrame(left, top, frameWidth, frameHeight, interlaced, transparent, disposal, palette, data);
    }

    private static @Nullable Palette palette(ByteCursor in, int flags) throws ImageReadException {
        return (flags & 0x80) == 0 ? null : new Palette(in.take(3 << ((flags & 7) + 1)));
    }

    private void skipBlocks() throws ImageReadException {
        for (int length = in.u8(); length > 0; length = in.u8()) {
            in.skip(length);
        }
    }
}
