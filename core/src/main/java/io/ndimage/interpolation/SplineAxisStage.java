package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.interpolation.DoubleSplineLine;
import io.ndimage.internal.kernel.interpolation.FloatSplineLine;
import io.ndimage.internal.kernel.interpolation.SplineWeights;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.internal.line.Lines;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;

/**
 * Interpolation of order 2 and more along one axis, from coefficients that go on beyond the array's boundary, so that no element is
 * looked for. It depends on where a block lies.
 *
 * @param feed where the coefficients come from
 * @param rule how they go on, and how many there are along the axis
 * @param shape the sizes of the result
 * @param axis the axis
 * @param grid the coordinates along it
 * @param pad how many coefficients come before the one at coordinate 0
 * @param inside what of the result is interpolated; the rest is the border's number
 */
record SplineAxisStage(Feed feed, EdgeRule rule, Shape shape, int axis, AxisGrid grid, int pad, Region inside)
        implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return feed.working();
    }

    private double coordinate(long index) {
        return rule.fold(grid.at(index) + pad, grid.order());
    }

    /** Returns the outputs of an axis that are interpolated: those before and after have coordinates outside of the array. */
    static long[] inside(EdgeRule rule, AxisGrid grid, int pad, long size) {
        long first = 0;
        long end = size;
        while (first < end && Double.isNaN(rule.fold(grid.at(first) + pad, grid.order()))) {
            first++;
        }
        while (first < end && Double.isNaN(rule.fold(grid.at(end - 1) + pad, grid.order()))) {
            end--;
        }
        return new long[] {first, end};
    }

    @Override
    public Region needs(int which, Region out) {
        Region wanted = out.intersection(inside);
        if (wanted.isEmpty()) {
            return wanted;
        }
        int order = grid.order();
        double[] bounds = grid.bounds(wanted.start(axis), wanted.stop(axis));
        double least = bounds[0] + pad;
        double most = bounds[1] + pad;
        if (least < 0 || most > rule.length() - 1) {
            if (rule.isFolding()) {
                return wanted.with(axis, -order, rule.length() + order);
            }
            least = rule.fold(least, order);
            most = rule.fold(most, order);
        }
        return wanted.with(axis, (long) Spline.first(order, least), (long) Spline.first(order, most) + order + 1);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Region wanted = out.region().intersection(inside);
        if (!wanted.equals(out.region())) {
            fill(out);
        }
        if (wanted.isEmpty()) {
            return;
        }
        Block from = in.get(0);
        int order = grid.order();
        int[] first = new int[Math.toIntExact(wanted.size(axis))];
        double[] past = new double[first.length];
        double[][] weights = new double[order + 1][first.length];
        for (int i = 0; i < first.length; i++) {
            double c = coordinate(wanted.start(axis) + i);
            first[i] = (int) ((long) Spline.first(order, c) - from.region().start(axis));
            past[i] = c - Spline.middle(order, c);
        }
        SplineWeights.fill(order, past, weights, first.length);
        if (axis == shape.ndim() - 1) {
            along(from, out.view(wanted), first, weights);
        } else {
            across(from, out.view(wanted), first, weights, BlockKernels.of(scratch));
        }
    }

    private void fill(Block out) {
        int last = shape.ndim() - 1;
        int count = Math.toIntExact(out.region().size(last));
        double value = rule.border().value().doubleValue();
        Lines.forEach(out.region(), out, (position, index) -> {
            if (working() == Working.FLOAT32) {
                Arrays.fill(out.floats(), position, position + count, (float) value);
            } else {
                Arrays.fill(out.doubles(), position, position + count, value);
            }
        });
    }

    /** Interpolates along the last axis, a line at a time. */
    private void along(Block in, Block out, int[] first, double[][] weights) {
        FloatSplineLine floats = working() == Working.FLOAT32 ? new FloatSplineLine(first, weights) : null;
        DoubleSplineLine doubles = working() == Working.FLOAT64 ? new DoubleSplineLine(first, weights) : null;
        Lines.forEach(out.region(), out, (position, index) -> {
            int inAt = in.offset();
            for (int a = 0; a < axis; a++) {
                inAt += Math.toIntExact((index[a] - in.region().start(a)) * in.stride(a));
            }
            if (floats != null) {
                floats.run(in.floats(), inAt, out.floats(), position);
            } else if (doubles != null) {
                doubles.run(in.doubles(), inAt, out.doubles(), position);
            }
        });
    }

    /** Interpolates along another axis: runs of the output are weighted sums of runs of the input. */
    private void across(Block in, Block out, int[] first, double[][] weights, Kernels kernels) {
        int[] offsets = new int[weights.length];
        for (int k = 0; k < offsets.length; k++) {
            offsets[k] = k * in.stride(axis);
        }
        for (int i = 0; i < first.length; i++) {
            long place = in.region().start(axis) + first[i];
            long index = out.region().start(axis) + i;
            double[] own = new double[weights.length];
            for (int k = 0; k < own.length; k++) {
                own[k] = weights[k][i];
            }
            Block source = in.view(out.region().with(axis, place, place + 1));
            Block target = out.view(out.region().with(axis, index, index + 1));
            if (working() == Working.FLOAT32) {
                FloatRun sum = kernels.floatFootprintSum(offsets, own);
                Runs.forEach(source, target, -1, (at, to, n) -> sum.run(in.floats(), at, out.floats(), to, n));
            } else {
                DoubleRun sum = kernels.doubleFootprintSum(offsets, own);
                Runs.forEach(source, target, -1, (at, to, n) -> sum.run(in.doubles(), at, out.doubles(), to, n));
            }
        }
    }
}
