package io.ndimage.io.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage to one variable, or to one value in it: the others are read, and what is damaged says so when it is asked for. */
class MatDamageTest {

    private static final int[] ONE = {1, 1};

    @TempDir
    Path folder;

    private static byte[] number(String name, int value) {
        return Level5Bytes.named(
                name, MatClass.INT32.code(), ONE, Level5Bytes.element(Tag.INT32, Level5Bytes.ints(value)));
    }

    private static MatValue number(int value) {
        return MatValue.of(NdArray.full(DType.INT32, value, 1, 1));
    }

    private Path file(byte[]... variables) throws IOException {
        return Files.write(folder.resolve("a.mat"), Level5Bytes.file(variables));
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static void damaged(Path file, String name, String problem) throws ImageReadException {
        Map<String, MatValue> values = MatFile.read(file);
        assertThat(values).containsKeys("a", "b", name).hasSize(3);
        assertThat(values.get("a")).isEqualTo(number(1));
        assertThat(values.get("b")).isEqualTo(number(3));
        assertThat(values.get(name))
                .isInstanceOfSatisfying(
                        MatValue.Unreadable.class,
                        value -> assertThat(value.problem()).isEqualTo(problem));
        assertThat(MatFile.list(file)).extracting(MatVariable::name).contains("a", "b", name);
        assertThat(Images.contents(file).parts()).hasSize(3);
        assertThat(MatFile.readArray(file, "b").getLong(0, 0)).isEqualTo(3);
        Region region = Region.of(new long[] {0, 0}, new long[] {1, 1});
        assertThatThrownBy(() -> MatFile.read(file, name)).hasMessage(file + ": " + problem);
        assertThatThrownBy(() -> MatFile.readArray(file, name)).hasMessage(file + ": " + problem);
        assertThatThrownBy(() -> MatFile.readRegion(file, name, region)).hasMessage(file + ": " + problem);
        assertThatThrownBy(() -> Images.read(file, name, Limits.standard())).hasMessage(file + ": " + problem);
    }

    @Test
    void whatIsWrongIsSaidWhenItIsAskedFor() throws IOException {
        byte[] x = number("x", 2);
        byte[] a = number("a", 1);
        byte[] b = number("b", 3);
        int at = 128 + a.length;
        damaged(file(a, changed(x, 56, 8), b), "x", "an element of type 8 where numbers belong, at byte " + (at + 64));
        damaged(file(a, changed(x, 16, 99), b), "x", "a variable of the unknown class 99, at byte " + (at + 24));
        damaged(
                file(a, changed(x, 35, 128), b),
                "x",
                "an array's size along axis 0 is -2147483647, at byte " + (at + 36));
        damaged(file(a, changed(x, 40, 9), b), "#2", "a name is 1 bytes of type 9, at byte " + (at + 48));
        damaged(
                file(a, changed(x, 0, 13), b),
                "x",
                "an element of type 13 at byte " + at + " where a variable belongs");
        byte[] deflated = Level5Bytes.deflated(x);
        damaged(
                file(a, changed(deflated, deflated.length - 1, 77), b),
                "x",
                "a compressed variable is damaged (incorrect data check), at byte " + (at + 8));
        damaged(
                file(a, changed(deflated, 8, 77), b),
                "#2",
                "a compressed variable is damaged (incorrect header check), at byte " + (at + 8));
        damaged(
                file(a, b, Arrays.copyOf(x, 60)),
                "x",
                "truncated at byte " + (at + b.length + 60) + ": expected " + (x.length - 8) + " bytes at byte "
                        + (at + b.length + 8));
        damaged(
                file(a, b, new byte[3]),
                "#3",
                "truncated at byte " + (at + b.length + 3) + ": expected 8 bytes at byte " + (at + b.length));
    }

    @Test
    void whereNothingElseIsThereTheFileIsRefused() throws IOException {
        Path file = file(changed(number("x", 2), 56, 8));
        assertThatThrownBy(() -> MatFile.read(file)).isInstanceOf(ImageReadException.class);
        Path lost = file(changed(number("x", 2), 16, 99));
        assertThatThrownBy(() -> MatFile.list(lost)).isInstanceOf(ImageReadException.class);
    }

    @Test
    void damageInACellOrAFieldTakesNoOtherAlong() throws IOException {
        byte[] bad = changed(number("", 2), 48, 8);
        byte[] cells = Level5Bytes.named(
                "c", MatClass.CELL.code(), new int[] {1, 3}, Level5Bytes.join(number("", 1), bad, number("", 3)));
        byte[] names = Arrays.copyOf("p\0\0\0\0\0\0\0q".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 16);
        byte[] struct = Level5Bytes.named(
                "s",
                MatClass.STRUCT.code(),
                ONE,
                Level5Bytes.join(
                        Level5Bytes.ints(4 << 16 | Tag.INT32, 8),
                        Level5Bytes.element(Tag.INT8, names),
                        bad,
                        number("", 3)));
        for (byte[][] variables : List.of(
                new byte[][] {cells, struct},
                new byte[][] {Level5Bytes.deflated(cells), Level5Bytes.deflated(struct)})) {
            Path file = file(variables);
            List<MatValue> read = ((MatValue.Cells) MatFile.read(file, "c")).cells();
            assertThat(read.get(0)).isEqualTo(number(1));
            assertThat(read.get(1)).isInstanceOf(MatValue.Unreadable.class);
            assertThat(read.get(2)).isEqualTo(number(3));
            MatValue.Struct fields = (MatValue.Struct) MatFile.read(file, "s");
            assertThat(fields.get("p")).isInstanceOf(MatValue.Unreadable.class);
            assertThat(fields.get("q")).isEqualTo(number(3));
        }
    }

    /** Whatever byte of a variable's content is changed, its neighbours are what they were. */
    @ParameterizedTest
    @EnumSource(MatVersion.class)
    void neighboursAreWhatTheyWere(MatVersion version) throws IOException {
        if (version == MatVersion.V7_3) {
            return;
        }
        Map<String, MatValue> values = values();
        Path file = folder.resolve("a.mat");
        MatFile.write(file, Map.of("first", values.get("first")), version);
        int from = (int) Files.size(file);
        MatFile.write(file, values, version);
        byte[] bytes = Files.readAllBytes(file);
        // The third begins with the bytes with which it begins alone.
        MatFile.write(folder.resolve("b.mat"), Map.of("third", values.get("third")), version);
        int to = bytes.length - (int) Files.size(folder.resolve("b.mat")) + (version == MatVersion.V4 ? 0 : 128);
        int tag = version == MatVersion.V4 ? 20 : 8;
        for (int at = from + tag; at < to; at++) {
            Files.write(file, changed(bytes, at, bytes[at] ^ 1 << at % 8));
            Map<String, MatValue> read = MatFile.read(file);
            assertThat(read.get("first")).as("byte " + at).isEqualTo(values.get("first"));
            assertThat(read.get("third")).as("byte " + at).isEqualTo(values.get("third"));
        }
    }

    private static Map<String, MatValue> values() {
        Map<String, MatValue> values = new LinkedHashMap<>();
        values.put("first", MatValue.of(NdArray.of(new double[] {1, 2, 3, 4}, 2, 2)));
        values.put("second", MatValue.of("some text, not too short"));
        values.put("third", MatValue.of(NdArray.of(new double[] {5, 6, 7}, 1, 3)));
        return values;
    }

    /** Of a file that is cut short, what came before the cut is read. */
    @ParameterizedTest
    @EnumSource(MatVersion.class)
    void whatComesBeforeACutIsRead(MatVersion version) throws IOException {
        if (version == MatVersion.V7_3) {
            return;
        }
        Map<String, MatValue> values = values();
        Path file = folder.resolve("a.mat");
        MatFile.write(file, Map.of("first", values.get("first")), version);
        int from = (int) Files.size(file);
        MatFile.write(file, values, version);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = from; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            Map<String, MatValue> read = MatFile.read(file);
            assertThat(read.get("first")).as("length " + length).isEqualTo(values.get("first"));
            read.forEach(
                    (name, value) -> assertThat(value instanceof MatValue.Unreadable || value.equals(values.get(name)))
                            .as("%s of length %s", name, read)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(MatVersion.class)
    void whatCouldNotBeReadIsNotWritten(MatVersion version) {
        MatValue damaged = new MatValue.Unreadable("a size is 7, at byte 9", Shape.of(0, 0));
        MatValue within = MatValue.of(Map.of("f", new MatValue.Cells(Shape.of(1, 1), List.of(damaged))));
        for (MatValue value : List.of(damaged, within)) {
            assertThatThrownBy(() -> MatFile.write(folder.resolve("a.mat"), Map.of("x", value), version))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("variable 'x' has a value that could not be read: a size is 7, at byte 9");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
