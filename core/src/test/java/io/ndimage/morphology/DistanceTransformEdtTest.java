package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTransformEdtTest {

    private static final NdArray EXAMPLE =
            NdArray.ofRows(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 0, 1, 1}, new double[] {1, 1, 1, 1, 0});

    @Test
    void distancesAreRootsOfWholeNumbers() {
        double[] expected = {5, 2, 1, 2, 5, 4, 1, 0, 1, 1, 5, 2, 1, 1, 0};
        double[] distances = distanceTransformEdt().apply(EXAMPLE).array().doubles();
        for (int i = 0; i < expected.length; i++) {
            double square = i == 4 ? 4 : expected[i];
            assertThat(distances[i]).isEqualTo(Math.sqrt(square));
        }
    }

    @Test
    void theFirstOfEquallyNearElementsIsChosen() {
        DistanceTransform result = distanceTransformEdt()
                .returnIndices(true)
                .returnDistances(false)
                .apply(NdArray.of(new double[] {0, 1, 0, 1, 1, 0}));
        assertThat(result.distances()).isEmpty();
        assertThat(result.array().shape()).isEqualTo(Shape.of(1, 6));
        assertThat(result.array().dtype()).isEqualTo(DType.INT32);
        assertThat(result.array().toDoubles()).containsExactly(0, 0, 2, 2, 5, 5);
        assertThat(result.remark()).isEqualTo("Indices: (1, 6)");
    }

    @Test
    void samplingStretchesAxes() {
        NdArray result = distanceTransformEdt().sampling(10, 1).apply(EXAMPLE).array();
        assertThat(result.getDouble(0, 2)).isCloseTo(10, within(1e-13));
        assertThat(result.getDouble(2, 2)).isCloseTo(2, within(1e-13));
    }

    @Test
    void withoutBackgroundAllIsInfinitelyFar() {
        DistanceTransform result =
                distanceTransformEdt().returnIndices(true).apply(NdArray.full(DType.FLOAT32, Double.NaN, 3, 4));
        assertThat(result.array().doubles()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(result.indices().orElseThrow().toDoubles()).containsOnly(-1);
        assertThat(result.remark()).isEqualTo("Greatest distance: Infinity");
    }

    @Test
    void arraysWithoutAxesOrElements() {
        DistanceTransformEdt both = distanceTransformEdt().returnIndices(true);
        DistanceTransform none = both.apply(NdArray.zeros(DType.UINT8, 0, 3));
        assertThat(none.array().shape()).isEqualTo(Shape.of(0, 3));
        assertThat(none.indices().orElseThrow().shape()).isEqualTo(Shape.of(2, 0, 3));
        DistanceTransform point = both.apply(NdArray.zeros(DType.UINT8));
        assertThat(point.array()).isEqualTo(NdArray.zeros(DType.FLOAT64));
        assertThat(point.indices().orElseThrow().shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() {
        Random random = new Random(1);
        NdArray array = NdArray.zeros(DType.UINT8, 211, 307);
        byte[] pixels = (byte[]) array.data();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextInt(500) == 0 ? 0 : 1);
        }
        for (DistanceTransformEdt operation : List.of(
                distanceTransformEdt().returnIndices(true),
                distanceTransformEdt().sampling(0.3, 1.7).returnIndices(true))) {
            DistanceTransform first = operation.run(Engine.serial(), Inputs.of(array));
            for (int threads : new int[] {2, 3, 8}) {
                try (Engine engine = Engine.threads(threads)) {
                    assertThat(operation.run(engine, Inputs.of(array))).isEqualTo(first);
                }
            }
            assertThat(operation.returnIndices(false).apply(array).array()).isEqualTo(first.array());
        }
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformEdt().sampling(1, 0))
                .withMessage("sampling is 0.0; allowed is 1e-100 to 1e100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformEdt().sampling(1, 2, 3).apply(EXAMPLE))
                .withMessage(
                        "sampling has 3 values (1.0,2.0,3.0); allowed is one for all axes or one for each of the 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distanceTransformEdt().returnDistances(false))
                .withMessage("return_distances and return_indices are false; at least one of them must be true");
    }
}
