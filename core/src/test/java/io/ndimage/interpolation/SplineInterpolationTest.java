package io.ndimage.interpolation;

import static io.ndimage.interpolation.Interpolation.affineTransform;
import static io.ndimage.interpolation.Interpolation.geometricTransform;
import static io.ndimage.interpolation.Interpolation.mapCoordinates;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.interpolation.Interpolation.splineFilter;
import static io.ndimage.interpolation.Interpolation.splineFilter1d;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplineInterpolationTest {

    private static final NdArray ROWS = NdArray.ofRows(
            new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10}, new double[] {11, 12, 13, 14, 15});

    private static void assertNumbers(NdArray result, double precision, double... expected) {
        assertThat(result.toDoubles()).containsExactly(expected, within(precision));
    }

    @Test
    void anExchangeOfAxes() {
        NdArray result = affineTransform(new double[][] {{0, 1}, {1, 0}})
                .outputShape(5, 3)
                .order(1)
                .apply(ROWS);
        assertNumbers(result, 0, 1, 6, 11, 2, 7, 12, 3, 8, 13, 4, 9, 14, 5, 10, 15);
    }

    @Test
    void pointsAreReadOff() {
        NdArray places = NdArray.ofRows(new double[] {0.5, 2, 1}, new double[] {0.5, 3, 9});
        assertNumbers(mapCoordinates().order(1).apply(ROWS, places), 0, 4, 14, 0);
    }

    @Test
    void aFunctionTurnsRowsAbout() {
        NdArray result =
                geometricTransform(o -> new double[] {o[0], 4 - o[1]}).order(1).apply(ROWS);
        assertNumbers(result, 0, 5, 4, 3, 2, 1, 10, 9, 8, 7, 6, 15, 14, 13, 12, 11);
    }

    @Test
    void coefficients() {
        assertNumbers(
                splineFilter(2).apply(ROWS),
                0.005,
                -1.02,
                0.39,
                1.33,
                2.27,
                3.69,
                5.65,
                7.06,
                8.00,
                8.94,
                10.35,
                12.31,
                13.73,
                14.67,
                15.61,
                17.02);
        NdArray line = NdArray.of(new double[] {1, 2, 3, 4, 5});
        assertNumbers(splineFilter1d().apply(line), 1e-12, 3 / 7.0, 15 / 7.0, 3, 27 / 7.0, 39 / 7.0);
    }

    @Test
    void ordersBelowTwoHaveThePixelsForCoefficients() {
        assertThat(splineFilter1d(1).apply(ROWS)).isEqualTo(ROWS);
    }

    /** The numbers are SciPy's. */
    @Test
    void cubicByDefault() {
        NdArray line = NdArray.of(new double[] {1, 2, 4, 3});
        assertNumbers(shift(0.5).apply(line), 1e-12, 0, 1.225, 3.25, 3.525);
        assertThat(shift(0.5)).isEqualTo(shift(0.5).order(3));
        assertThat(zoom(2)).isEqualTo(zoom(2).order(3));
        assertThat(rotate(2)).isEqualTo(rotate(2).order(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIRROR", "WRAP", "CONSTANT", "GRID_WRAP", "NEAREST", "GRID_CONSTANT"})
    void aSplinePassesThroughThePixels(Border.Mode mode) {
        NdArray places = NdArray.zeros(DType.INT32, 2, 3, 5);
        for (int i = 0; i < 15; i++) {
            places.set(i / 5, 0, i / 5, i % 5);
            places.set(i % 5, 1, i / 5, i % 5);
        }
        for (int order = 0; order <= 5; order++) {
            NdArray result =
                    mapCoordinates().order(order).border(Border.of(mode, 3)).apply(ROWS, places);
            assertNumbers(result, 1e-12, ROWS.toDoubles());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void fittingFirstOrOnTheWayIsTheSame(int order) {
        Border mirror = Border.mirror();
        NdArray fitted = splineFilter(order).apply(ROWS);
        NdArray later = zoom(1.7).order(order).border(mirror).prefilter(false).apply(fitted);
        assertNumbers(
                later, 1e-12, zoom(1.7).order(order).border(mirror).apply(ROWS).toDoubles());
    }

    @Test
    void whatDoesNotMoveIsLeftAlone() {
        NdArray line = NdArray.of(new double[] {1, Double.POSITIVE_INFINITY, 5});
        assertThat(zoom(1).apply(line)).isEqualTo(line);
        assertThat(shift(0).apply(line)).isEqualTo(line);
        assertThat(shift(0).prefilter(false)
                        .apply(NdArray.of(new double[] {0, 6, 0}))
                        .toDoubles())
                .containsExactly(new double[] {2, 4, 2}, within(1e-12));
    }

    @Test
    void aMatrixMayHoldItsOffset() {
        AffineTransform apart =
                affineTransform(new double[][] {{0.9, 0.2}, {0.1, 1.1}}).offset(0.5, -1);
        AffineTransform wide = affineTransform(new double[][] {{0.9, 0.2, 0.5}, {0.1, 1.1, -1}});
        AffineTransform square = affineTransform(new double[][] {{0.9, 0.2, 0.5}, {0.1, 1.1, -1}, {0, 0, 1}});
        assertThat(wide.apply(ROWS)).isEqualTo(apart.apply(ROWS));
        assertThat(square.offset(7).apply(ROWS)).isEqualTo(apart.apply(ROWS));
    }

    @Test
    void aDiagonalMayHoldAZero() {
        NdArray result = affineTransform(0, 1).offset(2, 0).apply(ROWS);
        assertNumbers(result, 1e-12, 11, 12, 13, 14, 15, 11, 12, 13, 14, 15, 11, 12, 13, 14, 15);
        assertThat(affineTransform(-0.0, 1).offset(2, 0).apply(ROWS)).isEqualTo(result);
    }

    @Test
    void aResultMayHaveFewerAxesThanTheInput() {
        NdArray diagonal =
                affineTransform(new double[][] {{1}, {1}}).outputShape(3).apply(ROWS);
        assertNumbers(diagonal, 1e-12, 1, 7, 13);
    }

    @Test
    void whereNoCoordinateIsTheBordersNumberIs() {
        NdArray places = NdArray.ofRows(
                new double[] {Double.NaN, Double.POSITIVE_INFINITY}, new double[] {0, Double.NEGATIVE_INFINITY});
        assertNumbers(mapCoordinates().border(Border.constant(7)).apply(ROWS, places), 0, 7, 7);
        assertNumbers(mapCoordinates().border(Border.nearest()).apply(ROWS, places), 1e-6, 0, 11);
    }

    @Test
    void aNanReachesAllLinesThroughIt() {
        NdArray array = ROWS.copy();
        array.set(Double.NaN, 1, 2);
        double[] result = shift(0.25, 0).border(Border.mirror()).apply(array).toDoubles();
        for (int i = 0; i < result.length; i++) {
            assertThat(Double.isNaN(result[i])).as("place %s", i).isEqualTo(i % 5 == 2);
        }
    }

    @Test
    void integersAreRoundedAndSaturated() {
        NdArray bytes = NdArray.of(new double[] {0, 0, 255, 255, 0}).astype(DType.UINT8);
        double[] result = zoom(2).apply(bytes).toDoubles();
        assertThat(Arrays.stream(result).max()).hasValue(255);
        assertThat(Arrays.stream(result).min()).hasValue(0);
    }

    @Test
    void splinesOfComplexNumbersAreComplex() {
        NdArray line = NdArray.wrap(DType.COMPLEX64, new float[] {1, -1, 3, -3, 2, -2}, 3);
        NdArray result = splineFilter().apply(line);
        assertThat(result.dtype()).isEqualTo(DType.COMPLEX128);
        assertThat(splineFilter().output(DType.FLOAT32).apply(line).dtype()).isEqualTo(DType.COMPLEX64);
        double[] parts = (double[]) result.data();
        for (int i = 0; i < 3; i++) {
            assertThat(parts[2 * i + 1]).isEqualTo(-parts[2 * i]);
        }
    }

    @Test
    void splinesOfImagesLeaveChannelsApart() {
        NdArray pixels = NdArray.zeros(DType.FLOAT64, 4, 6, 3);
        pixels.fill(2);
        Image photo = Image.of(pixels, "y", "x", Image.CHANNEL);
        assertThat(splineFilter().onAxes(Axes.of(photo.spatialAxes())).axes()).isEqualTo(Axes.of(0, 1));
        assertThat(zoom(2).apply(photo).array().shape()).isEqualTo(Shape.of(8, 12, 3));
        assertThat(rotate(90).apply(photo).array().shape()).isEqualTo(Shape.of(6, 4, 3));
    }

    @Test
    void emptyArrays() {
        NdArray empty = NdArray.zeros(DType.UINT8, 0, 3);
        assertThat(splineFilter().apply(empty).shape()).isEqualTo(Shape.of(0, 3));
        NdArray places = NdArray.zeros(DType.FLOAT64, 2, 4);
        for (Border.Mode mode : Border.Mode.values()) {
            Border border = Border.of(mode, 3);
            assertThat(mapCoordinates().border(border).apply(empty, places).toDoubles())
                    .containsOnly(border.value().doubleValue());
            assertThat(affineTransform(1, 1)
                            .outputShape(2, 2)
                            .border(border)
                            .apply(empty)
                            .toDoubles())
                    .containsOnly(border.value().doubleValue());
        }
        assertThat(mapCoordinates()
                        .apply(ROWS, NdArray.zeros(DType.FLOAT64, 2, 0))
                        .shape())
                .isEqualTo(Shape.of(0));
    }

    @Test
    void noAxes() {
        NdArray single = NdArray.zeros(DType.FLOAT64);
        single.fill(4);
        assertThat(splineFilter().apply(single)).isEqualTo(single);
        assertThat(shift(3).apply(single)).isEqualTo(single);
    }
}
