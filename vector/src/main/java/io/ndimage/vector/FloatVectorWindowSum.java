package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatRun;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over sliding windows of floats, by doubling. Windows across rows are summed in strips so narrow that a strip stays in the
 * nearest cache; the last doubling, the sum of the parts and the division are one pass. The build makes its twin for doubles.
 */
final class FloatVectorWindowSum implements FloatRun {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 8 * LANES;

    private final int size;
    private final float divisor;
    private final int step;
    private float[] doubled = new float[0];
    private float[] parts = new float[0];

    FloatVectorWindowSum(int size, double divisor, int step) {
        this.size = size;
        this.divisor = (float) divisor;
        this.step = step;
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        reserve(count + (size - 1) * step, count);
        sum(in, inAt, 0, out, outAt, 0, 1, count, false);
    }

    @Override
    public void rows(float[] in, int inAt, int inStep, float[] out, int outAt, int outStep, int rows, int count) {
        if (inStep != step || rows == 1) {
            FloatRun.super.rows(in, inAt, inStep, out, outAt, outStep, rows, count);
            return;
        }
        reserve((rows + size - 1) * STRIP, rows * STRIP);
        for (int i = 0; i < count; i += STRIP) {
            int n = Math.min(STRIP, count - i);
            sum(in, inAt + i, inStep, out, outAt + i, outStep, rows, n, true);
        }
    }

    private void reserve(int length, int outputs) {
        if (doubled.length < length) {
            doubled = new float[length];
        }
        if (parts.length < outputs) {
            parts = new float[outputs];
        }
    }

    /** Sums windows across rows, or within one. */
    private void sum(
            float[] in,
            int inAt,
            int inStep,
            float[] out,
            int outAt,
            int outStep,
            int rows,
            int count,
            boolean across) {
        int half = Integer.highestOneBit(size) / 2;
        int left = across ? rows + size - 1 : 1;
        int length = across ? count : count + (size - 1) * step;
        int unit = step;
        float[] from = in;
        int at = inAt;
        int fromStep = inStep;
        float[] part = in;
        int partAt = inAt;
        int partStep = inStep;
        int covered = 0;
        for (int width = 1; width <= half; width *= 2) {
            if ((size & width) != 0) {
                if (width > 1) {
                    int next = at + covered * unit;
                    if (covered == 0) {
                        copy(from, next, fromStep, rows, count);
                    } else {
                        add(part, partAt, partStep, from, next, fromStep, parts, rows, count);
                    }
                    part = parts;
                    partAt = 0;
                    partStep = STRIP;
                }
                covered += width;
            }
            if (width < half) {
                left -= across ? width : 0;
                length -= across ? 0 : width * unit;
                add(from, at, fromStep, from, at + width * unit, fromStep, doubled, left, length);
                from = doubled;
                at = 0;
                fromStep = STRIP;
                unit = across ? STRIP : unit;
            }
        }
        for (int r = 0; r < rows; r++) {
            int a = at + covered * unit + r * fromStep;
            int to = outAt + r * outStep;
            if (half == 0) {
                divide(from, a, out, to, count);
            } else if (covered > 0) {
                finish(part, partAt + r * partStep, from, a, a + half * unit, out, to, count);
            } else {
                finish(from, a, a + half * unit, out, to, count);
            }
        }
    }

    private void copy(float[] from, int at, int fromStep, int rows, int count) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, at + r * fromStep, parts, r * STRIP, count);
        }
    }

    private static void add(
            float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, float[] to, int rows, int count) {
        if (count == STRIP && aStep == STRIP && bStep == STRIP) {
            addRow(a, aAt, b, bAt, to, 0, rows * STRIP);
            return;
        }
        for (int r = 0; r < rows; r++) {
            addRow(a, aAt + r * aStep, b, bAt + r * bStep, to, r * STRIP, count);
        }
    }

    private static void addRow(float[] a, int aAt, float[] b, int bAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, a, aAt + i)
                    .add(FloatVector.fromArray(SPECIES, b, bAt + i))
                    .intoArray(to, toAt + i);
        }
        for (; i < count; i++) {
            to[toAt + i] = a[aAt + i] + b[bAt + i];
        }
    }

    private void divide(float[] from, int at, float[] out, int outAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, from, at + i).div(divisor).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = from[at + i] / divisor;
        }
    }

    /** Doubles once more, adds to what the outputs sum so far, and divides. */
    private void finish(float[] part, int partAt, float[] from, int a, int b, float[] out, int outAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector top =
                    FloatVector.fromArray(SPECIES, from, a + i).add(FloatVector.fromArray(SPECIES, from, b + i));
            FloatVector.fromArray(SPECIES, part, partAt + i)
                    .add(top)
                    .div(divisor)
                    .intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            float top = from[a + i] + from[b + i];
            out[outAt + i] = (part[partAt + i] + top) / divisor;
        }
    }

    private void finish(float[] from, int a, int b, float[] out, int outAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, from, a + i)
                    .add(FloatVector.fromArray(SPECIES, from, b + i))
                    .div(divisor)
                    .intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = (from[a + i] + from[b + i]) / divisor;
        }
    }
}
