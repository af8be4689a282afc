package io.ndimage.measurements;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;

/**
 * Labels of a shape that is stretched to the input's, as NumPy does it: the last axes belong together, an axis of size 1 counts for
 * every place along the input's, and so does one that the labels lack. Nothing is copied.
 */
final class Broadcast {

    private final Shape labels;
    private final Shape input;
    private final boolean same;
    private final int lacking;
    private final boolean constantLines;

    /**
     * Stretches labels.
     *
     * @throws IllegalArgumentException if their shape cannot be the input's
     */
    Broadcast(Shape labels, Shape input) {
        this.labels = labels;
        this.input = input;
        this.same = labels.equals(input);
        this.lacking = input.ndim() - labels.ndim();
        boolean fits = lacking >= 0;
        for (int a = 0; fits && a < labels.ndim(); a++) {
            fits = labels.size(a) == 1 || labels.size(a) == input.size(a + lacking);
        }
        if (!fits) {
            throw new IllegalArgumentException("labels have shape " + labels + "; allowed is the input's, " + input
                    + ", or one that broadcasts to it: with sizes of 1, or without the first axes");
        }
        int last = labels.ndim() - 1;
        this.constantLines = input.ndim() > 0 && (last < 0 || labels.size(last) != input.size(input.ndim() - 1));
    }

    /** Returns whether nothing is stretched. */
    boolean isSame() {
        return same;
    }

    /** Returns whether all elements of a line along the last axis have one label. */
    boolean hasConstantLines() {
        return constantLines;
    }

    /** Returns the region of the labels that belongs to a region of the input. */
    Region of(Region input) {
        if (same) {
            return input;
        }
        long[] start = new long[labels.ndim()];
        long[] stop = new long[labels.ndim()];
        for (int a = 0; a < start.length; a++) {
            boolean one = labels.size(a) == 1;
            start[a] = one ? 0 : input.start(a + lacking);
            stop[a] = one ? 1 : input.stop(a + lacking);
        }
        return Region.of(start, stop);
    }

    /** Returns what stands at the labels' places, for each element of the input. */
    int[] stretch(int[] ofLabels) {
        int[] all = new int[Math.toIntExact(input.elements())];
        long[] strides = labels.strides();
        Region whole = Region.whole(input);
        long[] index = whole.corner();
        for (int i = 0; i < all.length; i++) {
            long[] place = place(index);
            long at = 0;
            for (int a = 0; a < place.length; a++) {
                at += place[a] * strides[a];
            }
            all[i] = ofLabels[(int) at];
            whole.advance(index, index.length);
        }
        return all;
    }

    /** Returns the place in the labels that belongs to a place in the input. */
    long[] place(long[] input) {
        if (same) {
            return input;
        }
        long[] place = new long[labels.ndim()];
        for (int a = 0; a < place.length; a++) {
            place[a] = labels.size(a) == 1 ? 0 : input[a + lacking];
        }
        return place;
    }
}
