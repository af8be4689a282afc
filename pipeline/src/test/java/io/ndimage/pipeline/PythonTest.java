package io.ndimage.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Port;
import io.ndimage.op.Structure;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those write who know SciPy and NumPy: it is understood, or explained in one line. */
class PythonTest {

    static Collection<Entry> entries() {
        return Catalog.standard().entries();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate_binary_structure(2,1)",
                "generate_binary_structure(2, 1)",
                "ndimage.generate_binary_structure(rank=2, connectivity=1)",
                "scipy.ndimage.generate_binary_structure(2, 1)",
                "ndi.generate_binary_structure(2,1)",
                "np.array([[0,1,0],[1,1,1],[0,1,0]])",
                "np.array([[False, True, False], [True, True, True], [False, True, False]])",
                "np.array([[0,1,0],[1,1,1],[0,1,0]], dtype=bool)",
                "np.asarray(((0,1,0),(1,1,1),(0,1,0)), np.uint8)",
                "((0,1,0),(1,1,1),(0,1,0))",
                "[[False,True,False],[True,True,True],[False,True,False]]",
                "iterate_structure(generate_binary_structure(2, 1), 1)",
                "iterate_structure(structure=cross(2), iterations=0)",
                "cross(2)"
            })
    void aCross(String text) {
        assertThat(Structure.of(ArrayText.parse(text, ArrayFiles.standard()))).isEqualTo(Structure.cross(2));
        assertThat(Pipeline.parse("label structure=" + text)).isEqualTo(Pipeline.parse("label structure=cross(2)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ones(9,5)",
                "ones((9,5))",
                "np.ones((9, 5))",
                "numpy.ones([9,5])",
                "np.ones(shape=(9,5))",
                "np.ones((9,5), dtype=bool)",
                "np.ones((9,5), bool)",
                "np.ones((9,5), np.bool_)",
                "np.ones((9,5), 'uint8')",
                "np.ones((9,5), dtype=np.float32)",
                "np.full((9,5), 1)",
                "np.full((9,5), True)"
            })
    void aBox(String text) {
        assertThat(Structure.of(ArrayText.parse(text, ArrayFiles.standard()))).isEqualTo(Structure.ones(9, 5));
    }

    @Test
    void iterateStructureIsThatOfScipy() {
        Structure cross = Structure.cross(2);
        assertThat(Structure.of(ArrayText.parse(
                        "iterate_structure(np.array([[0,1,0],[1,1,1],[0,1,0]]), 3)", ArrayFiles.standard())))
                .isEqualTo(Morphology.iterateStructure(cross, 3));
        assertThat(ArrayText.parse("iterate_structure(ones(3), 2)", ArrayFiles.standard()))
                .isEqualTo(NdArray.full(DType.BOOL, 1, 5));
    }

    @Test
    void otherArrays() {
        assertThat(ArrayText.parse("np.eye(3)", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 3));
        assertThat(ArrayText.parse("np.eye(2, 3, k=1)", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {0, 1, 0, 0, 0, 1}, 2, 3));
        assertThat(ArrayText.parse("np.eye(3, k=-2)", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {0, 0, 0, 0, 0, 0, 1, 0, 0}, 3, 3));
        assertThat(ArrayText.parse("np.identity(1)", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {1}, 1, 1));
        assertThat(ArrayText.parse("np.zeros((2,2))", ArrayFiles.standard()))
                .isEqualTo(NdArray.zeros(DType.BOOL, 2, 2));
        assertThat(ArrayText.parse("np.zeros(2, int)", ArrayFiles.standard())).isEqualTo(NdArray.zeros(DType.INT64, 2));
        assertThat(ArrayText.parse("np.full((2,), 0.5)", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {0.5, 0.5}, 2));
        assertThat(ArrayText.parse("np.ones((2,2))/4", ArrayFiles.standard()))
                .isEqualTo(NdArray.full(DType.FLOAT64, 0.25, 2, 2));
        assertThat(ArrayText.parse("[1,2] * 0.5", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {0.5, 1}, 2));
        assertThat(ArrayText.parse("np.array([np.nan, -np.inf])", ArrayFiles.standard()))
                .isEqualTo(NdArray.of(new double[] {Double.NaN, Double.NEGATIVE_INFINITY}, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "label structure=None; label",
                "gaussian_filter sigma=(1,2); gaussian_filter sigma=1,2",
                "gaussian_filter sigma=[1, 2] mode='nearest'; gaussian_filter sigma=1,2 mode=nearest",
                "ndimage.gaussian_filter sigma=1; gaussian_filter sigma=1",
                "scipy.ndimage.median_filter size=(3,3); median_filter size=3,3",
                "sobel output=np.float32; sobel output=float32",
                "sobel output=float; sobel output=float64",
                "shift 1 mode='constant' cval=np.nan; shift 1 mode=constant cval=nan",
                "shift 1 prefilter=False; shift 1 prefilter=false",
                "sum_labels labels=None; sum_labels"
            })
    void words(String python, String plain) {
        assertThat(Pipeline.parse(python)).isEqualTo(Pipeline.parse(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "label structure=morphology.ball(3) | 'morphology.ball(...)' makes no array here; known are ones, zeros",
                "label structure=np.ones() | ones takes (shape, dtype); shape is missing",
                "label structure=generate_binary_structure(2,1,0) | takes (rank, connectivity); more is given",
                "label structure=iterate_structure(ones(3),2,origin=0) | takes (structure, iterations); there is no origin",
                "label structure=np.ones((3,x)) | 'x' is not a whole number",
                "label structure=np.ones((3,-3)) | '-3' is not between 0 and 16777216",
                "label structure=np.ones((99999,99999)) | ones may have 16777216 elements at most",
                "label structure=np.ones((3,3), dtype=object) | unknown type 'object'",
                "gaussian_filter(1, order=0) | arguments come after a blank, without brackets: gaussian_filter 1 order=0"
            })
    void orIsExplained(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.parse(text))
                .withMessageContaining(message);
    }

    /** An array without a name is taken for one of the arrays, or the refusal says how it is named. */
    @ParameterizedTest
    @MethodSource("entries")
    void aFurtherArrayGivenByPosition(Entry entry) {
        List<String> further = entry.ports().stream().skip(1).map(Port::name).toList();
        if (further.isEmpty()) {
            return;
        }
        Throwable refusal = catchThrowable(() -> Pipeline.parse(entry.name() + " some/x.npy"));
        if (refusal == null) {
            assertThat(Pipeline.parse(entry.name() + " some/x.npy")
                            .calls()
                            .get(0)
                            .arrays())
                    .containsEntry(entry.arguments().get(0).name(), "some/x.npy");
        } else if (entry.arguments().get(0).port() == 0) {
            assertThat(refusal.getMessage())
                    .containsAnyOf(entry.name() + " " + further.get(0) + "=some/x.npy", "some/x.npy: no such file");
        }
    }

    @Test
    void aLongFurtherArrayGivenByPosition() {
        String array = "[[720575940612345679,720575940612345679,720575940612345679],[1,2,3]]";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.parse("subtract " + array))
                .withMessageContaining("a further array is given by its name: subtract other=[[720575940612345679,");
    }
}
