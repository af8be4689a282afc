package io.ndimage.io.internal.jpeg;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;

/** The bits of a JPEG's pixels: bytes without the zeros that follow each 255, up to the next marker. */
final class JpegBits {

    private final FileBytes file;
    private final ByteCursor in;
    private int window;
    private int available;

    /** Zeros that lie in the window after the last bit of the file; to read one is an error, to look at it is not. */
    private int invented;

    private boolean ended;

    JpegBits(FileBytes file, ByteCursor in) {
        this.file = file;
        this.in = in;
    }

    /** Returns the next bits, at most 16, without moving on. */
    int peek(int count) throws ImageReadException {
        while (available < count) {
            fill();
        }
        return window >>> (available - count) & ((1 << count) - 1);
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
        int next = 0;
        if (!ended) {
            ended = !in.hasNext();
        }
        if (!ended) {
            long at = in.position();
            next = in.u8();
            if (next == 0xff && !(in.hasNext() && in.u8() == 0)) {
                ended = true;
                next = 0;
                in.seek(at);
            }
        }
        invented += ended ? 8 : 0;
        window = window << 8 | next;
        available += 8;
    }

    /** Passes over the rest of the bits to the marker of a restart, and over it. */
    void restart(int number) throws ImageReadException {
        align();
        int marker = JpegHeader.marker(file, in);
        if (marker != 0xd0 + (number & 7)) {
            throw damaged("the marker of restart " + (number & 7) + " is missing");
        }
        ended = false;
    }

    /** Passes over the rest of the bits to the next marker. */
    void align() throws ImageReadException {
        while (!ended) {
            fill();
        }
        window = 0;
        available = 0;
        invented = 0;
    }

    /** Returns the exception of pixels that make no sense. */
    ImageReadException damaged(String problem) {
        if (!in.hasNext()) {
            return file.malformed(file.length(), "truncated at byte " + file.length() + ": " + problem);
        }
        return file.malformed(in.position(), "damaged before byte " + in.position() + ": " + problem);
    }
}
