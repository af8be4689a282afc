package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The exact sums of the rows of a table, each rounded once at the end, so that neither the order nor the way in which partial
 * sums are merged changes a bit; and how many numbers each is made of.
 *
 * <p>A sum is a pair of doubles as long as the pair holds all of it, which for the numbers of most arrays is always: what an
 * addition to the first loses goes to the second, and only when the second loses something too, or a number is not finite, an
 * {@link ExactSum} of the row takes the pair, which begins anew. Source: D. E. Knuth's exact addition (The Art of Computer
 * Programming 2, 4.2.2, theorem B).
 */
public final class ExactSums {

    /** Numbers: a run of so many is worth adding up in lanes. */
    private static final int LONG = 512;

    /** Of each row the two numbers, side by side. */
    private final double[] pairs;

    private final long[] counts;
    private final boolean narrow;
    private final boolean whole;
    private @Nullable ExactSum @Nullable [] rests;

    /** What long runs of the row {@code laneRow} add up to, besides its pair. */
    private @Nullable SumLanes lanes;

    private int laneRow;

    /**
     * Makes sums of nothing.
     *
     * @param rows how many
     * @param summands what is known of the numbers
     */
    public ExactSums(int rows, Summands summands) {
        this.narrow = summands != Summands.ANY;
        this.whole = summands == Summands.WHOLE;
        this.pairs = new double[Math.multiplyExact(2, rows)];
        this.counts = new long[rows];
    }

    /** Adds a number for each element of a line, which stand from a position on, those for elements without a row as well. */
    public void add(LabelledLine line, double[] terms, int at) {
        if (line.isScattered() && whole) {
            addWholeElements(line, terms, at);
        } else if (line.isScattered()) {
            addElements(line, terms, at);
        } else {
            addRuns(line, terms, at);
        }
    }

    private void addElements(LabelledLine line, double[] terms, int at) {
        int count = line.elements();
        int[] places = line.places();
        int[] codes = line.codes();
        int codesAt = line.codesAt();
        int base = line.base();
        for (int i = 0; i < count; i++) {
            int place = places[i];
            int row = codes[codesAt + place] - base;
            add(row, terms[at + place]);
            counts[row]++;
        }
    }

    private void addWholeElements(LabelledLine line, double[] terms, int at) {
        int count = line.elements();
        int[] places = line.places();
        int[] codes = line.codes();
        int codesAt = line.codesAt();
        int base = line.base();
        for (int i = 0; i < count; i++) {
            int place = places[i];
            int row = codes[codesAt + place] - base;
            pairs[2 * row] += terms[at + place];
            counts[row]++;
        }
    }

    private void addRuns(LabelledLine line, double[] terms, int at) {
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int row = line.row(run);
            int stop = line.stop(run);
            counts[row] += stop - line.start(run);
            int start = line.start(run);
            if (stop - start >= LONG) {
                start = addLanes(line, row, terms, at, start, stop);
            }
            double high = pairs[2 * row];
            double low = pairs[2 * row + 1];
            for (int i = start; i < stop; i++) {
                double term = terms[at + i];
                double sum = high + term;
                double moved = sum - high;
                double error = (high - (sum - moved)) + (term - moved);
                if (narrow && error == 0) {
                    high = sum;
                    continue;
                }
                double rest = low + error;
                double movedRest = rest - low;
                double lost = (low - (rest - movedRest)) + (error - movedRest);
                if (lost == 0) {
                    high = sum;
                    low = rest;
                } else {
                    spill(row, high, low, term);
                    high = 0;
                    low = 0;
                }
            }
            pairs[2 * row] = high;
            pairs[2 * row + 1] = low;
        }
    }

    /** Adds the beginning of a long run, and returns where the rest begins. */
    private int addLanes(LabelledLine line, int row, double[] terms, int at, int start, int stop) {
        SumLanes those = lanes;
        if (those == null) {
            those = line.lanes();
            lanes = those;
        } else if (row != laneRow) {
            drainLanes();
        }
        laneRow = row;
        return those.add(terms, at + start, at + stop) - at;
    }

    private void drainLanes() {
        SumLanes those = lanes;
        if (those != null) {
            those.drain(number -> add(laneRow, number));
        }
    }

    private void add(int row, double term) {
        double high = pairs[2 * row];
        double sum = high + term;
        double moved = sum - high;
        double error = (high - (sum - moved)) + (term - moved);
        if (narrow && error == 0) {
            pairs[2 * row] = sum;
            return;
        }
        double low = pairs[2 * row + 1];
        double rest = low + error;
        double movedRest = rest - low;
        double lost = (low - (rest - movedRest)) + (error - movedRest);
        if (lost == 0) {
            pairs[2 * row] = sum;
            pairs[2 * row + 1] = rest;
        } else {
            spill(row, high, low, term);
            pairs[2 * row] = 0;
            pairs[2 * row + 1] = 0;
        }
    }

    private void spill(int row, double high, double low, double term) {
        ExactSum rest = rest(row);
        rest.add(high);
        rest.add(low);
        rest.add(term);
    }

    /** Returns a row's sum of what no pair holds; of several threads that merge rows of their own, one makes the table. */
    private synchronized ExactSum rest(int row) {
        if (rests == null) {
            rests = new ExactSum[counts.length];
        }
        ExactSum rest = rests[row];
        if (rest == null) {
            rest = new ExactSum();
            rests[row] = rest;
        }
        return rest;
    }

    /** Adds a range of rows of another table of as many, which are not used again. */
    public void merge(ExactSums other, int from, int to) {
        if (other.laneRow >= from && other.laneRow < to) {
            other.drainLanes();
        }
        for (int row = from; row < to; row++) {
            if (other.counts[row] > 0) {
                add(row, other.pairs[2 * row]);
                add(row, other.pairs[2 * row + 1]);
                counts[row] += other.counts[row];
            }
        }
        @Nullable ExactSum[] theirs = other.rests;
        for (int row = from; theirs != null && row < to; row++) {
            ExactSum rest = theirs[row];
            if (rest != null) {
                rest(row).merge(rest);
            }
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        drainLanes();
        bytes.doubles(pairs);
        bytes.longs(counts);
        @Nullable ExactSum[] those = rests == null ? new ExactSum[0] : rests;
        int[] wide = IntStream.range(0, those.length)
                .filter(row -> those[row] != null)
                .toArray();
        int count = bytes.count(wide.length, counts.length);
        for (int i = 0; i < count; i++) {
            int row = bytes.count(bytes.isReading() ? 0 : wide[i], counts.length - 1);
            rest(row).move(bytes);
        }
    }

    /** Returns how many numbers were added to a row. */
    public long count(int row) {
        return counts[row];
    }

    /** Returns the sum of a row of whole numbers of up to 32 bits: exactly, as two doubles hold it. */
    public long getWhole(int row) {
        if (row == laneRow) {
            drainLanes();
        }
        return (long) pairs[2 * row] + (long) pairs[2 * row + 1];
    }

    /** Returns the sum of a row, rounded to nearest. */
    public double get(int row) {
        if (row == laneRow) {
            drainLanes();
        }
        double high = pairs[2 * row];
        double low = pairs[2 * row + 1];
        if (rests == null || rests[row] == null) {
            return high + low;
        }
        spill(row, high, low, 0);
        pairs[2 * row] = 0;
        pairs[2 * row + 1] = 0;
        return rest(row).value();
    }
}
