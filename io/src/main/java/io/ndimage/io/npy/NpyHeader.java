package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.PartBytes;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The header of an .npy file.
 *
 * @param descr the type of the elements, in NumPy's words
 * @param fortran whether the first axis runs fastest in the file
 * @param shape the sizes along the axes
 * @param data where the elements begin, counted from the magic
 */
record NpyHeader(String descr, boolean fortran, Shape shape, long data) {

    static final String MAGIC = "\u0093NUMPY";

    private static final int MAX_LENGTH = 1 << 16;

    /** Reads the header; what it says of the data is not checked yet. */
    static NpyHeader read(PartBytes in) throws ImageReadException {
        byte[] start = in.take(MAGIC.length() + 2);
        if (!Format.startsWith(start, MAGIC)) {
            throw in.file().malformed(in.place(), "not an .npy file");
        }
        int version = start[6];
        if (version < 1 || version > 3 || start[7] != 0) {
            throw in.file()
                    .unsupported(".npy version " + (version & 0xff) + "." + (start[7] & 0xff)
                            + "; known are 1.0, 2.0 and 3.0");
        }
        long length = version == 1 ? in.u16() : in.u32();
        if (length > MAX_LENGTH) {
            throw in.file().limit("an .npy header of " + length + " bytes; at most " + MAX_LENGTH + " are allowed");
        }
        long place = in.place();
        String text = new String(in.take((int) length), StandardCharsets.UTF_8);
        NpyDictionary dictionary = NpyDictionary.parse(in.file(), place, text);
        return new NpyHeader(dictionary.descr(), dictionary.fortran(), dictionary.shape(), in.position());
    }

    /** Returns the same header where the magic lies at an offset of the file: what counted from the magic counts from the file's beginning. */
    NpyHeader at(long offset) {
        return new NpyHeader(descr, fortran, shape, offset + data);
    }

    /** Returns whether the elements are stored in half precision. */
    boolean half() {
        return descr.matches("[<>=]f2");
    }

    /** Returns the order of the bytes of an element. */
    ByteOrder order() {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Returns the bytes that one element takes in the file. */
    int elementBytes(DType dtype) {
        return half() ? 2 : dtype.bytes();
    }

    /** Returns the type of the elements once read. */
    DType dtype(FileBytes file) throws ImageReadException {
        if (descr.startsWith("[")) {
            throw file.unsupported("an .npy file of records (a structured type)");
        }
        if (isObject()) {
            throw file.unsupported("an array of Python objects; reading it would run code, so it is refused");
        }
        DType dtype = known();
        if (dtype == null) {
            throw file.unsupported("an .npy file of type '" + descr + "'");
        }
        return dtype;
    }

    /** Returns a word for the type of the elements, also of one that is not read. */
    String typeName() {
        DType dtype = known();
        if (dtype != null) {
            return half() ? "float16" : dtype.toString();
        }
        return isObject() ? "object" : descr.startsWith("[") ? "records" : descr;
    }

    private boolean isObject() {
        return descr.matches("[|<>=]?O\\d*");
    }

    private @Nullable DType known() {
        if (!descr.matches("[|<>=][a-zA-Z]\\d+")) {
            return null;
        }
        return switch (descr.substring(1)) {
            case "b1" -> DType.BOOL;
            case "u1" -> DType.UINT8;
            case "i1" -> DType.INT8;
            case "u2" -> DType.UINT16;
            case "i2" -> DType.INT16;
            case "u4" -> DType.UINT32;
            case "i4" -> DType.INT32;
            case "u8" -> DType.UINT64;
            case "i8" -> DType.INT64;
            case "f2", "f4" -> DType.FLOAT32;
            case "f8" -> DType.FLOAT64;
            case "c8" -> DType.COMPLEX64;
            case "c16" -> DType.COMPLEX128;
            default -> null;
        };
    }

    /** Returns the first bytes of a version 1.0 file of an array in C order, so long that the elements begin at a multiple of 64. */
    static byte[] write(DType dtype, Shape shape) {
        String descr = switch (dtype.kind()) {
                    case BOOL -> "|b";
                    case UNSIGNED -> dtype.bytes() == 1 ? "|u" : "<u";
                    case SIGNED -> dtype.bytes() == 1 ? "|i" : "<i";
                    case FLOAT -> "<f";
                    case COMPLEX -> "<c";
                }
                + dtype.bytes();
        String text = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int whole = (10 + text.length() + 1 + 63) / 64 * 64;
        String padded = text + " ".repeat(whole - 10 - text.length() - 1) + "\n";
        int length = padded.length();
        String head = MAGIC + "\u0001\u0000" + (char) (length & 0xff) + (char) (length >> 8);
        return (head + padded).getBytes(StandardCharsets.ISO_8859_1);
    }
}
