package io.ndimage.vector;

import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.DoublePointwise;
import io.ndimage.internal.kernel.Pointwise;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Computes a function of runs of doubles, element by element. A number in place of a second array is a vector of it, at which the
 * run stands still.
 */
final class DoubleVectorPointwise implements DoubleJoin {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Pointwise function;
    private final double[] numbers;
    private final double[] first = new double[LANES];
    private final DoubleJoin plain;

    DoubleVectorPointwise(Pointwise function, double... numbers) {
        this.function = function;
        this.numbers = numbers;
        this.plain = new DoublePointwise(function, numbers);
        if (numbers.length > 0) {
            Arrays.fill(first, numbers[0]);
        }
    }

    @Override
    public void run(double[][] in, int[] inAt, double[] out, int outAt, int count) {
        if (count < LANES) {
            plain.run(in, inAt, out, outAt, count);
            return;
        }
        double[] x = in[0];
        int xAt = inAt[0];
        boolean two = in.length > 1;
        double[] y = two ? in[1] : first;
        int yAt = two ? inAt[1] : 0;
        int step = two ? 1 : 0;
        switch (function) {
            case COPY -> System.arraycopy(x, xAt, out, outAt, count);
            case NEGATIVE -> negative(x, xAt, out, outAt, count);
            case ABSOLUTE -> absolute(x, xAt, out, outAt, count);
            case SQRT -> sqrt(x, xAt, out, outAt, count);
            case ADD -> add(x, xAt, y, yAt, step, out, outAt, count);
            case SUBTRACT -> subtract(x, xAt, y, yAt, step, out, outAt, count);
            case MULTIPLY -> multiply(x, xAt, y, yAt, step, out, outAt, count);
            case DIVIDE -> divide(x, xAt, y, yAt, step, out, outAt, count);
            case HYPOT -> hypot(x, xAt, y, yAt, step, out, outAt, count);
            case CLIP -> clip(x, xAt, numbers[0], numbers[1], out, outAt, count);
            case ATAN2, MOVE_SIGN -> plain.run(in, inAt, out, outAt, count);
        }
    }

    private static void negative(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.NEG)
                    .intoArray(out, outAt + k);
        }
    }

    private static void absolute(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.ABS)
                    .intoArray(out, outAt + k);
        }
    }

    private static void sqrt(double[] x, int xAt, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.SQRT)
                    .intoArray(out, outAt + k);
        }
    }

    private static void add(double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            a.add(DoubleVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void subtract(
            double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            a.sub(DoubleVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void multiply(
            double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            a.mul(DoubleVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void divide(double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            a.div(DoubleVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private void hypot(double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            DoubleVector b = DoubleVector.fromArray(SPECIES, y, yAt + k * step);
            DoubleVector square = a.mul(a).add(b.mul(b));
            square.lanewise(VectorOperators.SQRT).intoArray(out, outAt + k);
            VectorMask<Double> safe =
                    square.compare(VectorOperators.GT, 0x1p-900).and(square.compare(VectorOperators.LT, 0x1p1000));
            if (!safe.allTrue()) {
                slow(x, xAt + k, y, yAt + k * step, out, outAt + k, LANES);
            }
        }
    }

    private void slow(double[] x, int xAt, double[] y, int yAt, double[] out, int outAt, int count) {
        plain.run(new double[][] {x, y}, new int[] {xAt, yAt}, out, outAt, count);
    }

    private static void clip(double[] x, int xAt, double least, double most, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector.fromArray(SPECIES, x, xAt + k).max(least).min(most).intoArray(out, outAt + k);
        }
    }
}
