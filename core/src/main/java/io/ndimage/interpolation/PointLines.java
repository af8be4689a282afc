package io.ndimage.interpolation;

import io.ndimage.internal.kernel.interpolation.DoubleSplinePoints;
import io.ndimage.internal.kernel.interpolation.FloatSplinePoints;
import io.ndimage.internal.kernel.interpolation.LongPoints;
import io.ndimage.internal.kernel.interpolation.SplinePoints;
import io.ndimage.internal.kernel.interpolation.SplineWeights;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a block, a line at a time: those that have all their neighbours in one go, and what is near an edge one by one. */
final class PointLines {

    /** How a point lies. */
    private static final byte AMID = 0;

    private static final byte NEAR_EDGE = 1;
    private static final byte OUTSIDE = 2;

    private final PointMap map;
    private final int order;
    private final int pad;
    private final List<Integer> axes;
    private final EdgeRule[] rules;
    private final Block in;
    private final @Nullable Block read;
    private final int[] steps;
    private final int outStep;
    private final SplinePoints points;
    private final double constant;
    private final double[][] coordinates;
    private final double[][] first;
    private final double[] past = new double[Pieces.SIZE];
    private final double[][][] weights;
    private final double[] place = new double[Pieces.SIZE];
    private final int[] position = new int[Pieces.SIZE];
    private final byte[] state = new byte[Pieces.SIZE];

    PointLines(PointsStage stage, List<Block> blocks, Block out) {
        this.map = stage.map();
        this.order = stage.order();
        this.pad = stage.pad();
        this.axes = stage.axes();
        this.rules = stage.rules().toArray(EdgeRule[]::new);
        this.in = blocks.get(0);
        this.read = blocks.size() > 1 ? blocks.get(1) : null;
        this.steps = axes.stream().mapToInt(in::stride).toArray();
        this.outStep = out.stride(map.axes().get(map.axes().size() - 1));
        Scalar outside = rules[0].border().value();
        this.points = points(out, outside);
        this.constant = out.working() == Working.INT64 ? LongPoints.CONSTANT : outside.doubleValue();
        this.coordinates = new double[rules.length][Pieces.SIZE];
        this.first = new double[rules.length][Pieces.SIZE];
        this.weights = new double[rules.length][order + 1][Pieces.SIZE];
    }

    private SplinePoints points(Block out, Scalar outside) {
        if (out.working() == Working.INT64) {
            return new LongPoints(in.longs(), outside.longValue(), out.longs());
        }
        if (in.working() != out.working()) {
            return new StoredPoints(in, steps, order, out);
        }
        return out.working() == Working.FLOAT32
                ? new FloatSplinePoints(in.floats(), steps, out.floats())
                : new DoubleSplinePoints(in.doubles(), steps, out.doubles());
    }

    /** Returns how many bytes the tables of a line's points take, whatever the array. */
    static long memory(int axes, int order) {
        double cube = Math.pow(order + 1, axes);
        return (long) (axes * (order + 4L) * Pieces.SIZE * Double.BYTES
                + Math.max(1 << 12, cube) * 2 * Double.BYTES
                + (1 << 13));
    }

    /**
     * Computes a line.
     *
     * @param outAt where it begins in the output's storage
     * @param index the coordinates of its first point
     */
    void compute(int outAt, long[] index, int count) {
        map.find(read, index, count, coordinates);
        int origin = origin(index);
        Arrays.fill(place, 0, count, origin);
        Arrays.fill(state, 0, count, AMID);
        for (int k = 0; k < rules.length; k++) {
            locate(k, count);
            SplineWeights.fill(order, past, weights[k], count);
        }
        for (int i = 0; i < count; i++) {
            position[i] = (int) place[i];
        }
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && state[to] == state[from]) {
                to++;
            }
            if (state[from] == AMID) {
                points.run(position, weights, from, to, outAt + from * outStep, outStep);
            } else {
                for (int i = from; i < to; i++) {
                    boolean outside = state[i] == OUTSIDE;
                    points.store(outAt + i * outStep, outside ? constant : nearEdge(0, origin, i));
                }
            }
            from = to;
        }
    }

    /** Returns where the input's element lies that is first along the axes where points lie anywhere, and theirs along the others. */
    private int origin(long[] index) {
        int origin = in.offset();
        for (int a = 0; a < in.region().ndim(); a++) {
            long start = axes.contains(a) ? 0 : index[a];
            origin += Math.toIntExact((start - in.region().start(a)) * in.stride(a));
        }
        return origin;
    }

    /** Finds the elements and how far past them points lie, along an axis; each step is a loop of its own, as the JIT wants them. */
    private void locate(int k, int count) {
        double[] at = coordinates[k];
        double low = in.region().start(axes.get(k));
        double high = in.region().stop(axes.get(k)) - 1.0 - order;
        int before = order / 2;
        if (pad != 0) {
            for (int i = 0; i < count; i++) {
                at[i] += pad;
            }
        }
        double end = rules[k].length() - 1;
        boolean isAmid = isBetween(at, Math.max(0, low + before), Math.min(end, high + before), count);
        if (!isAmid && !isBetween(at, 0, end, count)) {
            fold(rules[k], at, count);
        }
        split(at, order % 2 == 0 ? 0.5 : 0, before, first[k], past, count);
        if (!isAmid) {
            for (int i = 0; i < count; i++) {
                if (state[i] == AMID && !(first[k][i] >= low && first[k][i] <= high)) {
                    state[i] = NEAR_EDGE;
                }
            }
        }
        advance(place, first[k], steps[k], count);
    }

    private static boolean isBetween(double[] at, double least, double most, int count) {
        boolean all = true;
        for (int i = 0; i < count; i++) {
            all &= at[i] >= least & at[i] <= most;
        }
        return all;
    }

    private void fold(EdgeRule rule, double[] at, int count) {
        for (int i = 0; i < count; i++) {
            at[i] = rule.fold(at[i], order);
            if (Double.isNaN(at[i])) {
                state[i] = OUTSIDE;
                at[i] = 0;
            }
        }
    }

    private static void split(double[] at, double half, double before, double[] first, double[] past, int count) {
        for (int i = 0; i < count; i++) {
            double middle = Math.floor(at[i] + half);
            past[i] = at[i] - middle;
            first[i] = middle - before;
        }
    }

    private static void advance(double[] place, double[] first, double step, int count) {
        for (int i = 0; i < count; i++) {
            place[i] += first[i] * step;
        }
    }

    /** Returns the value at a point whose neighbours are to be looked for, from an axis on. */
    private double nearEdge(int k, int at, int i) {
        if (k == rules.length) {
            return points.element(at);
        }
        double sum = 0;
        for (int number = 0; number <= order; number++) {
            long element = rules[k].element((long) first[k][i] + number);
            double value = element < 0 ? constant : nearEdge(k + 1, at + Math.toIntExact(element) * steps[k], i);
            sum += value * weights[k][number][i];
        }
        return sum;
    }
}
