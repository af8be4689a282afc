package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the colours of pictures with a palette. */
class IndexTest {

    private static NdArray index(Path file) throws IOException {
        return Images.read(file, "index", Limits.standard()).array();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "palette1.png",
                "palette2.png",
                "palette4.png",
                "palette8.png",
                "palette1_interlaced.png",
                "palette2_interlaced.png",
                "palette4_interlaced.png",
                "palette8_interlaced.png",
                "palette_alpha.png",
                "palette.bmp",
                "runs8.bmp",
                "plain.gif",
                "interlaced.gif",
                "tiff/palette.tif",
                "tiff/palette_tiles.tif"
            })
    void eachNumberHasOneColour(String name) throws IOException {
        NdArray colours = Images.read(Fixtures.file(name)).array();
        NdArray index = index(Fixtures.file(name));
        assertThat(index.dtype()).isEqualTo(DType.UINT8);
        assertThat(index.shape().sizes())
                .isEqualTo(Arrays.copyOf(colours.shape().sizes(), 2));
        double[] numbers = index.toDoubles();
        double[] samples = colours.toDoubles();
        int channels = samples.length / numbers.length;
        Map<Double, String> found = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            String colour = Arrays.toString(Arrays.copyOfRange(samples, i * channels, (i + 1) * channels));
            assertThat(found.merge(numbers[i], colour, (old, now) -> old)).isEqualTo(colour);
        }
        assertThat(found).hasSizeGreaterThan(1);
    }

    @Test
    void theyAreThoseOfTheFile() throws IOException {
        assertThat(index(Fixtures.file("runs4.bmp")).toDoubles())
                .containsExactly(1, 2, 1, 2, 1, 2, 1, 3, 9, 10, 9, 10, 9, 10, 9, 10, 5, 6, 5, 1, 2, 3, 4, 5);
    }

    @Test
    void itIsListedBesideTheImage() throws IOException {
        for (String name : new String[] {"palette4.png", "palette.bmp", "plain.gif", "tiff/palette.tif"}) {
            Path file = Fixtures.file(name);
            assertThat(Images.contents(file).views())
                    .as(name)
                    .containsExactly(new ImagePart("index", "uint8", index(file).shape()));
        }
        assertThat(Images.contents(Fixtures.file("gray8.png")).views()).isEmpty();
    }

    @Test
    void aPageHasItsOwn() throws IOException {
        Path file = Fixtures.file("tiff/palette.tif");
        assertThat(Images.read(file, "0:index", Limits.standard()).array()).isEqualTo(index(file));
        assertThatThrownBy(() -> Images.read(file, "1:index", Limits.standard()))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("no page '1'; it has pages 0 to 0");
        assertThatThrownBy(() -> Images.read(Fixtures.file("plain.gif"), "0:index", Limits.standard()))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("the first picture alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray8.png", "gray1.png", "rgb8.png", "rgb.bmp", "gray_u1.tif"})
    void aPictureWithoutAPaletteHasNone(String name) {
        assertThatThrownBy(() -> index(Fixtures.file(name)))
                .isInstanceOf(ImageReadException.class)
                .hasMessageEndingWith("a picture without a palette; leave ':index' out");
    }
}
