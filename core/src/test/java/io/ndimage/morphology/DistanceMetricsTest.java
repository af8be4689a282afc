package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.distanceTransformBf;
import static io.ndimage.morphology.Morphology.distanceTransformCdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Structure;
import org.junit.jupiter.api.Test;

class DistanceMetricsTest {

    private static final NdArray EXAMPLE =
            NdArray.ofRows(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 0, 1, 1}, new double[] {1, 1, 1, 1, 0});

    @Test
    void stepsAreCountedAlongAxesOrDiagonalsToo() {
        DistanceTransform taxicab =
                distanceTransformCdt().metric(DistanceMetric.TAXICAB).apply(EXAMPLE);
        assertThat(taxicab.array())
                .isEqualTo(NdArray.wrap(DType.INT32, new int[] {3, 2, 1, 2, 2, 2, 1, 0, 1, 1, 3, 2, 1, 1, 0}, 3, 5));
        assertThat(taxicab.remark()).isEqualTo("Greatest distance: 3");
        int[] chessboard = {2, 1, 1, 1, 2, 2, 1, 0, 1, 1, 2, 1, 1, 1, 0};
        assertThat(distanceTransformCdt().apply(EXAMPLE).array())
                .isEqualTo(NdArray.wrap(DType.INT32, chessboard, 3, 5));
        assertThat(distanceTransformBf()
                        .metric(DistanceMetric.CHESSBOARD)
                        .apply(EXAMPLE)
                        .array())
                .isEqualTo(NdArray.wrap(DType.UINT32, chessboard, 3, 5));
    }

    @Test
    void theLastOfEquallyNearElementsIsChosen() {
        NdArray line = NdArray.of(new double[] {0, 1, 0, 1, 1, 0});
        for (DistanceMetric metric : DistanceMetric.values()) {
            DistanceTransform result = distanceTransformBf()
                    .metric(metric)
                    .returnIndices(true)
                    .returnDistances(false)
                    .apply(line);
            assertThat(result.distances()).isEmpty();
            assertThat(result.array()).isEqualTo(NdArray.wrap(DType.INT32, new int[] {0, 2, 2, 2, 5, 5}, 1, 6));
        }
    }

    @Test
    void onlyTheFirstHalfOfAStructureCounts() {
        Structure backwards = Structure.of(new boolean[] {true, true, false}, 3);
        Structure nowhere = Structure.of(new boolean[] {false, true, true}, 3);
        NdArray line = NdArray.of(new double[] {1, 0, 1, 1});
        assertThat(distanceTransformCdt().metric(backwards).apply(line).array().toDoubles())
                .containsExactly(1, 0, 1, 2);
        DistanceTransform none =
                distanceTransformCdt().metric(nowhere).returnIndices(true).apply(line);
        assertThat(none.array().toDoubles()).containsExactly(-1, 0, -1, -1);
        assertThat(none.indices().orElseThrow().toDoubles()).containsExactly(-1, 1, -1, -1);
    }

    @Test
    void withoutBackgroundAllIsAsFarAsCanBe() {
        NdArray full = NdArray.full(DType.FLOAT32, Double.NaN, 3, 4);
        assertThat(distanceTransformCdt().apply(full).array()).isEqualTo(NdArray.full(DType.INT32, -1, 3, 4));
        DistanceTransformBf both = distanceTransformBf().returnIndices(true);
        assertThat(both.apply(full).array()).isEqualTo(NdArray.full(DType.FLOAT64, Double.POSITIVE_INFINITY, 3, 4));
        DistanceTransform taxicab = both.metric(DistanceMetric.TAXICAB).apply(full);
        assertThat(taxicab.array()).isEqualTo(NdArray.full(DType.UINT32, 4294967295.0, 3, 4));
        assertThat(taxicab.indices().orElseThrow().toDoubles()).containsOnly(-1);
    }

    @Test
    void arraysWithoutAxesOrElements() {
        for (DistanceMetric metric : DistanceMetric.values()) {
            DistanceTransformBf both = distanceTransformBf().metric(metric).returnIndices(true);
            DistanceTransform none = both.apply(NdArray.zeros(DType.UINT8, 0, 3));
            assertThat(none.array().shape()).isEqualTo(Shape.of(0, 3));
            assertThat(none.indices().orElseThrow().shape()).isEqualTo(Shape.of(2, 0, 3));
            DistanceTransform point = both.apply(NdArray.zeros(DType.UINT8));
            assertThat(point.array().shape()).isEqualTo(Shape.of());
            assertThat(point.array().getDouble()).isZero();
            assertThat(point.indices().orElseThrow().shape()).isEqualTo(Shape.of(0));
        }
        DistanceTransform point = distanceTransformCdt().returnIndices(true).apply(NdArray.zeros(DType.UINT8));
        assertThat(point.array()).isEqualTo(NdArray.zeros(DType.INT32));
        assertThat(point.indices().orElseThrow().shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformCdt().metric(DistanceMetric.EUCLIDEAN))
                .withMessage("metric is euclidean; allowed is chessboard, taxicab or a structure:"
                        + " others are not made of steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformCdt().metric(Structure.ones(3, 5)))
                .withMessage("metric has shape (3, 5); allowed is a size of 3 along every axis");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> distanceTransformCdt().metric(Structure.ones(3)).apply(EXAMPLE))
                .withMessage("metric has shape (3,); it needs a size for each of the 2 axes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformCdt().returnDistances(false))
                .withMessage("return_distances and return_indices are false; at least one of them must be true");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformBf().sampling(0))
                .withMessage("sampling is 0.0; allowed is 1e-100 to 1e100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceMetric.parse("euclid"))
                .withMessage("unknown metric 'euclid'; known are euclidean, taxicab, chessboard, cityblock, manhattan");
    }
}
