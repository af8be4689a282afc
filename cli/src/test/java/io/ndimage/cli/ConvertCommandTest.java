package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 0, 100, 255);
        assertThat(Session.run("convert", floats, gray, "--rescale").exit()).isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array().toDoubles()).containsExactly(0, 3, 87, 255);
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
