package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a pixel's two neighbours along one axis, summed with small whole weights over three pixels along every other:
 * what Sobel's and Prewitt's filters have in common.
 *
 * @param middle the weight of the pixel itself along the other axes; that of its neighbours is 1
 */
record SmoothedDifference(int axis, int middle, @Nullable DType output, PerAxis<Border> border, Cast cast) {

    Plan plan(Spec input) {
        int ndim = input.shape().ndim();
        int along = input.shape().axis(axis);
        border.check("mode", ndim);
        List<LinearPlan.Link> links = new ArrayList<>();
        links.add(TapsKernel.centred(along, new Taps(new double[] {-1, 0, 1}), border.get(along)));
        Taps smoothing = new Taps(new double[] {1, middle, 1});
        for (int a = 0; a < ndim; a++) {
            if (a != along) {
                links.add(TapsKernel.centred(a, smoothing, border.get(a)));
            }
        }
        Working working = LinearPlan.wholeSums(input, 2 * Math.pow(2.0 + middle, ndim - 1.0), border);
        return new LinearPlan(input, Precision.derived(input.dtype()), output, working, cast).chain(links);
    }
}
