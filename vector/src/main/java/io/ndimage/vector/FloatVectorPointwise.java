package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.pointwise.FloatPointwise;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Computes a function of runs of floats, element by element. A number in place of a second array is a vector of it, at which the
 * run stands still. The build makes its twin for doubles.
 */
final class FloatVectorPointwise implements FloatJoin {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Pointwise function;
    private final float[] numbers;
    private final float[] first = new float[LANES];
    private final FloatJoin plain;

    FloatVectorPointwise(Pointwise function, float... numbers) {
        this.function = function;
        this.numbers = numbers;
        this.plain = new FloatPointwise(function, numbers);
        if (numbers.length > 0) {
            Arrays.fill(first, numbers[0]);
        }
    }

    @Override
    public void run(float[][] in, int[] inAt, float[] out, int outAt, int count) {
        if (count < LANES) {
            plain.run(in, inAt, out, outAt, count);
            return;
        }
        float[] x = in[0];
        int xAt = inAt[0];
        boolean two = in.length > 1;
        float[] y = two ? in[1] : first;
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
            case CLIP -> clip(x, xAt, numbers[0], numbers[1], out, outAt, count);
            case HYPOT, ATAN2, MOVE_SIGN -> plain.run(in, inAt, out, outAt, count);
        }
    }

    private static void negative(float[] x, int xAt, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.NEG)
                    .intoArray(out, outAt + k);
        }
    }

    private static void absolute(float[] x, int xAt, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.ABS)
                    .intoArray(out, outAt + k);
        }
    }

    private static void sqrt(float[] x, int xAt, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector.fromArray(SPECIES, x, xAt + k)
                    .lanewise(VectorOperators.SQRT)
                    .intoArray(out, outAt + k);
        }
    }

    private static void add(float[] x, int xAt, float[] y, int yAt, int step, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + k);
            a.add(FloatVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void subtract(float[] x, int xAt, float[] y, int yAt, int step, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + k);
            a.sub(FloatVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void multiply(float[] x, int xAt, float[] y, int yAt, int step, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + k);
            a.mul(FloatVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void divide(float[] x, int xAt, float[] y, int yAt, int step, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + k);
            a.div(FloatVector.fromArray(SPECIES, y, yAt + k * step)).intoArray(out, outAt + k);
        }
    }

    private static void clip(float[] x, int xAt, float least, float most, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector.fromArray(SPECIES, x, xAt + k).max(least).min(most).intoArray(out, outAt + k);
        }
    }
}
