package io.ndimage.interpolation;

import io.ndimage.internal.kernel.DoubleSplinePoints;
import io.ndimage.internal.kernel.FloatSplinePoints;
import io.ndimage.internal.kernel.SplinePoints;
import io.ndimage.internal.kernel.SplineWeights;
import io.ndimage.op.Block;
import io.ndimage.op.Working;
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
        this.points = out.working() == Working.FLOAT32
                ? new FloatSplinePoints(in.floats(), steps, order, Pieces.SIZE, out.floats())
                : new DoubleSplinePoints(in.doubles(), steps, out.doubles());
        this.constant = rules[0].border().value();
        this.coordinates = new double[rules.length][Pieces.SIZE];
        this.first = new double[rules.length][Pieces.SIZE];
        this.weights = new double[rules.length][order + 1][Pieces.SIZE];
    }

    /**
     * Computes a line.
     *
     * @param outAt where it begins in the output's storage
     * @param index the coordinates of its first point
     */
    void compute(int outAt, long[] index, int count) {
        map.find(read, index, count, coordinates);
        Arrays.fill(position, 0, count, origin(index));
        Arrays.fill(state, 0, count, AMID);
        for (int k = 0; k < rules.length; k++) {
            locate(k, count);
            SplineWeights.fill(order, past, weights[k], count);
        }
        points.prepare(weights, count);
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && state[to] == state[from]) {
                to++;
            }
            if (state[from] == AMID) {
                points.run(position, from, to, outAt + from * outStep, outStep);
            } else {
                for (int i = from; i < to; i++) {
                    boolean outside = state[i] == OUTSIDE;
                    points.store(outAt + i * outStep, outside ? constant : nearEdge(0, origin(index), i));
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

    /** Finds the elements and how far past them points lie, along an axis. */
    private void locate(int k, int count) {
        EdgeRule rule = rules[k];
        double[] at = coordinates[k];
        double[] firsts = first[k];
        double low = in.region().start(axes.get(k));
        double high = in.region().stop(axes.get(k)) - 1.0 - order;
        double end = rule.length() - 1;
        double half = order % 2 == 0 ? 0.5 : 0;
        int before = order / 2;
        int step = steps[k];
        for (int i = 0; i < count; i++) {
            double c = at[i] + pad;
            if (!(c >= 0 && c <= end)) {
                c = rule.fold(c, order);
                if (Double.isNaN(c)) {
                    state[i] = OUTSIDE;
                    c = 0;
                }
            }
            double middle = Math.floor(c + half);
            double begin = middle - before;
            past[i] = c - middle;
            firsts[i] = begin;
            if (!(begin >= low && begin <= high) && state[i] == AMID) {
                state[i] = NEAR_EDGE;
            }
            position[i] += (int) begin * step;
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
