package io.ndimage.fft;

import static io.ndimage.fft.Fft.fftn;
import static io.ndimage.fft.Fft.ifftn;
import static io.ndimage.fft.Fft.irfftn;
import static io.ndimage.fft.Fft.rfftn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of transforms whatever the numbers. */
class FftLawTest {

    /** Numbers are about 1, and so many digits are lost by Bluestein's way there and back at most. */
    private static final double NEAR = 1e-14;

    private static NdArray noise(DType type, long... sizes) {
        NdArray array = NdArray.zeros(type, sizes);
        double[] data = (double[]) array.data();
        Random random = new Random(7);
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextGaussian();
        }
        return array;
    }

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(199, 211, 223, 422, 1021, 2048));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theInverseUndoesTheTransform(int size) {
        NdArray complex = noise(DType.COMPLEX128, 3, size);
        NdArray back = ifftn().apply(fftn().apply(complex));
        assertThat((double[]) back.data()).containsExactly((double[]) complex.data(), within(NEAR));

        NdArray real = noise(DType.FLOAT64, 3, size);
        NdArray again = irfftn().s(3, size).apply(rfftn().apply(real));
        assertThat(again.doubles()).containsExactly(real.doubles(), within(NEAR));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theSpectrumOfRealNumbersIsHalfOfTheWhole(int size) {
        NdArray real = noise(DType.FLOAT64, size, 3);
        NdArray whole = fftn().axes(1, 0).apply(real);
        NdArray half = rfftn().axes(1, 0).apply(real);

        double[] expected = (double[]) whole.data();
        assertThat((double[]) half.data())
                .containsExactly(Arrays.copyOf(expected, ((double[]) half.data()).length), within(2e-12));
    }

    @ParameterizedTest
    @EnumSource
    void eachNormIsUndoneByItself(Norm norm) {
        NdArray complex = noise(DType.COMPLEX128, 6, 5);
        NdArray back = ifftn().norm(norm).apply(fftn().norm(norm).apply(complex));

        assertThat((double[]) back.data()).containsExactly((double[]) complex.data(), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void threadsDoNotShow(int threads) {
        NdArray real = noise(DType.FLOAT64, 190, 211);
        List<Operation<NdArray>> transforms = List.of(fftn(), ifftn(), rfftn(), irfftn(), fftn().axes(0));
        try (Engine engine = Engine.threads(threads)) {
            for (Operation<NdArray> transform : transforms) {
                assertThat(transform.run(engine, Inputs.of(real)))
                        .isEqualTo(transform.run(Engine.serial(), Inputs.of(real)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aLineHangsOnNoOther(int size) {
        NdArray complex = noise(DType.COMPLEX128, 21, size);
        NdArray real = noise(DType.FLOAT64, 21, size);
        NdArray spectra = fftn().axes(1).apply(complex);
        NdArray halves = rfftn().axes(1).apply(real);
        NdArray reals = irfftn().axes(1).s(size).apply(halves);
        for (int line = 0; line < 21; line += 5) {
            Region here = Region.of(new long[] {line, 0}, new long[] {line + 1, size});
            Region half = Region.of(new long[] {line, 0}, new long[] {line + 1, size / 2 + 1});
            assertThat(fftn().apply(complex.read(here))).isEqualTo(spectra.read(here));
            assertThat(rfftn().apply(real.read(here))).isEqualTo(halves.read(half));
            assertThat(irfftn().s(1, size).apply(halves.read(half))).isEqualTo(reals.read(here));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void linesLieAlongAnyAxis(int size) {
        NdArray complex = noise(DType.COMPLEX128, 13, size, 3);
        NdArray real = noise(DType.FLOAT64, 13, size, 3);
        NdArray spectra = fftn().axes(1).apply(complex);
        NdArray halves = rfftn().axes(1).apply(real);
        NdArray reals = irfftn().axes(1).s(size).apply(halves);

        assertThat(turn(spectra)).isEqualTo(fftn().axes(2).apply(turn(complex)));
        assertThat(turn(halves)).isEqualTo(rfftn().axes(2).apply(turn(real)));
        assertThat(turn(reals)).isEqualTo(irfftn().axes(2).s(size).apply(turn(halves)));
    }

    /** Returns an array with its last two axes exchanged. */
    private static NdArray turn(NdArray array) {
        int rows = (int) array.shape().size(1);
        int columns = (int) array.shape().size(2);
        int slots = array.dtype().isComplex() ? 2 : 1;
        NdArray turned = NdArray.zeros(array.dtype(), array.shape().size(0), columns, rows);
        double[] from = (double[]) array.data();
        double[] to = (double[]) turned.data();
        for (int i = 0; i < from.length; i++) {
            int element = i / slots;
            int row = element / columns % rows;
            int place = (element / (rows * columns) * columns + element % columns) * rows + row;
            to[place * slots + i % slots] = from[i];
        }
        return turned;
    }
}
