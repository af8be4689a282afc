package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.FloatJoin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Computes a function of runs of floats, element by element; operands after the arrays are numbers. The build makes its twin for doubles.
 */
public final class FloatPointwise implements FloatJoin {

    private final Pointwise function;
    private final float[] x = new float[Chunk.SIZE];
    private final float[] y = new float[Chunk.SIZE];
    private final float[] z = new float[Chunk.SIZE];
    private final float[] result = new float[Chunk.SIZE];
    private @Nullable FloatHypot hypot;

    /** Makes a kernel for one thread; the operands after the arrays are numbers. */
    public FloatPointwise(Pointwise function, float... numbers) {
        this.function = function;
        if (numbers.length > 0) {
            Arrays.fill(y, numbers[0]);
        }
        if (numbers.length > 1) {
            Arrays.fill(z, numbers[1]);
        }
    }

    @Override
    public void run(float[][] in, int[] inAt, float[] out, int outAt, int count) {
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            System.arraycopy(in[0], inAt[0] + done, x, 0, n);
            if (in.length > 1) {
                System.arraycopy(in[1], inAt[1] + done, y, 0, n);
            }
            compute(n);
            System.arraycopy(result, 0, out, outAt + done, n);
        }
    }

    private void compute(int n) {
        switch (function) {
            case COPY -> System.arraycopy(x, 0, result, 0, n);
            case NEGATIVE -> negative(x, result, n);
            case ABSOLUTE -> absolute(x, result, n);
            case SQRT -> sqrt(x, result, n);
            case ADD -> add(x, y, result, n);
            case SUBTRACT -> subtract(x, y, result, n);
            case MULTIPLY -> multiply(x, y, result, n);
            case DIVIDE -> divide(x, y, result, n);
            case HYPOT -> hypot(n);
            case ATAN2 -> atan2(x, y, result, n);
            case CLIP -> clip(x, y, z, result, n);
            case MOVE_SIGN -> throw new IllegalArgumentException(function + " is a function of longs");
        }
    }

    private void hypot(int n) {
        if (hypot == null) {
            hypot = new FloatHypot();
        }
        hypot.run(x, y, result, n);
    }

    private static void negative(float[] x, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -x[i];
        }
    }

    private static void absolute(float[] x, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(x[i]);
        }
    }

    private static void sqrt(float[] x, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (float) Math.sqrt(x[i]);
        }
    }

    private static void add(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] + y[i];
        }
    }

    private static void subtract(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] - y[i];
        }
    }

    private static void multiply(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] * y[i];
        }
    }

    private static void divide(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] / y[i];
        }
    }

    private static void atan2(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (float) StrictMath.atan2(x[i], y[i]);
        }
    }

    private static void clip(float[] x, float[] y, float[] z, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(Math.max(x[i], y[i]), z[i]);
        }
    }
}
