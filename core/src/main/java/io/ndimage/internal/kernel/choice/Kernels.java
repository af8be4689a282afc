package io.ndimage.internal.kernel.choice;

import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.PatchRun;
import io.ndimage.internal.kernel.TruthJoin;
import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.interpolation.FloatPlane;
import io.ndimage.internal.kernel.interpolation.FloatResampling;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.kernel.order.NetworkSelection;
import io.ndimage.internal.kernel.order.Ordering;
import io.ndimage.internal.kernel.order.RankNetwork;
import io.ndimage.internal.kernel.pointwise.Halving;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.kernel.pointwise.WeightedGray;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import io.ndimage.internal.kernel.tables.SumLanes;

/**
 * The kernels that have more than one implementation, all of which give the same bits. A kernel belongs to one thread, and is
 * made anew for each block.
 */
public interface Kernels {

    /**
     * Returns the implementation that is taken here where nothing else is known of the work; they are looked for when something
     * is computed first. {@link KernelRaces} finds out which is faster where.
     */
    static Kernels chosen() {
        return ChosenKernels.CHOSEN;
    }

    /**
     * Returns a correlation along an axis: {@code out[i]} from {@code in[i + k * step]} over the taps {@code k}, summed in the
     * order of the taps.
     */
    FloatRun floatCorrelation(Taps taps, int step);

    /** Returns a correlation of doubles, likewise. */
    DoubleRun doubleCorrelation(Taps taps, int step);

    /**
     * Returns sums over windows: {@code out[i]} from {@code in[i + k * step]} for {@code k} below the window's size, summed by
     * doubling.
     *
     * @param size the length of the window, at least 1
     * @param divisor what each sum is divided by; 1 leaves it
     * @param step the distance between neighbours
     */
    FloatRun floatWindowSum(int size, double divisor, int step);

    /** Returns sums of doubles over windows, likewise. */
    DoubleRun doubleWindowSum(int size, double divisor, int step);

    /**
     * Returns weighted sums at scattered places: {@code out[i]} from {@code in[i + offsets[k]]}, in ascending {@code k}.
     *
     * @param offsets where each place lies in the input, from where a run begins
     * @param weights a weight for each
     */
    FloatRun floatFootprintSum(int[] offsets, double[] weights);

    /** Returns weighted sums of doubles at scattered places, likewise. */
    DoubleRun doubleFootprintSum(int[] offsets, double[] weights);

    /** Returns what combines arrays of floats element by element, in the order given. */
    FloatJoin floatCombination(Combination combination);

    /** Returns what combines arrays of doubles, likewise. */
    DoubleJoin doubleCombination(Combination combination);

    /** Returns a function of floats of one or two arrays, and of numbers after these. */
    FloatJoin floatPointwise(Pointwise function, float... numbers);

    /** Returns a function of doubles, likewise. */
    DoubleJoin doublePointwise(Pointwise function, double... numbers);

    /**
     * Returns what tells which whole numbers lie within bounds.
     *
     * @param elements boolean, byte, short, int or long
     */
    TruthRun within(WholeBounds bounds, Class<?> elements);

    /**
     * Returns what tells which floating-point numbers lie within bounds.
     *
     * @param elements float or double
     */
    TruthRun within(RealBounds bounds, Class<?> elements);

    /**
     * Returns what tells of which floating-point numbers of two arrays a relation holds.
     *
     * @param elements float or double
     */
    TruthJoin relation(Relation relation, Class<?> elements);

    /**
     * Returns the order of elements stored in arrays of a type.
     *
     * @param elements byte, short, long, float or double
     * @param unsigned whether they are bytes or shorts without a sign
     */
    Ordering ordering(Class<?> elements, boolean unsigned);

    /**
     * Returns what runs a network of comparisons.
     *
     * @param elements byte, short, long, float or double
     * @param unsigned whether they are bytes or shorts without a sign
     * @param offsets where the row of each of the network's inputs lies, from where an output's window begins
     */
    default PatchRun selection(RankNetwork network, Class<?> elements, boolean unsigned, int[] offsets) {
        return new NetworkSelection(network, ordering(elements, unsigned), offsets);
    }

    /**
     * Returns what reads floats off planes along slanted lines.
     *
     * @param run how many elements, side by side, are read off at each point
     * @param outStep the distance between points in the output
     */
    default FloatPlane floatPlane(int run, int outStep) {
        return new FloatPlane(run, outStep);
    }

    /** Returns what interpolates lines of floats; the arguments are those of {@link FloatResampling}. */
    default FloatResampling floatResampling(int[][] places, double[][] weights, int span, double constant) {
        return new FloatResampling(places, weights, span, constant);
    }

    /** Returns the exact sum of long runs of numbers, of nothing yet. */
    default SumLanes sumLanes() {
        return new SumLanes();
    }

    /**
     * Computes a run of grays of unsigned bytes, as {@link WeightedGray}.
     *
     * @param step how far apart the reds of neighbouring pixels lie
     * @param channel how far apart the colours of a pixel lie
     */
    void grayOfBytes(byte[] in, int inAt, int step, int channel, byte[] out, int outAt, int count);

    /** Computes a run of means of two by two unsigned bytes, as {@link Halving}. */
    void halfOfBytes(byte[] in, int row, int next, byte[] out, int outAt, int count);

    /** Packs truth values into whole words, the first in the lowest bit. */
    void pack(boolean[] in, int inAt, long[] words, int wordAt, int count);

    /** Makes floats of unsigned bytes. */
    void floatsOfBytes(byte[] in, int inAt, float[] out, int outAt, int count);

    /** Makes unsigned bytes of floats: rounded to nearest, ties to even, cut to the range of a byte; a NaN becomes 0. */
    void bytesOfFloats(float[] in, int inAt, byte[] out, int outAt, int count);

    /** A further implementation, found as a service. */
    interface Provider {

        /** Returns the name by which the system property {@code ndimage.kernels} asks for it. */
        String name();

        /** Returns whether it can be used at all: whether the modules that it needs are there. */
        boolean isPresent();

        /** Returns whether it is faster here than plain loops; asked only where it is present. */
        boolean isFast();

        /** Returns it, where it is present. */
        Kernels kernels();
    }
}
