package io.ndimage.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Npy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A region of an .npy file is that region of the array. */
class NpyRegionTest {

    @TempDir
    Path folder;

    static List<Path> files() {
        return Fixtures.all("npy_(.*_(c|fortran|big)|half|scalar|empty|version2)\\.npy");
    }

    private static Region random(Random random, Shape shape) {
        long[] start = new long[shape.ndim()];
        long[] stop = new long[shape.ndim()];
        for (int a = 0; a < start.length; a++) {
            int first = random.nextInt((int) shape.size(a) + 1);
            int second = random.nextInt((int) shape.size(a) + 1);
            start[a] = Math.min(first, second);
            stop[a] = Math.max(first, second);
        }
        return Region.of(start, stop);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRegionIsThatOfTheWhole(Path file) throws IOException {
        NdArray whole = Npy.read(file);
        assertThat(Npy.readRegion(file, Region.whole(whole.shape()))).isEqualTo(whole);
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            Region region = random(random, whole.shape());
            assertThat(Npy.readRegion(file, region)).as("%s", region).isEqualTo(whole.read(region));
        }
    }

    /** A file of 5 GB, nearly all of it a hole. */
    @Test
    void theRestOfTheFileIsNotRead() throws IOException {
        Path file = folder.resolve("large.npy");
        byte[] head = NpyHeader.write(DType.FLOAT64, Shape.of(100, 2_500, 2_500));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head);
            out.setLength(head.length + 8L * 100 * 2_500 * 2_500);
            out.seek(head.length + 8 * ((99L * 2_500 + 2_000) * 2_500 + 123));
            out.writeLong(Long.reverseBytes(Double.doubleToLongBits(42.5)));
        }
        Region region = Region.of(new long[] {98, 1_999, 120}, new long[] {100, 2_001, 125});
        NdArray expected = NdArray.zeros(DType.FLOAT64, 2, 2, 5);
        expected.set(42.5, 1, 1, 3);
        assertThat(Npy.readRegion(file, region)).isEqualTo(expected);
        assertThatThrownBy(() -> Npy.read(file)).isInstanceOf(ImageReadException.class);
    }

    @Test
    void aRegionThatOverhangsIsRefused() {
        Path file = Fixtures.file("npy_version2.npy");
        assertThatThrownBy(() -> Npy.readRegion(file, Region.of(new long[] {4}, new long[] {7})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region [4:7] does not lie within an array of shape (6,)");
    }

    @Test
    void aFileCutShortIsRefusedAlsoWhereTheRegionIsThere() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (100,)}";
        Path file = Files.writeString(
                folder.resolve("a.npy"),
                NpyHeader.MAGIC + "\u0001\u0000" + (char) header.length() + "\u0000" + header + "0123456789",
                StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Npy.readRegion(file, Region.of(new long[] {0}, new long[] {5})))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("truncated at byte");
    }
}
