package io.ndimage.op;

import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.measurements.Measurements.extrema;
import static io.ndimage.measurements.Measurements.findObjects;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.valueIndices;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static io.ndimage.restoration.Restoration.rof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever an operation gives is arrays with names. */
class NamedArraysTest {

    private final NdArray objects =
            NdArray.ofRows(new double[] {1, 1, 0, 2}, new double[] {0, 0, 0, 2}).astype(DType.INT32);

    private static NdArray whole(long[] numbers, long... sizes) {
        return NdArray.wrap(DType.INT64, numbers, sizes);
    }

    @Test
    void anArrayIsCalledArray() {
        NdArray blurred = gaussianFilter(1).apply(objects);
        assertThat(NamedArrays.of(blurred)).isEqualTo(Map.of("array", blurred));
        assertThat(NamedArrays.of(Image.of(blurred))).isEqualTo(Map.of("array", blurred));
    }

    @Test
    void labelsComeWithTheirCount() {
        Map<String, NdArray> arrays = NamedArrays.of(label().apply(objects));
        assertThat(arrays.keySet()).containsExactly("labels", "count");
        assertThat(arrays).containsEntry("labels", objects).containsEntry("count", whole(new long[] {2}));
    }

    @Test
    void ofDistancesWhatWasAskedFor() {
        NdArray mask = objects.greaterThan(0);
        assertThat(NamedArrays.of(distanceTransformEdt().apply(mask)).keySet()).containsExactly("distances");
        assertThat(NamedArrays.of(distanceTransformEdt().returnIndices(true).apply(mask))
                        .keySet())
                .containsExactly("distances", "indices");
    }

    @Test
    void aTableIsItsColumns() {
        Map<String, NdArray> arrays = NamedArrays.of(extrema().index(2, 1).apply(objects, objects));
        assertThat(arrays.keySet())
                .containsExactly("label", "minimum", "maximum", "minimum_position", "maximum_position");
        assertThat(arrays)
                .containsEntry("label", whole(new long[] {2, 1}, 2))
                .containsEntry("maximum_position", whole(new long[] {0, 3, 0, 0}, 2, 2));
        assertThat(NamedArrays.of(extrema().index(2).apply(objects, objects)))
                .containsEntry("label", whole(new long[] {2}));
        assertThat(NamedArrays.of(extrema().apply(objects))).doesNotContainKey("label");
    }

    @Test
    void boxesStartAndStop() {
        NdArray sparse = NdArray.of(new double[] {0, 3, 3, 1}).astype(DType.UINT8);
        assertThat(NamedArrays.of(findObjects().apply(sparse)))
                .isEqualTo(Map.of("boxes", whole(new long[] {3, 4, -1, -1, 1, 3}, 3, 1, 2)));
        assertThat(NamedArrays.of(findObjects().apply(NdArray.zeros(DType.UINT8, 2, 3))))
                .isEqualTo(Map.of("boxes", whole(new long[0], 0, 2, 2)));
        NdArray single = NdArray.full(DType.UINT8, 2);
        assertThat(NamedArrays.of(findObjects().apply(single))).isEqualTo(Map.of("boxes", whole(new long[0], 2, 0, 2)));
    }

    @Test
    void valuesComeWithTheirIndices() {
        assertThat(NamedArrays.of(valueIndices().apply(objects)))
                .isEqualTo(Map.of(
                        "values", whole(new long[] {0, 1, 2}, 3),
                        "counts", whole(new long[] {4, 2, 2}, 3),
                        "indices", whole(new long[] {0, 1, 1, 1, 0, 0, 0, 1, 2, 0, 1, 2, 0, 1, 3, 3}, 2, 8)));
    }

    @Test
    void whatIsDenoisedComesWithTheRest() {
        assertThat(NamedArrays.of(rof().apply(objects)).keySet()).containsExactly("denoised", "residual", "iterations");
    }

    @Test
    void whatIsNoResultIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedArrays.of("labels"))
                .withMessageStartingWith("result is of java.lang.String; allowed is an array");
    }
}
