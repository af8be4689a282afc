package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.OrderPlan;
import io.ndimage.flow.Value;
import io.ndimage.flow.WholeNumbers;
import io.ndimage.internal.line.Places;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plan of a function of windows or lines.
 *
 * @param input the array
 * @param result the type of the result
 * @param cast how results become integers
 */
record FunctionPlan(Spec input, DType result, Cast cast) {

    /** Pixels: so many of windows at a time stay in a near cache. */
    private static final int NEAR = 1 << 14;

    private static final int FEWEST = 16;

    private static final int MOST = 512;

    /** Checks that there are no complex numbers. */
    FunctionPlan ofRealNumbers() {
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("input is " + input.dtype()
                    + "; allowed is any type but the complex ones: the function takes real numbers");
        }
        if (result.isComplex()) {
            throw new IllegalArgumentException("output is " + result
                    + "; allowed is any type but the complex ones: the function gives real numbers");
        }
        return this;
    }

    /**
     * Returns the plan of a function of windows.
     *
     * @param batchMemory how many bytes the pixels of windows may take at a time
     */
    Plan windows(
            VectorizedFunction function,
            Footprint footprint,
            Edges edges,
            PerAxis<Integer> origin,
            Axes axes,
            long batchMemory) {
        int ndim = input.shape().ndim();
        List<Integer> along = axes.resolve(input.shape());
        Places places = Places.of(footprint, origin, along, input.shape());
        PerAxis<Border> border = edges.border();
        if (border == null) {
            return windows(function, places.from(0), Feed.NO_BORDER, inside(places), batchMemory);
        }
        border.check("mode", along.size());
        return windows(function, places, border.spread(along, ndim, Border.constant(0)), input.shape(), batchMemory);
    }

    private Plan windows(
            VectorizedFunction function, Places places, PerAxis<Border> border, Shape shape, long batchMemory) {
        ArrayFunction exact = function.ofType(input.dtype());
        int count = places.structure().count();
        int batch = Math.max(FEWEST, Math.min(MOST, NEAR / count));
        long each = (long) count * (exact == null ? Double.BYTES : input.dtype().bytes());
        if (batchMemory < each) {
            throw new IllegalArgumentException("batch_memory is " + batchMemory + "; allowed is a number >= " + each
                    + ", the bytes of one window");
        }
        batch = (int) Math.min(batch, batchMemory / each);
        if (exact == null
                || !(exact == function || input.dtype().isComplex() || keeps(border, exact.type(input.dtype())))) {
            Stage stage = new WindowsStage(port(parts(border, false)), shape, places, function, batch);
            return ofRealNumbers().plan(stage);
        }
        return arrays(exact, places, border, shape, batch);
    }

    /**
     * Returns whether what a function of longs gives is the result as it is, saturated, and what it sees past the edges longs as
     * well.
     */
    private boolean keeps(PerAxis<Border> border, DType given) {
        boolean wraps = cast == Cast.ROUND_WRAP || cast == Cast.TRUNCATE_WRAP;
        return !wraps && result == given && isElements(border);
    }

    private boolean isElements(PerAxis<Border> border) {
        DType type = input.dtype().part();
        return Stream.of(false, true)
                .flatMap(imaginary -> parts(border, imaginary).values().stream())
                .allMatch(outside -> OrderPlan.isElement(outside, type));
    }

    /** Returns the plan of a function of windows of the input's own type. */
    private Plan arrays(ArrayFunction function, Places places, PerAxis<Border> border, Shape shape, int batch) {
        DType type = input.dtype();
        if (result.isComplex() != function.type(type).isComplex()) {
            throw new IllegalArgumentException("output is " + result + ", and the function gives " + function.type(type)
                    + "; complex numbers need a complex output, and real ones a real one");
        }
        Feed pixels = exactPort(border);
        List<Feed> feeds = new ArrayList<>(List.of(pixels));
        if (type.isComplex()) {
            feeds.add(Feed.imaginary(0, pixels.working(), parts(border, true)));
        }
        Shape all = function.sizes().then(shape);
        Flow flow = Flow.of(List.of(input), Working.FLOAT64);
        List<Value> parts = Stream.of(false, true)
                .map(imaginary ->
                        new ArrayWindowsStage(feeds, type, all, places, function, batch, result, cast, imaginary))
                .map(flow::stage)
                .limit(result.isComplex() ? 2 : 1)
                .toList();
        Value given = parts.size() == 1 ? parts.get(0) : Value.complex(parts.get(0), parts.get(1));
        return given.as(result, Cast.ROUND_SATURATE);
    }

    /** Returns the shape of what lies within the array with all of a window. */
    private Shape inside(Places places) {
        Shape shape = input.shape();
        for (int a = 0; a < shape.ndim(); a++) {
            long size = places.structure().shape().size(a);
            if (size > shape.size(a)) {
                throw new IllegalArgumentException("size is " + size + "; allowed with mode=valid is at most "
                        + shape.size(a) + " along axis " + a);
            }
            if (places.before().get(a) != size / 2 && size > 1) {
                throw new IllegalArgumentException(
                        "origin is " + (places.before().get(a) - size / 2) + "; allowed with mode=valid is 0");
            }
            shape = shape.with(a, shape.size(a) - size + 1);
        }
        return shape;
    }

    /** Returns the plan of a function of lines. */
    Plan lines(LineFunction function, int size, int axis, Border border, int origin) {
        ofRealNumbers();
        int before = size / 2 + origin;
        int along = input.shape().axis(axis);
        PerAxis<Border> outside = PerAxis.of(border);
        ArrayLineFunction exact = function.ofLines(input.dtype());
        if (exact == null || !(exact == function || keeps(outside, input.dtype()))) {
            BlockLines lines = new DoubleLines(function);
            return plan(new LinesStage(
                    port(parts(outside, false)), input.shape(), along, before, size - 1 - before, lines));
        }
        BlockLines lines = new ArrayLines(exact, input.dtype(), result, cast);
        return plan(new LinesStage(exactPort(outside), input.shape(), along, before, size - 1 - before, lines));
    }

    /** Returns the pixels, of complex ones the real parts, in a type that holds them exactly. */
    private Feed exactPort(PerAxis<Border> border) {
        DType type = input.dtype();
        if (!isElements(border)) {
            throw new IllegalArgumentException(
                    "cval is " + border.values().get(0).value() + "; allowed is what " + type
                            + " holds exactly, as the function sees pixels of that type");
        }
        Working working = ArrayWindowsStage.holding(type);
        WholeNumbers whole = new WholeNumbers(type, type, cast);
        PerAxis<Border> real = parts(border, false);
        return Feed.port(0, working, working == Working.INT64 ? real.map(whole::ordered) : real);
    }

    /** Returns borders as the real or the imaginary parts of the pixels go on. */
    private PerAxis<Border> parts(PerAxis<Border> border, boolean imaginary) {
        return border.map(outside -> outside.part(input.dtype(), imaginary));
    }

    private static Feed port(PerAxis<Border> border) {
        return Feed.port(0, Working.FLOAT64, border);
    }

    private Plan plan(Stage stage) {
        return Flow.of(List.of(input), Working.FLOAT64).stage(stage).as(result, cast);
    }
}
