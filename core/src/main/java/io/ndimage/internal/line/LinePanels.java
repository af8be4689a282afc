package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.interpolation.SplineRecursion;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Whole lines of a block along an axis, gathered some at a time into rows, each with the elements of all these lines at one place;
 * so what goes from place to place along a line is computed for all of them at once.
 */
public final class LinePanels {

    /** The most lines that are gathered at once. */
    private static final int LANES = 64;

    /** Elements: so many neighbours lie in a line of the cache. */
    private static final int NEIGHBOURS = 16;

    private LinePanels() {}

    /**
     * Filters the lines of floats.
     *
     * @param in a block with whole lines
     * @param out a block with some or all places of each line
     * @param skipped how many places of a line come before the output's first
     * @param scratch memory for the rows
     */
    public static void filter(
            Block in, Block out, int axis, int skipped, SplineRecursion<float[]> filter, Scratch scratch) {
        float[][] rows = new float[length(in, axis)][];
        int lanes = lanes(out.region(), axis);
        Arrays.setAll(rows, i -> scratch.floats(lanes));
        float[] spare = scratch.floats(lanes);
        walk(in, out, axis, skipped, rows, count -> filter.run(rows, spare, count));
    }

    /** Filters the lines of doubles, likewise. */
    public static void filterDoubles(
            Block in, Block out, int axis, int skipped, SplineRecursion<double[]> filter, Scratch scratch) {
        double[][] rows = new double[length(in, axis)][];
        int lanes = lanes(out.region(), axis);
        Arrays.setAll(rows, i -> scratch.doubles(lanes));
        double[] spare = scratch.doubles(lanes);
        walk(in, out, axis, skipped, rows, count -> filter.run(rows, spare, count));
    }

    /** Returns how many lines through a region along an axis are gathered at once. */
    public static int lanes(Region out, int axis) {
        return (int) Math.min(LANES, out.elements() / Math.max(1, out.size(axis)));
    }

    private static int length(Block in, int axis) {
        return Math.toIntExact(in.region().size(axis));
    }

    private static void walk(Block in, Block out, int axis, int skipped, Object[] rows, IntConsumer filter) {
        boolean across = axis < in.region().ndim() - 1;
        Panels.forEach(in, out, axis, (inAt, inStep, outAt, outStep, places, count) -> {
            int lines = across ? count : places;
            for (int line = 0; line < lines; line += LANES) {
                int lanes = Math.min(LANES, lines - line);
                if (across) {
                    for (int i = 0; i < rows.length; i++) {
                        System.arraycopy(in.data(), inAt + i * inStep + line, rows[i], 0, lanes);
                    }
                    filter.accept(lanes);
                    for (int i = 0; i < places; i++) {
                        System.arraycopy(rows[skipped + i], 0, out.data(), outAt + i * outStep + line, lanes);
                    }
                } else {
                    gather(in, inAt + line * inStep, inStep, rows, lanes);
                    filter.accept(lanes);
                    scatter(rows, skipped, out, outAt + line * outStep, outStep, lanes, count);
                }
            }
        });
    }

    private static void gather(Block in, int at, int step, Object[] rows, int lanes) {
        for (int first = 0; first < rows.length; first += NEIGHBOURS) {
            int end = Math.min(rows.length, first + NEIGHBOURS);
            if (in.working() == Working.FLOAT32) {
                gather(in.floats(), at, step, (float[][]) rows, first, end, lanes);
            } else {
                gather(in.doubles(), at, step, (double[][]) rows, first, end, lanes);
            }
        }
    }

    private static void gather(float[] in, int at, int step, float[][] rows, int first, int end, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            int line = at + lane * step;
            for (int i = first; i < end; i++) {
                rows[i][lane] = in[line + i];
            }
        }
    }

    private static void gather(double[] in, int at, int step, double[][] rows, int first, int end, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            int line = at + lane * step;
            for (int i = first; i < end; i++) {
                rows[i][lane] = in[line + i];
            }
        }
    }

    private static void scatter(Object[] rows, int skipped, Block out, int at, int step, int lanes, int count) {
        for (int first = 0; first < count; first += NEIGHBOURS) {
            int end = Math.min(count, first + NEIGHBOURS);
            if (out.working() == Working.FLOAT32) {
                scatter((float[][]) rows, skipped, out.floats(), at, step, lanes, first, end);
            } else {
                scatter((double[][]) rows, skipped, out.doubles(), at, step, lanes, first, end);
            }
        }
    }

    private static void scatter(
            float[][] rows, int skipped, float[] out, int at, int step, int lanes, int first, int end) {
        for (int lane = 0; lane < lanes; lane++) {
            int line = at + lane * step;
            for (int i = first; i < end; i++) {
                out[line + i] = rows[skipped + i][lane];
            }
        }
    }

    private static void scatter(
            double[][] rows, int skipped, double[] out, int at, int step, int lanes, int first, int end) {
        for (int lane = 0; lane < lanes; lane++) {
            int line = at + lane * step;
            for (int i = first; i < end; i++) {
                out[line + i] = rows[skipped + i][lane];
            }
        }
    }
}
