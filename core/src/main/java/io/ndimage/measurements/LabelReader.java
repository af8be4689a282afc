package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.tables.LabelRows;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;

/** How labels of a type are read as whole numbers. */
final class LabelReader {

    private final String name;
    private final DType dtype;
    private long[] converted = new long[0];

    /**
     * Reads labels of a type.
     *
     * @param name the name of the argument, for messages
     * @throws IllegalArgumentException if labels cannot have that type
     */
    LabelReader(String name, DType dtype) {
        if (dtype.isComplex()) {
            throw new IllegalArgumentException(name + " are " + dtype + "; allowed are whole numbers of a real type");
        }
        this.name = name;
        this.dtype = dtype;
    }

    /** Returns the type of the blocks that are read. */
    Working working() {
        return dtype == DType.INT32 ? Working.INT32 : dtype.isFloat() ? Working.FLOAT64 : Working.INT64;
    }

    /**
     * Selects the elements of a line that have rows.
     *
     * @throws IllegalArgumentException if a label is not a whole number, or 2^63 or more
     */
    void select(Block labels, long[] start, int count, LabelRows rows, LabelledLine line) {
        int at = labels.position(start);
        if (dtype == DType.INT32) {
            line.select(rows, labels.ints(), at, count);
        } else if (isPlain()) {
            line.select(rows, labels.longs(), at, count);
        } else {
            line.select(rows, convert(labels, at, count), 0, count);
        }
    }

    /**
     * Returns the row of a label, -1 where it has none.
     *
     * @throws IllegalArgumentException if it is not a whole number, or 2^63 or more
     */
    int row(Block labels, long[] place, LabelRows rows) {
        int at = labels.position(place);
        if (dtype == DType.INT32) {
            return rows.row(labels.ints()[at]);
        }
        return rows.row(isPlain() ? labels.longs()[at] : convert(labels, at, 1)[0]);
    }

    /**
     * Returns the row of each element of an array, -1 where it has none.
     *
     * @throws IllegalArgumentException if a label is not a whole number, or 2^63 or more
     */
    int[] rows(NdArray labels, LabelRows rows) {
        int count = labels.elements();
        int[] found = new int[count];
        if (dtype == DType.INT32) {
            rows.find((int[]) labels.data(), 0, count, found);
        } else {
            rows.find(labels(labels), 0, count, found);
        }
        return found;
    }

    /**
     * Returns the elements of an array.
     *
     * @throws IllegalArgumentException if one is not a whole number, or 2^63 or more
     */
    long[] labels(NdArray array) {
        int count = array.elements();
        if (dtype.isFloat()) {
            return convert(blockOf(array, array.toDoubles()), 0, count).clone();
        }
        long[] whole = new long[count];
        Pixels.of(dtype).toLongs(array.data(), 0, whole, 0, count);
        return isPlain() ? whole : convert(blockOf(array, whole), 0, count).clone();
    }

    private static Block blockOf(NdArray array, Object numbers) {
        Working working = numbers instanceof double[] ? Working.FLOAT64 : Working.INT64;
        return new Block(working, Region.whole(array.shape()), numbers, 0, new int[array.ndim()]);
    }

    /** Returns the greatest label of a line, 0 where none is greater; with the same errors. */
    long greatest(Block labels, int at, int count) {
        if (dtype == DType.INT32) {
            int greatest = 0;
            for (int i = at; i < at + count; i++) {
                greatest = Math.max(greatest, labels.ints()[i]);
            }
            return greatest;
        }
        long[] line = isPlain() ? labels.longs() : convert(labels, at, count);
        int from = isPlain() ? at : 0;
        long greatest = 0;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, line[i]);
        }
        return greatest;
    }

    private boolean isPlain() {
        return !dtype.isFloat() && dtype != DType.UINT64;
    }

    private long[] convert(Block block, int at, int count) {
        if (converted.length < count) {
            converted = new long[count];
        }
        long[] out = converted;
        if (dtype.isFloat()) {
            double[] values = block.doubles();
            for (int i = 0; i < count; i++) {
                out[i] = (long) values[at + i];
                if (out[i] != values[at + i]) {
                    throw new IllegalArgumentException(name + " hold " + values[at + i]
                            + "; allowed are whole numbers; convert them with astype(INT32), if cutting is meant");
                }
            }
            return out;
        }
        long[] values = block.longs();
        for (int i = 0; i < count; i++) {
            out[i] = values[at + i] + Long.MIN_VALUE; // a block of unsigned numbers is shifted down by 2^63
            if (out[i] < 0) {
                throw new IllegalArgumentException(
                        name + " hold " + Long.toUnsignedString(out[i]) + "; allowed is less than 2^63");
            }
        }
        return out;
    }
}
