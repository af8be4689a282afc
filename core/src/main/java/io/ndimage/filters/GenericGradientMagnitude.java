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
 * Takes the gradient magnitude: the length of the vector whose components are given by a derivative along each axis, such as
 * Sobel's.
 *
 * <p>{@code out = √ Σ (d_a in)²} over the axes {@code a}.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one: float64 for float64 and for
 * integers of 32 bits and more, else float32. Without axes it is a copy. A NaN reaches as far as a derivative looks.
 *
 * <p>Complex input is refused: its parts have a gradient each. So is a derivative that gives complex numbers, an axis that the array lacks,
 * and, on an image with a channel axis, a derivative that mixes channels, such as Sobel's.
 *
 * <p>Example: the rows {@code 0 0 9 9 9}, {@code 0 0 9 9 9}, {@code 0 0 9 9 9} with {@code derivative=sobel} give {@code 0 36 36 0 0} each.
 * Work: that of the derivatives, and a multiplication for each of them and a square root a pixel, in one pass.
 *
 * <p>Source: as {@code scipy.ndimage.generic_gradient_magnitude}, whose derivative is a function; in Java it may be one here, a {@link DerivativeFunction}.
 *
 * @param derivative the filter that is taken along each axis; its own axis, border, type and cast are not looked at
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary; what is given for an axis is the border of the derivative along it, on
 *     every axis, as SciPy has it
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "generic_gradient_magnitude",
        summary = "Take the gradient magnitude by any derivative along each axis",
        keywords = {"gradient magnitude", "edge detection", "edges"},
        example = "generic_gradient_magnitude derivative=sobel")
public record GenericGradientMagnitude(
        @Param(
                value = "filter along each axis",
                range = "such as sobel, or with parameters \"gaussian_filter1d sigma=2 order=1\"")
        AxisDerivative derivative,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Returns the length of a gradient over all axes, with SciPy's defaults. */
    GenericGradientMagnitude(AxisDerivative derivative) {
        this(derivative, null, PerAxis.of(Border.reflect()), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public GenericGradientMagnitude output(DType type) {
        return new GenericGradientMagnitude(derivative, type, border, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GenericGradientMagnitude border(Border... borders) {
        return new GenericGradientMagnitude(derivative, output, PerAxis.of(borders), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public GenericGradientMagnitude axes(int... some) {
        return new GenericGradientMagnitude(derivative, output, border, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GenericGradientMagnitude cast(Cast how) {
        return new GenericGradientMagnitude(derivative, output, border, axes, how);
    }

    @Override
    public GenericGradientMagnitude onAxes(Axes some) {
        return axes.isAll()
                ? new GenericGradientMagnitude(
                        derivative, output, border, derivatives().spatial(some), cast)
                : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("input is " + input.dtype()
                    + "; generic_gradient_magnitude takes real numbers: a complex array's parts have a gradient each");
        }
        return derivatives().plan(input, Value::magnitude);
    }

    private AxisDerivatives derivatives() {
        return new AxisDerivatives(derivative, output, border, axes, cast);
    }
}
