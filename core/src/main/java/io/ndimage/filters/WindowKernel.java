package io.ndimage.filters;

import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.line.AxisStage;
import io.ndimage.op.Border;

/**
 * Sums over windows along an axis, as a stage's kernel.
 *
 * @param size the length of the window
 * @param divisor what each sum is divided by
 */
record WindowKernel(int size, double divisor) implements AxisStage.Kernel {

    /** Returns sums over windows shifted by an origin: 0 puts the place {@code size / 2} of a window at its output's place. */
    static LinearPlan.Link link(int axis, int size, double divisor, int origin, Border border) {
        int before = size / 2 + origin;
        return new LinearPlan.Link(
                LinearPlan.along(axis, before, size - 1 - before, new WindowKernel(size, divisor)), border);
    }

    @Override
    public FloatRun floats(int step, Kernels kernels) {
        return kernels.floatWindowSum(size, divisor, step);
    }

    @Override
    public DoubleRun doubles(int step, Kernels kernels) {
        return kernels.doubleWindowSum(size, divisor, step);
    }
}
