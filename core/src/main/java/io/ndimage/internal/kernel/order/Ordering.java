package io.ndimage.internal.kernel.order;

/**
 * The order of one type of elements: rows of them, compared place by place. What is written once on rows works for every type. A
 * NaN is both the least and the greatest of two; the negative zero is less than the positive one.
 *
 * <p>An output may be an input, if it is not read further on than it is written. Rows are arrays of a type that this chooses, which
 * need not be that of the stored elements; behind the places that are computed in them, a few may change.
 */
public interface Ordering {

    /** Returns a new row. */
    Object row(int length);

    /** Returns the order, of the same elements, that can compare whatever there is: NaN as well. */
    default Ordering careful() {
        return this;
    }

    /** Returns how many bytes an element of a row takes. */
    int bytes();

    /**
     * Reads stored elements into a row.
     *
     * @return whether all of them can be compared in such rows; else {@link #careful} is to be used instead of this
     */
    boolean load(Object stored, int from, Object row, int at, int count);

    /** Stores elements of a row. */
    void store(Object row, int from, Object stored, int at, int count);

    /** Computes {@code out[at + i]}, the lesser of {@code a[atA + i]} and {@code b[atB + i]}; {@code at} is no more than those. */
    void least(Object a, int atA, Object b, int atB, Object out, int at, int count);

    /** Computes the greater of two, likewise. */
    void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count);

    /** Returns of how many elements at most {@link #gather} takes the extreme, at least 2. */
    default int reach() {
        return 2;
    }

    /**
     * Computes in a row the extreme of elements at some distances: {@code row[at + i]} of {@code row[at + i + distances[k]]}.
     *
     * @param least whether the least is sought; else the greatest
     * @param distances at least 2 of them, none negative, of which the first is 0
     */
    default void gather(boolean least, Object row, int at, int[] distances, int count) {
        if (least) {
            least(row, at, row, at + distances[1], row, at, count);
        } else {
            greatest(row, at, row, at + distances[1], row, at, count);
        }
    }

    /** Computes the lesser and the greater of {@code a[atA + i]} and {@code b[atB + i]}, both at {@code i}. */
    void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count);
}
