package io.ndimage.io;

import static io.ndimage.filters.Filters.gaussianFilter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source refuses, and that it reads no more than it is asked for. */
class ImageSourceBadInputTest {

    private static final Region CORNER = Region.of(new long[] {0, 0}, new long[] {2, 3});

    @TempDir
    Path folder;

    private Path npy() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, Samples.random(1, DType.UINT8, 20, 30));
        return file;
    }

    private static void refused(ImageSource source, Region region, String words) {
        assertThatThrownBy(() -> source.read(region))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith(words)
                .hasCauseInstanceOf(ImageReadException.class);
    }

    @Test
    void aRegionThatOverhangs() throws IOException {
        ImageSource source = Images.open(npy());
        Region region = Region.of(new long[] {0, 29}, new long[] {1, 31});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.read(region))
                .withMessage("region [0:1, 29:31] does not lie within an array of shape (20, 30)");
        assertThatIllegalArgumentException().isThrownBy(() -> source.read(Region.of(new long[1], new long[1])));
    }

    @Test
    void aFileThatHasChangedIsGoneOrWasReplaced() throws IOException {
        Path file = npy();
        ImageSource longer = Images.open(file);
        Files.write(file, new byte[1], StandardOpenOption.APPEND);
        refused(longer, CORNER, "a.npy: has changed since it was opened");

        ImageSource replaced = Images.open(npy());
        Npy.write(file, Samples.random(2, DType.UINT8, 20, 30));
        refused(replaced, CORNER, "a.npy: has changed since it was opened");

        ImageSource gone = Images.open(file);
        Files.delete(file);
        refused(gone, CORNER, "a.npy: no such file");
    }

    @Test
    void aRegionThatIsTooLarge() throws IOException {
        Limits limits = Limits.standard().withMaxPixels(6);
        ImageSource source = Images.open(
                new ImageAddress(npy(), null), ReadOptions.standard().limits(limits));

        assertThat(source.read(CORNER).shape()).isEqualTo(CORNER.shape());
        refused(
                source,
                CORNER.with(0, 0, 3),
                "an array of shape (3, 3) takes 9 bytes as uint8; the limits are 6 elements and " + limits.maxBytes()
                        + " bytes");
    }

    @Test
    void damageIsRefusedWhereItIsRead() throws IOException {
        Path file = folder.resolve("stack.tif");
        Images.write(
                file, Image.of(Samples.smooth(1, DType.UINT16, 3, 40, 50), "z", "y", "x"), WriteOptions.standard());
        byte[] bytes = Files.readAllBytes(file);
        int half = bytes.length / 2;
        for (int i = half - 20; i < half + 20; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        ImageSource source = Images.open(file);
        Region first = Region.of(new long[3], new long[] {1, 40, 50});
        assertThat(source.read(first).elements()).isEqualTo(2000);
        assertThatThrownBy(() -> source.read(first.with(0, 1, 2)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ImageReadException.class);
    }

    @Test
    void aFileCutShortIsRefusedAtOnce() throws IOException {
        Path file = npy();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Images.open(file))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("truncated at byte");
        Path other = Files.writeString(folder.resolve("b.npy"), "P5 1 1 255 x", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Npy.open(other)).hasMessageEndingWith("b.npy: not an .npy file");
    }

    @Test
    void anInterruptCancels() throws IOException {
        ImageSource source = Images.open(npy());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> source.read(CORNER)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(source.read(CORNER).shape()).isEqualTo(CORNER.shape());
    }

    /** A file of 32 GB, nearly all of it a hole, of which an engine computes a region. */
    @Test
    void theRestOfALargeFileIsNotRead() throws IOException {
        Path file = folder.resolve("large.npy");
        Npy.write(file, NdArray.zeros(DType.FLOAT64, 4, 5));
        String small = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String large = small.substring(0, 128).replace("(4, 5), }         ", "(64000, 64000), } ");
        Files.writeString(file, large, StandardCharsets.ISO_8859_1);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(128 + 8L * 64000 * 64000);
            out.seek(128 + 8 * (50_000L * 64000 + 40_000));
            out.writeLong(Long.reverseBytes(Double.doubleToLongBits(1000)));
        }
        ImageSource source = Npy.open(file);
        Region part = Region.of(new long[] {49_990, 39_995}, new long[] {50_010, 40_005});
        try (Engine engine = Engine.serial().within(1 << 22)) {
            NdArray blurred = engine.run(gaussianFilter(2), Inputs.of(List.of(source)), part);
            NdArray around = source.read(part.grow(0, 8, 8).grow(1, 8, 8));
            NdArray expected = gaussianFilter(2).apply(around);
            assertThat(blurred).isEqualTo(expected.read(Region.of(new long[] {8, 8}, new long[] {28, 18})));
            assertThat(blurred.getDouble(10, 5)).isGreaterThan(30);
        }
    }
}
