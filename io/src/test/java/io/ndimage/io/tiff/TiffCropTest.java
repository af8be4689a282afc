package io.ndimage.io.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageAddress;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageSource;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.ReadOptions;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.PageBox;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A region costs what it needs. */
class TiffCropTest {

    private static final int HEIGHT = 3000;
    private static final int WIDTH = 1000;

    @TempDir
    Path folder;

    private Path written(NdArray pixels, boolean compress) throws IOException {
        Path file = folder.resolve("a" + compress + ".tif");
        Images.write(file, Image.of(pixels), WriteOptions.standard().compress(compress));
        return file;
    }

    private static NdArray noise(DType dtype, int height, int width) {
        Random random = new Random(1);
        double[] values =
                random.ints((long) height * width, 0, 2).asDoubleStream().toArray();
        return NdArray.of(values, height, width).astype(dtype);
    }

    private static long bytes(Path file, PageBox box) throws ImageReadException {
        return FileBytes.reading(
                file,
                bytes -> Arrays.stream(TiffCrop.of(TiffPages.of(bytes).pages().get(0), box)
                                .page()
                                .segments()
                                .counts())
                        .sum());
    }

    @Test
    void ofWhatIsNotCompressedThePixelsAloneAreRead() throws IOException {
        Path file = written(noise(DType.UINT16, HEIGHT, WIDTH), false);
        assertThat(bytes(file, new PageBox(1500, 100, 10, 20))).isEqualTo(2 * 10 * 20);
        assertThat(bytes(file, new PageBox(0, 0, HEIGHT, WIDTH))).isEqualTo(2L * HEIGHT * WIDTH);
        Path bits = written(noise(DType.BOOL, HEIGHT, WIDTH), false);
        assertThat(bytes(bits, new PageBox(1500, 100, 10, 20))).isEqualTo(10 * WIDTH / 8);
    }

    @Test
    void ofWhatIsCompressedTheStripsOfTheRegionAreRead() throws IOException {
        Path file = written(noise(DType.UINT16, HEIGHT, WIDTH), true);
        assertThat(bytes(file, new PageBox(1500, 100, 10, 20))).isLessThan(Files.size(file) / 10);
    }

    @Test
    void limitsHoldForARegion() throws IOException {
        NdArray pixels = noise(DType.UINT16, HEIGHT, WIDTH);
        ReadOptions small = ReadOptions.standard().limits(new Limits(1 << 20, 1 << 20));
        Region region = Region.whole(pixels.shape()).with(0, 1490, 1510).with(1, 7, 999);
        for (boolean compress : new boolean[] {false, true}) {
            ImageAddress address = new ImageAddress(written(pixels, compress), null);
            assertThatThrownBy(() -> Images.read(address, small)).isInstanceOf(ImageReadException.class);
            assertThat(Images.open(address, small).read(region)).isEqualTo(pixels.read(region));
        }
    }

    /** A page of 5 Gi pixels in one strip, of which the file system stores but a few. */
    @Test
    void aPageMayBeLargerThanAnyArray() throws IOException {
        int side = 70_000;
        Path file = folder.resolve("large.tif");
        TiffEntries entries = new TiffEntries(true);
        entries.longs(TiffDirectory.WIDTH, side);
        entries.longs(TiffDirectory.HEIGHT, side);
        entries.shorts(TiffDirectory.BITS_PER_SAMPLE, 8);
        entries.shorts(TiffDirectory.COMPRESSION, TiffCompression.NONE);
        entries.shorts(TiffDirectory.PHOTOMETRIC, 1);
        entries.longs(TiffDirectory.STRIP_OFFSETS, 4096);
        entries.longs(TiffDirectory.ROWS_PER_STRIP, side);
        entries.longs(TiffDirectory.STRIP_BYTE_COUNTS, (long) side * side);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0});
            out.write(entries.at(16, 0));
            out.seek(4096 + 69_999L * side + 12_345);
            out.write(7);
            out.setLength(4096 + (long) side * side);
        }
        ImageSource source = Images.open(file);
        assertThat(source.shape()).isEqualTo(Shape.of(side, side));
        Region corner = Region.whole(source.shape()).with(0, 69_990, 70_000).with(1, 12_340, 12_350);
        assertThat(source.read(corner).getDouble(9, 5)).isEqualTo(7);
        assertThat(Arrays.stream(source.read(corner).toDoubles()).sum()).isEqualTo(7);
        assertThatThrownBy(() -> Images.read(file))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("70000 x 70000");
    }
}
