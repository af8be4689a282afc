package io.ndimage.measurements;

/**
 * A measurement of all elements, or of those of each of some labels.
 *
 * @param <T> the measurement
 */
public interface PerLabel<T> {

    /** Returns this for each of some labels. */
    T index(LabelIndex labels);

    /** Returns this for a single label, which gives a single result. */
    default T index(int label) {
        return index(LabelIndex.of(label));
    }

    /** Returns this for each of some labels. */
    default T index(int... labels) {
        return index(LabelIndex.of(labels));
    }
}
