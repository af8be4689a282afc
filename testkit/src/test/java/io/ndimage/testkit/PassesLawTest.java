package io.ndimage.testkit;

import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static io.ndimage.restoration.Restoration.rof;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Structure;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes compute does not depend on their tiles. */
class PassesLawTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void tilesChangeNoNumberOfAnObject(int ndim) {
        Random random = new Random(ndim);
        for (int trial = 0; trial < 25; trial++) {
            Laws.sameBitsFromAnyPasses(label().structure(symmetric(ndim, random)), pixels(ndim, random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void tilesChangeNoDistance(int ndim) {
        Random random = new Random(ndim);
        for (int trial = 0; trial < 25; trial++) {
            Laws.sameBitsFromAnyPasses(distanceTransformEdt(), pixels(ndim, random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void tilesChangeNoDenoisedPixel(int ndim) {
        Random random = new Random(ndim);
        for (int trial = 0; trial < 10; trial++) {
            long[] sizes = random.longs(ndim, 1, 9).toArray();
            if (ndim > 0) {
                sizes[0] = 1L
                        + random.nextInt(ndim < 3 ? 200 : 40); // so many slabs that tiles are iterated on several times
            }
            int elements = (int) Shape.of(sizes).elements();
            NdArray input = NdArray.of(random.doubles(elements, 0, 255).toArray(), sizes);
            NdArray start = NdArray.of(random.doubles(elements, 0, 255).toArray(), sizes);

            Laws.sameBitsFromAnyPasses(rof().tvWeight(30), input, start);
            Laws.sameBitsFromAnyPasses(rof().tolerance(0).maxIterations(1 + random.nextInt(40)), input);
        }
    }

    private static NdArray pixels(int ndim, Random random) {
        NdArray array = NdArray.zeros(DType.BOOL, random.longs(ndim, 1, 9).toArray());
        boolean[] pixels = (boolean[]) array.data();
        double density = random.nextDouble();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble() < density;
        }
        return array;
    }

    private static Structure symmetric(int ndim, Random random) {
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 3);
        boolean[] mask = new boolean[(int) Math.pow(3, ndim)];
        double density = random.nextDouble();
        for (int i = 0; i <= mask.length / 2; i++) {
            mask[i] = i == mask.length / 2 || random.nextDouble() < density;
            mask[mask.length - 1 - i] = mask[i];
        }
        return Structure.of(mask, sizes);
    }

    @Test
    void aJoinWithoutCornersIsCaught() {
        NdArray input = NdArray.full(DType.UINT8, 1, 20, 20);

        assertThatThrownBy(() -> Laws.sameBitsFromAnyPasses(new BrokenOperations.JoinWithoutCorners(), input))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scattered passes");
    }
}
