package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
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
                .hasMessage("pixels are float32 with range -3.2..12.5; PNG holds bool, uint8, uint16;"
                        + " ask for rescale or clip, or write .npy or .tif");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> written(row(DType.COMPLEX64, 1, 2), CLIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pixels are complex64; PNG holds bool, uint8, uint16");
    }

    @Test
    void labelsGoIntoTheNarrowestTypeThatHoldsThem() throws IOException {
        NdArray few = row(DType.INT32, 0, 7, 255);
        assertThat(written(few, WriteOptions.standard())).isEqualTo(few.astype(DType.UINT8));
        NdArray many = row(DType.INT64, 0, 7, 65_535);
        assertThat(written(many, WriteOptions.standard())).isEqualTo(many.astype(DType.UINT16));
        assertThatThrownBy(() -> written(row(DType.INT32, 0, 65_536), WriteOptions.standard()))
                .hasMessageStartingWith("pixels are int32 with range 0..65536;");
        assertThatThrownBy(() -> written(row(DType.INT16, -1, 5), WriteOptions.standard()))
                .hasMessageStartingWith("pixels are int16 with range -1..5;");
    }

    @Test
    void clippingRoundsAndSaturates() throws IOException {
        NdArray pixels = row(DType.FLOAT64, -5, 0.5, 1.5, 254.4, 300, Double.NaN);
        assertThat(written(pixels, CLIP)).isEqualTo(row(DType.UINT8, 0, 0, 2, 254, 255, 0));
        assertThat(written(pixels, CLIP.type(DType.UINT16))).isEqualTo(row(DType.UINT16, 0, 0, 2, 254, 300, 0));
    }

    @Test
    void rescalingSpreadsTheFiniteValues() throws IOException {
        NdArray pixels = row(DType.FLOAT64, -10, 0, 10, Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(written(pixels, RESCALE)).isEqualTo(row(DType.UINT8, 0, 128, 255, 0, 255));
        assertThat(written(pixels, RESCALE.type(DType.UINT16)))
                .isEqualTo(row(DType.UINT16, 0, 32_768, 65_535, 0, 65_535));
        assertThat(written(row(DType.FLOAT32, 4, 4), RESCALE)).isEqualTo(row(DType.UINT8, 0, 0));
        NdArray extreme = row(DType.FLOAT64, -Double.MAX_VALUE, 0, Double.MAX_VALUE);
        assertThat(written(extreme, RESCALE)).isEqualTo(row(DType.UINT8, 0, 128, 255));
    }

    @Test
    void truthIsWhite() throws IOException {
        NdArray mask = row(DType.BOOL, 1, 0);
        assertThat(SampleFit.fit(mask, List.of(DType.UINT8), "JPEG", WriteOptions.standard()))
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
