package io.ndimage.io.internal;

/**
 * Where the elements of a box lie in the storage of an array, as the longest runs that there are, in the storage's order. All axes
 * are in that order too: the slowest first.
 *
 * @param starts along each axis the first element of the box
 * @param sizes the number of elements of the box along each
 * @param strides how far apart neighbours lie
 * @param length the number of elements of a run
 * @param axes how many of the axes count the runs
 */
public record StoredRows(long[] starts, long[] sizes, long[] strides, long length, int axes) {

    /** Returns the runs of a box that lies within an array of some sizes. */
    public static StoredRows of(long[] whole, long[] starts, long[] sizes) {
        long[] strides = new long[whole.length];
        long stride = 1;
        long length = 1;
        int axes = whole.length;
        for (int a = whole.length - 1; a >= 0; a--) {
            strides[a] = stride;
            // A run goes on along an axis where everything below is whole.
            if (length == stride) {
                length *= sizes[a];
                axes = a;
            }
            stride *= whole[a];
        }
        return new StoredRows(starts, sizes, strides, length, axes);
    }

    /** Returns the number of runs. */
    public long count() {
        long count = length == 0 ? 0 : 1;
        for (int a = 0; a < axes; a++) {
            count *= sizes[a];
        }
        return count;
    }

    /** Returns which element of the storage is the first of a run. */
    public long start(long run) {
        return place(run, axes);
    }

    /** Returns which element of the storage is one of the box, counted in C order. */
    public long element(long number) {
        return place(number, sizes.length);
    }

    private long place(long number, int counting) {
        long place = 0;
        long left = number;
        for (int a = sizes.length - 1; a >= 0; a--) {
            place += starts[a] * strides[a];
            if (a < counting) {
                place += left % sizes[a] * strides[a];
                left /= sizes[a];
            }
        }
        return place;
    }
}
