package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes back. */
class FormatsLawTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void jpegComesBackNearly(int channels) throws IOException {
        NdArray pixels = smoothPhoto(70, 101, channels);
        Path file = folder.resolve("a.jpg");
        for (int quality : new int[] {100, 90, 50}) {
            Images.write(file, pixels, WriteOptions.standard().quality(quality));
            double[] in = pixels.toDoubles();
            double[] out = Images.read(file).array().toDoubles();
            double most = 0;
            for (int i = 0; i < in.length; i++) {
                most = Math.max(most, Math.abs(in[i] - out[i]));
            }
            assertThat(most)
                    .as("at quality %d", quality)
                    .isLessThanOrEqualTo(quality == 100 ? 3 : quality == 90 ? 12 : 40);
        }
    }

    private static NdArray smoothPhoto(int height, int width, int channels) {
        NdArray pixels = NdArray.zeros(DType.UINT8, height, width, channels);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    pixels.set(128 + 100 * StrictMath.sin(x / (9.0 + c)) * StrictMath.cos(y / (11.0 - c)), y, x, c);
                }
            }
        }
        return channels == 1 ? pixels.reshape(height, width) : pixels;
    }

    static Stream<String> endings() {
        return Images.outputEndings().stream();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothingIsRescaledOrClippedUnasked(String ending) throws IOException {
        NdArray floats = NdArray.of(new double[] {-3.5, 0.25, 100, 300.125, 7, 9}, 2, 3);
        Path file = folder.resolve("a" + ending);
        try {
            Images.write(file, floats);
            assertThat(Images.read(file).array()).isEqualTo(floats);
            return;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("pixels are float64 with range -3.5..300.125;");
        }
        assertThat(file).doesNotExist();
        Images.write(file, floats, WriteOptions.standard().rescale(Rescale.RESCALE));
        NdArray rescaled = Images.read(file).array();
        double white = switch (rescaled.dtype()) {
            case UINT8 -> 255;
            case UINT16 -> 65_535;
            default -> 1;
        };
        double tolerance = ending.startsWith(".jp") ? 8 : 0.5;
        assertThat(rescaled.getDouble(0, 0)).isCloseTo(0, within(tolerance));
        assertThat(rescaled.getDouble(1, 0)).isCloseTo(white, within(tolerance));
        Images.write(file, floats, WriteOptions.standard().rescale(Rescale.CLIP));
        NdArray clipped = Images.read(file).array();
        assertThat(clipped.getDouble(0, 2)).isCloseTo(100, within(tolerance));
        assertThat(clipped.getDouble(1, 0))
                .isCloseTo(clipped.dtype() == DType.UINT8 ? 255 : 300.125, within(tolerance));
    }

    @Test
    void anArrayOfThreeOrFourLastElementsIsColour() throws IOException {
        NdArray pixels = Samples.random(7, DType.UINT8, 5, 6, 3);
        Images.write(folder.resolve("a.tif"), pixels);
        assertThat(Images.read(folder.resolve("a.tif")).axes()).containsExactly("y", "x", Image.CHANNEL);
        Images.write(folder.resolve("b.tif"), Image.of(pixels));
        assertThat(Images.read(folder.resolve("b.tif")).axes()).containsExactly("z", "y", "x");
        Images.write(folder.resolve("b.png"), Image.of(pixels));
        assertThat(Images.read(folder.resolve("b.png")).axes()).containsExactly("y", "x", Image.CHANNEL);
    }

    @Test
    void axesThatDoNotFitAreRefused() {
        Path png = folder.resolve("a.png");
        assertThatThrownBy(() -> Images.write(png, NdArray.zeros(DType.UINT8, 2, 3, 4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot write '" + png
                        + "': an array of shape (2, 3, 4, 5) with axes [t, z, y, x]: PNG holds (y, x) or (y, x, channel);"
                        + " .npy holds any array");
        assertThatThrownBy(() -> Images.write(png, NdArray.zeros(DType.UINT8, 5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Images.write(png, NdArray.zeros(DType.UINT8, 0, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no pixels");
        assertThat(folder).isEmptyDirectory();
    }
}
