package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.measurements.FoundValues;
import io.ndimage.measurements.MeasuredObjects;
import io.ndimage.op.NamedArrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** What operations give, as arrays that can stand beside SciPy's. */
final class ResultArrays {

    private ResultArrays() {}

    /** Returns the arrays of a result; of a table one with its columns side by side, of values one with all numbers in a line. */
    static List<NdArray> of(Object result) {
        Map<String, NdArray> arrays = NamedArrays.of(result);
        if (result instanceof MeasuredObjects table) {
            return List.of(columns(table));
        }
        return result instanceof FoundValues ? List.of(values(arrays)) : List.copyOf(arrays.values());
    }

    /** Returns the columns of a table, side by side, in doubles. */
    private static NdArray columns(MeasuredObjects table) {
        List<NdArray> columns = table.properties().stream().map(table::get).toList();
        int width = 0;
        for (NdArray column : columns) {
            width += (int) column.elements() / table.count();
        }
        boolean list = columns.get(0).ndim() > 0; // the first is a single number for each label
        NdArray all = NdArray.zeros(DType.FLOAT64, list ? new long[] {table.count(), width} : new long[] {width});
        int at = 0;
        for (NdArray column : columns) {
            double[] values = column.toDoubles();
            int each = values.length / table.count();
            for (int i = 0; i < values.length; i++) {
                all.doubles()[i / each * width + at + i % each] = values[i];
            }
            at += each;
        }
        return all;
    }

    /** Returns, for each value, the value, how often it occurs, and the indices, those of an element side by side. */
    private static NdArray values(Map<String, NdArray> found) {
        NdArray values = get(found, "values");
        NdArray indices = get(found, "indices");
        LongStream.Builder numbers = LongStream.builder();
        int at = 0;
        for (int v = 0; v < values.elements(); v++) {
            long count = get(found, "counts").getLong(v);
            numbers.add(values.getLong(v)).add(count);
            for (int stop = at + (int) count; at < stop; at++) {
                for (int a = 0; a < indices.shape().size(0); a++) {
                    numbers.add(indices.getLong(a, at));
                }
            }
        }
        long[] all = numbers.build().toArray();
        return NdArray.wrap(DType.INT64, all, all.length);
    }

    private static NdArray get(Map<String, NdArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }
}
