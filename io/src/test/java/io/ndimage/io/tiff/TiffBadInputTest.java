package io.ndimage.io.tiff;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TIFFs that cannot be read, each with the one line that says why. */
class TiffBadInputTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A TIFF of 40,000 x 40,000 pixels in one strip of a few bytes. */
    private static byte[] hugeTiff(int compression) {
        int[][] tags = {
            {256, 40_000},
            {257, 40_000},
            {258, 8},
            {259, compression},
            {262, 1},
            {273, 8},
            {277, 1},
            {278, 40_000},
            {279, 100}
        };
        ByteBuffer out = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(200).position(200);
        out.putShort((short) tags.length);
        for (int[] tag : tags) {
            out.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return out.array();
    }

    @Test
    void aTiffThatClaimsToBeHuge() throws IOException {
        for (int compression : new int[] {1, 5, 8, 32_773}) {
            Path file = file("a.tif", hugeTiff(compression));
            assertThat(refused(file).getMessage())
                    .contains(
                            "the header promises 1600000000 bytes of pixels, more than the 100 bytes that follow can hold");
        }
    }

    @Test
    void aTiffWhoseDirectoriesGoInACircle() throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("gray_u1.tif"));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(4);
        int next = directory + 2 + 12 * buffer.getShort(directory);
        buffer.putInt(next, directory);
        assertThat(refused(file("a.tif", bytes)).getMessage()).contains("go round in a circle");
    }

    @ParameterizedTest
    @CsvSource({
        "refused_zstd.tif,a TIFF of 1 samples of 8 bits with Zstandard compression",
    })
    void whatIsNotReadIsNamed(String name, String message) {
        refused(Fixtures.file("tiff").resolve(name), Kind.UNSUPPORTED, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none_strips", "lzw_strips", "zlib_tiles", "packbits_strips", "planes_u2", "big_tiles"})
    void aStripThatIsCutShort(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("tiff").resolve(name + ".tif"));
        NdArray whole =
                Images.read(Fixtures.file("tiff").resolve(name + ".tif")).array();
        for (int lost = 1; lost < bytes.length / 3; lost += lost < 8 ? 1 : 7) {
            Path file = file("a.tif", Arrays.copyOf(bytes, bytes.length - lost));
            try {
                Image image = Images.read(file);
                // The end mark or the checksum of a compressed strip is not missed.
                assertThat(image.array()).isEqualTo(whole);
                assertThat(image.notes()).isNotEmpty();
            } catch (ImageReadException e) {
                assertThat(e.kind()).isEqualTo(Kind.MALFORMED);
            }
        }
    }

    /** A directory of a page of 100 x 100 bytes whose strips are many, and lie in the first bytes of the file. */
    private static byte[] manyStrips(int count, int length) {
        int[][] tags = {{256, 100}, {257, 100}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {278, 1}, {279, 100}};
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(200).position(200);
        out.putShort((short) tags.length);
        for (int[] tag : tags) {
            boolean list = tag[0] == 273 || tag[0] == 279;
            out.putShort((short) tag[0]).putShort((short) 4).putInt(list ? count : 1);
            out.putInt(list ? 400 : tag[1]);
        }
        for (int i = 0; i < 100; i++) {
            out.putInt(400 + 4 * i, 100);
        }
        return out.array();
    }

    @Test
    void aTiffOfFewerStripsThanItNeeds() throws IOException {
        assertThat(refused(file("a.tif", manyStrips(99, 12_000))).getMessage())
                .contains("a page of 100 strips or tiles, of which only 99 are there");
        assertThat(refused(file("a.tif", manyStrips(1 << 29, 12_000))).getMessage())
                .contains("truncated at byte 12000: expected 2147483648 bytes at byte 400");
    }

    @Test
    void stripsThatOverlap() throws IOException {
        assertThat(refused(file("a.tif", manyStrips(100, 9_000))).getMessage())
                .contains("the strips or tiles of a page overlap");
    }

    @Test
    void tilesThatAreLargerThanTheLimits() throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("tiff").resolve("zlib_tiles.tif"));
        Path file = file("a.tif", bytes);
        Limits limits = Limits.standard().withMaxBytes(24 * 31);
        assertThat(Images.read(file, limits).array().elements()).isEqualTo(24 * 31);
        int tag = position(bytes, 322);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(tag + 8, (short) 64);
        assertThat(refused(file("b.tif", bytes)).getMessage()).contains("ends early");
        assertThatThrownBy(() -> Images.read(folder.resolve("b.tif"), limits))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("strips or tiles of 1024 bytes are larger than the limits allow");
    }

    /** Returns where the entry of a tag lies in a little-endian file of one page. */
    private static int position(byte[] bytes, int tag) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = in.getInt(4) + 2;
        while (in.getShort(at) != tag) {
            at += 12;
        }
        return at;
    }

    @Test
    void pagesThatAreNotThere() throws IOException {
        for (String part : List.of("3", "-1", "x", "99999999999", "")) {
            assertThatThrownBy(() -> Images.read(Fixtures.file("tiff").resolve("mixed.tif"), part, Limits.standard()))
                    .isInstanceOf(ImageReadException.class)
                    .hasMessageEndingWith("no page '" + part + "'; it has pages 0 to 2");
        }
    }

    @Test
    void anInterruptEndsReading() throws IOException {
        Path file = folder.resolve("a.tif");
        Images.write(file, NdArray.zeros(DType.UINT16, 2000, 2000), WriteOptions.standard());
        Thread.currentThread().interrupt();
        try {
            refused(file, Kind.UNREADABLE, "reading was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Images.read(file).array().shape()).hasToString("(2000, 2000)");
    }
}
