package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file that make_octave_fixtures.m had Octave write. */
class OctaveGoldenTest {

    private static final Path FILE = HdfFixtures.file("octave.h5");

    private static MatValue single(double value) {
        return MatValue.of(NdArray.full(DType.FLOAT64, value, 1, 1));
    }

    @Test
    void numbers() throws IOException {
        Map<String, MatValue> values = MatFile.read(FILE);
        NdArray m = NdArray.of(new double[] {0.25, 0.75, 1.25, 0.5, 1, 1.5}, 2, 3);
        assertThat(values.get("m")).isEqualTo(MatValue.of(m));
        assertThat(values.get("f")).isEqualTo(MatValue.of(m.astype(DType.FLOAT32)));
        assertThat(values.get("i16"))
                .isEqualTo(MatValue.of(NdArray.wrap(DType.INT16, new short[] {2, 6, 10, 4, 8, 12}, 2, 3)));
        assertThat(values.get("u64")).isEqualTo(MatValue.of(NdArray.wrap(DType.UINT64, new long[] {-1}, 1, 1)));
        assertThat(values.get("b"))
                .isEqualTo(MatValue.of(
                        NdArray.wrap(DType.BOOL, new boolean[] {true, false, true, false, true, true}, 2, 3)));
        assertThat(values.get("yes")).isEqualTo(MatValue.of(NdArray.wrap(DType.BOOL, new boolean[] {true}, 1, 1)));
        assertThat(values.get("one")).isEqualTo(single(5.5));
        assertThat(values.get("range")).isEqualTo(MatValue.of(NdArray.of(new double[] {1, 1.5, 2, 2.5, 3}, 1, 5)));
        double[] z = {0.25, 1.25, 0.75, 1.75, 1.25, 2.25, 0.5, 1.5, 1, 2, 1.5, 2.5};
        assertThat(values.get("z")).isEqualTo(MatValue.of(NdArray.wrap(DType.COMPLEX128, z, 2, 3)));
        NdArray d = MatFile.readArray(FILE, "d");
        assertThat(d.shape()).isEqualTo(Shape.of(2, 3, 4));
        for (int i = 0; i < 24; i++) {
            assertThat(d.getDouble(i % 2, i / 2 % 3, i / 6)).isEqualTo(i * 0.75 - 3);
        }
        Region region = Region.of(new long[] {1, 0, 2}, new long[] {2, 3, 4});
        assertThat(MatFile.readRegion(FILE, "d", region)).isEqualTo(d.read(region));
        assertThat(MatFile.readRegion(FILE, "range", Region.of(new long[] {0, 1}, new long[] {1, 3})))
                .isEqualTo(NdArray.of(new double[] {1.5, 2}, 1, 2));
    }

    @Test
    void textsCellsAndStructs() throws IOException {
        Map<String, MatValue> values = MatFile.read(FILE);
        assertThat(values.get("t")).isEqualTo(MatValue.of("hello"));
        assertThat(values.get("u")).isEqualTo(MatValue.of("Größe"));
        assertThat(values.get("lines")).isEqualTo(new MatValue.Text(Shape.of(2, 3), "onetwo"));
        MatValue none = MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0));
        MatValue two = new MatValue.Cells(Shape.of(1, 1), List.of(single(2)));
        assertThat(values.get("c"))
                .isEqualTo(new MatValue.Cells(Shape.of(2, 2), List.of(single(1), MatValue.of("text"), none, two)));
        assertThat(values.get("s"))
                .isEqualTo(new MatValue.Struct(
                        Shape.of(1, 2),
                        Map.of(
                                "a",
                                List.of(single(1), single(2)),
                                "name",
                                List.of(MatValue.of("first"), MatValue.of("second")))));
        MatValue.Struct struct = (MatValue.Struct) values.get("single_struct");
        assertThat(struct.get("x")).isEqualTo(MatValue.of(NdArray.wrap(DType.INT8, new byte[] {7}, 1, 1)));
        assertThat(((MatValue.Struct) struct.get("inner")).get("y")).isEqualTo(MatValue.of("z"));
        assertThat(values.get("handle")).isEqualTo(new MatValue.Opaque("function handle", Shape.of(1, 1)));
    }

    @Test
    void sparseMatrices() throws IOException {
        double[] zeros = {1.5, 0, 0, 0, 0, 4, 0, -2, 0, 0, 0, 0};
        NdArray dense = NdArray.of(zeros, 4, 3);
        assertThat(MatFile.readArray(FILE, "sp")).isEqualTo(dense);
        assertThat(MatFile.readArray(FILE, "spb")).isEqualTo(dense.greaterThan(0));
        NdArray complex = MatFile.readArray(FILE, "spz");
        for (int i = 0; i < zeros.length; i++) {
            assertThat(((double[]) complex.data())[2 * i]).isEqualTo(zeros[i]);
            assertThat(((double[]) complex.data())[2 * i + 1]).isEqualTo(2 * zeros[i]);
        }
    }

    @Test
    void whatIsEmpty() throws IOException {
        Map<String, MatValue> values = MatFile.read(FILE);
        assertThat(values.get("e")).isEqualTo(MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 3)));
        assertThat(values.get("no_text")).isEqualTo(MatValue.of(""));
        assertThat(values.get("no_cells")).isEqualTo(new MatValue.Cells(Shape.of(0, 2), List.of()));
        assertThat(values.get("no_single")).isEqualTo(MatValue.of(NdArray.zeros(DType.FLOAT32, 2, 0)));
    }

    @Test
    void theListAgreesWithTheValues() throws IOException {
        Map<String, MatValue> values = MatFile.read(FILE);
        for (MatVariable variable : MatFile.list(FILE)) {
            MatValue value = values.get(variable.name());
            // What Octave stores are the bytes of UTF-8.
            Shape shape = variable.name().equals("u") ? Shape.of(1, 7) : value.shape();
            assertThat(variable.shape()).as(variable.name()).isEqualTo(shape);
            if (value instanceof MatValue.Numbers numbers) {
                assertThat(variable.complex()).isEqualTo(numbers.array().dtype().isComplex());
            }
        }
        assertThat(MatFile.list(FILE))
                .contains(
                        new MatVariable("z", "double", true, Shape.of(2, 3)),
                        new MatVariable("yes", "logical", false, Shape.of(1, 1)),
                        new MatVariable("spb", "sparse logical", false, Shape.of(4, 3)),
                        new MatVariable("s", "struct", false, Shape.of(1, 2)));
    }
}
