package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Footprint;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters an array with a function of the neighbourhood of each pixel, for many pixels at once, so that the function's loops
 * run over pixels, which processors do several of at a time.
 *
 * <p>{@code out[p] = f(in[p + d], ...)} over the places of the window in C order: element {@code i} of an axis of size {@code n} is
 * {@code d = i - ⌊n/2⌋ - origin}. The functions with names, and an {@link ArrayFunction}, see pixels of any type as they are, another
 * function sees them as doubles, of 64-bit integers the nearest ones.
 *
 * <p>The result has the input's shape; where windows that overhang it are left out, it is smaller by the window's size less 1. A
 * function that gives several numbers for a window adds axes before those. The type, unless {@code output} says otherwise, is what the
 * function gives: as NumPy's of their names; float64 of a lambda over doubles. What a NaN does is up to the function; those with names give
 * NaN.
 *
 * <p>A function that throws ends the computation, and what it throws is thrown to the caller.
 *
 * <p>Example: the rows {@code 1 2 3 4 5}, {@code 6 7 8 9 10}, {@code 11 12 13 14 15} with {@code function=mean size=2} give {@code 1 1.5 2.5
 * 3.5 4.5}, {@code 3.5 4 5 6 7} and {@code 8.5 9 10 11 12}: the window of an even size has its later middle at the output's place. Work: a
 * copy of the window of each pixel, and the function's own.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input of a function of doubles, a window that does not suit the axes,
 * an origin that moves the window off its output's place (of a box, along axes of size 1, it is not looked at), less memory than one window
 * takes, and, where windows that overhang the array are left out, for any origin but 0 and a window longer than an axis.
 *
 * <p>Source: as {@code scipy.ndimage.vectorized_filter}, whose function puts further axes where it likes.
 *
 * @param function what is computed of the pixels of many windows
 * @param footprint the window: the size of a box, in pixels, 1 or more, or a structure
 * @param output the type of the result; null for what the function gives
 * @param border how the array is padded beyond its boundary, or that windows which overhang it are left out
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param batchMemory how many bytes the pixels of windows may take at a time; there are never more than a few hundred windows
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "vectorized_filter",
        summary = "Filter with a function of the neighbourhoods of many pixels at once",
        keywords = {"neighbourhood", "neighborhood", "sliding window", "moving window", "local statistics"},
        example = "vectorized_filter function=std size=5")
public record VectorizedFilter(
        @Param(
                value = "what is computed",
                choices = {"mean", "median", "std", "var", "min", "max", "ptp", "sum"})
        VectorizedFunction function,

        @Param(value = "length of the window", unit = "pixels", min = 1, byDefault = "none")
        Footprint footprint,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(
                value = "how the array is padded beyond its boundary, or valid: windows that overhang it are left out",
                byDefault = "reflect")
        Edges border,

        @Param(value = "shift of the window", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(
                value = "bytes that windows take at a time",
                min = 1,
                scale = Param.Scale.LOGARITHMIC,
                byDefault = "1073741824")
        long batchMemory,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    private static final long GIBIBYTE = 1 << 30;

    /** Checks the window and the memory. */
    public VectorizedFilter {
        Arguments.footprint(footprint, origin);
        Declared.by(VectorizedFilter.class).check("batchMemory", batchMemory);
    }

    /** Returns a function of windows, with SciPy's defaults for the rest. */
    VectorizedFilter(VectorizedFunction function, Footprint footprint) {
        this(
                function,
                footprint,
                null,
                Edges.of(Border.reflect()),
                PerAxis.ofInts(0),
                Axes.all(),
                GIBIBYTE,
                Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public VectorizedFilter output(DType type) {
        return new VectorizedFilter(function, footprint, type, border, origin, axes, batchMemory, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public VectorizedFilter border(Border... borders) {
        return new VectorizedFilter(function, footprint, output, Edges.of(borders), origin, axes, batchMemory, cast);
    }

    /** Returns this with a border, or with windows that overhang the array left out: {@link Edges#valid()}. */
    public VectorizedFilter border(Edges edges) {
        return new VectorizedFilter(function, footprint, output, edges, origin, axes, batchMemory, cast);
    }

    /** Returns this with other memory for the pixels of windows, in bytes. */
    public VectorizedFilter batchMemory(long bytes) {
        return new VectorizedFilter(function, footprint, output, border, origin, axes, bytes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public VectorizedFilter origin(int... shifts) {
        return new VectorizedFilter(
                function, footprint, output, border, PerAxis.ofInts(shifts), axes, batchMemory, cast);
    }

    /** Returns this working along some axes alone. */
    public VectorizedFilter axes(int... some) {
        return new VectorizedFilter(function, footprint, output, border, origin, Axes.of(some), batchMemory, cast);
    }

    /** Returns this with another way to make integers of results. */
    public VectorizedFilter cast(Cast how) {
        return new VectorizedFilter(function, footprint, output, border, origin, axes, batchMemory, how);
    }

    @Override
    public VectorizedFilter onAxes(Axes some) {
        return axes.isAll()
                ? new VectorizedFilter(function, footprint, output, border, origin, some, batchMemory, cast)
                : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        DType type = output == null ? function.type(input.dtype()) : output;
        return new FunctionPlan(input, type, cast).windows(function, footprint, border, origin, axes, batchMemory);
    }
}
