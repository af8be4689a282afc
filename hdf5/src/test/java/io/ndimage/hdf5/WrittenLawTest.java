package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written as version 7.3 comes back, and is always written in the same way. */
class WrittenLawTest {

    @TempDir
    Path folder;

    private static NdArray random(int seed, DType dtype, long... sizes) {
        Random random = new Random(seed);
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        for (int i = 0; i < array.elements(); i++) {
            array.doubles()[i] = random.nextInt(1 << 20) - (1 << 19);
        }
        if (!dtype.isComplex()) {
            return array.astype(dtype);
        }
        NdArray complex = NdArray.zeros(dtype, sizes);
        for (int i = 0; i < array.elements(); i++) {
            if (complex.data() instanceof double[] parts) {
                parts[2 * i] = array.doubles()[i];
                parts[2 * i + 1] = -i;
            } else {
                ((float[]) complex.data())[2 * i] = (float) array.doubles()[i];
                ((float[]) complex.data())[2 * i + 1] = -i;
            }
        }
        return complex;
    }

    private void comesBack(Map<String, MatValue> values) throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, values, MatVersion.V7_3);
        assertThat(MatFile.read(file)).isEqualTo(values);
        assertThat(MatFile.list(file))
                .extracting(MatVariable::name)
                .containsExactlyInAnyOrderElementsOf(values.keySet());
        byte[] bytes = Files.readAllBytes(file);
        MatFile.write(file, values, MatVersion.V7_3);
        assertThat(file).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void numbersOfEveryType(DType dtype) throws IOException {
        Map<String, MatValue> values = new LinkedHashMap<>();
        long[][] shapes = {{2, 3}, {1, 1}, {67, 41}, {3, 4, 5}, {2, 35, 1, 40}, {1, 7, 3}};
        for (int s = 0; s < shapes.length; s++) {
            values.put("x" + s, MatValue.of(random(s, dtype, shapes[s])));
        }
        if (!dtype.isComplex()) {
            values.put("none", MatValue.of(NdArray.zeros(dtype, 3, 0)));
        }
        comesBack(values);
        Region region = Region.of(new long[] {3, 40}, new long[] {60, 41});
        assertThat(MatFile.readRegion(folder.resolve("a.mat"), "x2", region))
                .isEqualTo(random(2, dtype, 67, 41).read(region));
    }

    @Test
    void everythingElse() throws IOException {
        MatValue numbers = MatValue.of(random(1, DType.INT16, 3, 2));
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
        values.put("struct", MatValue.of(Map.of("x", numbers, "inner", MatValue.of(Map.of("y", cells)))));
        values.put("no_structs", new MatValue.Struct(Shape.of(0, 1), Map.of("x", List.of())));
        values.put("no_fields", new MatValue.Struct(Shape.of(1, 1), Map.of()));
        for (DType dtype : List.of(DType.FLOAT64, DType.COMPLEX128, DType.BOOL)) {
            values.put("sparse_" + dtype, new MatValue.Sparse(Shape.of(4, 3), rows, columns, random(2, dtype, 3)));
        }
        NdArray none = NdArray.zeros(DType.INT32, 0);
        NdArray starts = NdArray.zeros(DType.INT32, 4);
        values.put("no_entries", new MatValue.Sparse(Shape.of(4, 3), none, starts, NdArray.zeros(DType.FLOAT64, 0)));
        comesBack(values);
        MatValue.Struct structs = (MatValue.Struct) MatFile.read(folder.resolve("a.mat"), "structs");
        assertThat(structs.fields().keySet()).containsExactlyElementsOf(fields.keySet());
    }

    @Test
    void groupsOfManyMembersAndCells() throws IOException {
        Map<String, MatValue> values = new LinkedHashMap<>();
        List<MatValue> cells = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            cells.add(MatValue.of(NdArray.full(DType.FLOAT64, i, 1, 1)));
        }
        values.put("cells", new MatValue.Cells(Shape.of(30, 100), cells));
        for (int i = 0; i < 700; i++) {
            values.put("variable" + i, MatValue.of(NdArray.full(DType.UINT16, i, 1, 1)));
        }
        comesBack(values);
    }

    @Test
    void arraysOfFewerAxesAreRows() throws IOException {
        Path file = folder.resolve("a.mat");
        Map<String, MatValue> few = new LinkedHashMap<>();
        few.put("number", MatValue.of(NdArray.full(DType.FLOAT64, 5)));
        few.put("line", MatValue.of(NdArray.of(new double[] {1, 2, 3})));
        MatFile.write(file, few, MatVersion.V7_3);
        assertThat(MatFile.readArray(file, "number")).isEqualTo(NdArray.full(DType.FLOAT64, 5, 1, 1));
        assertThat(MatFile.readArray(file, "line")).isEqualTo(NdArray.of(new double[] {1, 2, 3}, 1, 3));
    }
}
