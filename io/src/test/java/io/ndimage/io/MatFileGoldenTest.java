package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The .mat files that fixtures/make_mat_fixtures.py had other programs write. */
class MatFileGoldenTest {

    private static Path file(String name) {
        return Fixtures.file("mat").resolve(name);
    }

    private static MatValue single(double value) {
        return MatValue.of(NdArray.full(DType.FLOAT64, value, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"scipy_v6.mat,20", "scipy_v7.mat,20", "scipy_v4.mat,13", "big_endian.mat,2", "big_endian_v4.mat,1"})
    void numbersAreExact(String name, int count) throws IOException {
        Map<String, MatValue> values = MatFile.read(file(name));
        int compared = 0;
        for (Map.Entry<String, MatValue> value : values.entrySet()) {
            Path expected = file("expected_" + value.getKey() + ".npy");
            if (Files.exists(expected)) {
                assertThat(((MatValue.Numbers) value.getValue()).array())
                        .as(value.getKey())
                        .isEqualTo(Npy.read(expected));
                assertThat(MatFile.read(file(name), value.getKey())).isEqualTo(value.getValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scipy_v6.mat", "scipy_v7.mat"})
    void cellsAndStructsAndTexts(String name) throws IOException {
        Map<String, MatValue> values = MatFile.read(file(name));
        MatValue deep = new MatValue.Cells(Shape.of(1, 1), List.of(MatValue.of("deep")));
        MatValue pair = MatValue.of(NdArray.of(new double[] {1, 2}, 1, 2));
        MatValue none = MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0));
        assertThat(values.get("cell"))
                .isEqualTo(new MatValue.Cells(Shape.of(2, 2), List.of(pair, MatValue.of("text"), none, deep)));
        assertThat(values.get("structs"))
                .isEqualTo(new MatValue.Struct(
                        Shape.of(1, 2),
                        Map.of(
                                "a",
                                List.of(single(1.5), single(2.5)),
                                "name",
                                List.of(MatValue.of("first"), MatValue.of("second")))));
        MatValue.Struct struct = (MatValue.Struct) values.get("single_struct");
        assertThat(struct.fields().keySet()).containsExactly("x", "inner");
        assertThat(((MatValue.Struct) struct.get("inner")).get("y")).isEqualTo(MatValue.of("z"));
        assertThat(values.get("text")).isEqualTo(MatValue.of("hello"));
        assertThat(values.get("unicode")).isEqualTo(MatValue.of("Grüße 世界"));
        assertThat(values.get("beyond")).isEqualTo(MatValue.of("a\ud83d\ude00b"));
        assertThat(values.get("lines")).isEqualTo(new MatValue.Text(Shape.of(2, 3), "onetwo"));
        assertThat(((MatValue.Text) values.get("no_text")).characters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scipy_v4.mat", "scipy_v6.mat", "scipy_v7.mat"})
    void sparseMatrices(String name) throws IOException {
        double[] zeros = {0, 1.5, 0, 2.5, 0, 0, 0, -3, 0, 0, 0, 0};
        NdArray dense = NdArray.of(zeros, 4, 3);
        assertThat(MatFile.readArray(file(name), "sparse")).isEqualTo(dense);
        NdArray complex = NdArray.zeros(DType.COMPLEX128, 4, 3);
        for (int i = 0; i < zeros.length; i++) {
            ((double[]) complex.data())[2 * i] = zeros[i];
            ((double[]) complex.data())[2 * i + 1] = 2 * zeros[i];
        }
        assertThat(MatFile.readArray(file(name), "sparse_complex")).isEqualTo(complex);
        assertThat(MatFile.readArray(file(name), "sparse_empty")).isEqualTo(NdArray.zeros(DType.FLOAT64, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scipy_v6.mat", "scipy_v7.mat"})
    void sparseTruthValues(String name) throws IOException {
        assertThat(MatFile.readArray(file(name), "sparse_bool"))
                .isEqualTo(MatFile.readArray(file(name), "sparse").astype(DType.BOOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"big_endian.mat", "big_endian_v4.mat", "scipy_v4.mat"})
    void textsOfEitherByteOrder(String name) throws IOException {
        assertThat(MatFile.read(file(name), "text")).isEqualTo(MatValue.of("hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"octave_v6.mat", "octave_v7.mat"})
    void whatOctaveWrites(String name) throws IOException {
        Map<String, MatValue> values = MatFile.read(file(name));
        NdArray m = NdArray.of(new double[] {0.25, 0.75, 1.25, 0.5, 1, 1.5}, 2, 3);
        assertThat(values.get("m")).isEqualTo(MatValue.of(m));
        assertThat(values.get("f")).isEqualTo(MatValue.of(m.astype(DType.FLOAT32)));
        assertThat(values.get("i16"))
                .isEqualTo(MatValue.of(NdArray.wrap(DType.INT16, new short[] {2, 6, 10, 4, 8, 12}, 2, 3)));
        assertThat(values.get("u64")).isEqualTo(MatValue.of(NdArray.wrap(DType.UINT64, new long[] {-1}, 1, 1)));
        assertThat(values.get("b"))
                .isEqualTo(MatValue.of(
                        NdArray.wrap(DType.BOOL, new boolean[] {true, false, true, false, true, true}, 2, 3)));
        NdArray d = ((MatValue.Numbers) values.get("d")).array();
        assertThat(d.shape()).isEqualTo(Shape.of(2, 3, 4));
        for (int i = 0; i < 24; i++) {
            assertThat(d.getDouble(i % 2, i / 2 % 3, i / 6)).isEqualTo(i * 0.75 - 3);
        }
        assertThat(values.get("c"))
                .isEqualTo(new MatValue.Cells(
                        Shape.of(2, 2),
                        List.of(
                                single(1),
                                MatValue.of("text"),
                                MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0)),
                                new MatValue.Cells(Shape.of(1, 1), List.of(single(2))))));
        assertThat(values.get("s"))
                .isEqualTo(new MatValue.Struct(
                        Shape.of(1, 2),
                        Map.of(
                                "a",
                                List.of(single(1), single(2)),
                                "name",
                                List.of(MatValue.of("first"), MatValue.of("second")))));
        matricesOfOctave(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"octave_v6.mat", "octave_v7.mat"})
    void sparseTruthValuesAsOctaveMarksThem(String name) throws IOException {
        NdArray sparse = MatFile.readArray(file(name), "sp");
        assertThat(MatFile.read(file(name), "spb")).isInstanceOf(MatValue.Sparse.class);
        assertThat(MatFile.readArray(file(name), "spb")).isEqualTo(sparse.greaterThan(0));
        assertThat(MatFile.readArray(file(name), "no_spb")).isEqualTo(NdArray.zeros(DType.BOOL, 3, 2));
    }

    @Test
    void whatOctaveWritesAsVersion4() throws IOException {
        assertThat(MatFile.list(file("octave_v4.mat"))).hasSize(7);
        matricesOfOctave("octave_v4.mat");
    }

    private static void matricesOfOctave(String name) throws IOException {
        double[] z = {0.25, 1.25, 0.75, 1.75, 1.25, 2.25, 0.5, 1.5, 1, 2, 1.5, 2.5};
        assertThat(MatFile.readArray(file(name), "z")).isEqualTo(NdArray.wrap(DType.COMPLEX128, z, 2, 3));
        assertThat(MatFile.read(file(name), "t")).isEqualTo(MatValue.of("hello"));
        assertThat(MatFile.read(file(name), "lines")).isEqualTo(new MatValue.Text(Shape.of(2, 3), "onetwo"));
        double[] sparse = {1.5, 0, 0, 0, 0, 4, 0, -2, 0, 0, 0, 0};
        assertThat(MatFile.readArray(file(name), "sp")).isEqualTo(NdArray.of(sparse, 4, 3));
        NdArray complex = MatFile.readArray(file(name), "spz");
        for (int i = 0; i < sparse.length; i++) {
            assertThat(((double[]) complex.data())[2 * i]).isEqualTo(sparse[i]);
            assertThat(((double[]) complex.data())[2 * i + 1]).isEqualTo(2 * sparse[i]);
        }
        assertThat(MatFile.readArray(file(name), "e")).isEqualTo(NdArray.zeros(DType.FLOAT64, 0, 3));
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        assertThat(MatFile.read(file("opaque.mat")))
                .containsExactly(
                        Map.entry("handle", new MatValue.Opaque("function_handle", Shape.of(1, 1))),
                        Map.entry("old", new MatValue.Opaque("inline", Shape.of(1, 1))),
                        Map.entry("new", new MatValue.Opaque("table", Shape.of(1, 1))));
    }

    @Test
    void theListSaysWhatIsThereWithoutReadingIt() throws IOException {
        Map<String, MatVariable> list = MatFile.list(file("scipy_v7.mat")).stream()
                .collect(Collectors.toMap(MatVariable::name, variable -> variable));
        assertThat(list.keySet()).isEqualTo(MatFile.read(file("scipy_v7.mat")).keySet());
        assertThat(Stream.of("complex64_3d", "bool_2d", "cell", "structs", "text", "sparse_bool")
                        .map(list::get))
                .containsExactly(
                        new MatVariable("complex64_3d", "single", true, Shape.of(2, 3, 4)),
                        new MatVariable("bool_2d", "logical", false, Shape.of(3, 5)),
                        new MatVariable("cell", "cell", false, Shape.of(2, 2)),
                        new MatVariable("structs", "struct", false, Shape.of(1, 2)),
                        new MatVariable("text", "char", false, Shape.of(1, 5)),
                        new MatVariable("sparse_bool", "sparse logical", false, Shape.of(4, 3)));
    }
}
