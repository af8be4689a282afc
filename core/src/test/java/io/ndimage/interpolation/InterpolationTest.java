package io.ndimage.interpolation;

import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterpolationTest {

    private static final NdArray LINE = NdArray.of(new double[] {1, 2, 3, 4});

    private static void assertLine(NdArray result, double... expected) {
        assertThat(result.doubles()).containsExactly(expected, within(1e-12));
    }

    @Test
    void aShiftBlendsNeighbours() {
        assertLine(shift(0.5).order(1).apply(LINE), 0, 1.5, 2.5, 3.5);
        assertLine(shift(-1).order(0).border(Border.constant(9)).apply(LINE), 2, 3, 4, 9);
    }

    /** The numbers are SciPy's. */
    @Test
    void everyBorderOfAShift() {
        Shift shift = shift(-0.7 * 3).order(1);
        assertLine(shift.border(Border.constant(-9)).apply(LINE), 3.1, -9, -9, -9);
        assertLine(shift.border(Border.nearest()).apply(LINE), 3.1, 4, 4, 4);
        assertLine(shift.border(Border.wrap()).apply(LINE), 3.1, 1.1, 2.1, 3.1);
        assertLine(shift.border(Border.reflect()).apply(LINE), 3.1, 4, 3.9, 2.9);
        assertLine(shift.border(Border.mirror()).apply(LINE), 3.1, 3.9, 2.9, 1.9);
        assertLine(shift.border(Border.gridWrap()).apply(LINE), 3.1, 3.7, 1.1, 2.1);
        assertLine(shift.border(Border.gridConstant(-9)).apply(LINE), 3.1, 2.7, -9, -9);
    }

    @Test
    void aZoomKeepsTheMiddlesOfTheOutermostPixels() {
        NdArray line = NdArray.of(new double[] {1, 3, 5});
        assertLine(zoom(1.67).order(1).apply(line), 1, 2, 3, 4, 5);
        assertLine(zoom(2).order(0).apply(line), 1, 1, 3, 3, 5, 5);
    }

    @Test
    void bytesAreHalvedAsFloatsAre() {
        SplittableRandom random = new SplittableRandom(1);
        for (int width : new int[] {2, 34, 130, 600}) {
            byte[] pixels = new byte[4 * 6 * width];
            random.nextBytes(pixels);
            NdArray image = NdArray.wrap(DType.UINT8, pixels, 4, 6, width);
            for (Zoom half : List.of(zoom(1, 0.5, 0.5), zoom(0.5, 1, 0.5))) {
                Zoom gridded = half.order(1).gridMode(true);
                NdArray floats = gridded.apply(image.astype(DType.FLOAT32));
                NdArray expected = floats.astype(DType.UINT8);
                assertThat(gridded.apply(image)).as("%d wide", width).isEqualTo(expected);
            }
        }
    }

    @Test
    void gridModeKeepsTheirEdges() {
        NdArray line = NdArray.of(new double[] {1, 3, 5, 7});
        assertLine(zoom(0.5).order(1).gridMode(true).apply(line), 2, 6);
        assertLine(
                zoom(2).order(1).gridMode(true).border(Border.nearest()).apply(line),
                1,
                1.5,
                2.5,
                3.5,
                4.5,
                5.5,
                6.5,
                7);
    }

    @Test
    void aZoomOfOneCopies() {
        NdArray line = NdArray.of(new double[] {1, Double.POSITIVE_INFINITY, 5});
        assertThat(zoom(1).order(1).apply(line)).isEqualTo(line);
    }

    @Test
    void sizesAreRoundedHalfToEven() {
        NdArray array = NdArray.zeros(DType.UINT8, 5, 7);
        assertThat(zoom(0.5).order(1).apply(array).shape()).isEqualTo(Shape.of(2, 4));
        assertThat(zoom(0, 1).order(1).apply(array).shape()).isEqualTo(Shape.of(0, 7));
        assertThat(zoom(2).order(1).apply(NdArray.zeros(DType.UINT8)).shape()).isEqualTo(Shape.of());
    }

    @Test
    void aQuarterTurnIsExact() {
        NdArray array = NdArray.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        NdArray turned = NdArray.ofRows(new double[] {3, 6}, new double[] {2, 5}, new double[] {1, 4});
        assertThat(rotate(90).order(1).apply(array)).isEqualTo(turned);
        assertThat(rotate(-270).order(0).apply(array)).isEqualTo(turned);
        assertThat(rotate(90).axes(-1, -2).order(1).apply(array)).isEqualTo(turned);
    }

    @Test
    void reshapingTakesInTheWholeInput() {
        NdArray array = NdArray.full(DType.UINT8, 200, 20, 30);
        assertThat(rotate(30).order(1).apply(array).shape()).isEqualTo(Shape.of(32, 36));
        assertThat(rotate(30).reshape(false).order(1).apply(array).shape()).isEqualTo(Shape.of(20, 30));
    }

    @Test
    void planesAcrossTheThirdAxisTurnEachForItself() {
        NdArray array = NdArray.zeros(DType.FLOAT32, 5, 6, 2);
        for (int i = 0; i < 60; i++) {
            array.set(i * i % 17, i / 12, i / 2 % 6, i % 2);
        }
        NdArray turned = rotate(33).order(1).apply(array);
        for (int c = 0; c < 2; c++) {
            NdArray plane = NdArray.zeros(DType.FLOAT32, 5, 6);
            for (int i = 0; i < 30; i++) {
                plane.set(array.getDouble(i / 6, i % 6, c), i / 6, i % 6);
            }
            NdArray alone = rotate(33).order(1).apply(plane);
            for (int y = 0; y < alone.shape().size(0); y++) {
                for (int x = 0; x < alone.shape().size(1); x++) {
                    assertThat(turned.getDouble(y, x, c)).isCloseTo(alone.getDouble(y, x), within(1e-5));
                }
            }
        }
    }

    @Test
    void integersAreRoundedAndSaturated() {
        NdArray bytes = NdArray.of(new double[] {0, 255, 2}).astype(DType.UINT8);
        Shift half = shift(0.5).order(1);
        assertThat(half.border(Border.gridConstant(600)).apply(bytes).toDoubles())
                .containsExactly(255, 128, 128);
        assertThat(half.output(DType.FLOAT64).apply(bytes).toDoubles()).containsExactly(0, 127.5, 128.5);
        assertThat(shift(0.3).order(1).apply(bytes.astype(DType.BOOL)).toDoubles())
                .containsExactly(0, 1, 1);
        assertThat(shift(0.7).order(1).apply(bytes.astype(DType.BOOL)).toDoubles())
                .containsExactly(0, 0, 1);
    }

    @Test
    void complexPartsAreInterpolatedEachForItself() {
        NdArray line = NdArray.wrap(DType.COMPLEX128, new double[] {1, -1, 3, -3}, 2);
        NdArray result = shift(0.5).order(1).border(Border.gridConstant(2)).apply(line);
        assertThat((double[]) result.data()).containsExactly(1.5, -0.5, 2, -2);
    }

    @Test
    void nanReachesThePixelsThatItIsANeighbourOf() {
        NdArray line = NdArray.of(new double[] {0, 1, Double.NaN, 3, 4, 5});
        assertLine(shift(0.5).order(1).apply(line), 0, 0.5, Double.NaN, Double.NaN, 3.5, 4.5);
    }

    @Test
    void imagesAreNeverMixedAcrossChannels() {
        NdArray pixels = NdArray.zeros(DType.FLOAT64, 4, 6, 3);
        pixels.fill(1);
        for (int i = 0; i < 24; i++) {
            pixels.set(Double.NaN, i / 6, i % 6, 1);
        }
        Image photo = Image.of(pixels, "y", "x", Image.CHANNEL).spaced(List.of(1.0, 1.0, 1.0), "mm");
        Image half = zoom(0.5).order(1).apply(photo);
        assertThat(half.array().shape()).isEqualTo(Shape.of(2, 3, 3));
        assertThat(half.spacing()).containsExactly(3.0, 2.5, 1.0);
        assertThat(half.array().getDouble(1, 1, 0)).isEqualTo(1);
        assertThat(shift(1).order(1).apply(photo).array().getDouble(2, 2, 2)).isEqualTo(1);
        assertThat(rotate(90).order(1).apply(photo).array().shape()).isEqualTo(Shape.of(6, 4, 3));
    }

    @Test
    void emptyArraysAreTheBordersNumber() {
        assertThat(shift(1).order(1).apply(NdArray.zeros(DType.UINT8, 0, 3)).shape())
                .isEqualTo(Shape.of(0, 3));
        NdArray turned = rotate(30).order(1).border(Border.constant(3)).apply(NdArray.zeros(DType.UINT8, 0, 5));
        assertThat(turned.shape()).isEqualTo(Shape.of(2, 4));
        assertThat(turned.toDoubles()).containsOnly(3);
    }
}
