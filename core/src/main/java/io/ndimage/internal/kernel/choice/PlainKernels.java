package io.ndimage.internal.kernel.choice;

import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.TruthJoin;
import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.linear.DoubleCombination;
import io.ndimage.internal.kernel.linear.DoubleCorrelation;
import io.ndimage.internal.kernel.linear.DoubleFootprintSum;
import io.ndimage.internal.kernel.linear.DoubleWindowSum;
import io.ndimage.internal.kernel.linear.FloatCombination;
import io.ndimage.internal.kernel.linear.FloatCorrelation;
import io.ndimage.internal.kernel.linear.FloatFootprintSum;
import io.ndimage.internal.kernel.linear.FloatWindowSum;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.internal.kernel.order.DoubleOrdering;
import io.ndimage.internal.kernel.order.FloatOrdering;
import io.ndimage.internal.kernel.order.LongOrdering;
import io.ndimage.internal.kernel.order.NarrowOrdering;
import io.ndimage.internal.kernel.order.Ordering;
import io.ndimage.internal.kernel.pointwise.DoublePointwise;
import io.ndimage.internal.kernel.pointwise.DoubleRelation;
import io.ndimage.internal.kernel.pointwise.DoubleWithin;
import io.ndimage.internal.kernel.pointwise.FloatPointwise;
import io.ndimage.internal.kernel.pointwise.FloatRelation;
import io.ndimage.internal.kernel.pointwise.FloatWithin;
import io.ndimage.internal.kernel.pointwise.Halving;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.kernel.pointwise.WeightedGray;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import io.ndimage.internal.kernel.pointwise.WholeWithin;

/** Loops that the just-in-time compiler vectorises. */
public final class PlainKernels implements Kernels {

    /** The one instance: it has no state. */
    public static final PlainKernels INSTANCE = new PlainKernels();

    /** The bytes' values: the JIT of JDK 17 converts one at a time, for which a look into this takes half as long. */
    private static final float[] FLOATS = new float[256];

    static {
        for (int value = 0; value < FLOATS.length; value++) {
            FLOATS[value] = value;
        }
    }

    private PlainKernels() {}

    @Override
    public FloatRun floatCorrelation(Taps taps, int step) {
        return new FloatCorrelation(taps, step);
    }

    @Override
    public DoubleRun doubleCorrelation(Taps taps, int step) {
        return new DoubleCorrelation(taps, step);
    }

    @Override
    public FloatRun floatWindowSum(int size, double divisor, int step) {
        return new FloatWindowSum(size, divisor, step);
    }

    @Override
    public DoubleRun doubleWindowSum(int size, double divisor, int step) {
        return new DoubleWindowSum(size, divisor, step);
    }

    @Override
    public FloatRun floatFootprintSum(int[] offsets, double[] weights) {
        return new FloatFootprintSum(offsets, weights);
    }

    @Override
    public DoubleRun doubleFootprintSum(int[] offsets, double[] weights) {
        return new DoubleFootprintSum(offsets, weights);
    }

    @Override
    public FloatJoin floatCombination(Combination combination) {
        return new FloatCombination(combination);
    }

    @Override
    public DoubleJoin doubleCombination(Combination combination) {
        return new DoubleCombination(combination);
    }

    @Override
    public FloatJoin floatPointwise(Pointwise function, float... numbers) {
        return new FloatPointwise(function, numbers);
    }

    @Override
    public DoubleJoin doublePointwise(Pointwise function, double... numbers) {
        return new DoublePointwise(function, numbers);
    }

    @Override
    public TruthRun within(WholeBounds bounds, Class<?> elements) {
        return new WholeWithin(bounds);
    }

    @Override
    public TruthRun within(RealBounds bounds, Class<?> elements) {
        return elements == float.class ? new FloatWithin(bounds) : new DoubleWithin(bounds);
    }

    @Override
    public TruthJoin relation(Relation relation, Class<?> elements) {
        return elements == float.class ? new FloatRelation(relation) : new DoubleRelation(relation);
    }

    @Override
    public Ordering ordering(Class<?> elements, boolean unsigned) {
        if (elements == float.class) {
            return new FloatOrdering();
        }
        if (elements == double.class) {
            return new DoubleOrdering();
        }
        return elements == long.class ? new LongOrdering() : new NarrowOrdering(unsigned);
    }

    @Override
    public void grayOfBytes(byte[] in, int inAt, int step, int channel, byte[] out, int outAt, int count) {
        WeightedGray.run(in, inAt, step, channel, out, outAt, count);
    }

    @Override
    public void halfOfBytes(byte[] in, int row, int next, byte[] out, int outAt, int count) {
        Halving.run(in, row, next, out, outAt, count);
    }

    @Override
    public void pack(boolean[] in, int inAt, long[] words, int wordAt, int count) {
        for (int k = 0; k < count; k++) {
            words[wordAt + k] = BitRuns.word(in, inAt + k * Long.SIZE);
        }
    }

    @Override
    public void floatsOfBytes(byte[] in, int inAt, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = FLOATS[in[inAt + i] & 0xff];
        }
    }

    @Override
    public void bytesOfFloats(float[] in, int inAt, byte[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            int whole = (int) Math.rint(in[inAt + i]);
            out[outAt + i] = (byte) Math.max(0, Math.min(0xff, whole));
        }
    }

    @Override
    public String toString() {
        return "plain loops";
    }
}
