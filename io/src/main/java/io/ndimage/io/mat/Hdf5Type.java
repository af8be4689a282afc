package io.ndimage.io.mat;

import io.ndimage.array.DType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How HDF5 describes the types of elements. */
final class Hdf5Type {

    /** A reference to an object by its address. */
    static final byte[] REFERENCE = head(7, 0, Long.BYTES, 0).array();

    /** A text of any length, in the heap of the file: how MATLAB keeps the names of fields. */
    static final byte[] VARIABLE_TEXT = variableText();

    private static final int SIGNED = 8;
    private static final int VERSION = 1 << 4;

    private Hdf5Type() {}

    private static ByteBuffer head(int kind, int bits, int size, int properties) {
        return Hdf5Blocks.buffer(8 + properties)
                .putInt(VERSION | kind | bits << 8)
                .putInt(size);
    }

    /** Returns the type of real numbers, or of the pairs that complex ones are; truth values are bytes. */
    static byte[] of(DType dtype) {
        int bits = 8 * dtype.bytes();
        return switch (dtype.kind()) {
            case BOOL, UNSIGNED -> integer(dtype, 0, bits);
            case SIGNED -> integer(dtype, SIGNED, bits);
            case FLOAT -> dtype == DType.FLOAT32 ? real(4, 23, 8) : real(8, 52, 11);
            case COMPLEX -> pair(of(dtype.part()), dtype.part().bytes());
        };
    }

    private static byte[] integer(DType dtype, int sign, int bits) {
        return head(0, sign, dtype.bytes(), 4)
                .putShort((short) 0)
                .putShort((short) bits)
                .array();
    }

    private static byte[] real(int bytes, int mantissa, int exponent) {
        int bits = 8 * bytes;
        int impliedOne = 2 << 4;
        return head(1, (bits - 1) << 8 | impliedOne, bytes, 12)
                .putShort((short) 0)
                .putShort((short) bits)
                .put((byte) mantissa)
                .put((byte) exponent)
                .put((byte) 0)
                .put((byte) mantissa)
                .putInt((1 << (exponent - 1)) - 1)
                .array();
    }

    private static byte[] pair(byte[] part, int bytes) {
        ByteBuffer type = head(6, 2, 2 * bytes, 2 * (40 + part.length));
        for (int i = 0; i < 2; i++) {
            int start = type.position();
            type.put(text(i == 0 ? "real" : "imag"));
            type.position(start + 8).putInt(i * bytes);
            type.position(start + 40).put(part);
        }
        return type.array();
    }

    /** Returns the type of a text of a number of bytes. */
    static byte[] text(int bytes) {
        return head(3, 0, bytes, 0).array();
    }

    private static byte[] variableText() {
        byte[] character = text(1);
        return head(9, 0, 16, character.length).put(character).array();
    }

    /** Returns the bytes of a text of ASCII characters. */
    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
