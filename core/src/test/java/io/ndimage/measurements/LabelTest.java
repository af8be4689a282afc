package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.label;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Structure;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final NdArray STEPS = NdArray.ofRows(new double[] {1, 0, 1, 1, 0}, new double[] {0, 1, 0, 1, 0});

    private static int[] numbers(Labels labels) {
        return (int[]) labels.array().data();
    }

    @Test
    void numbersInTheOrderOfFirstElements() {
        Labels labels = label().apply(STEPS);

        assertThat(labels.count()).isEqualTo(3);
        assertThat(numbers(labels)).containsExactly(1, 0, 2, 2, 0, 0, 3, 0, 2, 0);
        assertThat(labels.shape()).isEqualTo(STEPS.shape());
    }

    @Test
    void joinsAcrossCornersWhereTheStructureDoes() {
        Labels labels = label(Structure.ones(3, 3)).apply(STEPS);

        assertThat(labels.count()).isEqualTo(1);
        assertThat(numbers(labels)).containsExactly(1, 0, 1, 1, 0, 0, 1, 0, 1, 0);
    }

    @Test
    void takesAConnectivityInPlaceOfAStructure() {
        assertThat(label().connectivity(1).apply(STEPS)).isEqualTo(label().apply(STEPS));
        assertThat(label().connectivity(2).apply(STEPS))
                .isEqualTo(label(Structure.ones(3, 3)).apply(STEPS));
        assertThat(label(Structure.ones(3, 3)).connectivity(1)).isEqualTo(label().connectivity(1));
        assertThat(label().connectivity(1).structure(Structure.ones(3, 3))).isEqualTo(label(Structure.ones(3, 3)));
        assertThat(label().connectivity(2)
                        .output(DType.UINT8)
                        .cast(Cast.ROUND_WRAP)
                        .connectivity())
                .isEqualTo(2);
        NdArray corners = NdArray.zeros(DType.BOOL, 3, 3, 3);
        for (int place : new int[] {0, 4, 14}) { // (0, 0, 0), (0, 1, 1) and (1, 1, 2)
            ((boolean[]) corners.data())[place] = true;
        }
        assertThat(label().connectivity(1).apply(corners).count()).isEqualTo(3);
        assertThat(label().connectivity(2).apply(corners).count()).isEqualTo(1);
        assertThat(label().connectivity(1).apply(NdArray.full(DType.BOOL, 1)).count())
                .isEqualTo(1);
    }

    @Test
    void keepsNeighboursOnALineApartWhereTheStructureDoes() {
        Structure upright =
                Structure.of(NdArray.ofRows(new double[] {0, 1, 0}, new double[] {0, 1, 0}, new double[] {0, 1, 0}));

        assertThat(numbers(label(upright).apply(NdArray.full(DType.UINT8, 1, 2, 3))))
                .containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void joinsOnlyDiagonalsWhereTheStructureHasOnlyThose() {
        Structure diagonal =
                Structure.of(NdArray.ofRows(new double[] {1, 0, 1}, new double[] {0, 1, 0}, new double[] {1, 0, 1}));

        assertThat(numbers(label(diagonal).apply(NdArray.full(DType.UINT8, 1, 2, 3))))
                .containsExactly(1, 2, 1, 2, 1, 2);
    }

    @Test
    void doesNotAskForTheMiddleOfTheStructure() {
        Structure hollow = Structure.of(new boolean[] {true, false, true}, 3);

        assertThat(numbers(label(hollow).apply(NdArray.of(new double[] {1, 1, 0, 1}))))
                .containsExactly(1, 1, 0, 2);
    }

    @Test
    void countsNanAndNegativesAsObjectsAndNegativeZeroAsNone() {
        assertThat(numbers(label().apply(NdArray.of(new double[] {Double.NaN, -0.0, -1, 0, 0.25}))))
                .containsExactly(1, 0, 2, 0, 3);
    }

    @Test
    void takesArraysWithoutDimensionsAndEmptyOnes() {
        Labels one = label().apply(NdArray.full(DType.BOOL, 1));

        assertThat(one.count()).isEqualTo(1);
        assertThat(one.array()).isEqualTo(NdArray.full(DType.INT32, 1));
        assertThat(label().apply(NdArray.zeros(DType.BOOL)).count()).isZero();
        assertThat(label().apply(NdArray.zeros(DType.BOOL, 0, 3)).count()).isZero();
        assertThat(label().apply(NdArray.zeros(DType.BOOL, 3, 0)).shape().toString())
                .isEqualTo("(3, 0)");
    }

    @Test
    void givesAnotherTypeOfNumbers() {
        Labels labels = label().output(DType.UINT8).apply(STEPS);

        assertThat(labels.array().dtype()).isEqualTo(DType.UINT8);
        assertThat(labels.array().toDoubles()).containsExactly(1, 0, 2, 2, 0, 0, 3, 0, 2, 0);
    }

    @Test
    void isAValue() {
        assertThat(label(Structure.ones(3, 3))).isEqualTo(label().structure(Structure.ones(3, 3)));
        assertThat(label().apply(STEPS)).isEqualTo(label().apply(STEPS.astype(DType.BOOL)));
        assertThat(label().apply(NdArray.of(new double[] {1, 0}))).hasToString("1 object in int32 (2,) [1, 0]");
    }
}
