package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interpolates (resamples) an array at points that a second array names.
 *
 * <p>{@code out[o] = in at (coordinates[0, o], coordinates[1, o], ...)}. The array {@code coordinates} has along its first
 * axis a coordinate for each axis of the input, in pixels; its other axes, one at least, are the result's.
 *
 * <p>The type is the input's unless {@code output} says otherwise, rounded to nearest (half to even) and saturated where that
 * is an integer type; bool is true above a half. Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest
 * magnitude, and in doubles for the rest. An input with an empty axis counts as the border's number everywhere.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too. At a coordinate that is NaN, the border's
 * number is found.
 *
 * <p>Example: of
 *
 * <pre>
 *  1  2  3  4  5
 *  6  7  8  9 10
 * 11 12 13 14 15
 * </pre>
 *
 * <p>with {@code order=1} and the coordinates {@code [[0.5,2,1],[0.5,3,9]]} the numbers {@code 4 14 0} are read off.
 *
 * <p>Errors: an {@link IllegalArgumentException} for an array without axes, coordinates of another shape or a complex type,
 * an order outside 0 to 5, and complex input with a real output or the other way round.
 *
 * <p>Work: for orders above 1 some ten operations a pixel of the input and axis to fit the spline; then {@code (order + 1)^n}
 * multiplications a point in {@code n} dimensions. Source: as {@code scipy.ndimage.map_coordinates}.
 *
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "map_coordinates",
        summary = "Interpolate (resample) an array at points that a second array names",
        keywords = {"warp", "interpolation", "resample", "sample", "profile", "remap", "deformation"},
        example = "map_coordinates coordinates=places.npy",
        order = {"coordinates", "output", "order", "mode", "cval", "prefilter", "cast"})
public record MapCoordinates(
        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "order of the spline: 0 the nearest pixel, 1 linear, 3 cubic", min = 0, max = 5, byDefault = "3")
        int order,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "constant")
        Border border,

        @Param(value = "whether the spline is fitted first, for orders above 1", byDefault = "true")
        boolean prefilter,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    private static final List<Port> PORTS = List.of(
            Port.INPUT,
            new Port(
                    "coordinates",
                    true,
                    "where the points lie: along the first axis a coordinate for each of the input's"));

    /** Checks the order. */
    public MapCoordinates {
        Declared.by(MapCoordinates.class).check("order", order);
    }

    /** Returns a reading off, with SciPy's defaults. */
    MapCoordinates() {
        this(null, 3, Border.constant(0), true, Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public MapCoordinates output(DType type) {
        return new MapCoordinates(type, order, border, prefilter, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public MapCoordinates order(int degree) {
        return new MapCoordinates(output, degree, border, prefilter, cast);
    }

    /** Returns this with another border. */
    public MapCoordinates border(Border outside) {
        return new MapCoordinates(output, order, outside, prefilter, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public MapCoordinates prefilter(boolean first) {
        return new MapCoordinates(output, order, border, first, cast);
    }

    /** Returns this with another way to make integers of results. */
    public MapCoordinates cast(Cast how) {
        return new MapCoordinates(output, order, border, prefilter, how);
    }

    @Override
    public List<Port> ports() {
        return PORTS;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        if (inputs.size() < 2) {
            throw new IllegalArgumentException("map_coordinates needs the array 'coordinates'");
        }
        Spec input = inputs.get(0);
        Spec places = inputs.get(1);
        int ndim = input.shape().ndim();
        int outputs = places.shape().ndim() - 1;
        if (ndim == 0
                || outputs < 1
                || places.shape().size(0) != ndim
                || places.dtype().isComplex()) {
            throw new IllegalArgumentException("coordinates are " + places.dtype() + " of shape " + places.shape()
                    + "; allowed for an input of shape " + input.shape() + " is a real type and a shape of at least"
                    + " two sizes, of which the first is " + ndim);
        }
        return new InterpolationPlan(input, output, order, border, prefilter, cast)
                .anywhere(places.shape().without(0), ArrayMap.of(ndim, outputs));
    }

    /** {@inheritDoc} The points may lie anywhere, so that there is no spacing any more. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return image.resampled(to.ndim(), Named.Names.of(this));
    }
}
