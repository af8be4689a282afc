package io.ndimage.io.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** .mat files that cannot be read, among them those that other readers crash on, and values that cannot be written. */
class MatBadInputTest {

    private static final int DOUBLE = MatClass.DOUBLE.code();
    private static final int CELL = MatClass.CELL.code();

    @TempDir
    Path folder;

    private Path file(byte[]... variables) throws IOException {
        return Files.write(folder.resolve("a.mat"), Level5Bytes.file(variables));
    }

    private static ImageReadException refused(Path file, Limits limits) {
        ImageReadException e = catchThrowableOfType(ImageReadException.class, () -> MatFile.read(file, limits));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
        assertThat(e.getCause()).isNull();
        return e;
    }

    private static void refused(Path file, Kind kind, String message) {
        ImageReadException e = refused(file, Limits.standard());
        assertThat(e.getMessage()).isEqualTo(file + ": " + message);
        assertThat(e.kind()).isEqualTo(kind);
    }

    @Test
    void aCellArrayThatClaimsMoreThanItHas() throws IOException {
        refused(
                file(Level5Bytes.matrix(CELL, new int[] {1, 300_000_000}, Level5Bytes.element(Tag.MATRIX))),
                Kind.MALFORMED,
                "an array of 300000000 cells has no room in 8 bytes, at byte 184");
    }

    @Test
    void nestedFiftyThousandDeep() throws IOException {
        int depth = 50_000;
        byte[] head = Level5Bytes.matrix(CELL, new int[] {1, 1});
        ByteBuffer all = ByteBuffer.allocate(depth * head.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < depth; i++) {
            all.put(head).putInt(i * head.length + 4, (depth - i) * head.length - 8);
        }
        refused(file(all.array()), Kind.LIMIT_EXCEEDED, "cells and structs lie more than 64 deep");
    }

    @Test
    void aDeflateBomb() throws IOException {
        byte[] zeros = Level5Bytes.matrix(DOUBLE, new int[] {1, 1 << 20}, Level5Bytes.element(9, new byte[8 << 20]));
        Path file = file(Level5Bytes.deflated(zeros));
        assertThat(Files.size(file)).isLessThan(20_000);
        assertThat(MatFile.readArray(file, "x")).isEqualTo(NdArray.zeros(DType.FLOAT64, 1, 1 << 20));
        ImageReadException e = refused(file, Limits.standard().withMaxBytes(1 << 20));
        assertThat(e).hasMessageContaining("take 8388608 bytes, more than the limit of 1048576 bytes");
        assertThat(e.kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
        assertThat(refused(file, Limits.standard().withMaxPixels(1000)).kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @Test
    void moreIsDeflatedThanDeclared() throws IOException {
        byte[] one = Level5Bytes.matrix(DOUBLE, new int[] {1, 1}, Level5Bytes.element(9, new byte[8]));
        refused(
                file(Level5Bytes.deflated(Level5Bytes.join(one, new byte[1 << 20]))),
                Kind.MALFORMED,
                "a variable goes on after its end, at byte 136");
    }

    @Test
    void lessIsDeflatedThanDeclared() throws IOException {
        byte[] one = Level5Bytes.matrix(DOUBLE, new int[] {1, 1}, Level5Bytes.element(9, new byte[8]));
        refused(
                file(Level5Bytes.deflated(Arrays.copyOf(one, one.length - 4))),
                Kind.MALFORMED,
                "a compressed variable ends too early, at byte 136");
    }

    @Test
    void aChecksumThatDoesNotFit() throws IOException {
        byte[] deflated =
                Level5Bytes.deflated(Level5Bytes.matrix(DOUBLE, new int[] {1, 1}, Level5Bytes.element(9, new byte[8])));
        deflated[deflated.length - 1] ^= 1;
        refused(file(deflated), Kind.MALFORMED, "a compressed variable is damaged (incorrect data check), at byte 136");
    }

    @Test
    void aTypeOfNumbersThatDoesNotExist() throws IOException {
        refused(
                file(Level5Bytes.matrix(DOUBLE, new int[] {1, 1}, Level5Bytes.element(8, new byte[8]))),
                Kind.MALFORMED,
                "an element of type 8 where numbers belong, at byte 192");
    }

    @Test
    void nearlyTwoGigabytesAreDeclared() throws IOException {
        byte[] head = Level5Bytes.matrix(DOUBLE, new int[] {1, 237_500_000}, Level5Bytes.ints(9, 1_900_000_000));
        refused(file(head), Kind.MALFORMED, "an element claims 1900000000 bytes where 0 are left, at byte 192");
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 1_900_000_056);
        refused(file(head), Kind.MALFORMED, "truncated at byte 192: expected 1900000056 bytes at byte 136");
    }

    @Test
    void sizesThatOverflow() throws IOException {
        int most = Integer.MAX_VALUE;
        refused(
                file(Level5Bytes.matrix(DOUBLE, new int[] {most, most, most}, Level5Bytes.element(9, new byte[8]))),
                Kind.LIMIT_EXCEEDED,
                "shape (2147483647, 2147483647, 2147483647) has more than 2^63-1 elements");
        refused(
                file(Level5Bytes.matrix(DOUBLE, new int[] {1, -1}, Level5Bytes.element(9))),
                Kind.MALFORMED,
                "an array's size along axis 1 is -1, at byte 168");
        assertThat(refused(file(Level5Bytes.matrix(DOUBLE, new int[40], Level5Bytes.element(9))), Limits.standard()))
                .hasMessageContaining("an array has 40 axes; at most 32 are allowed");
    }

    @Test
    void sparseIndicesThatPointNowhere() throws IOException {
        byte[] rows = Level5Bytes.element(Tag.INT32, Level5Bytes.ints(7));
        byte[] values = Level5Bytes.element(9, new byte[8]);
        Path beyond = file(Level5Bytes.matrix(
                5,
                new int[] {4, 1},
                Level5Bytes.join(rows, Level5Bytes.element(Tag.INT32, Level5Bytes.ints(0, 1)), values)));
        assertThat(refused(beyond, Limits.standard())).hasMessageContaining("rows has 7; the matrix has 4");
        Path few = file(Level5Bytes.matrix(
                5,
                new int[] {9, 1},
                Level5Bytes.join(rows, Level5Bytes.element(Tag.INT32, Level5Bytes.ints(0)), values)));
        assertThat(refused(few, Limits.standard())).hasMessageContaining("has 1 column starts");
    }

    @Test
    void aWideSparseMatrixIsNotMadeDense() throws IOException {
        byte[] parts = Level5Bytes.join(
                Level5Bytes.element(Tag.INT32),
                Level5Bytes.element(Tag.INT32, Level5Bytes.ints(0, 0)),
                Level5Bytes.element(9));
        Path file = file(Level5Bytes.matrix(5, new int[] {Integer.MAX_VALUE, 1}, parts));
        assertThat(MatFile.read(file)).containsOnlyKeys("x");
        assertThatThrownBy(() -> MatFile.readArray(file, "x"))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("elements are more than the limit of 268435456");
    }

    @Test
    void filesOfOtherKinds() throws IOException {
        refused(Files.write(folder.resolve("zeros.mat"), new byte[500]), Kind.MALFORMED, "not a .mat file");
        refused(Files.writeString(folder.resolve("text.mat"), "x".repeat(500)), Kind.MALFORMED, "not a .mat file");
        refused(
                Files.writeString(
                        folder.resolve("h5.mat"), Hdf5Superblock.SIGNATURE + "x", StandardCharsets.ISO_8859_1),
                Kind.MALFORMED,
                "a .mat file of version 7.3 without the HDF5 that it should be; was it cut short?");
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[125] = 2;
        refused(
                Files.write(file, bytes),
                Kind.MALFORMED,
                "a .mat file of version 7.3 without the HDF5 that it should be; was it cut short?");
        MatFile.write(file, Map.of("x", MatValue.of("text")), MatVersion.V7_3);
        refused(
                file,
                Kind.UNSUPPORTED,
                "a file of HDF5, as MATLAB's version 7.3 is; reading it takes the module ndimage-hdf5, which is not there"
                        + " (or save it with -v7)");
    }

    @Test
    void aMatrixOfVersion4ThatClaimsMoreThanItHas() throws IOException {
        byte[] head = Level5Bytes.join(Level5Bytes.ints(0, 40_000, 40_000, 0, 2), new byte[] {'x', 0});
        refused(
                Files.write(folder.resolve("a.mat"), head),
                Kind.MALFORMED,
                "truncated at byte 22: expected 12800000000 bytes at byte 22");
    }

    @Test
    void aSparseMatrixOfVersion4ThatPointsNowhere() throws IOException {
        ByteBuffer table = ByteBuffer.allocate(6 * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : new double[] {9, 4, 1, 3, 5, 0}) {
            table.putDouble(number);
        }
        byte[] head = Level5Bytes.join(Level5Bytes.ints(2, 2, 3, 0, 2), new byte[] {'x', 0});
        refused(
                Files.write(folder.resolve("a.mat"), Level5Bytes.join(head, table.array())),
                Kind.MALFORMED,
                "the sparse matrix 'x' has the row 8.0");
        table.putDouble(8, 1e300);
        refused(
                Files.write(folder.resolve("b.mat"), Level5Bytes.join(head, table.array())),
                Kind.MALFORMED,
                "the sparse matrix 'x' has the size 1.0E300");
    }

    @Test
    void whatIsAskedForInVainIsNamed() throws IOException {
        Path file = Fixtures.file("mat").resolve("opaque.mat");
        assertThatThrownBy(() -> MatFile.read(file, "y"))
                .hasMessage(file + ": no variable 'y'; it has handle, old, new");
        assertThatThrownBy(() -> MatFile.readArray(file, "new"))
                .hasMessage(file + ": variable 'new' is of class table, not numbers");
    }

    @ParameterizedTest
    @EnumSource(MatVersion.class)
    void whatCannotBeWritten(MatVersion version) {
        Path file = folder.resolve("a.mat");
        MatValue one = MatValue.of(NdArray.zeros(DType.FLOAT64, 1, 1));
        assertThatThrownBy(() -> MatFile.write(file, Map.of("1st", one), version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("variable name is '1st'; MATLAB allows a letter");
        assertThatThrownBy(() ->
                        MatFile.write(file, Map.of("x", new MatValue.Opaque("table", Shape.of(1, 1))), version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("variable 'x' is a table, which");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatVersion4DoesNotHold() {
        Path file = folder.resolve("a.mat");
        assertThatThrownBy(() -> MatFile.write(file, Map.of("x", MatValue.of(Map.of())), MatVersion.V4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("variable 'x' is a struct; .mat files of version 4 hold matrices");
        MatValue volume = MatValue.of(NdArray.zeros(DType.FLOAT64, 2, 3, 4));
        assertThatThrownBy(() -> MatFile.write(file, Map.of("x", volume), MatVersion.V4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("variable 'x' is of shape (2, 3, 4); .mat files of version 4");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fieldNamesThatMatlabDoesNotAllow() {
        MatValue struct = MatValue.of(Map.of("a b", MatValue.of("c")));
        assertThatThrownBy(() -> MatFile.write(folder.resolve("a.mat"), Map.of("x", struct)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("field name is 'a b'; MATLAB allows a letter");
    }
}
