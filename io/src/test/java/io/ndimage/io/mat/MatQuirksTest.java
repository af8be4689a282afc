package io.ndimage.io.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MATLAB and other writers do that the description of the format does not allow. */
class MatQuirksTest {

    private static final int LOGICAL = 0x200;
    private static final int FLOAT64 = 9;

    @TempDir
    Path folder;

    private Path file(byte[]... variables) throws IOException {
        return Files.write(folder.resolve("a.mat"), Level5Bytes.file(variables));
    }

    private MatValue read(int type, int[] sizes, byte... content) throws IOException {
        return MatFile.read(file(Level5Bytes.matrix(type, sizes, content)), "x");
    }

    /** The values of a sparse logical are tagged as doubles but are a byte each, as many as there are entries or room for them. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 40})
    void sparseTruthValuesThatAreTaggedAsDoubles(int room) throws IOException {
        int[] rows = new int[room];
        System.arraycopy(new int[] {1, 0, 2, 0, 2}, 0, rows, 0, 5);
        for (int bytes : new int[] {5, room}) {
            byte[] values = new byte[bytes];
            java.util.Arrays.fill(values, 0, 5, (byte) 1);
            MatValue value = read(
                    MatClass.SPARSE.code() | LOGICAL,
                    new int[] {3, 3},
                    Level5Bytes.join(
                            Level5Bytes.element(Tag.INT32, Level5Bytes.ints(rows)),
                            Level5Bytes.element(Tag.INT32, Level5Bytes.ints(0, 1, 3, 5)),
                            Level5Bytes.element(FLOAT64, values)));
            assertThat(((MatValue.Sparse) value).dense())
                    .isEqualTo(NdArray.of(new double[] {0, 1, 1, 1, 0, 0, 0, 1, 1}, 3, 3)
                            .astype(DType.BOOL));
        }
    }

    @Test
    void aTagThatDoesNotSuitTheClassWhoseNumberOfBytesIsThere() throws IOException {
        byte[] bytes = {3, 2, 1};
        assertThat(read(MatClass.UINT8.code() | LOGICAL, new int[] {1, 3}, Level5Bytes.element(FLOAT64, bytes)))
                .isEqualTo(MatValue.of(NdArray.full(DType.BOOL, 1, 1, 3)));
        assertThat(read(MatClass.UINT8.code(), new int[] {1, 3}, Level5Bytes.element(FLOAT64, bytes)))
                .isEqualTo(MatValue.of(NdArray.of(new double[] {3, 2, 1}, 1, 3).astype(DType.UINT8)));
        assertThatThrownBy(() -> read(MatClass.UINT8.code(), new int[] {1, 4}, Level5Bytes.element(FLOAT64, bytes)))
                .hasMessageContaining("3 bytes are no whole number of float64");
    }

    @Test
    void charactersWithSizesAndNoBytesAreBlanks() throws IOException {
        int type = MatClass.CHAR.code();
        assertThat(read(type, new int[] {1, 4}, Level5Bytes.element(Tag.UINT16)))
                .isEqualTo(MatValue.of("    "));
        assertThat(read(type, new int[] {2, 3}, Level5Bytes.element(Tag.UTF8)))
                .isEqualTo(new MatValue.Text(Shape.of(2, 3), "      "));
        assertThat(read(type, new int[] {1, 4})).isEqualTo(MatValue.of("    "));
        assertThat(read(type, new int[] {0, 0}, Level5Bytes.element(Tag.UINT16)))
                .isEqualTo(MatValue.of(""));
        Path bomb = file(Level5Bytes.matrix(type, new int[] {40_000, 40_000}, Level5Bytes.element(Tag.UINT16)));
        assertThatThrownBy(() -> MatFile.read(bomb)).hasMessageContaining("more than the limit");
    }

    @Test
    void sizesAndFlagsOfEitherSign() throws IOException {
        byte[] name = Level5Bytes.element(Tag.INT8, (byte) 'x');
        byte[] numbers = Level5Bytes.element(Tag.UINT8, (byte) 7, (byte) 8);
        for (int flags : new int[] {Tag.INT32, Tag.UINT32}) {
            for (int sizes : new int[] {Tag.INT32, Tag.UINT32}) {
                byte[] head = Level5Bytes.join(
                        Level5Bytes.element(flags, Level5Bytes.ints(MatClass.UINT8.code(), 0)),
                        Level5Bytes.element(sizes, Level5Bytes.ints(1, 2)));
                Path file = file(Level5Bytes.element(Tag.MATRIX, Level5Bytes.join(head, name, numbers)));
                assertThat(MatFile.readArray(file, "x"))
                        .isEqualTo(NdArray.of(new double[] {7, 8}, 1, 2).astype(DType.UINT8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MATLAB 7.0 MAT-file, created by a logger", "MATLAB 5.0 MAT-file", "Octave 9", "", " "})
    void theVersionIsToldByTheLastFourBytesOfTheHeader(String text) throws IOException {
        byte[] variable = Level5Bytes.matrix(
                MatClass.UINT8.code(), new int[] {1, 2}, Level5Bytes.element(Tag.UINT8, (byte) 7, (byte) 8));
        Path file = Files.write(folder.resolve("a.mat"), Level5Bytes.file(text, variable));
        NdArray expected = NdArray.of(new double[] {7, 8}, 1, 2).astype(DType.UINT8);
        assertThat(Images.contents(file).format()).isEqualTo("MAT");
        assertThat(Images.read(file).array()).isEqualTo(expected);
        assertThat(Images.read(file, "x", Limits.standard()).array()).isEqualTo(expected);
        assertThat(MatFile.readArray(file, "x")).isEqualTo(expected);
    }

    @Test
    void aVersionThatDoesNotExist() throws IOException {
        byte[] bytes = Level5Bytes.file();
        bytes[125] = 3;
        Path file = Files.write(folder.resolve("a.mat"), bytes);
        assertThatThrownBy(() -> Images.contents(file)).hasMessageContaining("a .mat file of the unknown version 3");
    }
}
