package io.ndimage.io.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that tifffile and Pillow wrote, against the pixels, axes and spacing that went in. */
class TiffGoldenTest {

    private static final Path FOLDER = Fixtures.file("tiff");

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)));
    }

    @Test
    void thereAreMany() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFileIsReadAsItWasWritten(List<String> row) throws IOException {
        Path file = FOLDER.resolve(row.get(0));
        String part = row.get(1);
        Image image = part.isEmpty() ? Images.read(file) : Images.read(file, part, Limits.standard());
        NdArray expected = Npy.read(FOLDER.resolve(row.get(2)));
        assertThat(image.array().dtype()).isEqualTo(expected.dtype());
        assertThat(image.array()).isEqualTo(expected);
        assertThat(image.axes()).isEqualTo(words(row.get(3)));
        assertThat(image.spacing())
                .isEqualTo(words(row.get(4)).stream().map(Double::valueOf).toList());
        assertThat(image.unit()).isEqualTo(row.get(5));
        if (part.isEmpty()) {
            ImageInfo info = Images.info(file);
            assertThat(info.shape()).isEqualTo(expected.shape());
            assertThat(info.dtype()).isEqualTo(expected.dtype());
            assertThat(info.axes()).isEqualTo(image.axes());
            assertThat(info.notes()).isEqualTo(image.notes());
        }
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    @Test
    void pagesOfDifferentKindsAreParts() throws IOException {
        assertThat(Images.contents(FOLDER.resolve("mixed.tif")).parts().stream()
                        .map(part -> part.name() + " " + part.type() + " " + part.shape()))
                .containsExactly("0 uint8 (8, 9)", "1 uint16 (5, 6)", "2 uint8 (4, 5, 3)");
        assertThat(Images.contents(FOLDER.resolve("pages_tiles.tif")).parts()).isEmpty();
        assertThat(Images.read(FOLDER.resolve("mixed.tif")).notes())
                .containsExactly(
                        Note.loss(
                                "2 of 3 pages not read, previews or of another size or type; ask for one by its number, 0 to 2"));
    }

    @Test
    void imagesThatAreNotThereAreNoted() throws IOException {
        assertThat(Images.read(FOLDER.resolve("imagej_first_of_ten.tif")).notes())
                .containsExactly(Note.loss("only the first of 10 images is there"));
    }
}
