package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    Path folder;

    @Test
    void aPhotographIsDescribed() throws IOException {
        Path file = folder.resolve("photo.png");
        NdArray pixels = NdArray.full(DType.UINT8, 3, 4, 5, 3);
        pixels.set(250, 1, 1, 1);
        Images.write(file, Image.of(pixels, "y", "x", Image.CHANNEL));
        Session session = Session.run("info", file);
        assertThat(session.exit()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines().map(String::strip))
                .contains(
                        file.toString(),
                        "shape    4 x 5 x 3 (y, x, channel)",
                        "type     uint8",
                        "range    3 to 250",
                        "memory   60 bytes");
        assertThat(session.out()).contains("PNG");
    }

    @Test
    void spacingIsShownInItsUnit() throws IOException {
        Path file = folder.resolve("stack.tif");
        Image image = Image.of(NdArray.zeros(DType.UINT16, 2, 3, 4));
        Images.write(file, image.spaced(List.of(2.5, 1.0 / 3, 0.25), "micron"));
        assertThat(Session.run("info", file).out().lines().map(String::strip))
                .contains("shape    2 x 3 x 4 (z, y, x)", "spacing  2.5 x 0.33333334 x 0.25 micron");
        Images.write(file, image);
        assertThat(Session.run("info", file).out()).doesNotContain("spacing");
    }

    @Test
    void theSpacingIsShown() throws IOException {
        Path file = folder.resolve("scan.png");
        NdArray pixels = NdArray.zeros(DType.UINT8, 4, 5, 3);
        Images.write(file, Image.of(pixels, "y", "x", Image.CHANNEL).spaced(List.of(0.05, 0.025, 1.0), "cm"));
        assertThat(Session.run("info", file).out()).contains("spacing  0.5 x 0.25 mm");
    }

    @Test
    void numbersThatAreNoneAreCounted() throws IOException {
        assertThat(described(NdArray.of(new double[] {0.5, Double.NaN, -2}))).contains("-2 to 0.5, 1 NaN");
        assertThat(described(NdArray.of(new double[] {Double.NaN}))).contains("every pixel is NaN");
        assertThat(described(NdArray.zeros(DType.FLOAT32, 0, 3))).contains("no pixels", "0 x 3");
        assertThat(described(NdArray.full(DType.FLOAT64, 7))).contains("a single number");
        assertThat(described(NdArray.zeros(DType.BOOL, 2))).contains("all false");
    }

    private String described(NdArray array) throws IOException {
        Path file = folder.resolve("array.npy");
        Images.write(file, array);
        return Session.run("info", file).out();
    }

    @Test
    void theImagesOfAFolderAreDescribed() throws IOException {
        Images.write(folder.resolve("b.png"), NdArray.zeros(DType.UINT8, 2, 2));
        Images.write(folder.resolve("a.npy"), NdArray.zeros(DType.UINT8, 7));
        Images.write(folder.resolve("._b.png"), NdArray.zeros(DType.UINT8, 2, 2));
        Session session = Session.run("info", folder);
        assertThat(session.exit()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).containsSubsequence("a.npy", "b.png").doesNotContain("._b.png");
        assertThat(session.err()).contains("passed over 1 hidden and 0 other files");
        Session nothing =
                Session.run("info", folder.resolve("b.png").getParent().resolve("none"));
        assertThat(nothing.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
    }

    @Test
    void oneBadFileOfSeveralIsPassedOver() throws IOException {
        Path good = folder.resolve("good.png");
        Images.write(good, NdArray.zeros(DType.UINT8, 2, 2));
        Session session = Session.run("info", folder.resolve("none.png"), good);
        assertThat(session.exit()).isEqualTo(ExitCode.SOME_INPUTS_FAILED);
        assertThat(session.err()).hasLineCount(1).contains("none.png");
        assertThat(session.out()).contains("2 x 2");
    }

    @Test
    void allBadFilesAreAllBad() {
        Session session = Session.run("info", folder.resolve("a.png"), folder.resolve("b.png"));
        assertThat(session.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(session.err()).hasLineCount(2);
    }

    @Test
    void noFileIsWrongUsage() {
        assertThat(Session.run("info").exit()).isEqualTo(ExitCode.USAGE);
    }
}
