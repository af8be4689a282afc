package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a format cannot hold is said: exactly what differs when the file is read back. */
class WritingLossesTest {

    @TempDir
    Path folder;

    private static Image picture(double dy, double dx, String unit) {
        NdArray pixels = NdArray.zeros(DType.UINT8, 3, 4);
        return Image.of(pixels, "y", "x").spaced(List.of(dy, dx), unit);
    }

    private List<Note> written(Image image, String name) throws IOException {
        return Images.write(folder.resolve(name), image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pgm", "a.pam", "a.npy", "a.npz", "a.mat"})
    void formatsWithoutSpacing(String name) throws IOException {
        assertThat(written(picture(0.5, 0.25, "mm"), name))
                .singleElement()
                .matches(Note::isLoss)
                .asString()
                .startsWith("spacing 0.5 x 0.25 mm not stored; ");
        assertThat(written(picture(1, 1, "mm"), name)).hasSize(1);
        assertThat(written(picture(1, 1, ""), name)).isEmpty();
    }

    @Test
    void picturesHoldLengths() throws IOException {
        for (String name : List.of("a.png", "a.jpg", "a.tif")) {
            assertThat(written(picture(0.5, 0.25, "mm"), name)).as(name).isEmpty();
        }
        assertThat(written(picture(0.5, 0.25, "um"), "a.png")).isEmpty();
        assertThat(written(picture(0.5, 0.25, "s"), "a.png"))
                .containsExactly(Note.loss("spacing 0.5 x 0.25 s not stored; PNG does not hold it"));
        assertThat(written(picture(0.5, 0.25, ""), "a.jpg"))
                .containsExactly(Note.loss("spacing 0.5 x 0.25 not stored; JPEG does not hold it"));
        assertThat(written(picture(0.5, 0.25, ""), "a.tif")).isEmpty();
        assertThat(written(picture(0.5, 0.25, "s"), "a.tif")).isEmpty();
    }

    @Test
    void whiteIsKeptOrSaid() throws IOException {
        Image camera =
                Image.of(NdArray.full(DType.UINT16, 4000, 3, 4), "y", "x").white(4095);
        for (String name : List.of("a.pgm", "a.pam", "a.tif")) {
            assertThat(written(camera, name)).as(name).isEmpty();
            assertThat(Images.read(folder.resolve(name)).white()).as(name).isEqualTo(4095);
            assertThat(Images.open(folder.resolve(name)).white()).as(name).isEqualTo(4095);
        }
        Image colours = Image.of(NdArray.zeros(DType.UINT8, 3, 4, 3), "y", "x", Image.CHANNEL)
                .white(63);
        assertThat(written(colours, "a.tif")).isEmpty();
        assertThat(Images.read(folder.resolve("a.tif")).white()).isEqualTo(63);
        for (String name : List.of("a.png", "a.npy", "a.npz", "a.mat")) {
            assertThat(written(camera, name))
                    .as(name)
                    .singleElement()
                    .matches(Note::isLoss)
                    .asString()
                    .startsWith("white 4095 not stored; ");
        }
        assertThat(written(camera.white(4001), "a.tif"))
                .containsExactly(Note.loss("white 4001 not stored; TIFF does not hold it"));
        assertThat(written(camera.white(1023), "a.tif"))
                .containsExactly(Note.loss("white 1023 not stored; pixels are brighter"));
        assertThat(written(camera.white(1023), "a.pgm")).containsExactly(Note.loss("white 1023 stored as 65535"));
        assertThat(written(camera.white(0), "a.png")).isEmpty();
    }

    @Test
    void resolutionsAreRoundedAloud() throws IOException {
        assertThat(written(picture(0.3, 0.3, "mm"), "a.png")).isEmpty();
        assertThat(written(picture(300, 300, "mm"), "a.png"))
                .containsExactly(Note.loss("spacing 300 x 300 mm stored as 333.33334 x 333.33334 mm"));
        assertThat(written(picture(1e-7, 1e-7, "um"), "a.png"))
                .containsExactly(Note.loss("spacing 1.0E-7 x 1.0E-7 um not stored; PNG does not hold it"));
    }

    @Test
    void namesOfAxes() throws IOException {
        NdArray pixels = NdArray.zeros(DType.UINT8, 2, 4, 3);
        assertThat(written(Image.of(pixels, "y", "x", Image.CHANNEL), "a.npy"))
                .containsExactly(Note.loss("axes (y, x, channel) read back as (z, y, x)"));
        assertThat(written(Image.of(pixels, "y", "x", Image.CHANNEL), "a.png")).isEmpty();
        assertThat(written(Image.of(pixels), "a.npy")).isEmpty();
        assertThat(written(Image.of(pixels), "a.png"))
                .containsExactly(Note.information("axes (z, y, x) read back as (y, x, channel)"));
        assertThat(written(Image.of(pixels, "t", "y", "x"), "a.tif")).isEmpty();
        assertThat(written(Image.of(pixels, "t", "y", "x"), "a.mat"))
                .containsExactly(Note.loss("axes (t, y, x) read back as (z, y, x)"));
    }

    @Test
    void whatATiffHoldsOfAStack() throws IOException {
        Image stack = Image.of(NdArray.zeros(DType.UINT8, 2, 1, 3, 4), "t", "z", "y", "x");
        assertThat(written(stack.spaced(List.of(0.1, 1.0, 2.0, 2.0), "um"), "a.tif"))
                .isEmpty();
        Image deep = Image.of(NdArray.zeros(DType.UINT8, 5, 1, 4, 1), "z", "y", "x", Image.CHANNEL);
        assertThat(written(deep.spaced(List.of(3.0, 2.0, 2.0, 1.0), "um"), "a.tif"))
                .isEmpty();
        assertThat(Images.read(folder.resolve("a.tif")).spacing()).containsExactly(3.0, 2.0, 2.0);
        assertThat(written(deep.spaced(List.of(3.0, 1e-12, 2.0, 1.0), "cm"), "a.tif"))
                .hasSize(1)
                .allMatch(Note::isLoss);
    }

    @Test
    void numbersThatWereClipped() throws IOException {
        NdArray pixels = NdArray.of(new double[] {-1000, 0, 40.4, 400, Double.NaN}, 1, 5);
        WriteOptions options = WriteOptions.standard();
        Path png = folder.resolve("a.png");
        assertThat(Images.write(png, pixels, options.rescale(Rescale.CLIP)))
                .containsExactly(Note.loss("2 of 5 values clipped to 0 to 65535"));
        assertThat(Images.write(png, pixels, options.rescale(Rescale.RESCALE)))
                .containsExactly(
                        Note.information("values of -1000.0 to 400.0 spread to 0 to 65535"),
                        Note.loss("1 of 5 values are not finite, and became the ends of the range"));
    }
}
