package io.ndimage.io.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import io.ndimage.io.Samples;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written comes back, compressed or not, classic or big. */
class TiffLawTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = DType.class, names = "COMPLEX.*", mode = EnumSource.Mode.MATCH_NONE)
    void everyTypeAndAxisComesBack(DType dtype) throws IOException {
        List<Image> images = new ArrayList<>(List.of(
                Image.of(Samples.random(1, dtype, 1, 1), "y", "x"),
                Image.of(Samples.random(2, dtype, 300, 19), "y", "x"),
                Image.of(Samples.random(3, dtype, 3, 5, 7), "t", "y", "x"),
                Image.of(Samples.random(3, dtype, 3, 5, 7), "z", "y", "x"),
                Image.of(Samples.random(4, dtype, 2, 5, 7), Image.CHANNEL, "y", "x"),
                Image.of(Samples.random(5, dtype, 2, 3, 5, 7), "t", "z", "y", "x"),
                Image.of(Samples.random(6, dtype, 2, 3, 4, 5, 6), "t", "z", Image.CHANNEL, "y", "x")));
        if (dtype != DType.BOOL) {
            images.add(Image.of(Samples.random(7, dtype, 5, 6, 3), "y", "x", Image.CHANNEL));
            images.add(Image.of(Samples.random(8, dtype, 2, 3, 5, 6, 2), "t", "z", "y", "x", Image.CHANNEL));
        }
        for (Image image : images) {
            for (boolean compress : new boolean[] {true, false}) {
                for (boolean big : new boolean[] {true, false}) {
                    assertThat(written(image, compress, big)).isEqualTo(image);
                }
            }
        }
    }

    private Image written(Image image, boolean compress, boolean big) throws IOException {
        Path file = folder.resolve("a.tif");
        try (OutputStream out = Files.newOutputStream(file)) {
            TiffEncoder.encode(image, WriteOptions.standard().compress(compress), big, out);
        }
        return Images.read(file);
    }

    /** Arrays large enough that several threads share the work, in many strips or many pages. */
    static Stream<Image> largeImages() {
        return Stream.of(
                Image.of(Samples.smooth(1, DType.UINT16, 1500, 1501), "y", "x"),
                Image.of(Samples.smooth(2, DType.UINT8, 1100, 1001, 3), "y", "x", Image.CHANNEL),
                Image.of(Samples.random(3, DType.FLOAT32, 90, 101, 103), "z", "y", "x"),
                Image.of(Samples.random(4, DType.BOOL, 40, 301, 303), "z", "y", "x"));
    }

    @ParameterizedTest
    @MethodSource("largeImages")
    void sharedWorkGivesTheSame(Image image) throws IOException {
        for (boolean compress : new boolean[] {true, false}) {
            Path file = folder.resolve("a.tif");
            Images.write(file, image, WriteOptions.standard().compress(compress));
            assertThat(Images.read(file)).isEqualTo(image);
            byte[] bytes = Files.readAllBytes(file);
            Images.write(file, image, WriteOptions.standard().compress(compress));
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    /** ImageJ looks for the pages of a described stack behind the first, not at their directories. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "UINT8", "FLOAT32"})
    void pagesThatAreNotCompressedLieInOnePiece(DType dtype) throws IOException {
        Image stack = Image.of(Samples.random(1, dtype, 3, 2, 3, 5, 7), "t", "z", Image.CHANNEL, "y", "x");
        Path file = folder.resolve("a.tif");
        Images.write(file, stack, WriteOptions.standard().compress(false));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(4);
        bytes.putInt(directory + 2 + 12 * bytes.getShort(directory), 0);
        Files.write(file, bytes.array());
        assertThat(Images.read(file)).isEqualTo(stack);
    }

    @Test
    void compressionMakesSmoothPixelsSmaller() throws IOException {
        Image image = Image.of(Samples.smooth(1, DType.UINT16, 400, 400));
        Path small = folder.resolve("small.tif");
        Path large = folder.resolve("large.tif");
        Images.write(small, image);
        Images.write(large, image, WriteOptions.standard().compress(false));
        assertThat(Files.size(small)).isLessThan(Files.size(large) * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "y x,'0.5,0.25',micron",
        "y x,'0.5,0.25',µm",
        "y x,'0.0033333333333333335,0.006666666666666667',inch",
        "y x,'0.1,0.3',cm",
        "y x,'0.1,0.7',''",
        "y x,'1,1',mm",
        "y x channel,'0.1,0.3,1',mm",
        "z y x,'2.5,0.2,0.2',mm",
        "z y x,'1.2345678901234567e-5,1,1',''",
        "t y x,'0.04,1,1',''",
        "t z y x,'0.04,3,0.6,0.6',inch",
        "channel y x,'1,0.6,0.6',nm",
    })
    void spacingAndUnitComeBack(String axes, String spacing, String unit) throws IOException {
        String[] names = axes.split(" ");
        long[] sizes = new long[names.length];
        Arrays.fill(sizes, 3);
        List<Double> distances =
                Arrays.stream(spacing.split(",")).map(Double::valueOf).toList();
        Image image = Image.of(Samples.random(1, DType.UINT16, sizes), names).spaced(distances, unit);
        Path file = folder.resolve("a.tif");
        Images.write(file, image);
        assertThat(Images.read(file)).isEqualTo(image);
    }

    @Test
    void whatNoFractionHoldsIsLeftOut() throws IOException {
        for (double distance : new double[] {0, -1, 1e-10, 1e10, Double.NaN, Double.POSITIVE_INFINITY}) {
            Image image = Image.of(NdArray.zeros(DType.UINT8, 2, 2)).spaced(List.of(1.0, distance), "mm");
            Path file = folder.resolve("a.tif");
            Images.write(file, image);
            assertThat(Images.read(file).spacing()).isEqualTo(Collections.nCopies(2, 1.0));
        }
    }

    @Test
    void axesThatATiffDoesNotHoldAreRefused() {
        Path file = folder.resolve("a.tif");
        NdArray five = NdArray.zeros(DType.UINT8, 2, 2, 2, 2, 2);
        NdArray four = NdArray.zeros(DType.UINT8, 2, 2, 2, 2);
        for (Image image : List.of(
                Image.of(five),
                Image.of(NdArray.zeros(DType.UINT8, 2)),
                Image.of(four, "z", "t", "y", "x"),
                Image.of(four, Image.CHANNEL, "z", "y", "x"))) {
            assertThatThrownBy(() -> Images.write(file, image))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("with axes " + image.axes() + ": TIFF holds (t, z, y, x)");
        }
        assertThat(file).doesNotExist();
    }
}
