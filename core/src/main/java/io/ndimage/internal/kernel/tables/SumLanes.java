package io.ndimage.internal.kernel.tables;

import java.util.Arrays;

/**
 * The exact sum of long runs of numbers, held as pairs of doubles side by side, each of every so many numbers: the additions do not
 * wait for each other, and are made of a loop that the JIT turns into vectors.
 */
public class SumLanes {

    private static final int LANES = 256;

    /** Of each pair what adding to its first number lost. */
    protected final double[] low;

    protected final double[] high;

    private final double[] heldHigh;
    private final double[] heldLow;
    private final double[] added;
    private final double[] lost;

    /** Makes the sum of nothing. */
    public SumLanes() {
        this(LANES);
    }

    /** Makes the sum of nothing, in so many pairs. */
    protected SumLanes(int lanes) {
        this.high = new double[lanes];
        this.low = new double[lanes];
        this.heldHigh = new double[lanes];
        this.heldLow = new double[lanes];
        this.added = new double[lanes];
        this.lost = new double[lanes];
    }

    /**
     * Adds the beginning of a run, and returns where the rest begins: nothing is added where a pair would not hold its sum, else
     * all but fewer numbers than there are pairs.
     */
    final int add(double[] terms, int from, int stop) {
        int end = stop - (stop - from) % high.length;
        System.arraycopy(high, 0, heldHigh, 0, high.length);
        System.arraycopy(low, 0, heldLow, 0, low.length);
        if (accumulate(terms, from, end)) {
            return end;
        }
        System.arraycopy(heldHigh, 0, high, 0, high.length);
        System.arraycopy(heldLow, 0, low, 0, low.length);
        return from;
    }

    /** Adds numbers, some for each pair, and returns whether the pairs hold the sums. */
    protected boolean accumulate(double[] terms, int from, int end) {
        Arrays.fill(lost, 0);
        for (int at = from; at < end; at += LANES) {
            System.arraycopy(terms, at, added, 0, LANES); // only loops whose arrays all begin at 0 become vectors
            accumulate(added, high, low, lost);
        }
        return Arrays.stream(lost).sum() == 0;
    }

    private static void accumulate(double[] added, double[] high, double[] low, double[] lost) {
        for (int i = 0; i < LANES; i++) {
            double term = added[i];
            double held = high[i];
            double sum = held + term;
            double moved = sum - held;
            double error = (held - (sum - moved)) + (term - moved);
            double below = low[i];
            double rest = below + error;
            double movedRest = rest - below;
            high[i] = sum;
            low[i] = rest;
            lost[i] += Math.abs((below - (rest - movedRest)) + (error - movedRest));
        }
    }

    /** Takes numbers. */
    interface DoubleTaker {
        void take(double number);
    }

    /** Empties the pairs into a taker of numbers. */
    final void drain(DoubleTaker taker) {
        for (int i = 0; i < high.length; i++) {
            taker.take(high[i]);
            taker.take(low[i]);
        }
        Arrays.fill(high, 0);
        Arrays.fill(low, 0);
    }
}
