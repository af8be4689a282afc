package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingOptionsTest {

    @TempDir
    Path folder;

    private Path lying;
    private Path out;

    /** Writes a PNG of 2 x 3 pixels that is to be turned by a quarter. */
    @BeforeEach
    void writeFile() throws IOException {
        lying = folder.resolve("lying.png");
        out = folder.resolve("out.npy");
        Images.write(
                lying,
                Image.of(NdArray.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3).astype(DType.UINT8), "y", "x"));
        byte[] png = Files.readAllBytes(lying);
        ByteBuffer exif = ByteBuffer.allocate(12 + 26);
        exif.putInt(26).put("eXIf".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        CRC32 crc = new CRC32();
        crc.update(exif.array(), 4, 30);
        exif.putInt((int) crc.getValue());
        byte[] head = Arrays.copyOf(png, 33);
        ByteBuffer all = ByteBuffer.allocate(png.length + exif.capacity());
        all.put(head).put(exif.array()).put(png, 33, png.length - 33);
        Files.write(lying, all.array());
    }

    @Test
    void everyCommandLeavesAPictureAsItIsStoredWhenAsked() throws IOException {
        assertThat(Session.run("convert", lying, out).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array().shape()).hasToString("(3, 2)");
        assertThat(Images.read(out).array().toDoubles()).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(Session.run("convert", "--no-orient", lying, out).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array().toDoubles()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Session.run("run", "--no-orient", lying, "add 1", "-o", out).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array().toDoubles()).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(Session.run("info", lying).out()).contains("3 x 2 (y, x)").contains("turned upright");
        assertThat(Session.run("info", "--no-orient", lying).out())
                .contains("2 x 3 (y, x)")
                .contains("orientation 6 not applied");
        assertThat(Session.run("tour", "--help").out()).contains("--no-orient").contains("--strict");
    }

    /** Whatever a command reads it reads alike: labels, structures, what a tour shows, what becomes text. */
    @Test
    void filesWithinAPipelineAreReadAsTheInputIs() throws IOException {
        Session upright = Session.run("run", lying, "add other=" + lying, "-o", out);
        assertThat(upright.exit()).isEqualTo(ExitCode.DONE);
        assertThat(upright.err()).hasLineCount(1).contains("turned upright");
        Session other = Session.run("run", "--no-orient", out, "add other=" + lying);
        assertThat(other.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains(lying + ": orientation 6 not applied");
        Session weights = Session.run("run", "--no-orient", out, "correlate weights=" + lying, "-o", out);
        assertThat(weights.err()).hasLineCount(1).contains(lying + ": orientation 6 not applied");
        Session limit = Session.run("run", "--max-pixels", "6", out, "add other=" + lying, "--memory", "3");
        assertThat(limit.exit()).isEqualTo(ExitCode.NEEDS_MORE_MEMORY);
        Session text = Session.run("convert", lying, folder.resolve("out.json"));
        assertThat(text.err()).hasLineCount(1).contains("turned upright");
        Session tour = Session.run("tour", "--no-orient", "--photo", lying, "-o", folder.resolve("tour"));
        assertThat(tour.err()).contains(lying + ": orientation 6 not applied");
    }

    @Test
    void aStrictReaderRefusesWhatIsDamaged() throws IOException {
        byte[] png = Files.readAllBytes(lying);
        Files.write(lying, Arrays.copyOf(png, png.length - 12));
        assertThat(Session.run("info", lying).out()).contains("the file ends without its end mark (IEND)");
        Session refused = Session.run("convert", "--strict", lying, out);
        assertThat(refused.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(refused.err()).hasLineCount(1).contains("the file ends without its end mark (IEND)");
        assertThat(out).doesNotExist();
        Path whole = folder.resolve("whole.png");
        Images.write(whole, NdArray.zeros(DType.UINT8, 3, 2));
        Session within = Session.run("run", "--strict", whole, "add other=" + lying);
        assertThat(within.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(within.err()).hasLineCount(1).contains("the file ends without its end mark (IEND)");
    }

    @Test
    void whiteIsTold() throws IOException {
        Path camera = Files.writeString(folder.resolve("a.pgm"), "P2 2 1 4095 7 4000");
        assertThat(Session.run("info", camera).out())
                .containsPattern("range +7 to 4000")
                .containsPattern("white +4095");
    }
}
