package io.ndimage.filters;

import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.line.AxisStage;
import io.ndimage.op.Border;

/** A correlation along an axis, as a stage's kernel. */
record TapsKernel(Taps taps) implements AxisStage.Kernel {

    /** Returns a correlation whose middle tap is at its output's place. */
    static LinearPlan.Link centred(int axis, Taps taps, Border border) {
        return link(axis, taps, 0, border);
    }

    /** Returns a correlation shifted by an origin: 0 puts tap {@code count / 2} at its output's place. */
    static LinearPlan.Link link(int axis, Taps taps, int origin, Border border) {
        int before = taps.count() / 2 + origin;
        LinearPlan.Link link = new LinearPlan.Link(
                LinearPlan.along(axis, before, taps.count() - 1 - before, new TapsKernel(taps)), border);
        int only = taps.onlyOne();
        return only < 0 ? link : link.moving(axis, before - only);
    }

    @Override
    public FloatRun floats(int step, Kernels kernels) {
        return kernels.floatCorrelation(taps, step);
    }

    @Override
    public DoubleRun doubles(int step, Kernels kernels) {
        return kernels.doubleCorrelation(taps, step);
    }
}
