package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One picture in all orientations of every format that has them, as Pillow turns it upright. */
class TurnedGoldenTest {

    private static final Path FOLDER = Fixtures.file("turned");

    static Stream<String> names() {
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(n -> Stream.of(
                        "before" + n + ".png", "behind" + n + ".png", "lossless" + n + ".webp", "gray" + n + ".tif"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void uprightAllAreTheSame(String name) throws IOException {
        Image image = Images.read(FOLDER.resolve(name));
        NdArray expected = Npy.read(FOLDER.resolve(name.endsWith(".tif") ? "upright_deep.npy" : "upright.npy"));
        assertThat(image.array()).isEqualTo(expected);
        int number = number(name);
        assertThat(image.notes())
                .isEqualTo(
                        number == 1
                                ? List.of()
                                : List.of(Note.information("turned upright, as its orientation " + number + " says")));
        if (!name.endsWith(".webp")) {
            double unit = image.unit().equals("cm") ? 10 : 1;
            double rows = name.endsWith(".tif") ? 2 : 0.2;
            assertThat(image.spacing().get(0) * unit).isCloseTo(rows, within(1e-3));
            assertThat(image.spacing().get(1) * unit).isCloseTo(rows / 2, within(1e-3));
        }
        ImageInfo info = Images.info(FOLDER.resolve(name));
        assertThat(info.shape()).isEqualTo(expected.shape());
        assertThat(info.notes()).isEqualTo(image.notes());
    }

    @ParameterizedTest
    @CsvSource({"before6.png", "behind6.png", "lossless6.webp", "gray6.tif"})
    void whoAsksForItGetsThePictureAsItIsStored(String name) throws IOException {
        ReadOptions lying = ReadOptions.standard().upright(false);
        Image image = Images.read(FOLDER.resolve(name), lying);
        Image upright = Images.read(FOLDER.resolve(name));
        assertThat(image.array().shape().size(0)).isEqualTo(7);
        assertThat(image.array().shape().size(1)).isEqualTo(5);
        assertThat(image.notes()).containsExactly(Note.loss("orientation 6 not applied"));
        assertThat(image.spacing().get(0)).isEqualTo(upright.spacing().get(1));
        assertThat(image.spacing().get(1)).isEqualTo(upright.spacing().get(0));
        ImageInfo info = Images.info(FOLDER.resolve(name), lying);
        assertThat(info.shape()).isEqualTo(image.array().shape());
        // A quarter to the right brings the last row to the first column.
        int channels = image.channelAxis() < 0 ? 1 : 3;
        assertThat(image.array().toDoubles()[0]).isEqualTo(upright.array().toDoubles()[6 * channels]);
    }

    private static int number(String name) {
        return name.replaceAll("[^0-9]", "").charAt(0) - '0';
    }
}
