package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.MatValue;

/** How many bytes an array of level 5 takes, which stands before it; what level 5 cannot hold is refused on the way. */
final class Level5Size {

    /** MATLAB's own limit for a variable of these versions. */
    private static final long MAX_BYTES = (1L << 31) - 1;

    private Level5Size() {}

    /**
     * Checks that level 5 can hold a value.
     *
     * @throws IllegalArgumentException if it cannot; the message says what and why
     */
    static void check(String name, MatValue value) {
        long bytes = content(name, value, 0);
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("variable '" + name + "' takes " + bytes
                    + " bytes; .mat files of versions 6 and 7 hold at most " + MAX_BYTES);
        }
    }

    /** Returns the bytes that follow an array's tag. */
    static long content(String name, MatValue value) {
        return content(name, value, 0);
    }

    private static long content(String name, MatValue value, int depth) {
        if (depth > Budget.MAX_DEPTH) {
            throw new IllegalArgumentException("cells and structs lie more than " + Budget.MAX_DEPTH + " deep");
        }
        long head = Tag.BYTES + 8 + element(4L * sizes(value.shape()).length) + element(name.length());
        if (value instanceof MatValue.Numbers numbers) {
            return head + planes(numbers.array());
        }
        if (value instanceof MatValue.Text text) {
            return head + element(2L * text.characters().length());
        }
        if (value instanceof MatValue.Cells cells) {
            long bytes = head;
            for (MatValue cell : cells.cells()) {
                bytes += Tag.BYTES + content("", cell, depth + 1);
            }
            return bytes;
        }
        if (value instanceof MatValue.Struct struct) {
            long bytes = head
                    + element(4)
                    + element((long) fieldNameBytes(struct) * struct.fields().size());
            for (Iterable<MatValue> column : struct.fields().values()) {
                for (MatValue field : column) {
                    bytes += Tag.BYTES + content("", field, depth + 1);
                }
            }
            return bytes;
        }
        if (value instanceof MatValue.Sparse sparse) {
            long entries = sparse.values().elements();
            long value64 = element(8 * entries);
            return head
                    + element(4 * entries)
                    + element(4L * sparse.columns().elements())
                    + (sparse.values().dtype().isComplex() ? 2 * value64 : value64);
        }
        throw new IllegalArgumentException(
                "variable '" + name + "' is a " + type(value) + ", which is only named, not written");
    }

    private static String type(MatValue value) {
        return value instanceof MatValue.Opaque opaque
                ? opaque.type()
                : value.getClass().getSimpleName();
    }

    private static long planes(NdArray array) {
        DType part = array.dtype().part();
        long plane = element((long) array.elements() * part.bytes());
        return array.dtype().isComplex() ? 2 * plane : plane;
    }

    /** Returns the bytes of an element with its tag; up to four share the tag's own eight. */
    private static long element(long bytes) {
        return bytes > 0 && bytes <= 4 ? Tag.BYTES : Tag.BYTES + (bytes + 7 & ~7L);
    }

    /** Returns MATLAB's sizes of a shape, of which there are two at least. */
    static int[] sizes(Shape shape) {
        int ndim = shape.ndim();
        int[] sizes = new int[Math.max(2, ndim)];
        for (int a = 0; a < sizes.length; a++) {
            int axis = a - sizes.length + ndim;
            long size = axis < 0 ? 1 : shape.size(axis);
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("size " + size + " along axis " + a
                        + " is too large for a .mat file, which holds at most " + Integer.MAX_VALUE);
            }
            sizes[a] = (int) size;
        }
        return sizes;
    }

    /** Returns how many bytes each name of a struct's fields gets, with a zero at its end. */
    static int fieldNameBytes(MatValue.Struct struct) {
        int longest = 31;
        for (String field : struct.fields().keySet()) {
            MatNames.check("field", field);
            longest = Math.max(longest, field.length());
        }
        return longest + 1;
    }
}
