package io.ndimage.interpolation;

import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.interpolation.DoubleResampling;
import io.ndimage.internal.kernel.interpolation.FloatResampling;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Block;
import java.util.Arrays;
import java.util.List;

/** The lines of a block, each interpolated from a few lines of another. */
final class ResampledLines implements Lines.Action {

    /** What computes the inside of a line. */
    private interface Kernel {

        void pick(int row, int outAt);

        void blend(int[] rows, double[] weights, double rest, int outAt);

        void fill(int start, int stop);
    }

    private final Block in;
    private final Block out;
    private final List<AxisTable> tables;
    private final int last;
    private final AxisTable line;
    private final int lineStart;
    private final int length;
    private final Kernel kernel;

    /**
     * Prepares lines.
     *
     * @param tables from what each element of the block is interpolated along each axis, counted from the other block's first
     * @param constant what is found outside
     */
    ResampledLines(Block in, Block out, List<AxisTable> tables, Scalar constant, Kernels kernels) {
        this.in = in;
        this.out = out;
        this.tables = tables;
        this.last = tables.size() - 1;
        this.line = tables.get(last);
        int[] span = line.span();
        this.length = span[1] - span[0];
        this.lineStart = span[0];
        int[][] places = line.columns(span[0], length);
        double[][] weights = line.insideWeights();
        double outside = constant.doubleValue();
        this.kernel = switch (in.working()) {
            case INT64 -> longs(places[0], constant.longValue());
            case FLOAT32 -> floats(kernels.floatResampling(places, weights, length, outside), outside);
            default -> doubles(new DoubleResampling(places, weights, length, outside), outside);
        };
    }

    @Override
    public void accept(int position, long[] index) {
        int[] rows = {in.offset() + lineStart};
        double[] weights = {1};
        double rest = 0;
        int count = Math.toIntExact(out.region().size(last));
        for (int a = 0; a < last; a++) {
            AxisTable table = tables.get(a);
            int i = Math.toIntExact(index[a] - out.region().start(a));
            if (i < table.insideStart || i >= table.insideStop) {
                kernel.fill(position, position + count);
                return;
            }
            int[] more = new int[rows.length * table.elements.length];
            double[] moreWeights = new double[more.length];
            int found = 0;
            for (int r = 0; r < rows.length; r++) {
                for (int number = 0; number < table.elements.length; number++) {
                    int element = table.elements[number][i];
                    double weight = weights[r] * table.weights[number][i];
                    if (element < 0) {
                        rest += weight;
                    } else {
                        more[found] = rows[r] + element * in.stride(a);
                        moreWeights[found++] = weight;
                    }
                }
            }
            rows = Arrays.copyOf(more, found);
            weights = Arrays.copyOf(moreWeights, found);
        }
        kernel.fill(position, position + line.insideStart);
        kernel.fill(position + line.insideStop, position + count);
        compute(rows, weights, rest, position);
    }

    private void compute(int[] rows, double[] weights, double rest, int position) {
        int start = position + line.insideStart;
        int stop = position + line.insideStop;
        if (rows.length == 0 || length == 0) {
            kernel.fill(start, stop);
        } else if (rows.length == 1 && weights[0] == 1 && line.elements.length == 1) {
            kernel.pick(rows[0], start);
        } else {
            kernel.blend(rows, weights, rest, start);
        }
    }

    private Kernel longs(int[] places, long constant) {
        long[] from = in.longs();
        long[] to = out.longs();
        return new Kernel() {
            @Override
            public void pick(int row, int outAt) {
                for (int i = 0; i < places.length; i++) {
                    to[outAt + i] = places[i] == length ? constant : from[row + places[i]];
                }
            }

            @Override
            public void blend(int[] rows, double[] weights, double rest, int outAt) {
                throw new IllegalStateException("longs are picked");
            }

            @Override
            public void fill(int start, int stop) {
                Arrays.fill(to, start, stop, constant);
            }
        };
    }

    private Kernel floats(FloatResampling resampling, double constant) {
        float[] from = in.floats();
        float[] to = out.floats();
        return new Kernel() {
            @Override
            public void pick(int row, int outAt) {
                resampling.pick(from, row, to, outAt);
            }

            @Override
            public void blend(int[] rows, double[] weights, double rest, int outAt) {
                resampling.blend(from, rows, weights, rest, to, outAt);
            }

            @Override
            public void fill(int start, int stop) {
                Arrays.fill(to, start, stop, (float) constant);
            }
        };
    }

    private Kernel doubles(DoubleResampling resampling, double constant) {
        double[] from = in.doubles();
        double[] to = out.doubles();
        return new Kernel() {
            @Override
            public void pick(int row, int outAt) {
                resampling.pick(from, row, to, outAt);
            }

            @Override
            public void blend(int[] rows, double[] weights, double rest, int outAt) {
                resampling.blend(from, rows, weights, rest, to, outAt);
            }

            @Override
            public void fill(int start, int stop) {
                Arrays.fill(to, start, stop, constant);
            }
        };
    }
}
