package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that NumPy, Pillow, tifffile and a script wrote, against the pixels that those read. */
class FormatsGoldenTest {

    static Stream<String> images() {
        return Fixtures.all("[^.]*\\.(png|jpg|bmp|gif|tif|pbm|pgm|ppm|pam|pfm|webp)").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> Files.exists(Fixtures.file(name + ".npy")));
    }

    @ParameterizedTest
    @MethodSource("images")
    void thePixelsAreTheExpectedOnes(String name) throws IOException {
        Path file = Fixtures.file(name);
        Image image = Images.read(file);
        NdArray expected = Npy.read(Fixtures.file(name + ".npy"));
        assertThat(image.array().dtype()).isEqualTo(expected.dtype());
        assertThat(image.array().shape()).isEqualTo(expected.shape());
        assertThat(image.array().toDoubles()).isEqualTo(expected.toDoubles());
        assertThat(image.array()).isEqualTo(expected);
        ImageInfo info = Images.info(file);
        assertThat(info.shape()).isEqualTo(image.array().shape());
        assertThat(info.dtype()).isEqualTo(image.array().dtype());
        assertThat(info.axes()).isEqualTo(image.axes());
        assertThat(info.notes()).isEqualTo(image.notes());
        assertThat(info.fileBytes()).isEqualTo(Files.size(file));
        assertThat(image.axes()).containsSubsequence("y", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "profile.png,embedded colour profile not applied",
        "gray_marked.png,one colour is marked as transparent; not applied",
        "rgb_marked.png,one colour is marked as transparent; not applied",
        "profile.jpg,embedded colour profile not applied",
        "animated.gif,more than one picture; only the first is read",
        "preview.tif,'1 of 2 pages not read, previews or of another size or type; ask for one by its number, 0 to 1'",
    })
    void whatWasNotDoneIsNoted(String name, String note) throws IOException {
        assertThat(Images.read(Fixtures.file(name)).notes()).containsExactly(Note.loss(note));
        assertThat(Images.read(Fixtures.file(name)).losses()).containsExactly(Note.loss(note));
    }

    @Test
    void whatIsNoLossIsNotedAsSuch() throws IOException {
        Image turned = Images.read(Fixtures.file("orientation6.jpg"));
        assertThat(turned.notes()).containsExactly(Note.information("turned upright, as its orientation 6 says"));
        assertThat(turned.losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bool",
        "uint8",
        "int8",
        "uint16",
        "int16",
        "uint32",
        "int32",
        "uint64",
        "int64",
        "float32",
        "float64",
        "complex64",
        "complex128",
    })
    void everyOrderOfNumPysArraysGivesTheSame(String type) throws IOException {
        NdArray array = Npy.read(Fixtures.file("npy_" + type + "_c.npy"));
        assertThat(array.dtype()).hasToString(type);
        assertThat(Npy.read(Fixtures.file("npy_" + type + "_fortran.npy"))).isEqualTo(array);
        assertThat(Npy.read(Fixtures.file("npy_" + type + "_big.npy"))).isEqualTo(array);
    }

    @Test
    void halvesBecomeFloats() throws IOException {
        assertThat(Npy.read(Fixtures.file("npy_half.npy"))).isEqualTo(Npy.read(Fixtures.file("npy_half_expected.npy")));
        assertThat(Images.info(Fixtures.file("npy_half.npy")).notes()).isNotEmpty();
    }

    @Test
    void everyVersionOfNumPysFilesIsRead() throws IOException {
        double[] expected = {0, 1, 2, 3, 4, 5};
        assertThat(Npy.read(Fixtures.file("npy_version2.npy")).doubles()).isEqualTo(expected);
        assertThat(Npy.read(Fixtures.file("npy_version3.npy")).doubles()).isEqualTo(expected);
        assertThat(Npy.read(Fixtures.file("npy_scalar.npy")).getDouble()).isEqualTo(42.5);
        assertThat(Npy.read(Fixtures.file("npy_empty.npy")).shape()).hasToString("(0, 5)");
    }

    @Test
    void ourArraysAreNumPysByteForByte() throws IOException {
        for (Path file : Fixtures.all("npy_.*_c\\.npy")) {
            Path copy = Files.createTempFile("copy", ".npy");
            Npy.write(copy, Npy.read(file));
            assertThat(copy).hasSameBinaryContentAs(file);
            Files.delete(copy);
        }
    }
}
