package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/** The bits of a lossless picture: numbers from their lowest bit on, bytes likewise. */
final class Vp8lBits {

    private final FileBytes file;
    private final byte[] data;
    private final long position;
    private int next;
    private long word;
    private int available;

    /**
     * Begins with some byte.
     *
     * @param position of the data in the file
     */
    Vp8lBits(FileBytes file, byte[] data, int start, long position) {
        this.file = file;
        this.data = data;
        this.next = start;
        this.position = position;
    }

    /** Returns the next bits, at most 32, without moving on; zeros follow the last. */
    int peek(int count) {
        while (available <= 56 && next < data.length) {
            word |= (data[next++] & 0xffL) << available;
            available += 8;
        }
        return (int) (word & ((1L << count) - 1));
    }

    /** Moves on. */
    void skip(int count) throws ImageReadException {
        if (count > available) {
            throw damaged("the pixels end early");
        }
        word >>>= count;
        available -= count;
    }

    /** Returns the next bits, at most 32. */
    int read(int count) throws ImageReadException {
        int bits = peek(count);
        skip(count);
        return bits;
    }

    /** Returns whether the next bit is set. */
    boolean flag() throws ImageReadException {
        return read(1) != 0;
    }

    /** Returns the exception of bits that make no sense. */
    ImageReadException damaged(String problem) {
        long at = position + next;
        return file.malformed(at, "damaged before byte " + at + ": " + problem);
    }
}
