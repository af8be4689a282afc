package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to one value of a file of HDF5: the others are read. */
class HdfDamageTest {

    private static final MatValue ONE = MatValue.of(NdArray.full(DType.FLOAT64, 7, 2, 3));
    private static final MatValue OTHER = MatValue.of("text");

    /** The one that is damaged, known by its sizes. */
    private static final MatValue BAD = MatValue.of(NdArray.full(DType.UINT8, 3, 1234, 7));

    @TempDir
    Path folder;

    private Path damaged(Map<String, MatValue> values) throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, values, MatVersion.V7_3);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = 512;
        while (bytes.getLong(at) != 7 || bytes.getLong(at + 8) != 1234) {
            at += 8;
        }
        // The sizes are in the first message of the header, which begins with its version.
        assertThat(bytes.get(at - 32)).isEqualTo((byte) 1);
        bytes.put(at - 32, (byte) 99);
        return Files.write(file, bytes.array());
    }

    @Test
    void aVariable() throws IOException {
        Map<String, MatValue> values = new LinkedHashMap<>();
        values.put("a", ONE);
        values.put("bad", BAD);
        values.put("c", OTHER);
        Path file = damaged(values);
        Map<String, MatValue> read = MatFile.read(file);
        assertThat(read)
                .containsOnlyKeys("a", "bad", "c")
                .containsEntry("a", ONE)
                .containsEntry("c", OTHER);
        assertThat(read.get("bad")).isInstanceOf(MatValue.Unreadable.class);
        assertThat(MatFile.read(file, "c")).isEqualTo(OTHER);
        assertThat(Images.contents(file).parts()).hasSize(3);
        assertThatThrownBy(() -> MatFile.read(file, "bad")).isInstanceOf(ImageReadException.class);
        Path alone = damaged(Map.of("bad", BAD));
        assertThatThrownBy(() -> MatFile.read(alone)).isInstanceOf(ImageReadException.class);
    }

    @Test
    void aFieldOrACell() throws IOException {
        Map<String, MatValue> fields = new LinkedHashMap<>();
        fields.put("a", ONE);
        fields.put("bad", BAD);
        fields.put("c", OTHER);
        MatValue.Struct struct = (MatValue.Struct) MatFile.read(damaged(Map.of("s", MatValue.of(fields))), "s");
        assertThat(struct.get("a")).isEqualTo(ONE);
        assertThat(struct.get("bad")).isInstanceOf(MatValue.Unreadable.class);
        assertThat(struct.get("c")).isEqualTo(OTHER);
        assertThat(MatFile.read(folder.resolve("a.mat"), "s.c")).isEqualTo(OTHER);
        assertThatThrownBy(() -> MatFile.read(folder.resolve("a.mat"), "s.bad"))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("'s.bad' cannot be read: damaged HDF5");
        MatValue cells = new MatValue.Cells(Shape.of(1, 3), List.of(ONE, BAD, OTHER));
        List<MatValue> read = ((MatValue.Cells) MatFile.read(damaged(Map.of("c", cells)), "c")).cells();
        assertThat(read.get(0)).isEqualTo(ONE);
        assertThat(read.get(1)).isInstanceOf(MatValue.Unreadable.class);
        assertThat(read.get(2)).isEqualTo(OTHER);
    }

    /** Of a file that is cut short, what is read is what was written. */
    @Test
    void aCut() throws IOException {
        Path file = HdfFixtures.file("matlab.mat");
        Map<String, MatValue> values = MatFile.read(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 1000; length < bytes.length; length += 1511) {
            Path cut = Files.write(folder.resolve("cut.mat"), Arrays.copyOf(bytes, length));
            try {
                MatFile.read(cut)
                        .forEach((name, value) -> assertThat(value.equals(values.get(name))
                                        || value.toString().contains("Unreadable"))
                                .as(name)
                                .isTrue());
            } catch (ImageReadException e) {
                assertThat(e.kind()).isEqualTo(ImageReadException.Kind.MALFORMED);
            }
        }
    }

    @Test
    void halfPrecisionIsReadAsFloats() throws IOException {
        float[] numbers = {1, 0.5f, 0x1p-24f, 65504, -0f, Float.POSITIVE_INFINITY};
        NdArray expected = NdArray.wrap(DType.FLOAT32, numbers, 2, 3);
        Path file = HdfFixtures.file("half.mat");
        for (String name : List.of("little", "big", "chunked")) {
            assertThat(MatFile.readArray(file, name)).as(name).isEqualTo(expected);
        }
        assertThat(MatFile.readArray(file, "complex")).isEqualTo(expected.astype(DType.COMPLEX64));
        assertThat(MatFile.list(file))
                .allSatisfy(variable -> assertThat(variable.type()).isEqualTo("single"));
    }
}
