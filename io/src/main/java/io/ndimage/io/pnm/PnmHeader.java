package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a portable map says before its pixels.
 *
 * @param white the number that stands for white, 1 to 65535; pixels of bool have 1
 * @param kind how the samples are stored
 * @param data the position of the pixels
 */
record PnmHeader(int width, int height, int channels, int white, Kind kind, long data) {

    /** How samples are stored. */
    enum Kind {
        /** As decimal digits. */
        PLAIN,
        /** As digits that are 1 for black. */
        PLAIN_BITS,
        /** As bits that are 1 for black, rows of whole bytes. */
        BITS,
        /** In one byte, or in two where white is more than 255, the higher one first. */
        BYTES
    }

    Layout layout() {
        boolean bits = white == 1 && channels == 1;
        return new Layout(1, height, width, channels, bits ? DType.BOOL : white < 256 ? DType.UINT8 : DType.UINT16);
    }

    /** Returns the bytes that the pixels take in the file, at least. */
    long bytes() {
        long samples = Layout.times(Layout.times(width, height), channels);
        return switch (kind) {
            case PLAIN -> Layout.times(2, samples) - 1;
            case PLAIN_BITS -> samples;
            case BITS -> Layout.times((width + 7L) / 8, height);
            case BYTES -> Layout.times(samples, white < 256 ? 1 : 2);
        };
    }

    /** Returns the number that stands for white in the image once read; 0 where it is the largest of the type. */
    int imageWhite() {
        return layout().dtype() == DType.BOOL || white == 255 || white == 65_535 ? 0 : white;
    }

    /** Returns the notes of a file. */
    List<Note> notes(FileBytes file) throws ImageReadException {
        List<Note> notes = new ArrayList<>();
        boolean raw = kind == Kind.BITS || kind == Kind.BYTES;
        long end = data + bytes();
        if (raw && end < file.length() && file.from(end, ByteOrder.BIG_ENDIAN).u8() == 'P') {
            notes.add(Note.loss("more than one picture; only the first is read"));
        } else if (raw && end + 1 < file.length()) {
            file.forgive(end, "more bytes follow the pixels than the header says; the rest is ignored");
        }
        return List.copyOf(notes);
    }

    /** Reads the header of a PBM, PGM or PPM. */
    static PnmHeader read(FileBytes file) throws ImageReadException {
        PnmWords words = new PnmWords(file, 0);
        int type = words.next().charAt(1) - '0';
        int width = words.number("the width");
        int height = words.number("the height");
        boolean bits = type == 1 || type == 4;
        int white = bits ? 1 : words.number("the largest value");
        Kind kind = type > 3 ? (bits ? Kind.BITS : Kind.BYTES) : bits ? Kind.PLAIN_BITS : Kind.PLAIN;
        return of(file, width, height, type % 3 == 0 ? 3 : 1, white, kind, words.position());
    }

    /** Reads the header of a PAM. */
    static PnmHeader readPam(FileBytes file) throws ImageReadException {
        PnmWords words = new PnmWords(file, 2);
        int width = 0;
        int height = 0;
        int depth = 0;
        int white = 0;
        for (String word = words.next(); !word.equals("ENDHDR"); word = words.next()) {
            switch (word) {
                case "WIDTH" -> width = words.number("the width");
                case "HEIGHT" -> height = words.number("the height");
                case "DEPTH" -> depth = words.number("the depth");
                case "MAXVAL" -> white = words.number("the largest value");
                case "TUPLTYPE" -> words.next();
                default -> throw file.malformed(words.position(), "an unknown word '" + word + "' in the header");
            }
        }
        return of(file, width, height, depth, white, Kind.BYTES, words.position());
    }

    private static PnmHeader of(FileBytes file, int width, int height, int channels, int white, Kind kind, long data)
            throws ImageReadException {
        if (white < 1 || white > 65_535) {
            throw file.malformed(data, "the largest value is " + white + "; it must be 1 to 65535");
        }
        return new PnmHeader(width, height, channels, white, kind, data);
    }
}
