package io.ndimage.extension;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Flow;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Finds the zero crossings of an array: the elements below zero that have a neighbour above or at zero, or the other way round, along
 * any axis. Of a Laplacian of Gaussian these are the edges.
 *
 * <p>The result is bool and has the input's shape. Beyond the boundary there is nothing to cross to; a NaN is not below zero.
 * Complex input is refused.
 *
 * <p>Source: D. Marr and E. Hildreth, Theory of edge detection, 1980, doi:10.1098/rspb.1980.0020.
 */
@Named(
        value = "zero_crossings",
        summary = "Find the zero crossings, of a Laplacian of Gaussian the edges",
        keywords = {"edge detection", "edges", "marr", "hildreth"},
        example = "zero_crossings")
public record ZeroCrossings() implements RegionOperation {

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("zero_crossings: the input is " + input.dtype() + "; it must be real");
        }
        Working working = Precision.ofOrder(input.dtype()) == Working.FLOAT32 ? Working.FLOAT32 : Working.FLOAT64;
        return Flow.of(input, working)
                .stage(working, PerAxis.of(Border.nearest()), feed -> new CrossingStage(feed, input.shape()))
                .as(DType.BOOL, Cast.ROUND_SATURATE);
    }
}
