package io.ndimage.io.jpeg;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JPEGs that cannot be read, each with the one line that says why. */
class JpegBadInputTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Returns 172 bytes: tables, a frame of three colours, and a scan of 24 bytes. */
    private static byte[] tiny(int height, int width) {
        ByteBuffer out = ByteBuffer.allocate(172);
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 1);
        out.putShort((short) 0xffd8);
        out.putInt(0xffdb0043).put((byte) 0).put(ones);
        out.putInt(0xffc00011).put((byte) 8).putShort((short) height).putShort((short) width);
        out.put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0});
        for (int table : new int[] {0x00, 0x10}) {
            out.putInt(0xffc40014).put((byte) table).put((byte) 1).put(new byte[16]);
        }
        out.putInt(0xffda000c).put(new byte[] {3, 1, 0, 2, 0, 3, 0, 0, 63, 0});
        return out.array();
    }

    @Test
    void aJpegThatClaimsToBeHuge() throws IOException {
        refused(
                file("a.jpg", tiny(30_000, 30_000)),
                Kind.LIMIT_EXCEEDED,
                "an image of 30000 x 30000 pixels of 3 channels is larger than the limit of 268435456 pixels");
        assertThatThrownBy(() -> Images.read(file("b.jpg", tiny(20_000, 20_000)), new Limits(1L << 40, 1L << 40)))
                .isInstanceOf(ImageReadException.class)
                .hasNoCause()
                .hasMessageContaining("the header promises");
    }
}
