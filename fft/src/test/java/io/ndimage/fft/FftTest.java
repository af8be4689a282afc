package io.ndimage.fft;

import static io.ndimage.fft.Fft.fftn;
import static io.ndimage.fft.Fft.ifftn;
import static io.ndimage.fft.Fft.irfftn;
import static io.ndimage.fft.Fft.rfftn;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.fourier.Fourier.fourierGaussian;
import static io.ndimage.fourier.Fourier.fourierShift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fourier transforms, by example. */
class FftTest {

    private static NdArray noise(long... sizes) {
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        Random random = new Random(5);
        for (int i = 0; i < array.elements(); i++) {
            array.doubles()[i] = random.nextGaussian();
        }
        return array;
    }

    private static void assertClose(NdArray result, NdArray expected, double tolerance) {
        assertThat(result.shape()).isEqualTo(expected.shape());
        assertThat(result.toDoubles()).containsExactly(expected.toDoubles(), within(tolerance));
    }

    @Test
    void theExamplesAreRight() {
        NdArray corner = NdArray.zeros(DType.FLOAT64, 3, 5);
        corner.set(1, 0, 0);
        NdArray spectrum = NdArray.zeros(DType.FLOAT64, 3, 5);
        spectrum.set(15, 0, 0);
        NdArray half = NdArray.zeros(DType.FLOAT64, 3, 3);
        half.set(15, 0, 0);
        NdArray ones = NdArray.full(DType.FLOAT64, 1, 3, 5);

        assertClose(fftn().apply(corner), ones, 1e-15);
        assertClose(rfftn().apply(corner), NdArray.full(DType.FLOAT64, 1, 3, 3), 1e-15);
        assertClose(ifftn().apply(spectrum), ones, 1e-15);
        assertClose(irfftn().s(3, 5).apply(half), ones, 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void theResultIsAsWideAsFloatingPointInput(DType type) {
        NdArray input = NdArray.zeros(type, 4, 6);
        boolean narrow = type == DType.FLOAT32 || type == DType.COMPLEX64;

        assertThat(fftn().apply(input).dtype()).isEqualTo(narrow ? DType.COMPLEX64 : DType.COMPLEX128);
        assertThat(ifftn().apply(input).dtype()).isEqualTo(narrow ? DType.COMPLEX64 : DType.COMPLEX128);
        assertThat(irfftn().apply(input).dtype()).isEqualTo(narrow ? DType.FLOAT32 : DType.FLOAT64);
        assertThat(irfftn().apply(input).shape().sizes()).containsExactly(4, 10);
    }

    @Test
    void anArrayWithoutAxesStaysAsItIs() {
        NdArray number = NdArray.full(DType.FLOAT64, 3);

        assertThat(fftn().apply(number)).isEqualTo(number.astype(DType.COMPLEX128));
    }

    @Test
    void aGaussianOnTheSpectrumIsAGaussianAroundTheEnds() {
        NdArray input = noise(48, 31);
        NdArray blurred = gaussianFilter(2.5).border(Border.wrap()).truncate(9).apply(input);

        assertClose(ifftn().apply(fourierGaussian(2.5).apply(fftn().apply(input))), blurred, 1e-6);
        NdArray half = fourierGaussian(2.5).n(31).apply(rfftn().apply(input));
        assertClose(irfftn().s(48, 31).apply(half), blurred, 1e-6);
    }

    @Test
    void aWholeShiftOnTheSpectrumRolls() {
        NdArray input = noise(9, 14);
        NdArray moved = ifftn().apply(fourierShift(2, -3).apply(fftn().apply(input)));

        assertClose(moved, Arithmetic.roll(-3, 1).apply(Arithmetic.roll(2, 0).apply(input)), 1e-13);
    }

    @Test
    void noThreadIsLeftOver() {
        long before = lasting();
        fftn().apply(noise(1 << 17));
        rfftn().apply(noise(65_537));

        assertThat(lasting()).isEqualTo(before);
    }

    private static long lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .count();
    }

    @Test
    void coloursAreTransformedApartAndComeBack() {
        Image photo = Image.of(noise(8, 9, 3), "y", "x", Image.CHANNEL).spaced(List.of(0.5, 0.1, 1.0), "mm");
        Image back = ifftn().apply(fftn().apply(photo));
        assertThat(back.geometry()).isEqualTo(photo.geometry());
        assertClose(back.array(), photo.array(), 1e-14);
        Image blurred = ifftn().apply(fourierGaussian(2).apply(fftn().apply(photo)));
        NdArray alone = NdArray.zeros(DType.FLOAT64, 8, 9);
        for (int i = 0; i < 72; i++) {
            alone.doubles()[i] = photo.array().doubles()[3 * i + 1];
        }
        NdArray expected = ifftn().apply(fourierGaussian(2).apply(fftn().apply(alone)));
        for (int i = 0; i < 72; i++) {
            assertThat(blurred.array().toDoubles()[3 * i + 1]).isEqualTo(expected.toDoubles()[i]);
        }
    }

    @Test
    void aSpectrumKeepsTheSpacingBehindItAndSaysSo() {
        Image picture = Image.of(noise(8, 6), "y", "x").spaced(List.of(0.5, 0.1), "mm");
        Image half = rfftn().apply(picture);
        assertThat(half.array().shape()).isEqualTo(Shape.of(8, 4));
        assertThat(half.spacing()).containsExactly(0.5, 0.1);
        assertThat(half.notes())
                .containsExactly(Note.information("a spectrum; the spacing is that of the pixels before the transform"))
                .isEqualTo(fftn().apply(half).notes());
        assertThat(irfftn().apply(half).geometry()).isEqualTo(picture.geometry());
        assertThat(irfftn().s(8, 7).apply(half).spacing()).containsExactly(0.5, 0.1);
        assertThat(fftn().s(16, 16).apply(picture).spacing()).containsExactly(0.5, 0.1);
        assertThat(fftn().apply(Image.of(picture.array())).notes()).isEmpty();
    }

    @Test
    void anInverseOfOtherSizesHasItsPixelsInTheSameExtent() {
        Image picture = Image.of(noise(8, 6), "y", "x").spaced(List.of(0.5, 0.1), "mm");
        assertThat(irfftn().s(16, 12).apply(rfftn().apply(picture)).spacing()).containsExactly(0.25, 0.1 * 0.5);
        assertThat(ifftn().s(4, 6).apply(fftn().apply(picture)).spacing()).containsExactly(1.0, 0.1);
        assertThat(ifftn().axes(0).s(4).apply(fftn().apply(picture)).spacing()).containsExactly(1.0, 0.1);
    }
}
