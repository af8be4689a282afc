package io.ndimage.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that no double holds, and complex ones, as text. */
class NumbersInTextTest {

    private static final NdArray IDS =
            NdArray.wrap(DType.INT64, new long[] {720575940612345678L, 720575940612345679L, 720575940612345680L}, 3);

    private static NdArray run(String text, NdArray input) {
        return ((Image) Pipeline.parse(text).run(Engine.shared(), Image.of(input))).array();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "equal 720575940612345679; bool (3,) [0, 1, 0]",
                "equal 720575940612345679 | invert; bool (3,) [1, 0, 1]",
                "not_equal 0xa0000000de44f4f; bool (3,) [1, 0, 1]",
                "less_than 720575940612345679.0; bool (3,) [1, 0, 0]",
                "greater_equal value=720575940612345679; bool (3,) [0, 1, 1]",
                "equal other=[720575940612345678,720575940612345678,720575940612345680]; bool (3,) [1, 0, 1]",
                "subtract 720575940612345679; float64 (3,) [-1.0, 0.0, 1.0]",
                "add 1 output=int64 | equal 720575940612345680; bool (3,) [0, 1, 0]",
                "multiply 10 output=int64 | less_than 7205759406123456790; bool (3,) [1, 0, 0]",
                "clip 720575940612345679 inf | equal 720575940612345679; bool (3,) [1, 1, 0]",
                "shift 1 order=0 cval=720575940612345681 | equal 720575940612345681; bool (3,) [1, 0, 0]",
                "minimum_filter 2 mode=constant cval=720575940612345677 | equal 720575940612345677; bool (3,) [1, 0, 0]",
                "zoom 1 | equal 720575940612345679; bool (3,) [0, 1, 0]",
                "gaussian_filter 0 | equal 720575940612345679; bool (3,) [0, 1, 0]",
                "roll 1 0 | equal 720575940612345679; bool (3,) [0, 0, 1]",
                "astype uint64 | equal 720575940612345679; bool (3,) [0, 1, 0]",
            })
    void everyDigitCounts(String text, String result) {
        assertThat(run(text, IDS)).hasToString(result);
    }

    @Test
    void unsignedNumbersHaveTheirLastBit() {
        NdArray large = NdArray.wrap(DType.UINT64, new long[] {-1, -2, 5}, 3);
        assertThat(run("equal 18446744073709551615", large)).hasToString("bool (3,) [1, 0, 0]");
        assertThat(run("greater_than -1", large)).hasToString("bool (3,) [1, 1, 1]");
        assertThat(run("equal 18446744073709551616", large)).hasToString("bool (3,) [0, 0, 0]");
        assertThat(run("subtract 1 output=uint64", large))
                .hasToString("uint64 (3,) [18446744073709551614, 18446744073709551613, 4]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal value=720575940612345679",
                "clip min=-9223372036854775808 max=18446744073709551615",
                "clip min=-Infinity max=0.5",
                "add value=-0.0",
                "shift shift=1 mode=grid-constant cval=720575940612345679",
                "uniform_filter size=5 mode=constant cval=1+2j",
                "grey_erosion size=3 mode=constant cval=NaN",
            })
    void isPrintedAsWritten(String text) {
        assertThat(Pipeline.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "equal 720575940612345679; equal(720575940612345679L)",
                "equal 3; equal(3)",
                "add 0.5; add(0.5)",
                "less_than 18446744073709551615; lessThan(Scalar.parse(\"18446744073709551615\"))",
                "clip 0 inf; clip(0, Double.POSITIVE_INFINITY)",
                "laplace mode=constant cval=1-2j; laplace().border(Border.constant(Scalar.complex(1, -2)))",
            })
    void javaHasTheSameNumber(String text, String java) {
        assertThat(JavaText.of(Pipeline.parse(text).calls().get(0)).expression())
                .isEqualTo(java);
    }

    @Test
    void arraysOfTextHaveTheTypeThatHoldsThem() {
        assertThat(ArrayText.parse("[[1,2],[3,4]]", ArrayFiles.standard()).dtype())
                .isEqualTo(DType.FLOAT64);
        assertThat(ArrayText.parse("[9007199254740992]", ArrayFiles.standard()).dtype())
                .isEqualTo(DType.FLOAT64);
        assertThat(ArrayText.parse("[[720575940612345679]]", ArrayFiles.standard()))
                .hasToString("int64 (1, 1) [720575940612345679]");
        assertThat(ArrayText.parse("[1,18446744073709551615]", ArrayFiles.standard()))
                .hasToString("uint64 (2,) [1, 18446744073709551615]");
        assertThat(ArrayText.parse("[1+2j,3]", ArrayFiles.standard()).dtype()).isEqualTo(DType.COMPLEX128);
        for (String mixed :
                new String[] {"[720575940612345679,0.5]", "[-1,18446744073709551615]", "[720575940612345679,1j]"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ArrayText.parse(mixed, ArrayFiles.standard()))
                    .withMessage(
                            "no type holds all these numbers: beyond 2^53 they are exact in int64 or uint64 alone");
        }
    }

    @Test
    void labelsOfManyDigitsAreFound() {
        NdArray ones = NdArray.full(DType.UINT8, 1, 3);
        Object sums = Pipeline.parse("sum_labels labels=[720575940612345678,720575940612345679,720575940612345679]"
                        + " index=720575940612345679")
                .run(Engine.shared(), Image.of(ones));
        assertThat(sums.toString()).contains("array=uint64 () [2]");
    }

    @Test
    void complexNumbersHaveTheirPlace() {
        NdArray waves = NdArray.wrap(DType.COMPLEX128, new double[] {1, 2, 3, 4}, 2);
        assertThat((double[]) run("correlate1d [1,0,0] mode=constant cval=5-6j", waves)
                        .data())
                .containsExactly(5, -6, 1, 2);
        assertThat((double[]) run("shift 1 order=0 cval=(5-6j)", waves).data()).containsExactly(5, -6, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("shift 1 cval=5-6j", IDS))
                .withMessage(
                        "shift: cval is 5-6j for an input of int64; beyond the boundary of real input lies a real number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("equal 1+0j", IDS))
                .withMessage("equal: value is 1+0j; equal takes real numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("clip 0 1j", IDS))
                .withMessage("clip: min is 0 and max is 1j; allowed are real numbers");
    }
}
