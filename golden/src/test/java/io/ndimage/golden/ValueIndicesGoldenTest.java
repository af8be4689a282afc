package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.measurements.FoundValues;
import java.util.stream.LongStream;

/** Where each value stands, against SciPy. */
class ValueIndicesGoldenTest {

    /** Returns a value, how often it occurs, and the indices, those of an element side by side. */
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

    @GoldenTable("value_indices")
    void valueIndices(GoldenCase golden) {
        FoundValues found = (FoundValues) golden.run();
        long[] all = LongStream.of(found.values())
                .flatMap(value -> numbers(found, value))
                .toArray();

        golden.check(NdArray.wrap(DType.INT64, all, all.length));
    }
}
