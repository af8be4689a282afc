package io.ndimage.testkit;

import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes compute does not depend on their tiles. */
class PassesLawTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void tilesChangeNoDistance(int ndim) {
        Random random = new Random(ndim);
        for (int trial = 0; trial < 25; trial++) {
            long[] sizes = random.longs(ndim, 1, 9).toArray();
            NdArray input = NdArray.zeros(DType.BOOL, sizes);
            boolean[] pixels = (boolean[]) input.data();
            double density = random.nextDouble();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextDouble() < density;
            }

            Laws.sameBitsFromAnyPasses(distanceTransformEdt(), input);
        }
    }

    @Test
    void aJoinWithoutCornersIsCaught() {
        NdArray input = NdArray.full(DType.UINT8, 1, 20, 20);

        assertThatThrownBy(() -> Laws.sameBitsFromAnyPasses(new BrokenOperations.JoinWithoutCorners(), input))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scattered passes");
    }
}
