package io.ndimage.fft;

import io.ndimage.array.Shape;
import io.ndimage.fft.internal.AxisLines;
import io.ndimage.fft.internal.ComplexLines;
import io.ndimage.fft.internal.EvenLines;
import io.ndimage.fft.internal.LineTransform;
import io.ndimage.fft.internal.OddLines;
import io.ndimage.fft.internal.Worker;
import io.ndimage.op.Engine;

/**
 * The transform of every line along an axis. Lines are transformed some at a time, on any thread; their bits hang on nothing else.
 *
 * @param transform what becomes of a line
 * @param from where lines are in the array before
 * @param to where they are in the array after
 */
record AxisPass(LineTransform transform, AxisLines from, AxisLines to) {

    /** Elements: less than this many are computed sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 15;

    /** Plans a pass of complex numbers in place, of lines with some indices of the other axes. */
    static AxisPass complex(Shape shape, Shape used, int axis, boolean inverse) {
        AxisLines lines = new AxisLines(shape.sizes(), used.sizes(), axis, 2);
        return new AxisPass(new ComplexLines(Math.toIntExact(shape.size(axis)), inverse), lines, lines);
    }

    /**
     * Plans a pass from real numbers to half their spectrum.
     *
     * @param after the sizes of the array after it, along the axis at least half and one
     */
    static AxisPass halving(Shape reals, Shape after, int axis) {
        return new AxisPass(
                real(reals.size(axis), false),
                new AxisLines(reals.sizes(), reals.sizes(), axis, 1),
                new AxisLines(after.sizes(), reals.sizes(), axis, 2));
    }

    /** Plans a pass from half a spectrum to real numbers. */
    static AxisPass doubling(Shape half, Shape reals, int axis) {
        return new AxisPass(
                real(reals.size(axis), true),
                new AxisLines(half.sizes(), reals.sizes(), axis, 2),
                new AxisLines(reals.sizes(), reals.sizes(), axis, 1));
    }

    private static LineTransform real(long n, boolean inverse) {
        int length = Math.toIntExact(n);
        return length % 2 == 0 ? new EvenLines(length, inverse) : new OddLines(length, inverse);
    }

    /** Returns how many bytes passes along an axis compute in. */
    static long memory(Engine engine, Shape shape, int axis) {
        long lines = shape.elements() / Math.max(1, shape.size(axis));
        return LineTransform.memory(Math.toIntExact(shape.size(axis)), lines, engine.threads());
    }

    /**
     * Transforms all lines.
     *
     * @param in the array before
     * @param out the array after, the same one where it takes as much
     * @param factor what results are multiplied with
     */
    void run(Engine engine, double[] in, double[] out, double factor) {
        int count = from.count();
        if (count == 0) {
            return;
        }
        int threads = in.length < WORTH_SHARING ? 1 : engine.threads();
        int lanes = Math.min(transform.lanes(), (count + threads - 1) / threads);
        int panels = (count + lanes - 1) / lanes;
        int parts = threads == 1 ? 1 : Math.min(panels, 8 * threads);
        engine.local().run(parts, part -> {
            Worker worker = transform.worker(lanes);
            int stop = (int) ((long) panels * (part + 1) / parts);
            for (int panel = (int) ((long) panels * part / parts); panel < stop; panel++) {
                int first = panel * lanes;
                worker.run(in, from, out, to, first, Math.min(lanes, count - first), factor);
            }
        });
    }
}
