package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private Path floats;

    @BeforeEach
    void writeFile() throws IOException {
        floats = folder.resolve("floats.npy");
        Images.write(floats, NdArray.of(new double[] {-3.5, 0, 100, 300}, 2, 2));
    }

    @Test
    void whatDoesNotFitIsAskedFor() throws IOException {
        Path gray = folder.resolve("a.pgm");
        Session refused = Session.run("convert", floats, gray);
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).hasLineCount(1).contains("float64 with range -3.5..300.0");
        assertThat(gray).doesNotExist();
        assertThat(Session.run("convert", floats, gray, "--clip").exit()).isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 0, 100, 300);
        assertThat(Session.run("convert", floats, gray, "--rescale").exit()).isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 756, 22_349, 65_535);
        assertThat(Session.run("convert", floats, gray, "--clip", "--depth", "8")
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 0, 100, 255);
        assertThat(Session.run("convert", floats, gray, "--depth=8", "--rescale")
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 3, 87, 255);
        Session wrong = Session.run("convert", floats, gray, "--clip", "--depth", "12");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).hasLineCount(1).contains("'12' bits are not offered; 8 and 16 are");
    }

    @Test
    void lossIsSaidAndTheRestUnlessQuiet() throws IOException {
        Path gray = folder.resolve("a.pgm");
        Session clipped = Session.run("convert", floats, gray, "--clip", "--quiet");
        assertThat(clipped.err())
                .isEqualToNormalizingNewlines("ndimage: " + gray + ": 1 of 4 values clipped to 0 to 65535\n");
        assertThat(Session.run("convert", floats, gray, "--rescale").err())
                .isEqualToNormalizingNewlines("ndimage: " + gray + ": values of -3.5 to 300.0 spread to 0 to 65535\n");
        assertThat(Session.run("convert", floats, gray, "--rescale", "--quiet").err())
                .isEmpty();
    }

    @Test
    void whatAFileHeldAndWasNotReadIsSaid() throws IOException {
        Path two = folder.resolve("two.pgm");
        Files.write(two, "P5 1 1 255 aP5 1 1 255 b".getBytes(StandardCharsets.US_ASCII));
        String line = "ndimage: " + two + ": more than one picture; only the first is read\n";
        assertThat(Session.run("convert", two, folder.resolve("a.png"), "--quiet"))
                .isEqualTo(new Session(ExitCode.DONE, "", line));
        assertThat(Session.run("run", two, "negative", "--quiet").err()).isEqualToNormalizingNewlines(line);
    }

    @Test
    void whatAFormatDoesNotHoldIsSaid() throws IOException {
        Path tiff = folder.resolve("a.tif");
        Images.write(tiff, Image.of(NdArray.zeros(DType.UINT8, 2, 2), "y", "x").spaced(List.of(0.5, 0.25), "um"));
        Path npy = folder.resolve("a.npy");
        assertThat(Session.run("run", tiff, "gaussian_filter sigma=1", "-o", npy, "--quiet")
                        .err())
                .isEqualToNormalizingNewlines(
                        "ndimage: " + npy + ": spacing 0.5 x 0.25 um not stored; NPY does not hold it\n");
        assertThat(Session.run("convert", tiff, folder.resolve("a.png")).err()).isEmpty();
    }

    @Test
    void theQualityOfAJpegCanBeChosen() throws IOException {
        Path noise = folder.resolve("noise.png");
        NdArray pixels = NdArray.zeros(DType.UINT8, 40, 40);
        for (int i = 0; i < 1600; i++) {
            pixels.set(i * 7919 % 251, i / 40, i % 40);
        }
        Images.write(noise, pixels);
        Path good = folder.resolve("good.jpg");
        Path poor = folder.resolve("poor.jpg");
        assertThat(Session.run("convert", noise, good).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Session.run("convert", noise, poor, "--quality", "10").exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.size(poor)).isLessThan(Files.size(good));
        Session refused = Session.run("convert", noise, poor, "--quality", "0");
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("quality is 0; it must be 1 to 100");
    }
}
