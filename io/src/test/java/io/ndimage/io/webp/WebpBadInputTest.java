package io.ndimage.io.webp;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebPs that cannot be read, each with the one line that says why. */
class WebpBadInputTest {

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.webp"), content);
    }

    /** Returns a file of one chunk. */
    private static byte[] webp(String name, byte[] content) {
        return ByteBuffer.allocate(20 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + content.length)
                .put(("WEBP" + name).getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    @Test
    void aPictureThatClaimsToBeHuge() throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("one_lossless.webp"));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 0x0fffffff);
        Limits small = new Limits(1 << 20, 1 << 20);
        assertThatThrownBy(() -> Images.read(file(bytes), small))
                .hasMessageEndingWith("an image of 16384 x 16384 pixels of 3 channels is larger than the limit of"
                        + " 1048576 pixels");
        assertThatThrownBy(() -> Images.read(file(bytes), new Limits(1L << 30, 1L << 20)))
                .hasMessageContaining("more than the limit of 1048576 bytes");
    }

    @Test
    void whatIsNoPicture() throws IOException {
        refused(file(webp("VP8L", new byte[9])), Kind.MALFORMED, "no lossless picture begins at byte 20");
        refused(file(webp("VP8 ", new byte[30])), Kind.MALFORMED, "no lossy picture begins at byte 20");
        refused(
                file(webp("VP8 ", new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0})),
                Kind.UNSUPPORTED,
                "a WebP whose picture builds on another");
        assertThat(refused(file(webp("EXIF", new byte[4]))).getMessage()).contains("truncated at byte 24");
        refused(file(webp("VP8 ", new byte[2])), Kind.MALFORMED, "a picture of 2 bytes");
        byte[] cut = webp("VP8L", new byte[4]);
        cut[16] = 100;
        assertThat(refused(file(cut)).getMessage()).contains("truncated at byte 24: expected 100 bytes at byte 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless0", "lossless3", "noise", "palette200", "lossy75", "lossy100", "lossy_noise"})
    void pixelsThatEndEarlyAreNoticed(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file(name + ".webp"));
        for (int length : new int[] {bytes.length / 3, bytes.length / 2, bytes.length * 9 / 10}) {
            byte[] content = Arrays.copyOfRange(bytes, 20, length);
            String chunk = new String(bytes, 12, 4, StandardCharsets.US_ASCII);
            assertThat(refused(file(webp(chunk, content))).kind())
                    .as("%s cut to %d", name, length)
                    .isEqualTo(Kind.MALFORMED);
        }
    }
}
