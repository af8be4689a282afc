package io.ndimage.io.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.Fixtures;
import io.ndimage.io.Images;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"dpi,0.2,0.1", "dpcm,0.07874015748031496,0.03937007874015748", "exif_resolution,0.1,0.2"})
    void theResolutionBecomesTheSpacing(String name, double y, double x) throws IOException {
        Image image = Images.read(Fixtures.file(name + ".jpg"));
        assertThat(image.spacing().get(0)).isCloseTo(y, within(1e-12));
        assertThat(image.spacing().get(1)).isCloseTo(x, within(1e-12));
        assertThat(image.unit()).isEqualTo("mm");
    }

    @Test
    void theSpacingIsWritten() throws IOException {
        Image pixels = Image.of(NdArray.zeros(DType.UINT8, 3, 4), "y", "x");
        Path file = folder.resolve("a.jpg");
        for (List<Double> spacing : List.of(List.of(0.5, 0.25), List.of(25.4 / 300, 25.4 / 150))) {
            Images.write(file, pixels.spaced(spacing, "mm"));
            assertThat(Images.read(file).spacing()).isEqualTo(spacing);
        }
        for (double spacing : new double[] {1e-9, 1e9, Double.NaN}) {
            Images.write(file, pixels.spaced(List.of(spacing, spacing), "mm"));
            assertThat(Images.read(file)).isEqualTo(pixels);
        }
    }

    @Test
    void theQualityDecidesTheSize() throws IOException {
        NdArray pixels = Images.read(Fixtures.file("rgb444.jpg")).array();
        Path file = folder.resolve("a.jpg");
        long before = 0;
        for (int quality : new int[] {1, 50, 75, 90, 100}) {
            Images.write(file, pixels, WriteOptions.standard().quality(quality));
            assertThat(Files.size(file)).isGreaterThan(before);
            before = Files.size(file);
        }
    }

    @Test
    void inksAreNoted() throws IOException {
        assertThat(Images.read(Fixtures.file("cmyk.jpg")).notes())
                .containsExactly(Note.loss("four inks (CMYK) turned into RGB"));
    }
}
