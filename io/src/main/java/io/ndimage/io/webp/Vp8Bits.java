package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/** Decisions coded arithmetically: each takes as much of a bit as it was improbable. */
final class Vp8Bits {

    /** Zeros that may follow the last byte: what the coder need not have written. */
    private static final int MOST_INVENTED = 4;

    private final FileBytes file;
    private final byte[] data;
    private final long position;
    private final int end;
    private int next;
    private int invented;

    /** The width of the interval that is left, 128 to 255. */
    private int range = 255;

    /** Where in the interval the number that is coded lies, with some bits to come. */
    private int value;

    private int toCome = -8;

    /**
     * Begins with some byte.
     *
     * @param position of the data in the file
     */
    Vp8Bits(FileBytes file, byte[] data, int start, int end, long position) throws ImageReadException {
        this.file = file;
        this.data = data;
        this.next = start;
        this.end = end;
        this.position = position;
        load();
    }

    private void load() throws ImageReadException {
        if (next == end && ++invented > MOST_INVENTED) {
            throw damaged("the pixels end early");
        }
        value = value << 8 | (next < end ? data[next++] & 0xff : 0);
        toCome += 8;
    }

    /** Returns the exception of bits that make no sense. */
    ImageReadException damaged(String problem) {
        long at = position + next;
        return file.malformed(at, "damaged before byte " + at + ": " + problem);
    }

    /** Returns a decision, 0 with a probability of so many 256ths. */
    int read(int probability) throws ImageReadException {
        int split = 1 + (((range - 1) * probability) >> 8);
        int decision = 0;
        if (value >> toCome >= split) {
            decision = 1;
            value -= split << toCome;
            range -= split;
        } else {
            range = split;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range <<= shift;
        toCome -= shift;
        if (toCome < 0) {
            load();
        }
        return decision;
    }

    /** Returns a decision, 1 with a probability of so many 256ths less. */
    boolean flag(int probability) throws ImageReadException {
        return read(probability) != 0;
    }

    /** Returns a decision of which nothing is known. */
    boolean flag() throws ImageReadException {
        return flag(128);
    }

    /** Returns a number of so many bits, the highest first. */
    int number(int bits) throws ImageReadException {
        int number = 0;
        for (int i = 0; i < bits; i++) {
            number = number << 1 | read(128);
        }
        return number;
    }

    /** Returns a number with a sign after it, where a flag says that there is one, and else 0. */
    int signed(int bits) throws ImageReadException {
        if (!flag()) {
            return 0;
        }
        int number = number(bits);
        return flag() ? -number : number;
    }
}
