package io.ndimage.vector;

import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.PatchRun;
import io.ndimage.internal.kernel.TruthJoin;
import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.interpolation.FloatPlane;
import io.ndimage.internal.kernel.interpolation.FloatResampling;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.kernel.order.NetworkSelection;
import io.ndimage.internal.kernel.order.Ordering;
import io.ndimage.internal.kernel.order.RankNetwork;
import io.ndimage.internal.kernel.pointwise.DoubleRelation;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.kernel.pointwise.WeightedGray;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import io.ndimage.internal.kernel.tables.SumLanes;
import jdk.incubator.vector.VectorShape;

/** Kernels on the Vector API. */
final class VectorKernels implements Kernels {

    /** Returns the length of the longest vectors. */
    static int bits() {
        return VectorShape.preferredShape().vectorBitSize();
    }

    @Override
    public FloatRun floatCorrelation(Taps taps, int step) {
        return new FloatVectorCorrelation(taps, step);
    }

    @Override
    public DoubleRun doubleCorrelation(Taps taps, int step) {
        return new DoubleVectorCorrelation(taps, step);
    }

    @Override
    public FloatRun floatWindowSum(int size, double divisor, int step) {
        return new FloatVectorWindowSum(size, divisor, step);
    }

    @Override
    public DoubleRun doubleWindowSum(int size, double divisor, int step) {
        return new DoubleVectorWindowSum(size, divisor, step);
    }

    @Override
    public FloatRun floatFootprintSum(int[] offsets, double[] weights) {
        return new FloatVectorFootprintSum(offsets, weights);
    }

    @Override
    public DoubleRun doubleFootprintSum(int[] offsets, double[] weights) {
        return new DoubleVectorFootprintSum(offsets, weights);
    }

    @Override
    public FloatJoin floatCombination(Combination combination) {
        return new FloatVectorCombination(combination);
    }

    @Override
    public DoubleJoin doubleCombination(Combination combination) {
        return new DoubleVectorCombination(combination);
    }

    @Override
    public FloatJoin floatPointwise(Pointwise function, float... numbers) {
        return new FloatVectorPointwise(function, numbers);
    }

    @Override
    public DoubleJoin doublePointwise(Pointwise function, double... numbers) {
        return function == Pointwise.HYPOT
                ? new DoubleVectorHypot(numbers)
                : new DoubleVectorPointwise(function, numbers);
    }

    @Override
    public TruthRun within(WholeBounds bounds, Class<?> elements) {
        return new VectorWholeWithin(bounds);
    }

    @Override
    public TruthRun within(RealBounds bounds, Class<?> elements) {
        return elements == float.class ? new FloatVectorWithin(bounds) : new DoubleVectorWithin(bounds);
    }

    @Override
    public TruthJoin relation(Relation relation, Class<?> elements) {
        return elements == float.class ? new FloatVectorRelation(relation) : new DoubleRelation(relation);
    }

    @Override
    public Ordering ordering(Class<?> elements, boolean unsigned) {
        if (elements == byte.class) {
            return unsigned ? new UnsignedByteVectorOrdering() : new ByteVectorOrdering();
        }
        if (elements == short.class) {
            return unsigned ? new UnsignedShortVectorOrdering() : new ShortVectorOrdering();
        }
        if (elements == float.class) {
            return new FloatKeyOrdering();
        }
        return elements == double.class ? new DoubleKeyOrdering() : new LongVectorOrdering();
    }

    @Override
    public PatchRun selection(RankNetwork network, Class<?> elements, boolean unsigned, int[] offsets) {
        PatchRun general = new NetworkSelection(network, ordering(elements, unsigned), offsets);
        if (network.isOf(3, 3, 4)) {
            return medianOfNine(elements, unsigned, offsets, general);
        }
        return network.isOf(5, 5, 12) ? medianOfTwentyFive(elements, unsigned, offsets, general) : general;
    }

    private static PatchRun medianOfNine(Class<?> elements, boolean unsigned, int[] offsets, PatchRun general) {
        if (elements == byte.class) {
            return new ByteMedianOfNine(offsets, unsigned, general);
        }
        if (elements == short.class) {
            return new ShortMedianOfNine(offsets, unsigned, general);
        }
        return elements == float.class ? new FloatMedianOfNine(offsets, general) : general;
    }

    private static PatchRun medianOfTwentyFive(Class<?> elements, boolean unsigned, int[] offsets, PatchRun general) {
        if (elements == byte.class) {
            return new ByteMedianOfTwentyFive(offsets, unsigned, general);
        }
        if (elements == short.class) {
            return new ShortMedianOfTwentyFive(offsets, unsigned, general);
        }
        return elements == float.class ? new FloatMedianOfTwentyFive(offsets, general) : general;
    }

    @Override
    public FloatPlane floatPlane(int run, int outStep) {
        return run == 1 && outStep == 1 ? new FloatVectorPlane() : new FloatPlane(run, outStep);
    }

    @Override
    public FloatResampling floatResampling(int[][] places, double[][] weights, int span, double constant) {
        return new FloatVectorResampling(places, weights, span, constant);
    }

    @Override
    public SumLanes sumLanes() {
        return new VectorSumLanes();
    }

    @Override
    public void grayOfBytes(byte[] in, int inAt, int step, int channel, byte[] out, int outAt, int count) {
        if (step == 3 && channel == 1) {
            VectorGray.run(in, inAt, out, outAt, count);
        } else {
            WeightedGray.run(in, inAt, step, channel, out, outAt, count);
        }
    }

    @Override
    public void halfOfBytes(byte[] in, int row, int next, byte[] out, int outAt, int count) {
        VectorHalving.run(in, row, next, out, outAt, count);
    }

    @Override
    public void pack(boolean[] in, int inAt, long[] words, int wordAt, int count) {
        VectorBits.pack(in, inAt, words, wordAt, count);
    }

    @Override
    public void floatsOfBytes(byte[] in, int inAt, float[] out, int outAt, int count) {
        VectorBytes.toFloats(in, inAt, out, outAt, count);
    }

    @Override
    public void bytesOfFloats(float[] in, int inAt, byte[] out, int outAt, int count) {
        VectorBytes.fromFloats(in, inAt, out, outAt, count);
    }

    @Override
    public String toString() {
        return "Vector API, " + bits() + " bits";
    }
}
