package io.ndimage.io.png;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.BufferedImages;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.Images;
import io.ndimage.io.Samples;
import io.ndimage.io.WriteOptions;
import io.ndimage.op.Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "BOOL,1",
        "UINT8,1",
        "UINT8,2",
        "UINT8,3",
        "UINT8,4",
        "UINT16,1",
        "UINT16,2",
        "UINT16,3",
        "UINT16,4",
    })
    void whatIsWrittenComesBack(DType dtype, int channels) throws IOException {
        int[][] sizes = {{1, 1}, {1, 9}, {7, 1}, {13, 17}, {200, 301}};
        for (int[] size : sizes) {
            for (boolean smooth : new boolean[] {true, false}) {
                long[] shape = channels == 1 ? new long[] {size[0], size[1]} : new long[] {size[0], size[1], channels};
                NdArray pixels = smooth ? Samples.smooth(1, dtype, shape) : Samples.random(2, dtype, shape);
                Image image = channels == 1 ? Image.of(pixels, "y", "x") : Image.of(pixels, "y", "x", Image.CHANNEL);
                Path file = folder.resolve("a.png");
                Images.write(file, image);
                assertThat(Images.read(file)).isEqualTo(image);
                ImageInfo info = Images.info(file);
                assertThat(info.shape()).isEqualTo(pixels.shape());
                assertThat(info.dtype()).isEqualTo(dtype);
                assertThat(info.axes()).isEqualTo(image.axes());
                assertThat(info.fileBytes()).isEqualTo(Files.size(file));
            }
        }
    }

    @Test
    void theJdkReadsWhatWeWrite() throws IOException {
        NdArray pixels = Samples.smooth(3, DType.UINT8, 60, 70, 3);
        Path file = folder.resolve("a.png");
        Images.write(file, pixels);
        Image theirs = BufferedImages.toImage(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file))));
        assertThat(theirs.array()).isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"UINT8,1,1500", "UINT8,3,800", "UINT16,4,300", "BOOL,1,5000"})
    void piecesAreOneStreamOnAnyThreads(DType dtype, int channels, int height) throws IOException {
        NdArray pixels = channels == 1
                ? Samples.smooth(5, dtype, height, 3001)
                : Samples.smooth(5, dtype, height, 1301, channels);
        Image image = channels == 1 ? Image.of(pixels, "y", "x") : Image.of(pixels, "y", "x", Image.CHANNEL);
        Path alone = folder.resolve("alone.png");
        Path shared = folder.resolve("shared.png");
        try (Engine one = Engine.threads(1);
                Engine three = Engine.threads(3)) {
            Images.write(alone, image, WriteOptions.standard().on(one));
            Images.write(shared, image, WriteOptions.standard().on(three));
        }
        assertThat(Files.readAllBytes(shared)).isEqualTo(Files.readAllBytes(alone));
        assertThat(Images.read(shared)).isEqualTo(image);
        assertThat(ImageIO.read(shared.toFile()).getHeight()).isEqualTo(height);
    }

    @Test
    void theSizeOfAPixelIsKept() throws IOException {
        Image gray = Images.read(Fixtures.file("resolution.png"));
        assertThat(gray.spacing()).containsExactly(0.2, 0.1);
        assertThat(Images.read(Fixtures.file("aspect.png")).spacing()).containsExactly(1.0, 1.0);
        NdArray colours = Samples.random(4, DType.UINT8, 3, 4, 3);
        Image[] images = {
            gray,
            Image.of(colours, "y", "x", Image.CHANNEL).spaced(List.of(0.25, 0.0005, 1.0), "mm"),
            Image.of(colours, "y", "x", Image.CHANNEL),
        };
        for (Image image : images) {
            Path file = folder.resolve("a.png");
            Images.write(file, image);
            assertThat(Images.read(file)).isEqualTo(image);
        }
    }

    @Test
    void aSpacingThatNoFileHoldsIsLeftOut() throws IOException {
        NdArray pixels = Samples.random(5, DType.UINT8, 3, 4);
        for (double spacing : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e9, 1e-9}) {
            Path file = folder.resolve("a.png");
            Images.write(file, Image.of(pixels, "y", "x").spaced(List.of(spacing, 0.1), "mm"));
            assertThat(Images.read(file)).isEqualTo(Image.of(pixels, "y", "x"));
        }
        Image seconds = Image.of(pixels, "y", "x").spaced(List.of(0.5, 0.5), "s");
        Images.write(folder.resolve("a.png"), seconds);
        assertThat(Images.read(folder.resolve("a.png"))).isEqualTo(Image.of(pixels, "y", "x"));
    }
}
