package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.Npz;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of version 7.3 that make_hdf5_fixtures.py wrote with the old and the new structures of HDF5. */
class MatlabGoldenTest {

    private static MatValue single(double value) {
        return MatValue.of(NdArray.full(DType.FLOAT64, value, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void numbersAreExactHoweverTheyAreStored(String name) throws IOException {
        Path file = HdfFixtures.file(name);
        Map<String, MatValue> values = MatFile.read(file);
        Map<String, NdArray> expected = Npz.read(HdfFixtures.file("expected.npz"));
        assertThat(expected).hasSize(22);
        for (Map.Entry<String, NdArray> array : expected.entrySet()) {
            assertThat(values.get(array.getKey())).as(array.getKey()).isEqualTo(MatValue.of(array.getValue()));
            assertThat(MatFile.readArray(file, array.getKey())).isEqualTo(array.getValue());
            assertThat(Images.read(file, array.getKey(), Limits.standard()).array())
                    .isEqualTo(array.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void aRegionIsThatOfTheWhole(String name) throws IOException {
        Path file = HdfFixtures.file(name);
        Random random = new Random(1);
        for (Map.Entry<String, NdArray> array :
                Npz.read(HdfFixtures.file("expected.npz")).entrySet()) {
            NdArray whole = array.getValue();
            for (int i = 0; i < 10; i++) {
                long[] start = new long[whole.ndim()];
                long[] stop = new long[whole.ndim()];
                for (int a = 0; a < start.length; a++) {
                    start[a] = random.nextInt((int) whole.shape().size(a));
                    stop[a] = start[a] + random.nextInt((int) (whole.shape().size(a) - start[a]) + 1);
                }
                Region region = Region.of(start, stop);
                assertThat(MatFile.readRegion(file, array.getKey(), region))
                        .as("%s %s", array.getKey(), region)
                        .isEqualTo(whole.read(region));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void cellsAndStructsAndTexts(String name) throws IOException {
        Map<String, MatValue> values = MatFile.read(HdfFixtures.file(name));
        MatValue deep = new MatValue.Cells(Shape.of(1, 1), List.of(MatValue.of("deep")));
        MatValue pair = MatValue.of(NdArray.of(new double[] {1, 2}, 1, 2));
        MatValue none = MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0));
        assertThat(values.get("cell"))
                .isEqualTo(new MatValue.Cells(Shape.of(2, 2), List.of(pair, MatValue.of("text"), none, deep)));
        MatValue.Struct structs = (MatValue.Struct) values.get("structs");
        assertThat(structs)
                .isEqualTo(new MatValue.Struct(
                        Shape.of(1, 2),
                        Map.of(
                                "a",
                                List.of(single(1.5), single(2.5)),
                                "name",
                                List.of(MatValue.of("first"), MatValue.of("second")))));
        assertThat(structs.fields().keySet()).containsExactly("name", "a");
        MatValue.Struct struct = (MatValue.Struct) values.get("single_struct");
        assertThat(struct.fields().keySet()).containsExactly("x", "inner");
        assertThat(struct.get("x")).isEqualTo(MatValue.of(NdArray.wrap(DType.UINT8, new byte[] {7}, 1, 1)));
        assertThat(((MatValue.Struct) struct.get("inner")).get("y")).isEqualTo(MatValue.of("z"));
        assertThat(values.get("text")).isEqualTo(MatValue.of("hello"));
        assertThat(values.get("unicode")).isEqualTo(MatValue.of("Grüße 世界"));
        assertThat(values.get("lines")).isEqualTo(new MatValue.Text(Shape.of(2, 3), "onetwo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void whatIsEmpty(String name) throws IOException {
        Map<String, MatValue> values = MatFile.read(HdfFixtures.file(name));
        assertThat(values.get("no_text")).isEqualTo(MatValue.of(""));
        assertThat(values.get("no_numbers")).isEqualTo(MatValue.of(NdArray.zeros(DType.FLOAT32, 0, 3)));
        assertThat(values.get("no_truth")).isEqualTo(MatValue.of(NdArray.zeros(DType.BOOL, 0, 0)));
        assertThat(values.get("no_cells")).isEqualTo(new MatValue.Cells(Shape.of(2, 0), List.of()));
        MatValue.Struct structs = (MatValue.Struct) values.get("no_structs");
        assertThat(structs).isEqualTo(new MatValue.Struct(Shape.of(0, 1), Map.of("b", List.of(), "a", List.of())));
        assertThat(structs.fields().keySet()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void sparseMatrices(String name) throws IOException {
        Path file = HdfFixtures.file(name);
        double[] zeros = {0, 1.5, 0, 2.5, 0, 0, 0, -3, 0, 0, 0, 0};
        NdArray dense = NdArray.of(zeros, 4, 3);
        assertThat(MatFile.readArray(file, "sparse")).isEqualTo(dense);
        assertThat(MatFile.readArray(file, "sparse_bool")).isEqualTo(dense.astype(DType.BOOL));
        NdArray complex = MatFile.readArray(file, "sparse_complex");
        for (int i = 0; i < zeros.length; i++) {
            assertThat(((double[]) complex.data())[2 * i]).isEqualTo(zeros[i]);
            assertThat(((double[]) complex.data())[2 * i + 1]).isEqualTo(2 * zeros[i]);
        }
        assertThat(MatFile.readArray(file, "sparse_empty")).isEqualTo(NdArray.zeros(DType.FLOAT64, 3, 2));
        assertThat(MatFile.readRegion(file, "sparse", Region.of(new long[] {1, 0}, new long[] {3, 2})))
                .isEqualTo(NdArray.of(new double[] {2.5, 0, 0, -3}, 2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void whatOtherProgramsPutThere(String name) throws IOException {
        Path file = HdfFixtures.file(name);
        NdArray plain = NdArray.of(new double[] {0, 3, 1, 4, 2, 5}, 3, 2);
        assertThat(MatFile.readArray(file, "plain")).isEqualTo(plain);
        assertThat(MatFile.readArray(file, "big_endian")).isEqualTo(plain.astype(DType.INT32));
        assertThat(MatFile.readArray(file, "truth"))
                .isEqualTo(NdArray.wrap(DType.BOOL, new boolean[] {true, false, true}, 3, 1));
        assertThat(MatFile.read(file, "handle")).isEqualTo(new MatValue.Opaque("function_handle", Shape.of(1, 1)));
        assertThat(MatFile.read(file)).doesNotContainKeys("elsewhere", "#refs#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void theListSaysWhatIsThereWithoutReadingIt(String name) throws IOException {
        Map<String, MatVariable> list = MatFile.list(HdfFixtures.file(name)).stream()
                .collect(Collectors.toMap(MatVariable::name, variable -> variable));
        assertThat(list.keySet()).isEqualTo(MatFile.read(HdfFixtures.file(name)).keySet());
        assertThat(Stream.of("complex64_3d", "bool_3d", "cell", "structs", "text", "sparse_bool", "no_numbers")
                        .map(list::get))
                .containsExactly(
                        new MatVariable("complex64_3d", "single", true, Shape.of(2, 3, 4)),
                        new MatVariable("bool_3d", "logical", false, Shape.of(2, 3, 4)),
                        new MatVariable("cell", "cell", false, Shape.of(2, 2)),
                        new MatVariable("structs", "struct", false, Shape.of(1, 2)),
                        new MatVariable("text", "char", false, Shape.of(1, 5)),
                        new MatVariable("sparse_bool", "sparse logical", false, Shape.of(4, 3)),
                        new MatVariable("no_numbers", "single", false, Shape.of(0, 3)));
    }
}
