package io.ndimage.extension;

import io.ndimage.array.Cast;
import io.ndimage.filters.GaussianFilter;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;

/**
 * Sharpens an array by an unsharp mask: adds what a Gaussian takes away, times an amount.
 *
 * <p>{@code out = in + amount * (in - g * in)}. The result has the input's shape and type; what leaves the type's range is saturated,
 * once, at the end. A NaN reaches every pixel whose window it lies in. Complex input is refused.
 *
 * <p>Source: as {@code skimage.filters.unsharp_mask}, in the numbers of the input.
 *
 * @param sigma the standard deviation of the Gaussian, in pixels, 0 or more
 * @param amount how much of the difference is added
 * @param border how the array is padded beyond its boundary
 */
@Named(
        value = "unsharp_mask",
        summary = "Sharpen by an unsharp mask: add what a Gaussian takes away",
        keywords = {"sharpen", "unsharp masking", "enhance"},
        example = "unsharp_mask sigma=1 amount=0.7")
public record UnsharpMask(
        @Param(value = "standard deviation of the Gaussian", unit = "pixels", min = 0)
        PerAxis<Double> sigma,

        @Param(value = "how much of the difference is added", byDefault = "1.0")
        double amount,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border)
        implements RegionOperation {

    /** Checks the numbers. */
    public UnsharpMask {
        Declared.by(UnsharpMask.class).check("sigma", sigma).check("amount", amount);
    }

    UnsharpMask(PerAxis<Double> sigma) {
        this(sigma, 1.0, PerAxis.of(Border.reflect()));
    }

    /** Returns this with another amount. */
    public UnsharpMask amount(double factor) {
        return new UnsharpMask(sigma, factor, border);
    }

    /** Returns this with another border, or one for each axis. */
    public UnsharpMask border(Border... borders) {
        return new UnsharpMask(sigma, amount, PerAxis.of(borders));
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        GaussianFilter blur =
                new GaussianFilter(sigma, PerAxis.ofInts(0), null, border, 4.0, null, Axes.all(), Cast.ROUND_SATURATE);
        Value pixels = Flow.of(input, Precision.ofSums(input.dtype()));
        return pixels.plus(pixels.minus(pixels.through(blur)).times(amount)).as(input.dtype(), Cast.ROUND_SATURATE);
    }
}
