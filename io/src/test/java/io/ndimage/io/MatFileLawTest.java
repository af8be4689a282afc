package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written to a .mat file comes back, and is always written in the same way. */
class MatFileLawTest {

    @TempDir
    Path folder;

    private static Map<String, MatValue> arrays() {
        Map<String, MatValue> arrays = new LinkedHashMap<>();
        for (DType dtype : DType.values()) {
            long[][] shapes = {{2, 3}, {1, 1}, {3, 0}, {67, 41}, {3, 4, 5}, {2, 35, 1, 40}, {1, 7, 3}};
            for (int s = 0; s < shapes.length; s++) {
                arrays.put(dtype + "_" + s, MatValue.of(Samples.random(s, dtype, shapes[s])));
            }
        }
        return arrays;
    }

    private static Map<String, MatValue> others() {
        MatValue numbers = MatValue.of(Samples.random(1, DType.INT16, 3, 2));
        MatValue text = MatValue.of("Größe \ud83d\ude00");
        MatValue.Text lines = new MatValue.Text(Shape.of(2, 2, 2), "abcdefgh");
        MatValue cells = new MatValue.Cells(Shape.of(2, 3), List.of(numbers, text, lines, numbers, text, lines));
        Map<String, List<MatValue>> fields = new LinkedHashMap<>();
        fields.put("b", List.of(numbers, text, lines, cells));
        fields.put("a_name_longer_than_thirty_two_letters", List.of(text, cells, numbers, lines));
        NdArray rows = NdArray.wrap(DType.INT32, new int[] {3, 0, 2}, 3);
        NdArray columns = NdArray.wrap(DType.INT32, new int[] {0, 1, 1, 3}, 4);
        Map<String, MatValue> values = new LinkedHashMap<>();
        values.put("text", text);
        values.put("no_text", MatValue.of(""));
        values.put("lines", lines);
        values.put("cells", cells);
        values.put("no_cells", new MatValue.Cells(Shape.of(0, 2), List.of()));
        values.put("structs", new MatValue.Struct(Shape.of(2, 2), fields));
        values.put("no_fields", new MatValue.Struct(Shape.of(3, 3), Map.of()));
        for (DType dtype : List.of(DType.FLOAT64, DType.COMPLEX128, DType.BOOL)) {
            values.put(
                    "sparse_" + dtype, new MatValue.Sparse(Shape.of(4, 3), rows, columns, Samples.random(2, dtype, 3)));
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(
            value = MatVersion.class,
            names = {"V6", "V7"})
    void numbersOfEveryTypeComeBack(MatVersion version) throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, arrays(), version);
        assertThat(MatFile.read(file)).isEqualTo(arrays());
        assertThat(MatFile.list(file)).extracting(MatVariable::name).containsExactlyElementsOf(arrays().keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = MatVersion.class,
            names = {"V6", "V7"})
    void everythingElseComesBack(MatVersion version) throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, others(), version);
        assertThat(MatFile.read(file)).isEqualTo(others());
        byte[] bytes = Files.readAllBytes(file);
        MatFile.write(file, others(), version);
        assertThat(file).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @EnumSource(
            value = MatVersion.class,
            names = {"V4", "V6", "V7"})
    void arraysOfFewerAxesAreRows(MatVersion version) throws IOException {
        Path file = folder.resolve("a.mat");
        Map<String, MatValue> few = new LinkedHashMap<>();
        few.put("number", MatValue.of(NdArray.full(DType.FLOAT64, 5)));
        few.put("line", MatValue.of(NdArray.of(new double[] {1, 2, 3})));
        MatFile.write(file, few, version);
        assertThat(MatFile.readArray(file, "number")).isEqualTo(NdArray.full(DType.FLOAT64, 5, 1, 1));
        assertThat(MatFile.readArray(file, "line")).isEqualTo(NdArray.of(new double[] {1, 2, 3}, 1, 3));
    }

    @Test
    void matricesOfVersion4ComeBack() throws IOException {
        Path file = folder.resolve("a.mat");
        List<DType> held = List.of(
                DType.UINT8,
                DType.UINT16,
                DType.INT16,
                DType.INT32,
                DType.FLOAT32,
                DType.FLOAT64,
                DType.COMPLEX64,
                DType.COMPLEX128);
        Map<String, MatValue> values = new LinkedHashMap<>();
        arrays().forEach((name, value) -> {
            if (value.shape().ndim() == 2
                    && held.contains(((MatValue.Numbers) value).array().dtype())) {
                values.put(name, value);
            }
        });
        values.put("text", MatValue.of("Größe"));
        values.put("lines", new MatValue.Text(Shape.of(2, 3), "onetwo"));
        values.put("sparse", others().get("sparse_float64"));
        values.put("sparse_complex", others().get("sparse_complex128"));
        MatFile.write(file, values, MatVersion.V4);
        assertThat(MatFile.read(file)).isEqualTo(values);
        assertThat(MatFile.list(file)).extracting(MatVariable::name).containsExactlyElementsOf(values.keySet());
    }
}
