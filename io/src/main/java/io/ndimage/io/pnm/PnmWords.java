package io.ndimage.io.pnm;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteOrder;

/** The words of a header or of a picture in plain text, apart by white space; a # and what follows it in its line is a comment. */
final class PnmWords {

    /** No word that means something is longer. */
    private static final int LONGEST = 64;

    private final FileBytes file;
    private final ByteCursor in;

    PnmWords(FileBytes file, long at) {
        this.file = file;
        this.in = file.from(at, ByteOrder.BIG_ENDIAN);
    }

    /** Returns the position after the byte that was read last. */
    long position() {
        return in.position();
    }

    /** Returns the first byte of the next word. */
    private int first() throws ImageReadException {
        int letter = in.u8();
        while (letter == '#' || isSpace(letter)) {
            while (letter == '#' || (letter != '\n' && letter != '\r' && !isSpace(letter))) {
                letter = skipLine();
            }
            letter = in.u8();
        }
        return letter;
    }

    /** Passes over the rest of a line and returns the byte that ends it. */
    private int skipLine() throws ImageReadException {
        int letter = in.u8();
        while (letter != '\n' && letter != '\r') {
            letter = in.u8();
        }
        return letter;
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** Returns the next word, and passes over the one byte of white space that ends it; the file may end there too. */
    String next() throws ImageReadException {
        StringBuilder word = new StringBuilder();
        int letter = first();
        while (!isSpace(letter)) {
            word.append((char) letter);
            if (word.length() > LONGEST) {
                throw file.malformed(in.position(), "a word without an end at byte " + (in.position() - LONGEST));
            }
            if (!in.hasNext()) {
                break;
            }
            letter = in.u8();
        }
        return word.toString();
    }

    /** Returns the next word as a number that is not negative. */
    int number(String what) throws ImageReadException {
        String word = next();
        try {
            if (!word.startsWith("-")) {
                return Integer.parseInt(word);
            }
        } catch (NumberFormatException e) {
            // what the word is not is said below
        }
        throw file.malformed(in.position() - 1, what + " is '" + word + "', not a number of this format");
    }

    /** Returns the next bit, 0 or 1, which no white space need end. */
    int bit() throws ImageReadException {
        int letter = first();
        if (letter != '0' && letter != '1') {
            throw file.malformed(in.position() - 1, "a pixel is '" + (char) letter + "', neither 0 nor 1");
        }
        return letter - '0';
    }
}
