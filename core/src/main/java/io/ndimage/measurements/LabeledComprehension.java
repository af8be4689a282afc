package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.internal.kernel.tables.RowPlaces;
import io.ndimage.op.Axes;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.WholeOperation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies a function to the elements of each label.
 *
 * <p>{@code func(x[i], i)} over the elements {@code i} with label {@code l}, in C order, positions counted in C order as well. With
 * labels and without an index, all elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is of type {@code outDtype}: a single number, or one for each label of a list, rounded to nearest and saturated where
 * that is an integer type; {@code defaultValue} for a label that does not occur, and where there is nothing at all. The function
 * sees doubles; 64-bit integers are rounded to them. What a NaN does, the function says.
 *
 * <p>Labels that do not broadcast to the input's shape, or are not whole, an index without labels, and complex input and output are
 * refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2}, {@code index=1,2,3}, {@code func=ptp} and {@code default=-1}: {@code
 * 1 0 -1}. Work: a few steps for each element, and the function's own, on all threads; 16 bytes for each element.
 *
 * <p>Source: as {@code scipy.ndimage.labeled_comprehension}; a function that takes positions stands for {@code pass_positions}.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 * @param func the function: serializable, and the same for the same elements
 * @param outDtype the type of the result, not complex
 * @param defaultValue what a label without elements gives
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "labeled_comprehension",
        summary = "Apply a function to the elements of each label",
        keywords = {"group by", "regionprops", "aggregate", "per label"},
        example = "labeled_comprehension labels=labels.npy index=1,2 func=median",
        order = {"labels", "index", "func", "out_dtype", "default"})
public record LabeledComprehension(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index,

        @Param(
                value = "the function",
                choices = {"sum", "prod", "mean", "median", "var", "std", "min", "max", "ptp", "size"})
        LabelFunction func,

        @Param(value = "type of the result", byDefault = "float64")
        DType outDtype,

        @Param(
                name = "default",
                value = "what a label without elements gives",
                min = Double.NEGATIVE_INFINITY,
                max = Double.POSITIVE_INFINITY,
                byDefault = "nan")
        double defaultValue,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements WholeOperation<NdArray>, ResultOperation<NdArray>, PerLabel<LabeledComprehension> {

    private static final int PARTS_FOR_A_THREAD = 4;

    /** Checks the type. */
    public LabeledComprehension {
        if (outDtype.isComplex()) {
            throw new IllegalArgumentException("out_dtype is " + outDtype + "; allowed is a real type");
        }
    }

    @Override
    public LabeledComprehension index(LabelIndex labels) {
        return new LabeledComprehension(labels, func, outDtype, defaultValue, cast);
    }

    /** Returns this with another type of result. */
    public LabeledComprehension outDtype(DType type) {
        return new LabeledComprehension(index, func, type, defaultValue, cast);
    }

    /** Returns this with another number for labels without elements. */
    public LabeledComprehension defaultValue(double value) {
        return new LabeledComprehension(index, func, outDtype, value, cast);
    }

    /** Returns this with another way to make integers of results. */
    public LabeledComprehension cast(Cast how) {
        return new LabeledComprehension(index, func, outDtype, defaultValue, how);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public LabeledComprehension onAxes(Axes axes) {
        return this;
    }

    @Override
    public List<Port> ports() {
        return LabelTable.PORTS;
    }

    @Override
    public String reason() {
        return "hands all elements of a label to its function at once";
    }

    @Override
    public void check(List<Spec> inputs) {
        DType type = inputs.get(0).dtype();
        if (type.isComplex()) {
            throw new IllegalArgumentException(
                    "input is " + type + "; allowed is a real type: the function takes doubles");
        }
        new LabelTable(index, inputs);
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        check(inputs);
        return index == null || index.isSingle() ? outDtype : null;
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        LabelTable table = new LabelTable(index, inputs.specs());
        double[] elements = inputs.array(0).toDoubles();
        int[] rows = inputs.size() < 2 ? new int[elements.length] : table.rowsOf(inputs.array(1));
        RowPlaces places = new RowPlaces(rows, table.rowCount());
        double[] results = new double[table.rowCount()];
        int parts = Math.min(results.length, PARTS_FOR_A_THREAD * engine.threads());
        engine.local().run(parts, part -> {
            int stop = (int) ((long) results.length * (part + 1) / parts);
            for (int row = (int) ((long) results.length * part / parts); row < stop; row++) {
                results[row] = apply(elements, places, row);
            }
        });
        return LabelResults.of(table).numbers(row -> results[row]).astype(outDtype, cast);
    }

    private double apply(double[] elements, RowPlaces places, int row) {
        int[] positions = Arrays.copyOfRange(places.places(), places.start(row), places.stop(row));
        if (positions.length == 0) {
            return defaultValue;
        }
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[positions[i]];
        }
        return func.apply(values, positions);
    }
}
