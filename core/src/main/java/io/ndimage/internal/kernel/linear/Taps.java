package io.ndimage.internal.kernel.linear;

/**
 * The weights of a one-dimensional correlation, in ascending position, and the order in which they are summed, which is
 * SciPy's: a symmetric or antisymmetric kernel of odd length takes the middle and then the pairs from the outermost inward; any
 * other takes the last tap and then the rest in ascending position.
 */
public final class Taps {

    /** How the two halves of the weights relate. */
    public enum Symmetry {
        SYMMETRIC,
        ANTISYMMETRIC,
        NONE
    }

    /** What SciPy takes for equal: the distance from 1 to the next double. */
    private static final double EQUAL = 0x1p-52;

    private final double[] doubles;
    private final float[] floats;
    private final Symmetry symmetry;

    /** Keeps a copy of the weights. */
    public Taps(double[] weights) {
        this.doubles = weights.clone();
        this.floats = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            floats[k] = (float) weights[k];
        }
        this.symmetry = symmetry(weights);
    }

    private static Symmetry symmetry(double[] weights) {
        int n = weights.length;
        boolean symmetric = n % 2 == 1;
        boolean antisymmetric = symmetric;
        for (int k = 0; k < n / 2; k++) {
            symmetric &= Math.abs(weights[k] - weights[n - 1 - k]) <= EQUAL;
            antisymmetric &= Math.abs(weights[k] + weights[n - 1 - k]) <= EQUAL;
        }
        return symmetric ? Symmetry.SYMMETRIC : antisymmetric ? Symmetry.ANTISYMMETRIC : Symmetry.NONE;
    }

    /** Returns the number of taps. */
    public int count() {
        return doubles.length;
    }

    /** Returns how the two halves relate. */
    public Symmetry symmetry() {
        return symmetry;
    }

    /** Returns the tap whose weight is 1 where all others are 0, so that it does no more than move; -1 where it does more. */
    public int onlyOne() {
        int only = -1;
        for (int tap = 0; tap < doubles.length; tap++) {
            if (doubles[tap] != 0) {
                if (only >= 0 || doubles[tap] != 1) {
                    return -1;
                }
                only = tap;
            }
        }
        return only;
    }

    /** Returns a weight. */
    public double doubleWeight(int tap) {
        return doubles[tap];
    }

    /** Returns a weight, rounded to a float. */
    public float floatWeight(int tap) {
        return floats[tap];
    }
}
