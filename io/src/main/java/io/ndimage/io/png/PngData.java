package io.ndimage.io.png;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.Exif;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The inflated content of a PNG's chunks of pixels, which follow one another; their checksums are checked on the way. */
final class PngData implements AutoCloseable {

    private final FileBytes file;
    private final Inflater inflater = new Inflater();
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 15];
    private final ByteCursor in;
    private long chunk;
    private long at;
    private long left;

    /** The bytes of the chunk that are not there, as the file ends. */
    private long missing;

    private boolean sumIsWrong;

    /** The first chunk of pixels whose checksum is wrong, or -1. */
    private long wrong = -1;

    /** Begins with the chunk of pixels at a position. */
    PngData(FileBytes file, long chunk) throws ImageReadException {
        this.file = file;
        this.in = file.from(chunk, ByteOrder.BIG_ENDIAN);
        open(chunk);
    }

    /** Moves to the chunk at a position and returns its type. */
    private int open(long position) throws ImageReadException {
        chunk = position;
        in.seek(position);
        long promised = PngHeader.length(file, in);
        left = Math.min(promised, Math.max(0, file.length() - position - 8));
        missing = Math.max(0, promised + 12 - (file.length() - position));
        at = position + 8;
        crc.reset();
        crc.update(file.take(position + 4, 4));
        return in.i32();
    }

    /** Reads the rest of a chunk's content into nothing and returns whether its checksum is right. */
    private boolean finish() throws ImageReadException {
        while (left > 0) {
            next();
        }
        in.seek(at);
        return in.u32() == crc.getValue();
    }

    /** Reads the next piece of a chunk's content and returns its length. */
    private int next() throws ImageReadException {
        int count = (int) Math.min(buffer.length, left);
        file.read(at, buffer, 0, count);
        crc.update(buffer, 0, count);
        at += count;
        left -= count;
        return count;
    }

    /** Inflates the next bytes of pixels. */
    void read(byte[] row, int count) throws ImageReadException {
        int done = 0;
        long begun = inflater.getBytesWritten();
        try {
            while (done < count) {
                done += sumIsWrong ? 0 : inflater.inflate(row, done, count - done);
                if (done < count) {
                    if (sumIsWrong || inflater.finished() || inflater.needsDictionary()) {
                        throw file.malformed(at, "the pixels end early, at byte " + at);
                    }
                    if (inflater.needsInput()) {
                        feed();
                    }
                }
            }
        } catch (DataFormatException e) {
            // The checksum comes with the last pixels, which are there.
            sumIsWrong = inflater.getBytesWritten() == begun + count;
            if (!sumIsWrong) {
                throw undecodable(e);
            }
        }
    }

    private void feed() throws ImageReadException {
        while (left == 0) {
            if (missing > 0) {
                throw file.truncated(chunk, file.length() - chunk + missing);
            }
            damaged(!finish());
            if (open(at + 4) != PngHeader.IDAT) {
                throw file.malformed(chunk, "the pixels end early, at byte " + chunk);
            }
        }
        inflater.setInput(buffer, 0, next());
    }

    private ImageReadException undecodable(DataFormatException e) {
        if (wrong >= 0) {
            return file.malformed(wrong, PngHeader.damage(wrong, PngHeader.IDAT));
        }
        return file.malformed(at, "the compressed pixels before byte " + at + " are damaged: " + e.getMessage());
    }

    /** Takes down that a chunk of pixels is damaged, if it is. */
    private void damaged(boolean isDamaged) {
        if (isDamaged && wrong < 0) {
            wrong = chunk;
        }
    }

    /**
     * Goes through what follows the pixels, and checks that no checksum contradicts them, but one that another proves wrong: that of
     * the inflated bytes, or those of their chunks.
     *
     * @return what a camera noted there
     */
    Exif end() throws ImageReadException {
        Sum sum = sum();
        if (missing == 0) {
            damaged(!finish());
        }
        if (wrong >= 0 && sum != Sum.RIGHT) {
            throw file.malformed(wrong, PngHeader.damage(wrong, PngHeader.IDAT));
        }
        if (wrong >= 0) {
            file.forgive(wrong, PngHeader.damage(wrong, PngHeader.IDAT) + "; its pixels are whole");
        } else if (sum == Sum.WRONG) {
            file.forgive(at, "the checksum of the compressed pixels is wrong, those of their chunks are right");
        } else if (sum == Sum.MISSING) {
            file.forgive(at, "the compressed pixels end without their checksum");
        }
        return missing == 0 ? behind() : ended(Exif.NONE);
    }

    /** What the checksum of the inflated bytes says of them. */
    private enum Sum {
        RIGHT,
        WRONG,
        MISSING,
        /** There are more bytes before it than pixels. */
        NOT_READ
    }

    private Sum sum() throws ImageReadException {
        if (sumIsWrong) {
            return Sum.WRONG;
        }
        byte[] extra = new byte[1];
        try {
            while (!inflater.finished()) {
                if (inflater.inflate(extra) > 0) {
                    file.forgive(at, "the file holds more pixels than its header says; the rest is ignored");
                    return Sum.NOT_READ;
                }
                if (inflater.needsDictionary()) {
                    return Sum.WRONG;
                }
                if (inflater.needsInput() && !inflater.finished() && !feedMore()) {
                    return Sum.MISSING;
                }
            }
            return Sum.RIGHT;
        } catch (DataFormatException e) {
            return Sum.WRONG;
        }
    }

    /** Hands on the next bytes of chunks of pixels, and returns whether there are any. */
    private boolean feedMore() throws ImageReadException {
        while (left == 0) {
            if (missing > 0) {
                return false;
            }
            boolean isDamaged = !finish();
            if (file.length() - at < 12 || type(at + 4) != PngHeader.IDAT) {
                return false;
            }
            damaged(isDamaged);
            open(at + 4);
        }
        inflater.setInput(buffer, 0, next());
        return true;
    }

    /** Goes through the chunks behind the pixels to the mark of the end. */
    private Exif behind() throws ImageReadException {
        Exif found = Exif.NONE;
        for (long next = at + 4; isChunk(next); next = at + 4) {
            int type = open(next);
            if (type == PngHeader.EXIF && found.equals(Exif.NONE)) {
                found = PngHeader.exif(file, next, left);
            } else if (!finish()) {
                file.forgive(next, PngHeader.damage(next, type));
            }
            at = next + 8 + length(next);
            if (type == PngHeader.IEND) {
                return found;
            }
        }
        return ended(found);
    }

    private Exif ended(Exif found) throws ImageReadException {
        file.forgive(file.length(), "the file ends without its end mark (IEND), behind its pixels");
        return found;
    }

    /** Returns whether a whole chunk begins at a position. */
    private boolean isChunk(long position) throws ImageReadException {
        return file.length() - position >= 12 && length(position) <= file.length() - position - 12;
    }

    /** Returns the length of a chunk's content. */
    private long length(long position) throws ImageReadException {
        in.seek(position);
        return in.u32();
    }

    private int type(long position) throws ImageReadException {
        in.seek(position + 4);
        return in.i32();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
