package io.ndimage.morphology;

import static io.ndimage.measurements.Measurements.label;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A complex number is true where either part is not zero. */
class ComplexTruthTest {

    private static final NdArray RING = NdArray.ofRows(
                    new double[] {0, 1, 1, 1, 0},
                    new double[] {0, 1, 0, 1, 0},
                    new double[] {0, 1, 1, 1, 0},
                    new double[] {0, 0, 0, 0, 0},
                    new double[] {1, 0, 0, 0, 1})
            .astype(DType.BOOL);

    /** The ring, whose numbers are real, imaginary or both in turn, one of them NaN in its imaginary part. */
    private static final NdArray COMPLEX = complex();

    private static NdArray complex() {
        NdArray numbers = NdArray.zeros(DType.COMPLEX64, 5, 5);
        float[] slots = (float[]) numbers.data();
        boolean[] ring = (boolean[]) RING.data();
        for (int i = 0; i < ring.length; i++) {
            slots[2 * i] = ring[i] && i % 3 != 0 ? -2 : 0;
            slots[2 * i + 1] = ring[i] && i % 3 != 1 ? 0.5f : -0f;
        }
        slots[2 * 24 + 1] = Float.NaN;
        return numbers;
    }

    @Test
    void morphologySeesTheTruth() {
        List<Operation<NdArray>> operations = List.of(
                Morphology.binaryErosion(),
                Morphology.binaryDilation(),
                Morphology.binaryOpening(),
                Morphology.binaryClosing(),
                Morphology.binaryFillHoles(),
                Morphology.binaryPropagation(),
                Morphology.binaryHitOrMiss());
        for (Operation<NdArray> operation : operations) {
            assertThat(operation.apply(COMPLEX)).as("%s", operation).isEqualTo(operation.apply(RING));
        }
        assertThat(Morphology.binaryDilation().apply(RING, COMPLEX))
                .isEqualTo(Morphology.binaryDilation().apply(RING, RING));
        assertThat(Morphology.binaryFillHoles().apply(COMPLEX).getBoolean(1, 2)).isTrue();
        for (DType type : List.of(DType.COMPLEX64, DType.COMPLEX128)) {
            assertThat(Morphology.binaryErosion().apply(COMPLEX.astype(type)))
                    .isEqualTo(Morphology.binaryErosion().apply(RING));
        }
    }

    @Test
    void distancesAndLabelsAsWell() {
        assertThat(Morphology.distanceTransformEdt().returnIndices(true).apply(COMPLEX))
                .usingRecursiveComparison()
                .isEqualTo(Morphology.distanceTransformEdt().returnIndices(true).apply(RING));
        assertThat(Morphology.distanceTransformBf().apply(COMPLEX).array())
                .isEqualTo(Morphology.distanceTransformBf().apply(RING).array());
        assertThat(Morphology.distanceTransformCdt().apply(COMPLEX).array())
                .isEqualTo(Morphology.distanceTransformCdt().apply(RING).array());
        assertThat(label().apply(COMPLEX).array()).isEqualTo(label().apply(RING).array());
        assertThat(COMPLEX.getBoolean(0, 3)).isTrue();
        assertThat(COMPLEX.getBoolean(0, 4)).isFalse();
    }
}
