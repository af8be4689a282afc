package io.ndimage.arithmetic;

import static io.ndimage.arithmetic.Arithmetic.absolute;
import static io.ndimage.arithmetic.Arithmetic.astype;
import static io.ndimage.arithmetic.Arithmetic.clip;
import static io.ndimage.arithmetic.Arithmetic.gray;
import static io.ndimage.arithmetic.Arithmetic.greaterThan;
import static io.ndimage.arithmetic.Arithmetic.invert;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.arithmetic.Arithmetic.negative;
import static io.ndimage.arithmetic.Arithmetic.norm;
import static io.ndimage.arithmetic.Arithmetic.normalNoise;
import static io.ndimage.arithmetic.Arithmetic.roll;
import static io.ndimage.arithmetic.Arithmetic.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    private static NdArray line(DType type, double... values) {
        return NdArray.of(values).astype(type);
    }

    private static NdArray counting(DType type, long... sizes) {
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        for (int i = 0; i < array.elements(); i++) {
            array.doubles()[i] = i;
        }
        return array.astype(type);
    }

    @Test
    void shortcutsOfArraysAndImages() {
        NdArray array = line(DType.UINT8, 1, 2, 3);
        assertThat(array.lessThan(2)).isEqualTo(lessThan(2).apply(array));
        assertThat(array.greaterThan(2)).isEqualTo(line(DType.BOOL, 0, 0, 1));
        Image colours = Image.of(NdArray.full(DType.UINT8, 9, 3, 4, 5), "channel", "y", "x");
        assertThat(colours.gray()).isEqualTo(NdArray.full(DType.UINT8, 9, 4, 5));
        assertThat(Image.of(array).gray()).isSameAs(array);
    }

    @Test
    void rootsMagnitudesAndSigns() {
        assertThat(sqrt().apply(line(DType.UINT8, 0, 4, 2))).isEqualTo(line(DType.FLOAT32, 0, 2, Math.sqrt(2)));
        assertThat(sqrt().apply(line(DType.FLOAT64, -1, -0.0))).isEqualTo(line(DType.FLOAT64, Double.NaN, -0.0));
        assertThat(absolute().apply(line(DType.INT8, -3, 0, -128))).isEqualTo(line(DType.INT8, 3, 0, 127));
        assertThat(absolute().apply(line(DType.BOOL, 1, 0))).isEqualTo(line(DType.BOOL, 1, 0));
        assertThat(absolute().apply(line(DType.INT64, -0x1p63, -5))).isEqualTo(line(DType.INT64, 0x1p63, 5));
        NdArray largest = NdArray.wrap(DType.UINT64, new long[] {-1, 1}, 2);
        assertThat(absolute().apply(largest)).isEqualTo(largest);
        NdArray complex = NdArray.wrap(DType.COMPLEX64, new float[] {3, -4, 0, 2}, 2);
        assertThat(absolute().apply(complex)).isEqualTo(line(DType.FLOAT32, 5, 2));
        assertThat(negative().apply(line(DType.UINT8, 0, 4))).isEqualTo(line(DType.FLOAT32, -0.0, -4));
    }

    @Test
    void clipsInTheTypeOfTheArray() {
        assertThat(clip(50, 200).apply(line(DType.UINT8, 0, 50, 99, 255)))
                .isEqualTo(line(DType.UINT8, 50, 50, 99, 200));
        assertThat(clip(-5, 2.5).apply(line(DType.UINT8, 0, 9))).isEqualTo(line(DType.UINT8, 0, 2));
        assertThat(clip(0, 1).apply(line(DType.FLOAT32, -1, 0.5, Double.NaN)))
                .isEqualTo(line(DType.FLOAT32, 0, 0.5, Double.NaN));
        long exact = (1L << 53) + 1;
        NdArray longs = NdArray.wrap(DType.INT64, new long[] {exact, Long.MAX_VALUE, -7}, 3);
        assertThat(clip(0, Double.POSITIVE_INFINITY).apply(longs))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {exact, Long.MAX_VALUE, 0}, 3));
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {exact, -1, 3}, 3);
        assertThat(clip(5, 0x1p63).apply(unsigned))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {exact, Long.MIN_VALUE, 5}, 3));
    }

    @Test
    void invertsTruthValues() {
        assertThat(invert().apply(line(DType.BOOL, 0, 1, 1, 0))).isEqualTo(line(DType.BOOL, 1, 0, 0, 1));
    }

    @Test
    void changesTypes() {
        NdArray line = line(DType.FLOAT64, -1.5, 0.5, 1.5, 254.6, 300);
        assertThat(astype(DType.UINT8).apply(line)).isEqualTo(line(DType.UINT8, 0, 0, 2, 255, 255));
        assertThat(astype(DType.UINT8).cast(Cast.TRUNCATE_WRAP).apply(line))
                .isEqualTo(line(DType.UINT8, 255, 0, 1, 254, 44));
    }

    @Test
    void rollsAroundTheEnds() {
        double[][] rows = {{2, 0, 1}, {5, 3, 4}};
        for (DType type : DType.values()) {
            NdArray counting = counting(type, 2, 3);
            NdArray rolled = NdArray.ofRows(rows).astype(type);
            assertThat(roll(1, 1).apply(counting)).isEqualTo(rolled);
            assertThat(roll(-2, -1).apply(counting)).isEqualTo(rolled);
            assertThat(roll(3_000_001, 1).apply(counting)).isEqualTo(rolled);
            assertThat(roll(-4, 0).apply(counting)).isEqualTo(counting);
        }
        NdArray complex = NdArray.wrap(DType.COMPLEX128, new double[] {1, 2, 3, 4, 5, 6}, 3);
        assertThat(roll(1, 0).apply(complex))
                .isEqualTo(NdArray.wrap(DType.COMPLEX128, new double[] {5, 6, 1, 2, 3, 4}, 3));
        NdArray largest = NdArray.wrap(DType.UINT64, new long[] {-1, (1L << 53) + 1}, 2);
        assertThat(roll(1, 0).apply(largest)).isEqualTo(NdArray.wrap(DType.UINT64, new long[] {(1L << 53) + 1, -1}, 2));
        assertThat(roll(5, 0).apply(NdArray.zeros(DType.UINT8, 0, 3))).isEqualTo(NdArray.zeros(DType.UINT8, 0, 3));
    }

    @Test
    void grayAsPillowHasIt() {
        double[] colours = {255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 1, 2, 3};
        NdArray pixels = NdArray.of(colours, 5, 3).astype(DType.UINT8);
        assertThat(gray().apply(pixels)).isEqualTo(line(DType.UINT8, 76, 150, 29, 255, 2));
        assertThat(gray().apply(line(DType.UINT8, 255, 0, 0))).isEqualTo(NdArray.full(DType.UINT8, 76));
    }

    @Test
    void grayOfGrayIsItsFirstChannel() {
        NdArray withAlpha = NdArray.wrap(DType.INT64, new long[] {(1L << 53) + 1, 0, 7, 255}, 2, 2);
        assertThat(gray().apply(withAlpha)).isEqualTo(NdArray.wrap(DType.INT64, new long[] {(1L << 53) + 1, 7}, 2));
        NdArray single = counting(DType.FLOAT32, 3, 2, 1);
        assertThat(gray().apply(single)).isEqualTo(single.reshape(3, 2));
        Image image = Image.of(single, "y", "x", "channel");
        assertThat(gray().apply(image).axes()).containsExactly("y", "x");
    }

    @Test
    void elementsOfAllChannelsAreTreatedAlike() {
        Image colours = Image.of(counting(DType.UINT8, 2, 2, 3), "y", "x", "channel");
        assertThat(lessThan(6).apply(colours).array()).isEqualTo(lessThan(6).apply(colours.array()));
        assertThat(norm().apply(colours)).isEqualTo(norm().apply(colours.array()));
        Image rolled = roll(1, 2).apply(colours);
        assertThat(rolled.array().getDouble(0, 0, 0)).isEqualTo(2);
    }

    @Test
    void noiseIsNormalAndDependsOnTheSeedAlone() {
        NdArray noise = normalNoise(30).seed(7).apply(NdArray.zeros(DType.FLOAT64, 200, 300));
        double sum = 0;
        double squares = 0;
        int beyond2 = 0;
        for (double z : noise.doubles()) {
            sum += z / 30;
            squares += z * z / 900;
            beyond2 += Math.abs(z) > 60 ? 1 : 0;
        }
        assertThat(sum / 60_000).isCloseTo(0, within(0.02));
        assertThat(squares / 60_000).isCloseTo(1, within(0.02));
        assertThat(beyond2 / 60_000.0).isCloseTo(0.0455, within(0.003));
        assertThat(normalNoise(30).seed(8).apply(noise))
                .isNotEqualTo(normalNoise(30).seed(7).apply(noise));
        NdArray gray = normalNoise(1).apply(NdArray.full(DType.UINT8, 128, 2));
        assertThat(gray.dtype()).isEqualTo(DType.FLOAT32);
        NdArray first = normalNoise(1).apply(NdArray.zeros(DType.FLOAT64, 3));
        assertThat(first.doubles()).containsExactly(-0.2788749225862045, -0.7642228620191814, 0.4189256448675239);
    }

    @Test
    void theNormIsTheRootOfAnExactSum() {
        assertThat(norm().apply(line(DType.UINT8, 3, 0, 4))).isEqualTo(NdArray.full(DType.FLOAT64, 5));
        assertThat(norm().apply(NdArray.zeros(DType.FLOAT32, 0)).getDouble()).isZero();
        double[] values = new double[1001];
        java.util.Arrays.fill(values, 0x1p-27);
        values[500] = 1;
        assertThat(norm().apply(NdArray.of(values)).getDouble()).isEqualTo(Math.sqrt(1 + 1000 * 0x1p-54));
        assertThat(norm().apply(line(DType.FLOAT64, 1, Double.NaN)).getDouble()).isNaN();
    }

    @Test
    void arraysWithoutAxesAreSingleNumbers() {
        NdArray seven = NdArray.full(DType.INT32, 7);
        assertThat(greaterThan(6.5).apply(seven)).isEqualTo(NdArray.full(DType.BOOL, 1));
        assertThat(Arithmetic.add().apply(seven, seven)).isEqualTo(NdArray.full(DType.FLOAT64, 14));
        assertThat(normalNoise(0).apply(seven)).isEqualTo(NdArray.full(DType.FLOAT64, 7));
    }
}
