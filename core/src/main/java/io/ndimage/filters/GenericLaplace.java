package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the Laplacian by any second derivative: adds up what it gives along each axis.
 *
 * <p>{@code out = Σ d_a in} over the axes {@code a}.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one: float64 for float64 and for
 * integers of 32 bits and more, else float32; complex for complex input, whose parts are filtered apart. Without axes it is a copy. A NaN
 * reaches as far as a derivative looks.
 *
 * <p>A derivative with complex weights is refused, an axis that the array lacks, and, on an image with a channel axis, a derivative that
 * mixes channels, such as Sobel's.
 *
 * <p>Example: the rows {@code 0 0 0 0 0}, {@code 0 0 1 0 0}, {@code 0 0 0 0 0} with {@code derivative2='correlate1d weights=[1,-2,1]'} give
 * {@code 0 0 1 0 0}, {@code 0 1 -4 1 0} and {@code 0 0 1 0 0}. Work: that of the derivatives, and an addition for each a pixel, in one
 * pass.
 *
 * <p>Source: as {@code scipy.ndimage.generic_laplace}, whose derivative is a function; in Java it may be one here, a {@link DerivativeFunction}.
 *
 * @param derivative2 the filter that is taken along each axis; its own axis, border, type and cast are not looked at
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary; what is given for an axis is the border of the derivative along it, on
 *     every axis, as SciPy has it
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "generic_laplace",
        summary = "Take the Laplacian by any second derivative along each axis",
        keywords = {"laplacian", "edge detection", "second derivative"},
        example = "generic_laplace derivative2=\"gaussian_filter1d sigma=2 order=2\"")
public record GenericLaplace(
        @Param(value = "filter along each axis", range = "such as \"correlate1d weights=[1,-2,1]\"")
        AxisDerivative derivative2,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Returns the sum of second derivatives over all axes, with SciPy's defaults. */
    GenericLaplace(AxisDerivative derivative2) {
        this(derivative2, null, PerAxis.of(Border.reflect()), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public GenericLaplace output(DType type) {
        return new GenericLaplace(derivative2, type, border, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GenericLaplace border(Border... borders) {
        return new GenericLaplace(derivative2, output, PerAxis.of(borders), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public GenericLaplace axes(int... some) {
        return new GenericLaplace(derivative2, output, border, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GenericLaplace cast(Cast how) {
        return new GenericLaplace(derivative2, output, border, axes, how);
    }

    @Override
    public GenericLaplace onAxes(Axes some) {
        return axes.isAll()
                ? new GenericLaplace(derivative2, output, border, derivatives().spatial(some), cast)
                : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return derivatives().plan(inputs.get(0), Value::sum);
    }

    private AxisDerivatives derivatives() {
        return new AxisDerivatives(derivative2, output, border, axes, cast);
    }
}
