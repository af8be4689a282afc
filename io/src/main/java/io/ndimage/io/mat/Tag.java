package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.PartBytes;

/**
 * What stands before the bytes of a data element of level 5.
 *
 * @param type what the bytes are
 * @param bytes how many there are, without padding
 * @param padding how many follow that mean nothing
 */
record Tag(int type, long bytes, int padding) {

    /** How many bytes a tag takes. */
    static final int BYTES = 8;

    static final int INT8 = 1;
    static final int UINT8 = 2;
    static final int UINT16 = 4;
    static final int INT32 = 5;
    static final int UINT32 = 6;
    static final int MATRIX = 14;
    static final int COMPRESSED = 15;
    static final int UTF8 = 16;
    static final int UTF16 = 17;
    static final int UTF32 = 18;

    /**
     * Reads a tag.
     *
     * @param end where the bytes that may belong to the element end
     */
    static Tag read(PartBytes in, long end) throws ImageReadException {
        if (end - in.position() < BYTES) {
            throw in.malformed("an element has no room for its tag");
        }
        int first = in.i32();
        if (first >>> 16 != 0) {
            // At most four bytes of data share the tag's own eight.
            Tag small = new Tag(first & 0xffff, first >>> 16, 4 - (first >>> 16));
            if (small.bytes > 4) {
                throw in.malformed("a small element of " + small.bytes + " bytes");
            }
            return small;
        }
        long bytes = in.u32();
        long room = end - in.position();
        if (bytes > room) {
            throw in.malformed("an element claims " + bytes + " bytes where " + room + " are left");
        }
        return new Tag(first, bytes, (int) Math.min(-bytes & 7, room - bytes));
    }

    /** Returns whether the bytes are integers of 32 bits; some writers tag sizes and the like as unsigned, some as signed. */
    boolean isInt32() {
        return type == INT32 || type == UINT32;
    }

    /** Returns the type of the numbers that the bytes are. */
    DType dtype(PartBytes in) throws ImageReadException {
        DType dtype = tagged(in);
        if (bytes % dtype.bytes() != 0) {
            throw in.malformed(bytes + " bytes are no whole number of " + dtype);
        }
        return dtype;
    }

    /**
     * Returns the type of numbers of which there are so many. Where the tag's type does not give as many but the array's own
     * does, as with the truth values that MATLAB tags as doubles, the tag is wrong.
     */
    DType dtype(PartBytes in, long count, DType own) throws ImageReadException {
        boolean wrong = bytes != count * tagged(in).bytes() && bytes == count * own.bytes();
        return !wrong ? dtype(in) : own == DType.BOOL ? DType.UINT8 : own;
    }

    private DType tagged(PartBytes in) throws ImageReadException {
        return switch (type) {
            case INT8 -> DType.INT8;
            case UINT8, UTF8 -> DType.UINT8;
            case 3 -> DType.INT16;
            case UINT16, UTF16 -> DType.UINT16;
            case INT32 -> DType.INT32;
            case UINT32, UTF32 -> DType.UINT32;
            case 7 -> DType.FLOAT32;
            case 9 -> DType.FLOAT64;
            case 12 -> DType.INT64;
            case 13 -> DType.UINT64;
            default -> throw in.malformed("an element of type " + type + " where numbers belong");
        };
    }

    /** Returns the type of element in which numbers are written. */
    static int of(DType dtype) {
        return switch (dtype) {
            case INT8 -> INT8;
            case BOOL, UINT8 -> UINT8;
            case INT16 -> 3;
            case UINT16 -> UINT16;
            case INT32 -> INT32;
            case UINT32 -> UINT32;
            case FLOAT32, COMPLEX64 -> 7;
            case FLOAT64, COMPLEX128 -> 9;
            case INT64 -> 12;
            case UINT64 -> 13;
        };
    }
}
