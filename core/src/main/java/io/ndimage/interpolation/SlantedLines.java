package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.interpolation.DoubleMixture;
import io.ndimage.internal.kernel.interpolation.DoublePlane;
import io.ndimage.internal.kernel.interpolation.FloatMixture;
import io.ndimage.internal.kernel.interpolation.FloatPlane;
import io.ndimage.internal.kernel.interpolation.LongPlane;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Border;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a block along the last of the axes that are mixed. The axes after it make each of its points a run of elements
 * that share their coordinates. Along a line the coordinates rise or fall, and so those well within the array lie together.
 */
final class SlantedLines implements Lines.Action {

    /** The place of the constant: below any that a block's element at coordinates 0 could have. */
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final Block out;
    private final List<Integer> axes;
    private final List<Slant> lines;
    private final Border border;
    private final int order;
    private final EdgeRule[] rules;
    private final int along;
    private final boolean isLast;
    private final int run;
    private final double[] base;
    private final double[] slope;
    private final double[] greatest;
    private final boolean[] moves;
    private final boolean isPlane;
    private final @Nullable FloatPlane floatPlane;
    private final @Nullable DoublePlane doublePlane;
    private final @Nullable LongPlane longPlane;
    private final int[] places;
    private final double[] weights;
    private Block in;
    private Region piece;

    /** Prepares lines. */
    SlantedLines(AffineStage stage, Block out, Kernels kernels) {
        this.in = out;
        this.piece = out.region();
        this.out = out;
        this.axes = stage.axes();
        this.lines = stage.lines();
        this.border = stage.border();
        this.order = stage.order();
        this.rules = axes.stream()
                .map(axis -> new EdgeRule(border, stage.from().size(axis)))
                .toArray(EdgeRule[]::new);
        this.along = stage.along();
        int last = out.region().ndim() - 1;
        this.isLast = along == last;
        this.run = isLast ? 1 : Math.toIntExact(out.region().size(last));
        this.base = new double[axes.size()];
        this.slope = lines.stream().mapToDouble(Slant::along).toArray();
        this.greatest =
                axes.stream().mapToDouble(axis -> stage.from().size(axis) - 1).toArray();
        this.moves = new boolean[last + 1];
        axes.forEach(axis -> moves[axis] = true);
        Working working = out.working();
        boolean isPlane = axes.size() == 2;
        int outStep = out.stride(along);
        this.isPlane = isPlane;
        this.floatPlane = isPlane && working == Working.FLOAT32 ? kernels.floatPlane(run, outStep) : null;
        this.doublePlane = isPlane && working == Working.FLOAT64 ? new DoublePlane(run, outStep) : null;
        this.longPlane = isPlane && working == Working.INT64 ? new LongPlane(run, outStep) : null;
        int most = (int) Math.pow(order + 1, axes.size());
        this.places = new int[most];
        this.weights = new double[most];
    }

    /** Computes a part of the output's region from a block of what it needs. */
    void run(Block from, Region part) {
        in = from;
        piece = part;
        int stepY = in.stride(axes.get(0));
        int stepX = in.stride(along);
        if (floatPlane != null) {
            floatPlane.take(in.floats(), length(), stepY, stepX);
        } else if (doublePlane != null) {
            doublePlane.take(in.doubles(), length(), stepY, stepX);
        } else if (longPlane != null) {
            longPlane.take(in.longs(), stepY, stepX);
        }
        Lines.forEach(part.with(along, part.start(along), part.start(along) + 1), out, this);
    }

    /** Returns up to where elements of the input lie. */
    private int length() {
        int end = in.region().isEmpty() ? 0 : in.offset() + 1;
        for (int a = 0; end > 0 && a < in.region().ndim(); a++) {
            end += Math.toIntExact((in.region().size(a) - 1) * in.stride(a));
        }
        return end;
    }

    @Override
    public void accept(int position, long[] index) {
        int origin = in.offset();
        for (int a = 0; a < index.length; a++) {
            long start = moves[a] ? 0 : index[a];
            origin += Math.toIntExact((start - in.region().start(a)) * in.stride(a));
        }
        for (int k = 0; k < base.length; k++) {
            base[k] = lines.get(k).base(axes, index);
        }
        long start = piece.start(along);
        long stop = piece.stop(along);
        if (isPlane && isInside(start, 0, false) && isInside(stop - 1, 0, false)) {
            plane(position, start, stop, origin);
            return;
        }
        long[] reached =
                border.mode().isConstant() ? between(start, stop, outermost(), true) : new long[] {start, stop};
        long[] within = between(reached[0], reached[1], 0, false);
        boolean quick = isPlane && within[0] < within[1];
        fill(position, start, start, reached[0]);
        points(position, start, reached[0], quick ? within[0] : reached[1], origin);
        if (quick) {
            plane(place(position, start, within[0]), within[0], within[1], origin);
            points(position, start, within[1], reached[1], origin);
        }
        fill(position, start, reached[1], stop);
    }

    /** Returns how far past the first and the last element anything but the constant is found. */
    private double outermost() {
        return border.mode() == Border.Mode.GRID_CONSTANT ? 1 : 0;
    }

    /** Returns the points of a line whose coordinates lie some distance at most outside the array; the last may count or not. */
    private long[] between(long start, long stop, double margin, boolean withLast) {
        long first = start;
        long end = stop;
        for (int axis = 0; axis < base.length; axis++) {
            int k = axis;
            double most = greatest[k] + margin;
            LongPredicate low = i -> coordinate(k, i) < -margin;
            LongPredicate high = i -> withLast ? coordinate(k, i) > most : coordinate(k, i) >= most;
            boolean rises = slope[k] >= 0;
            first = firstOf(first, end, (rises ? low : high).negate());
            end = firstOf(first, end, rises ? high : low);
        }
        return new long[] {first, end};
    }

    private boolean isInside(long i, double margin, boolean withLast) {
        for (int k = 0; k < base.length; k++) {
            double c = coordinate(k, i);
            double most = greatest[k] + margin;
            if (c < -margin || c > most || (c == most && !withLast)) {
                return false;
            }
        }
        return true;
    }

    private double coordinate(int k, long i) {
        return base[k] + i * slope[k];
    }

    /** Returns the first number for which something begins to be true, the end where it never does. */
    private static long firstOf(long start, long stop, LongPredicate isTrue) {
        long least = start;
        long most = stop;
        while (least < most) {
            long middle = (least + most) >>> 1;
            if (isTrue.test(middle)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    private int place(int position, long start, long i) {
        return position + Math.toIntExact((i - start) * out.stride(along));
    }

    private void fill(int position, long start, long from, long to) {
        if (isLast) {
            fill(place(position, start, from), Math.toIntExact(to - from));
            return;
        }
        for (long i = from; i < to; i++) {
            fill(place(position, start, i), run);
        }
    }

    private void fill(int outAt, int count) {
        switch (out.working()) {
            case INT64 ->
                Arrays.fill(out.longs(), outAt, outAt + count, border.value().longValue());
            case FLOAT32 ->
                Arrays.fill(out.floats(), outAt, outAt + count, border.value().floatValue());
            default ->
                Arrays.fill(out.doubles(), outAt, outAt + count, border.value().doubleValue());
        }
    }

    /** Computes points of a plane that have all their neighbours. */
    private void plane(int outAt, long from, long to, int origin) {
        double dy = slope[0];
        double dx = slope[1];
        if (floatPlane != null) {
            if (order == 0) {
                floatPlane.pick(origin, base[0], dy, base[1], dx, from, to, out.floats(), outAt);
            } else {
                floatPlane.blend(origin, base[0], dy, base[1], dx, from, to, out.floats(), outAt);
            }
        } else if (doublePlane != null) {
            if (order == 0) {
                doublePlane.pick(origin, base[0], dy, base[1], dx, from, to, out.doubles(), outAt);
            } else {
                doublePlane.blend(origin, base[0], dy, base[1], dx, from, to, out.doubles(), outAt);
            }
        } else if (longPlane != null) {
            longPlane.pick(origin, base[0], dy, base[1], dx, from, to, out.longs(), outAt);
        }
    }

    /** Computes points one by one. */
    private void points(int position, long start, long from, long to, int origin) {
        for (long i = from; i < to; i++) {
            int outAt = place(position, start, i);
            if (!gather(i, origin) || (out.working() == Working.INT64 && places[0] == NOWHERE)) {
                fill(outAt, run);
            } else if (out.working() == Working.INT64) {
                System.arraycopy(in.data(), places[0], out.data(), outAt, run);
            } else {
                mix(outAt);
            }
        }
    }

    /** Finds the places that a point is mixed from, {@link #NOWHERE} for the constant; false where it is the constant alone. */
    private boolean gather(long i, int origin) {
        places[0] = origin;
        weights[0] = 1;
        int count = 1;
        for (int k = 0; k < base.length; k++) {
            double c = rules[k].fold(coordinate(k, i));
            if (Double.isNaN(c)) {
                return false;
            }
            long first = (long) Spline.first(order, c);
            int step = in.stride(axes.get(k));
            for (int place = count - 1; place >= 0; place--) {
                int at = places[place];
                double weight = weights[place];
                for (int number = order; number >= 0; number--) {
                    long element = at == NOWHERE ? -1 : rules[k].element(first + number);
                    int to = place * (order + 1) + number;
                    places[to] = element < 0 ? NOWHERE : at + Math.toIntExact(element * step);
                    weights[to] = weight * Spline.weight(order, number, c);
                }
            }
            count *= order + 1;
        }
        return true;
    }

    private void mix(int outAt) {
        double rest = 0;
        int found = 0;
        for (int place = 0; place < places.length; place++) {
            if (places[place] == NOWHERE) {
                rest += weights[place] * border.value().doubleValue();
            } else {
                places[found] = places[place];
                weights[found++] = weights[place];
            }
        }
        if (out.working() == Working.FLOAT32) {
            FloatMixture.run(in.floats(), places, weights, found, rest, out.floats(), outAt, run);
        } else {
            DoubleMixture.run(in.doubles(), places, weights, found, rest, out.doubles(), outAt, run);
        }
    }
}
