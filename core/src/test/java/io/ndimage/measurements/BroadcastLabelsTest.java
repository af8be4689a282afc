package io.ndimage.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels that broadcast give what labels do that are written out. */
class BroadcastLabelsTest {

    private static final long[] SIZES = {3, 5, 40, 7};
    private static final LabelIndex INDEX = LabelIndex.of(3, 1, 0, 9);

    private static NdArray labels(DType type, long... sizes) {
        NdArray labels = NdArray.zeros(type, sizes);
        Random random = new Random(Arrays.hashCode(sizes));
        double[] values = random.ints(labels.elements(), 0, 4).asDoubleStream().toArray();
        return NdArray.of(values, sizes).astype(type);
    }

    private static NdArray written(NdArray labels) {
        NdArray all = NdArray.zeros(labels.dtype(), SIZES);
        int lacking = SIZES.length - labels.ndim();
        for (long i = 0; i < all.elements(); i++) {
            long rest = i;
            long[] place = new long[SIZES.length];
            long[] from = new long[labels.ndim()];
            for (int a = SIZES.length - 1; a >= 0; a--) {
                place[a] = rest % SIZES[a];
                rest /= SIZES[a];
                if (a >= lacking) {
                    from[a - lacking] = labels.shape().size(a - lacking) == 1 ? 0 : place[a];
                }
            }
            all.set(labels.getDouble(from), place);
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "UINT8", "INT32", "INT64", "UINT64", "FLOAT32"})
    void areAsIfTheyWereWrittenOut(DType type) {
        Random random = new Random(1);
        NdArray values = NdArray.of(random.doubles(3 * 5 * 40 * 7).toArray(), SIZES);
        List<long[]> shapes = List.of(
                new long[] {},
                new long[] {7},
                new long[] {1},
                new long[] {40, 1},
                new long[] {5, 1, 7},
                new long[] {3, 1, 1, 1},
                new long[] {1, 5, 40, 7},
                new long[] {3, 5, 40, 1});
        for (long[] shape : shapes) {
            NdArray labels = labels(type, shape);
            NdArray all = written(labels);
            for (LabelledReduction operation : List.of(
                    new SumLabels(INDEX),
                    new Mean(INDEX),
                    new Minimum(INDEX),
                    new MaximumPosition(INDEX),
                    new CenterOfMass(INDEX),
                    new Histogram(0, 1, 3, INDEX),
                    new SumLabels(null),
                    new Mean(LabelIndex.of(1)))) {
                try (Engine engine = Engine.threads(3)) {
                    assertThat(operation.run(engine, Inputs.of(values, labels)))
                            .as("%s by %s %s", operation, type, labels.shape())
                            .isEqualTo(operation.apply(values, all));
                }
            }
            assertThat(new Median(INDEX).apply(values, labels)).isEqualTo(new Median(INDEX).apply(values, all));
            assertThat(new Variance(INDEX).apply(values, labels)).isEqualTo(new Variance(INDEX).apply(values, all));
            assertThat(new Extrema(INDEX).apply(values, labels).csv())
                    .isEqualTo(new Extrema(INDEX).apply(values, all).csv());
            LabelFunction places = (elements, positions) ->
                    Arrays.stream(positions).asLongStream().sum();
            assertThat(Measurements.labeledComprehension(places).index(INDEX).apply(values, labels))
                    .isEqualTo(Measurements.labeledComprehension(places)
                            .index(INDEX)
                            .apply(values, all));
            assertThat(Measurements.measure(Property.AREA, Property.BOUNDING_BOX)
                            .apply(values, labels)
                            .csv())
                    .isEqualTo(Measurements.measure(Property.AREA, Property.BOUNDING_BOX)
                            .apply(values, all)
                            .csv());
        }
    }

    @Test
    void scipysExamples() {
        NdArray values = NdArray.ofRows(new double[] {2, 2}, new double[] {2, 4});
        NdArray row = NdArray.wrap(DType.INT32, new int[] {1, 0}, 2);

        assertThat(Measurements.minimum().index(1).apply(values, row).getDouble())
                .isEqualTo(2);
        assertThat(Measurements.sumLabels().apply(values, row).getDouble()).isEqualTo(4);
        assertThat(Measurements.maximum()
                        .index(0, 1)
                        .apply(values, NdArray.wrap(DType.INT32, new int[] {0, 1}, 2, 1))
                        .toDoubles())
                .containsExactly(2, 4);
    }

    @Test
    void takeNoMemory() {
        NdArray values = NdArray.zeros(DType.UINT8, 1000, 1000);
        try (Engine engine = Engine.threads(1)) {
            long memory = new Mean(INDEX)
                    .memory(
                            engine,
                            Inputs.of(values, labels(DType.FLOAT64, 1000, 1)).specs());
            assertThat(memory).isLessThan(3 << 20);
        }
    }
}
