package io.ndimage.io.png;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.ndimage.array.Note;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PNGs that cannot be read, each with the one line that says why. */
class PngBadInputTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void aTruncatedPngTellsWhere() throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("rgb8.png"));
        Path cut = file("cut.png", Arrays.copyOf(whole, 100));
        refused(cut, Kind.MALFORMED, "truncated at byte 100: expected 52 bytes at byte 85");
        assertThat(refused(cut).offset()).isEqualTo(100);
    }

    @Test
    void aDamagedPngTellsWhichChunk() throws IOException {
        byte[] damaged = Files.readAllBytes(Fixtures.file("rgb8.png"));
        damaged[50] ^= 1;
        refused(file("a.png", damaged), Kind.MALFORMED, "the chunk 'IDAT' at byte 33 is damaged (wrong checksum)");
    }

    @Test
    void aDamagedChunkThatIsNotNeededIsNotedWhereverItLies() throws IOException {
        byte[] sound = Files.readAllBytes(Fixtures.file("rgb8.png"));
        for (String type : new String[] {"tEXt", "iCCP", "acTL", "gAMA", "abCd"}) {
            for (int at : new int[] {33, sound.length - 12}) {
                ByteArrayOutputStream extra = new ByteArrayOutputStream();
                chunk(extra, type, new byte[200_000]);
                byte[] chunk = extra.toByteArray();
                assertThat(Images.read(with(sound, at, chunk)).notes())
                        .noneMatch(note -> note.text().contains("damaged"));
                chunk[150_000] ^= 1;
                Path damaged = with(sound, at, chunk);
                Note note = Note.information("the chunk '" + type + "' at byte " + at + " is damaged (wrong checksum)");
                assertThat(Images.read(damaged).notes()).as(type).contains(note);
                assertThatThrownBy(() ->
                                Images.read(damaged, ReadOptions.standard().strict(true)))
                        .hasMessageEndingWith(note.text());
            }
        }
    }

    private Path with(byte[] bytes, int at, byte[] more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(more);
        out.write(bytes, at, bytes.length - at);
        return file("more.png", out.toByteArray());
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] png(int width, int height, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(PngHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .array());
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(data);
        }
        chunk(out, "IDAT", deflated.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    @Test
    void aPngThatClaimsToBeHuge() throws IOException {
        refused(
                file("a.png", png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[10])),
                Kind.LIMIT_EXCEEDED,
                "an image of 2147483647 x 2147483647 pixels is larger than the limit of 268435456 pixels");
        Path unproven = file("b.png", png(16_000, 16_000, new byte[10]));
        assertThat(refused(unproven).getMessage())
                .contains("the header promises 256000000 bytes of pixels, more than the");
        assertThat(refused(file("c.png", png(-5, 7, new byte[10]))).getMessage())
                .contains("-5 x 7 pixels");
        assertThat(refused(file("d.png", png(0, 7, new byte[10]))).getMessage()).contains("0 x 7 pixels");
    }

    @Test
    void aPngOfTooFewAndOfTooManyPixels() throws IOException {
        assertThat(refused(file("a.png", png(4, 4, new byte[19]))).getMessage()).contains("the pixels end early");
        assertThat(Images.read(file("b.png", png(4, 4, new byte[4000]))).notes())
                .containsExactly(
                        Note.information("the file holds more pixels than its header says; the rest is ignored"));
    }

    @Test
    void aDeflateBomb() throws IOException {
        Path file = file("a.png", png(4, 4, new byte[64 << 20]));
        assertThat(Files.size(file)).isLessThan(70_000);
        // The first file that is read loads classes.
        Images.read(file("small.png", png(4, 4, new byte[20])));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Images.read(file).array().elements()).isEqualTo(16);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }
}
