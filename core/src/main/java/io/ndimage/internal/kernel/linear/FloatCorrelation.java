package io.ndimage.internal.kernel.linear;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.FloatRun;

/**
 * A one-dimensional correlation of floats. The taps of one output lie a fixed step apart in the input, so that one kernel serves
 * every axis: the step is 1 along the last and a line's length along the one before. The build makes its twin for doubles.
 */
public final class FloatCorrelation implements FloatRun {

    private final Taps taps;
    private final int step;
    private float[] sum = {};
    private float[] a = {};
    private float[] b = {};
    private float[] c = {};
    private float[] d = {};

    /** Makes a kernel for one thread. */
    public FloatCorrelation(Taps taps, int step) {
        this.taps = taps;
        this.step = step;
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        reserve(Math.min(Chunk.SIZE, count));
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            if (taps.symmetry() == Taps.Symmetry.NONE) {
                ascending(in, inAt + done, n);
            } else {
                pairs(in, inAt + done, n);
            }
            System.arraycopy(sum, 0, out, outAt + done, n);
        }
    }

    private void reserve(int length) {
        if (sum.length < length) {
            sum = new float[length];
            a = new float[length];
            b = new float[length];
            c = new float[length];
            d = new float[length];
        }
    }

    private void ascending(float[] in, int at, int n) {
        int last = taps.count() - 1;
        load(in, at + last * step, sum, n);
        scale(sum, weight(last), n);
        int k = 0;
        for (; k + 1 < last; k += 2) {
            load(in, at + k * step, a, n);
            load(in, at + (k + 1) * step, b, n);
            addTwo(sum, a, weight(k), b, weight(k + 1), n);
        }
        if (k < last) {
            load(in, at + k * step, a, n);
            addOne(sum, a, weight(k), n);
        }
    }

    private void pairs(float[] in, int at, int n) {
        int last = taps.count() - 1;
        int middle = last / 2;
        boolean antisymmetric = taps.symmetry() == Taps.Symmetry.ANTISYMMETRIC;
        load(in, at + middle * step, sum, n);
        scale(sum, weight(middle), n);
        int k = 0;
        for (; k + 1 < middle; k += 2) {
            load(in, at + k * step, a, n);
            load(in, at + (last - k) * step, b, n);
            load(in, at + (k + 1) * step, c, n);
            load(in, at + (last - k - 1) * step, d, n);
            if (antisymmetric) {
                addTwoDifferences(sum, a, b, weight(k), c, d, weight(k + 1), n);
            } else {
                addTwoPairs(sum, a, b, weight(k), c, d, weight(k + 1), n);
            }
        }
        if (k < middle) {
            load(in, at + k * step, a, n);
            load(in, at + (last - k) * step, b, n);
            if (antisymmetric) {
                addDifference(sum, a, b, weight(k), n);
            } else {
                addPair(sum, a, b, weight(k), n);
            }
        }
    }

    private float weight(int tap) {
        return taps.floatWeight(tap);
    }

    private static void load(float[] in, int at, float[] row, int n) {
        System.arraycopy(in, at, row, 0, n);
    }

    private static void scale(float[] sum, float w, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] * w;
        }
    }

    private static void addOne(float[] sum, float[] a, float w, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + a[i] * w;
        }
    }

    private static void addTwo(float[] sum, float[] a, float wa, float[] b, float wb, int n) {
        for (int i = 0; i < n; i++) {
            float s = sum[i] + a[i] * wa;
            sum[i] = s + b[i] * wb;
        }
    }

    private static void addPair(float[] sum, float[] a, float[] b, float w, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + (a[i] + b[i]) * w;
        }
    }

    private static void addTwoPairs(float[] sum, float[] a, float[] b, float w, float[] c, float[] d, float v, int n) {
        for (int i = 0; i < n; i++) {
            float s = sum[i] + (a[i] + b[i]) * w;
            sum[i] = s + (c[i] + d[i]) * v;
        }
    }

    private static void addDifference(float[] sum, float[] a, float[] b, float w, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + (a[i] - b[i]) * w;
        }
    }

    private static void addTwoDifferences(
            float[] sum, float[] a, float[] b, float w, float[] c, float[] d, float v, int n) {
        for (int i = 0; i < n; i++) {
            float s = sum[i] + (a[i] - b[i]) * w;
            sum[i] = s + (c[i] - d[i]) * v;
        }
    }
}
