package io.ndimage.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImagePart;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.Npz;
import io.ndimage.io.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {

    @TempDir
    Path folder;

    private static Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (DType dtype : DType.values()) {
            arrays.put(dtype.toString(), Samples.random(1, dtype, 5, 7));
        }
        arrays.put("number", NdArray.full(DType.FLOAT64, 42.5));
        arrays.put("empty", NdArray.zeros(DType.INT16, 0, 5));
        arrays.put("Größe", NdArray.zeros(DType.UINT8, 300, 400));
        return arrays;
    }

    @Test
    void whatIsWrittenComesBackAndIsAlwaysWrittenAlike() throws IOException {
        Path stored = folder.resolve("a.npz");
        Path deflated = folder.resolve("b.npz");
        Npz.write(stored, arrays());
        Npz.writeCompressed(deflated, arrays());
        assertThat(Npz.read(stored)).isEqualTo(arrays());
        assertThat(Npz.read(deflated)).isEqualTo(arrays());
        assertThat(Npz.read(stored).keySet()).containsExactlyElementsOf(arrays().keySet());
        assertThat(Npz.list(deflated)).isEqualTo(Npz.list(stored));
        assertThat(Files.size(deflated)).isLessThan(Files.size(stored) / 10);
        byte[] bytes = Files.readAllBytes(stored);
        Npz.write(stored, arrays());
        assertThat(stored).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz_stored.npz", "npz_deflated.npz", "npz_wide.npz"})
    void whatNumPyWrites(String name) throws IOException {
        Path file = Fixtures.file(name);
        Map<String, NdArray> arrays = Npz.read(file);
        assertThat(arrays.keySet()).containsExactly("im", "fortran", "half", "number", "empty", "zeros");
        NdArray im = NdArray.wrap(DType.UINT16, new short[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 3, 4);
        assertThat(arrays.get("im")).isEqualTo(im);
        assertThat(arrays.get("fortran").toDoubles()).startsWith(0, 1, 2, 3).endsWith(22, 23);
        assertThat(arrays.get("half")).isEqualTo(NdArray.wrap(DType.FLOAT32, new float[] {0.5f, -2}, 2));
        assertThat(arrays.get("number")).isEqualTo(NdArray.full(DType.FLOAT64, 42.5));
        assertThat(arrays.get("empty")).isEqualTo(NdArray.zeros(DType.INT16, 0, 5));
        assertThat(arrays.get("zeros")).isEqualTo(NdArray.zeros(DType.COMPLEX64, 40, 50));
        assertThat(Npz.read(file, "im")).isEqualTo(im);
        assertThat(Images.read(file, "im", Limits.standard()).array()).isEqualTo(im);
        assertThat(Images.contents(file).parts())
                .isEqualTo(Npz.list(file))
                .contains(new ImagePart("im", "uint16", Shape.of(3, 4)), new ImagePart("half", "float16", Shape.of(2)));
    }

    @Test
    void whatIsNotReadIsListed() throws IOException {
        Path file = Fixtures.file("npz_mixed.npz");
        assertThat(Npz.list(file))
                .containsExactly(
                        new ImagePart("im", "uint16", Shape.of(3, 4)),
                        new ImagePart("thing", "object", Shape.of(1)),
                        new ImagePart("table", "records", Shape.of(3)));
        assertThat(Npz.read(file, "im").elements()).isEqualTo(12);
    }

    @Test
    void theOnlyArrayIsAnImage() throws IOException {
        Path file = folder.resolve("a.npz");
        NdArray pixels = Samples.random(1, DType.UINT16, 5, 7);
        Images.write(file, pixels);
        assertThat(Npz.read(file)).isEqualTo(Map.of("arr_0", pixels));
        assertThat(Images.read(file).array()).isEqualTo(pixels);
        assertThat(Images.info(file).shape()).isEqualTo(pixels.shape());
        assertThat(Images.info(file).format()).isEqualTo("NPZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..\\b", "a:b", "a\nb"})
    void namesThatAreNone(String name) {
        assertThatThrownBy(() -> Npz.write(folder.resolve("a.npz"), Map.of(name, NdArray.zeros(DType.UINT8, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("array name is '" + name.replace('\n', '?')
                        + "'; it must have 1 to 255 characters, no slash, colon or control character among them");
        assertThat(folder).isEmptyDirectory();
    }
}
