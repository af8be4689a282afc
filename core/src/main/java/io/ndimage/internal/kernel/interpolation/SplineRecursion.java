package io.ndimage.internal.kernel.interpolation;

import io.ndimage.internal.kernel.Rows;

/**
 * Fits splines to lines, many side by side: numbers become the coefficients of the B-splines whose sum passes through them. For
 * each pole of the spline a line is run through forwards and backwards, each element taking in a part of the one before; what would
 * have come from past an end is summed at the start. M. Unser, A. Aldroubi and M. Eden, Fast B-spline transforms for continuous
 * image representation and interpolation, IEEE Transactions on Pattern Analysis and Machine Intelligence 13(3), 1991.
 *
 * @param <A> float[] or double[]
 */
public final class SplineRecursion<A> {

    /** What weighs less than this at the start of a line changes no digit of a double. */
    private static final double NEGLIGIBLE = 1e-25;

    private static final double[][] POLES = {
        {},
        {},
        {-0.171572875253809902396622551580603843},
        {-0.267949192431122706472553658494127633},
        {-0.361341225900220177092212841325675255, -0.013725429297339121360331226939128204},
        {-0.430575347099973791851434783493520110, -0.043096288203264653822712376822550182}
    };

    private final Rows<A> arithmetic;
    private final double[] poles;
    private final SplineEnds ends;

    private SplineRecursion(Rows<A> arithmetic, int order, SplineEnds ends) {
        this.arithmetic = arithmetic;
        this.poles = POLES[order];
        this.ends = ends;
    }

    /** Returns a filter of floats for a spline of order 2 to 5. */
    public static SplineRecursion<float[]> ofFloats(int order, SplineEnds ends) {
        return new SplineRecursion<>(Rows.FLOATS, order, ends);
    }

    /** Returns a filter of doubles for a spline of order 2 to 5. */
    public static SplineRecursion<double[]> ofDoubles(int order, SplineEnds ends) {
        return new SplineRecursion<>(Rows.DOUBLES, order, ends);
    }

    /**
     * Filters lines in place.
     *
     * @param rows for each place of a line in turn the elements of all lines there, at least two places
     * @param spare a row for the time of this call
     * @param count how many lines there are
     */
    public void run(A[] rows, A spare, int count) {
        double gain = 1;
        for (double pole : poles) {
            gain *= (1 - pole) * (1 - 1 / pole);
        }
        for (double pole : poles) {
            start(rows, spare, pole, count);
            arithmetic.scale(rows[0], gain, count);
            for (int i = 1; i < rows.length; i++) {
                arithmetic.mix(rows[i], gain, rows[i - 1], pole, count);
            }
            turn(rows, pole, count);
            for (int i = rows.length - 2; i >= 0; i--) {
                arithmetic.mix(rows[i], -pole, rows[i + 1], pole, count);
            }
            gain = 1;
        }
    }

    /** Adds to the first elements what comes from before them. */
    private void start(A[] rows, A spare, double pole, int count) {
        int last = rows.length - 1;
        double around = StrictMath.pow(pole, ends == SplineEnds.MIRROR ? last : last + 1);
        A first = rows[0];
        double weight = pole;
        switch (ends) {
            case MIRROR -> {
                arithmetic.mix(first, 1, rows[last], around, count);
                for (int i = 1; i < last && Math.abs(weight) > NEGLIGIBLE; i++) {
                    arithmetic.mix(first, 1, rows[i], weight, count);
                    arithmetic.mix(first, 1, rows[last - i], weight * around, count);
                    weight *= pole;
                }
                arithmetic.scale(first, 1 / (1 - around * around), count);
            }
            case REFLECT -> {
                System.arraycopy(first, 0, spare, 0, count);
                arithmetic.mix(spare, 1, rows[last], around, count);
                for (int i = 1; i <= last && Math.abs(weight) > NEGLIGIBLE; i++) {
                    A opposite = i < last ? rows[last - i] : spare; // SciPy 1.17.1 adds to the first element in place
                    arithmetic.mix(spare, 1, opposite, weight * around, count);
                    arithmetic.mix(spare, 1, rows[i], weight, count);
                    weight *= pole;
                }
                arithmetic.mix(first, 1, spare, pole / (1 - around * around), count);
            }
            case WRAP -> {
                for (int i = 1; i <= last && Math.abs(weight) > NEGLIGIBLE; i++) {
                    arithmetic.mix(first, 1, rows[last + 1 - i], weight, count);
                    weight *= pole;
                }
                arithmetic.scale(first, 1 / (1 - around), count);
            }
        }
    }

    /** Finds the last coefficients, from which the others follow backwards. */
    private void turn(A[] rows, double pole, int count) {
        int end = rows.length - 1;
        A last = rows[end];
        switch (ends) {
            case MIRROR -> {
                double factor = pole / (pole * pole - 1);
                arithmetic.mix(last, factor, rows[end - 1], pole * factor, count);
            }
            case REFLECT -> arithmetic.scale(last, pole / (pole - 1), count);
            case WRAP -> {
                double weight = pole;
                for (int i = 0; i < end && Math.abs(weight) > NEGLIGIBLE; i++) {
                    arithmetic.mix(last, 1, rows[i], weight, count);
                    weight *= pole;
                }
                arithmetic.scale(last, pole / (StrictMath.pow(pole, rows.length) - 1), count);
            }
        }
    }
}
