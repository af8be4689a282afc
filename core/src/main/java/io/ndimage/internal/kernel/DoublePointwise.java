package io.ndimage.internal.kernel;

import java.util.Arrays;

/** Computes a function of runs of doubles, element by element; operands after the arrays are numbers. */
public final class DoublePointwise implements DoubleJoin {

    private final Pointwise function;
    private final double[] x = new double[Chunk.SIZE];
    private final double[] y = new double[Chunk.SIZE];
    private final double[] z = new double[Chunk.SIZE];
    private final double[] result = new double[Chunk.SIZE];

    /** Makes a kernel for one thread; the operands after the arrays are numbers. */
    public DoublePointwise(Pointwise function, double... numbers) {
        this.function = function;
        if (numbers.length > 0) {
            Arrays.fill(y, numbers[0]);
        }
        if (numbers.length > 1) {
            Arrays.fill(z, numbers[1]);
        }
    }

    @Override
    public void run(double[][] in, int[] inAt, double[] out, int outAt, int count) {
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
            case HYPOT -> hypot(x, y, result, n);
            case ATAN2 -> atan2(x, y, result, n);
            case CLIP -> clip(x, y, z, result, n);
            case MOVE_SIGN -> throw new IllegalArgumentException(function + " is a function of longs");
        }
    }

    private static void negative(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -x[i];
        }
    }

    private static void absolute(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(x[i]);
        }
    }

    private static void sqrt(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(x[i]);
        }
    }

    private static void add(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] + y[i];
        }
    }

    private static void subtract(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] - y[i];
        }
    }

    private static void multiply(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] * y[i];
        }
    }

    private static void divide(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] / y[i];
        }
    }

    private static void hypot(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i] + y[i] * y[i];
            boolean safe = square > 0x1p-900 && square < 0x1p1000; // nothing overflowed, nor was lost in subnormals
            out[i] = safe ? Math.sqrt(square) : StrictMath.hypot(x[i], y[i]);
        }
    }

    private static void atan2(double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = StrictMath.atan2(x[i], y[i]);
        }
    }

    private static void clip(double[] x, double[] y, double[] z, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(Math.max(x[i], y[i]), z[i]);
        }
    }
}
