package io.ndimage.io.internal.jpeg;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;

/** The bits of a JPEG's pixels: bytes without the zeros that follow each 255, up to the next marker. */
final class JpegBits {

    private static final int BUFFER = 8192;

    private final FileBytes file;

    /** Stands at the marker where the bits have been read up to one. */
    private final ByteCursor in;

    private final byte[] buffer;
    private long start;
    private int next;
    private int filled;

    /** The next bits, of which the last come last. */
    private long window;

    private int available;

    /** Zeros that lie in the window after the last bit of the file; to read one is an error, to look at it is not. */
    private int invented;

    private boolean ended;

    JpegBits(FileBytes file, ByteCursor in) {
        this.file = file;
        this.in = in;
        this.buffer = new byte[(int) Math.min(BUFFER, file.length())];
        this.start = in.position();
    }

    /** Returns the next bits, at most 16, without moving on. */
    int peek(int count) throws ImageReadException {
        if (available < count) {
            fill();
        }
        return (int) (window >>> (available - count)) & ((1 << count) - 1);
    }

    /** Moves on. */
    void skip(int count) throws ImageReadException {
        available -= count;
        if (available < invented) {
            throw damaged("the pixels end early");
        }
    }

    /** Returns the next bits, at most 16. */
    int read(int count) throws ImageReadException {
        if (count == 0) {
            return 0;
        }
        int bits = peek(count);
        skip(count);
        return bits;
    }

    /** Returns the number that so many next bits stand for: those that begin with 0 are negative. */
    int number(int count) throws ImageReadException {
        int bits = read(count);
        return bits < 1 << count >> 1 ? bits - (1 << count) + 1 : bits;
    }

    private void fill() throws ImageReadException {
        while (available <= Long.SIZE - 2 * Byte.SIZE) {
            window = window << 8 | next();
            available += 8;
        }
    }

    private int next() throws ImageReadException {
        return next < filled && buffer[next] != -1 ? buffer[next++] & 0xff : special();
    }

    /** Returns the next byte where it is 255, or the buffer has none, or the pixels have none: a zero then. */
    private int special() throws ImageReadException {
        if (!ended && (next < filled || refill())) {
            if (buffer[next] != -1) {
                return buffer[next++] & 0xff;
            }
            if ((next + 1 < filled || refill()) && next + 1 < filled && buffer[next + 1] == 0) {
                next += 2;
                return 0xff;
            }
        }
        ended = true;
        invented += 8;
        return 0;
    }

    /** Fills the buffer from the next byte on, and returns whether there is one. */
    private boolean refill() throws ImageReadException {
        start += next;
        next = 0;
        filled = (int) Math.min(buffer.length, Math.max(0, file.length() - start));
        file.read(start, buffer, 0, filled);
        return filled > 0;
    }

    /** Passes over the rest of the bits to the marker of a restart, and over it. */
    void restart(int number) throws ImageReadException {
        align();
        int marker = JpegHeader.marker(file, in);
        if (marker != 0xd0 + (number & 7)) {
            throw damaged("the marker of restart " + (number & 7) + " is missing");
        }
        long behind = in.position() - start;
        if (behind > filled) {
            start = in.position();
            filled = 0;
            behind = 0;
        }
        next = (int) behind;
        ended = false;
    }

    /** Passes over the rest of the bits to the next marker. */
    void align() throws ImageReadException {
        while (!ended) {
            next();
        }
        window = 0;
        available = 0;
        invented = 0;
        in.seek(start + next);
    }

    /** Returns the exception of pixels that make no sense. */
    ImageReadException damaged(String problem) {
        long at = Math.max(start + next, in.position());
        if (at >= file.length()) {
            return file.malformed(file.length(), "truncated at byte " + file.length() + ": " + problem);
        }
        return file.malformed(at, "damaged before byte " + at + ": " + problem);
    }
}
