package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.measurements.FoundObjects;
import io.ndimage.measurements.FoundValues;
import io.ndimage.measurements.MeasuredObjects;
import io.ndimage.morphology.DistanceTransform;
import io.ndimage.op.ArrayResult;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What operations give, as arrays that can stand beside SciPy's. */
final class ResultArrays {

    private ResultArrays() {}

    /** Returns the arrays of a result on an input of some dimensions: of a distance transform two where both were asked for. */
    static List<NdArray> of(Object result, int ndim) {
        if (result instanceof DistanceTransform transform) {
            return Stream.concat(transform.distances().stream(), transform.indices().stream())
                    .toList();
        }
        if (result instanceof MeasuredObjects table) {
            return List.of(columns(table));
        }
        if (result instanceof FoundValues values) {
            return List.of(values(values));
        }
        if (result instanceof FoundObjects objects) {
            return List.of(boxes(objects, ndim));
        }
        return List.of(result instanceof ArrayResult more ? more.array() : (NdArray) result);
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

    /** Returns where each object begins and ends along each axis; -1 for one that is not there. */
    private static NdArray boxes(FoundObjects objects, int ndim) {
        NdArray boxes = NdArray.zeros(DType.INT64, objects.maxLabel(), ndim, 2);
        for (int label = 1; label <= objects.maxLabel(); label++) {
            for (int a = 0; a < ndim; a++) {
                Region box = objects.has(label) ? objects.region(label) : null;
                boxes.set(box == null ? -1 : box.start(a), label - 1, a, 0);
                boxes.set(box == null ? -1 : box.stop(a), label - 1, a, 1);
            }
        }
        return boxes;
    }

    /** Returns, for each value, the value, how often it occurs, and the indices, those of an element side by side. */
    private static NdArray values(FoundValues found) {
        long[] all = LongStream.of(found.values())
                .flatMap(value -> numbers(found, value))
                .toArray();
        return NdArray.wrap(DType.INT64, all, all.length);
    }

    private static LongStream numbers(FoundValues found, long value) {
        NdArray indices = found.indices(value);
        int count = found.count(value);
        LongStream.Builder numbers = LongStream.builder().add(value).add(count);
        for (int i = 0; i < count; i++) {
            for (int a = 0; a < indices.shape().size(0); a++) {
                numbers.add(indices.getLong(a, i));
            }
        }
        return numbers.build();
    }
}
