package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.BufferedImages;
import io.ndimage.io.Images;
import io.ndimage.io.Rescale;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFitTest {

    private static final WriteOptions CLIP = WriteOptions.standard().rescale(Rescale.CLIP);
    private static final WriteOptions RESCALE = WriteOptions.standard().rescale(Rescale.RESCALE);

    @TempDir
    Path folder;

    private NdArray written(NdArray pixels, WriteOptions options) throws IOException {
        Images.write(folder.resolve("a.png"), pixels, options);
        return Images.read(folder.resolve("a.png")).array();
    }

    private static NdArray row(DType dtype, double... values) {
        return NdArray.of(values, 1, values.length).astype(dtype);
    }

    @Test
    void floatsAreRefusedWithTheirRange() {
        assertThatThrownBy(() -> written(row(DType.FLOAT32, -3.2f, 5, 12.5), WriteOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": pixels are float32 with range -3.2..12.5; PNG holds bool, uint8, uint16;"
                        + " ask for rescale or clip, or write .npy or .tif");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> written(row(DType.COMPLEX64, 1, 2), CLIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(": pixels are complex64; PNG holds bool, uint8, uint16");
    }

    @Test
    void labelsGoIntoTheNarrowestTypeThatHoldsThem() throws IOException {
        NdArray few = row(DType.INT32, 0, 7, 255);
        assertThat(written(few, WriteOptions.standard())).isEqualTo(few.astype(DType.UINT8));
        NdArray many = row(DType.INT64, 0, 7, 65_535);
        assertThat(written(many, WriteOptions.standard())).isEqualTo(many.astype(DType.UINT16));
        assertThatThrownBy(() -> written(row(DType.INT32, 0, 65_536), WriteOptions.standard()))
                .hasMessageContaining(": pixels are int32 with range 0..65536;");
        assertThatThrownBy(() -> written(row(DType.INT16, -1, 5), WriteOptions.standard()))
                .hasMessageContaining(": pixels are int16 with range -1..5;");
    }

    @Test
    void clippingRoundsAndSaturates() throws IOException {
        NdArray pixels = row(DType.FLOAT64, -5, 0.5, 1.5, 254.4, 300, Double.NaN);
        assertThat(written(pixels, CLIP)).isEqualTo(row(DType.UINT16, 0, 0, 2, 254, 300, 0));
        assertThat(written(pixels, CLIP.type(DType.UINT8))).isEqualTo(row(DType.UINT8, 0, 0, 2, 254, 255, 0));
        assertThat(written(row(DType.INT16, -1000, 0, 40, 400, 3000), CLIP))
                .isEqualTo(row(DType.UINT16, 0, 0, 40, 400, 3000));
        assertThat(written(row(DType.INT64, -1, 65_536, 1L << 60), CLIP))
                .isEqualTo(row(DType.UINT16, 0, 65_535, 65_535));
        assertThat(written(row(DType.FLOAT32, 3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), CLIP))
                .isEqualTo(row(DType.UINT16, 3, 65_535, 0));
    }

    @Test
    void clippingTakesTheNarrowestTypeThatKeepsWhatTheWidestWould() throws IOException {
        assertThat(written(row(DType.FLOAT32, -5, 0.5, 254.4), CLIP)).isEqualTo(row(DType.UINT8, 0, 0, 254));
        assertThat(written(row(DType.FLOAT32, 255.5), CLIP)).isEqualTo(row(DType.UINT16, 256));
        assertThat(written(row(DType.INT8, -128, -1, 127), CLIP)).isEqualTo(row(DType.UINT8, 0, 0, 127));
        assertThat(written(row(DType.FLOAT32, Double.NaN), CLIP)).isEqualTo(row(DType.UINT8, 0));
    }

    @Test
    void everyFormatOfWholeNumbersTakesTheTypeThatServes() throws IOException {
        NdArray pixels = row(DType.INT16, -1000, 0, 40, 400, 3000);
        for (String name : List.of("a.png", "a.pgm", "a.pnm", "a.pam")) {
            Path file = folder.resolve(name);
            Images.write(file, pixels, CLIP);
            assertThat(Images.read(file).array()).as(name).isEqualTo(row(DType.UINT16, 0, 0, 40, 400, 3000));
            Images.write(file, pixels, CLIP.type(DType.UINT8));
            assertThat(Images.read(file).array()).as(name).isEqualTo(row(DType.UINT8, 0, 0, 40, 255, 255));
            Images.write(file, pixels, RESCALE);
            assertThat(Images.read(file).array())
                    .as(name)
                    .isEqualTo(row(DType.UINT16, 0, 16_384, 17_039, 22_937, 65_535));
        }
        assertThat(SampleFit.of(pixels, List.of(DType.UINT8), "JPEG", CLIP).pixels())
                .isEqualTo(row(DType.UINT8, 0, 0, 40, 255, 255));
        Images.write(folder.resolve("a.tif"), pixels, CLIP);
        assertThat(Images.read(folder.resolve("a.tif")).array()).isEqualTo(pixels);
        Images.write(folder.resolve("a.pfm"), pixels, CLIP);
        assertThat(Images.read(folder.resolve("a.pfm")).array()).isEqualTo(pixels.astype(DType.FLOAT32));
    }

    @Test
    void aTypeThatIsAskedForIsTaken() throws IOException {
        WriteOptions sixteen = WriteOptions.standard().type(DType.UINT16);
        assertThat(written(row(DType.UINT8, 0, 200), sixteen)).isEqualTo(row(DType.UINT16, 0, 200));
        assertThat(written(row(DType.BOOL, 0, 1), sixteen)).isEqualTo(row(DType.UINT16, 0, 65_535));
        assertThatThrownBy(() -> written(row(DType.UINT16, 0, 300), sixteen.type(DType.UINT8)))
                .hasMessageContaining(
                        ": pixels are uint16 with range 0..300; to be written as uint8; ask for rescale or clip");
        assertThat(written(row(DType.UINT16, 0, 300), RESCALE.type(DType.UINT8)))
                .isEqualTo(row(DType.UINT8, 0, 255));
        assertThatThrownBy(() -> Images.write(folder.resolve("a.jpg"), row(DType.UINT8, 1), sixteen))
                .hasMessageEndingWith(": JPEG holds uint8; it cannot be written as uint16");
        Images.write(folder.resolve("a.tif"), row(DType.FLOAT32, 0.4, 300), sixteen.rescale(Rescale.CLIP));
        assertThat(Images.read(folder.resolve("a.tif")).array()).isEqualTo(row(DType.UINT16, 0, 300));
    }

    @Test
    void rescalingSpreadsTheFiniteValues() throws IOException {
        NdArray pixels = row(DType.FLOAT64, -10, 0, 10, Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(written(pixels, RESCALE)).isEqualTo(row(DType.UINT16, 0, 32_768, 65_535, 0, 65_535));
        assertThat(written(pixels, RESCALE.type(DType.UINT8))).isEqualTo(row(DType.UINT8, 0, 128, 255, 0, 255));
        assertThat(written(row(DType.FLOAT32, 4, 4), RESCALE)).isEqualTo(row(DType.UINT16, 0, 0));
        NdArray extreme = row(DType.FLOAT64, -Double.MAX_VALUE, 0, Double.MAX_VALUE);
        assertThat(written(extreme, RESCALE)).isEqualTo(row(DType.UINT16, 0, 32_768, 65_535));
    }

    @Test
    void whatIsNotFiniteIsNamed() throws IOException {
        Image broken = Image.of(row(DType.FLOAT64, 1, 3, Double.NaN, Double.NEGATIVE_INFINITY), "y", "x");
        Note lost = Note.loss("2 of 4 values are not finite, and became the ends of the range");
        assertThat(Images.write(folder.resolve("a.png"), broken, RESCALE))
                .containsExactly(Note.information("values of 1.0 to 3.0 spread to 0 to 65535"), lost);
        Image none = Image.of(row(DType.FLOAT32, Double.NaN), "y", "x");
        assertThat(Images.write(folder.resolve("a.png"), none, RESCALE))
                .containsExactly(Note.loss("1 of 1 values are not finite, and became the ends of the range"));
        assertThatThrownBy(() -> Images.write(folder.resolve("a.png"), none, WriteOptions.standard()))
                .hasMessageContaining(": pixels are float32, none finite; PNG holds");
        Image empty = Image.of(NdArray.zeros(DType.FLOAT32, 0, 4), "y", "x");
        assertThat(Images.write(folder.resolve("a.npy"), empty, RESCALE.type(DType.UINT16)))
                .isEmpty();
    }

    @Test
    void whatFloatsDoNotHoldIsNamed() throws IOException {
        Image exact = Image.of(row(DType.FLOAT64, 0.5, Double.NaN, 1 << 24), "y", "x");
        assertThat(Images.write(folder.resolve("a.pfm"), exact, CLIP)).isEmpty();
        Image large = Image.of(row(DType.FLOAT64, 0.1, 1e300, (1 << 24) + 1, 3), "y", "x");
        assertThat(Images.write(folder.resolve("a.pfm"), large, CLIP))
                .containsExactly(Note.loss("3 of 4 values rounded to float32"));
    }

    @Test
    void truthIsWhite() throws IOException {
        NdArray mask = row(DType.BOOL, 1, 0);
        assertThat(SampleFit.of(mask, List.of(DType.UINT8), "JPEG", WriteOptions.standard())
                        .pixels())
                .isEqualTo(row(DType.UINT8, 255, 0));
        assertThat(written(mask, WriteOptions.standard())).isEqualTo(mask);
        assertThat(BufferedImages.of(mask).getRGB(0, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void anUnknownEndingIsRefusedWithTheKnownOnes() {
        for (String name : new String[] {"a.xyz", "a", "png", "a.bmp"}) {
            Path file = folder.resolve(name);
            assertThatThrownBy(() -> Images.write(file, row(DType.UINT8, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "output file '" + file
                                    + "' has no ending that can be written; known are .png, .jpg, .jpeg, .tif, .tiff, .npy, .npz, .pnm, .pbm, .pgm, .ppm, .pam, .pfm, .mat");
        }
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> WriteOptions.standard().quality(0)).hasMessage("quality is 0; it must be 1 to 100");
        assertThatThrownBy(() -> WriteOptions.standard().type(DType.FLOAT32))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
