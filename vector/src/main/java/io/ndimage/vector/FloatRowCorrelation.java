package io.ndimage.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A symmetric or antisymmetric correlation across rows: four outputs one below the other at once. From one pair of taps to the
 * next, three of the four elements before the outputs and three of the four after them stay in registers.
 * The build makes its twin for doubles.
 *
 * <p>A method holds about as many vector operations as the compiler takes in before it gives up on inlining them.
 */
final class FloatRowCorrelation {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final float[] weights;
    private final int middle;
    private final int step;
    private final boolean antisymmetric;

    FloatRowCorrelation(float[] weights, boolean antisymmetric, int step) {
        this.weights = weights;
        this.middle = weights.length / 2;
        this.step = step;
        this.antisymmetric = antisymmetric;
    }

    /** Computes four rows of a multiple of a vector's length. */
    void four(float[] in, int inAt, float[] out, int outAt, int outStep, int count) {
        if (middle == 1) {
            if (antisymmetric) {
                differencesOfThree(in, inAt, out, outAt, outStep, count);
            } else {
                sumsOfThree(in, inAt, out, outAt, outStep, count);
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            if (antisymmetric) {
                differences(in, inAt + i, out, outAt + i, outStep);
            } else {
                sums(in, inAt + i, out, outAt + i, outStep);
            }
        }
        for (int k = middle / 2 * 2; k < middle; k++) {
            if (antisymmetric) {
                addDifferences(k, in, inAt, out, outAt, outStep, count);
            } else {
                addSums(k, in, inAt, out, outAt, outStep, count);
            }
        }
    }

    private void sumsOfThree(float[] in, int inAt, float[] out, int outAt, int outStep, int count) {
        int d = step;
        float w = weights[0];
        float v = weights[1];
        for (int i = 0; i < count; i += LANES) {
            int at = inAt + i;
            int to = outAt + i;
            FloatVector a = FloatVector.fromArray(SPECIES, in, at);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + d);
            FloatVector c = FloatVector.fromArray(SPECIES, in, at + 2 * d);
            b.mul(v).add(a.add(c).mul(w)).intoArray(out, to);
            a = FloatVector.fromArray(SPECIES, in, at + 3 * d);
            c.mul(v).add(b.add(a).mul(w)).intoArray(out, to + outStep);
            b = FloatVector.fromArray(SPECIES, in, at + 4 * d);
            a.mul(v).add(c.add(b).mul(w)).intoArray(out, to + 2 * outStep);
            c = FloatVector.fromArray(SPECIES, in, at + 5 * d);
            b.mul(v).add(a.add(c).mul(w)).intoArray(out, to + 3 * outStep);
        }
    }

    /** Sums the middle taps and, of the pairs, all but the innermost of an odd number. */
    private void sums(float[] in, int at, float[] out, int to, int outStep) {
        int d = step;
        float w = weights[middle];
        int m = at + middle * d;
        FloatVector s0 = FloatVector.fromArray(SPECIES, in, m).mul(w);
        FloatVector s1 = FloatVector.fromArray(SPECIES, in, m + d).mul(w);
        FloatVector s2 = FloatVector.fromArray(SPECIES, in, m + 2 * d).mul(w);
        FloatVector s3 = FloatVector.fromArray(SPECIES, in, m + 3 * d).mul(w);
        int low = at;
        int high = at + 2 * middle * d;
        FloatVector l0 = FloatVector.fromArray(SPECIES, in, low);
        FloatVector l1 = FloatVector.fromArray(SPECIES, in, low + d);
        FloatVector l2 = FloatVector.fromArray(SPECIES, in, low + 2 * d);
        FloatVector h1 = FloatVector.fromArray(SPECIES, in, high + d);
        FloatVector h2 = FloatVector.fromArray(SPECIES, in, high + 2 * d);
        FloatVector h3 = FloatVector.fromArray(SPECIES, in, high + 3 * d);
        for (int k = 0; k <= middle - 2; k += 2) {
            FloatVector l3 = FloatVector.fromArray(SPECIES, in, low + 3 * d);
            FloatVector h0 = FloatVector.fromArray(SPECIES, in, high);
            w = weights[k];
            s0 = s0.add(l0.add(h0).mul(w));
            s1 = s1.add(l1.add(h1).mul(w));
            s2 = s2.add(l2.add(h2).mul(w));
            s3 = s3.add(l3.add(h3).mul(w));
            l0 = FloatVector.fromArray(SPECIES, in, low + 4 * d);
            h3 = FloatVector.fromArray(SPECIES, in, high - d);
            w = weights[k + 1];
            s0 = s0.add(l1.add(h3).mul(w));
            s1 = s1.add(l2.add(h0).mul(w));
            s2 = s2.add(l3.add(h1).mul(w));
            s3 = s3.add(l0.add(h2).mul(w));
            l1 = l3;
            FloatVector t = l0;
            l0 = l2;
            l2 = t;
            h2 = h0;
            t = h1;
            h1 = h3;
            h3 = t;
            low += 2 * d;
            high -= 2 * d;
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + outStep);
        s2.intoArray(out, to + 2 * outStep);
        s3.intoArray(out, to + 3 * outStep);
    }

    private void addSums(int k, float[] in, int inAt, float[] out, int outAt, int outStep, int count) {
        float w = weights[k];
        int low = inAt + k * step;
        int high = inAt + (2 * middle - k) * step;
        for (int r = 0; r < 4; r++) {
            for (int i = 0; i < count; i += LANES) {
                int to = outAt + r * outStep + i;
                FloatVector a = FloatVector.fromArray(SPECIES, in, low + r * step + i);
                FloatVector b = FloatVector.fromArray(SPECIES, in, high + r * step + i);
                FloatVector.fromArray(SPECIES, out, to).add(a.add(b).mul(w)).intoArray(out, to);
            }
        }
    }

    private void differencesOfThree(float[] in, int inAt, float[] out, int outAt, int outStep, int count) {
        int d = step;
        float w = weights[0];
        float v = weights[1];
        for (int i = 0; i < count; i += LANES) {
            int at = inAt + i;
            int to = outAt + i;
            FloatVector a = FloatVector.fromArray(SPECIES, in, at);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + d);
            FloatVector c = FloatVector.fromArray(SPECIES, in, at + 2 * d);
            b.mul(v).add(a.sub(c).mul(w)).intoArray(out, to);
            a = FloatVector.fromArray(SPECIES, in, at + 3 * d);
            c.mul(v).add(b.sub(a).mul(w)).intoArray(out, to + outStep);
            b = FloatVector.fromArray(SPECIES, in, at + 4 * d);
            a.mul(v).add(c.sub(b).mul(w)).intoArray(out, to + 2 * outStep);
            c = FloatVector.fromArray(SPECIES, in, at + 5 * d);
            b.mul(v).add(a.sub(c).mul(w)).intoArray(out, to + 3 * outStep);
        }
    }

    /** Sums the middle taps and, of the pairs, all but the innermost of an odd number. */
    private void differences(float[] in, int at, float[] out, int to, int outStep) {
        int d = step;
        float w = weights[middle];
        int m = at + middle * d;
        FloatVector s0 = FloatVector.fromArray(SPECIES, in, m).mul(w);
        FloatVector s1 = FloatVector.fromArray(SPECIES, in, m + d).mul(w);
        FloatVector s2 = FloatVector.fromArray(SPECIES, in, m + 2 * d).mul(w);
        FloatVector s3 = FloatVector.fromArray(SPECIES, in, m + 3 * d).mul(w);
        int low = at;
        int high = at + 2 * middle * d;
        FloatVector l0 = FloatVector.fromArray(SPECIES, in, low);
        FloatVector l1 = FloatVector.fromArray(SPECIES, in, low + d);
        FloatVector l2 = FloatVector.fromArray(SPECIES, in, low + 2 * d);
        FloatVector h1 = FloatVector.fromArray(SPECIES, in, high + d);
        FloatVector h2 = FloatVector.fromArray(SPECIES, in, high + 2 * d);
        FloatVector h3 = FloatVector.fromArray(SPECIES, in, high + 3 * d);
        for (int k = 0; k <= middle - 2; k += 2) {
            FloatVector l3 = FloatVector.fromArray(SPECIES, in, low + 3 * d);
            FloatVector h0 = FloatVector.fromArray(SPECIES, in, high);
            w = weights[k];
            s0 = s0.add(l0.sub(h0).mul(w));
            s1 = s1.add(l1.sub(h1).mul(w));
            s2 = s2.add(l2.sub(h2).mul(w));
            s3 = s3.add(l3.sub(h3).mul(w));
            l0 = FloatVector.fromArray(SPECIES, in, low + 4 * d);
            h3 = FloatVector.fromArray(SPECIES, in, high - d);
            w = weights[k + 1];
            s0 = s0.add(l1.sub(h3).mul(w));
            s1 = s1.add(l2.sub(h0).mul(w));
            s2 = s2.add(l3.sub(h1).mul(w));
            s3 = s3.add(l0.sub(h2).mul(w));
            l1 = l3;
            FloatVector t = l0;
            l0 = l2;
            l2 = t;
            h2 = h0;
            t = h1;
            h1 = h3;
            h3 = t;
            low += 2 * d;
            high -= 2 * d;
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + outStep);
        s2.intoArray(out, to + 2 * outStep);
        s3.intoArray(out, to + 3 * outStep);
    }

    private void addDifferences(int k, float[] in, int inAt, float[] out, int outAt, int outStep, int count) {
        float w = weights[k];
        int low = inAt + k * step;
        int high = inAt + (2 * middle - k) * step;
        for (int r = 0; r < 4; r++) {
            for (int i = 0; i < count; i += LANES) {
                int to = outAt + r * outStep + i;
                FloatVector a = FloatVector.fromArray(SPECIES, in, low + r * step + i);
                FloatVector b = FloatVector.fromArray(SPECIES, in, high + r * step + i);
                FloatVector.fromArray(SPECIES, out, to).add(a.sub(b).mul(w)).intoArray(out, to);
            }
        }
    }
}
