package io.ndimage.cli;

import static io.ndimage.filters.Filters.correlate1d;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.sobel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @TempDir
    Path folder;

    private Path photo;
    private Path gray;
    private NdArray grays;

    @BeforeEach
    void writeImages() throws IOException {
        byte[] samples = new byte[40 * 30 * 3];
        new Random(1).nextBytes(samples);
        photo = folder.resolve("photo.png");
        Images.write(photo, Image.of(NdArray.wrap(DType.UINT8, samples, 40, 30, 3), "y", "x", Image.CHANNEL));
        gray = folder.resolve("gray.png");
        Images.write(gray, squares());
        grays = Images.read(gray).array();
    }

    /** Two dark squares, joined by a thin bridge, on bright ground. */
    private static NdArray squares() {
        NdArray image = NdArray.full(DType.UINT8, 200, 40, 60);
        image.paste(NdArray.zeros(DType.UINT8, 20, 20), 10, 5);
        image.paste(NdArray.zeros(DType.UINT8, 20, 20), 10, 35);
        image.paste(NdArray.zeros(DType.UINT8, 2, 10), 20, 25);
        return image;
    }

    @Test
    void aGrayBlurGoesToPngWithoutRescaling() throws IOException {
        Path out = folder.resolve("out.png");
        assertThat(Session.run("run", photo, "gray | gaussian_filter sigma=5", "-o", out))
                .isEqualTo(new Session(ExitCode.DONE, "", ""));
        Image image = Images.read(out);
        assertThat(image.array().dtype()).isEqualTo(DType.UINT8);
        assertThat(image.axes()).containsExactly("y", "x");
    }

    @Test
    void coloursAreBlurredApart() throws IOException {
        Path out = folder.resolve("out.png");
        assertThat(Session.run("run", photo, "gaussian_filter sigma=5", "-o", out)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array())
                .isEqualTo(gaussianFilter(5).apply(Images.read(photo)).array());
    }

    @Test
    void complexNumbersAreShownWhole() throws IOException {
        Path spectrum = folder.resolve("spectrum.npy");
        Images.write(spectrum, NdArray.wrap(DType.COMPLEX128, new double[] {3, -5, 0, 2.5}, 2));
        NdArray labels = NdArray.zeros(DType.INT32, 2);
        labels.set(1, 0);
        labels.set(2, 1);
        Path marks = folder.resolve("marks.npy");
        Images.write(marks, labels);
        assertThat(Session.run("run", spectrum, "mean").out()).isEqualToIgnoringNewLines("1.5-1.25j");
        assertThat(Session.run("run", spectrum, "sum_labels index=1,2 labels=" + marks)
                        .out())
                .isEqualToIgnoringNewLines("3-5j\n0+2.5j\n");
    }

    @Test
    void coloursHaveSpectraOfTheirOwn() throws IOException {
        Path out = folder.resolve("out.npy");
        assertThat(Session.run("run", photo, "fftn | ifftn | absolute", "-o", out)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        NdArray pixels = Images.read(photo).array();
        assertThat(Images.read(out).array().toDoubles()).containsExactly(pixels.toDoubles(), within(1e-11));
    }

    @Test
    void spacingFollowsThePixelsOrIsDroppedWithAWord() throws IOException {
        Path scan = folder.resolve("scan.tif");
        Path out = folder.resolve("out.tif");
        Images.write(scan, Image.of(grays, "y", "x").spaced(List.of(0.5, 0.125), "cm"));
        assertThat(Session.run("run", scan, "rotate 90", "-o", out)).isEqualTo(new Session(ExitCode.DONE, "", ""));
        assertThat(Images.read(out).spacing()).containsExactly(0.125, 0.5);
        Session.run("run", scan, "zoom 0.5 grid_mode=true mode=nearest | less_than 128 | label", "-o", out);
        assertThat(Images.read(out).spacing()).containsExactly(1.0, 0.25);
        assertThat(Session.run("run", scan, "rotate 30", "-o", out).err())
                .isEqualTo(
                        "ndimage: " + scan + ": the spacing 0.5 x 0.125 cm does not hold after rotate, and is dropped"
                                + System.lineSeparator());
        assertThat(Images.read(out).spacing()).containsExactly(1.0, 1.0);
    }

    @Test
    void labelsAreWrittenAndCounted() throws IOException {
        Path out = folder.resolve("labels.png");
        String pipeline = "gray | less_than 128 | binary_opening structure=ones(9,5) iterations=2 | label";
        assertThat(Session.run("run", gray, pipeline, "-o", out))
                .isEqualTo(new Session(ExitCode.DONE, "Number of objects: 2" + System.lineSeparator(), ""));
        assertThat(Images.read(out).array().toDoubles()).contains(0, 1, 2).doesNotContain(3);
    }

    @Test
    void npyGoesInAndOut() throws IOException {
        Path in = folder.resolve("in.npy");
        Path out = folder.resolve("out.npy");
        Images.write(in, grays.astype(DType.FLOAT64));
        assertThat(Session.run("run", in, "sobel axis=1 mode=nearest", "-o", out)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array())
                .isEqualTo(
                        sobel().axis(1).border(io.ndimage.op.Border.nearest()).apply(grays.astype(DType.FLOAT64)));
    }

    @Test
    void aFileMayBeAnArray() throws IOException {
        Path x = folder.resolve("x.npy");
        assertThat(Session.run("run", gray, "sobel axis=1", "-o", x).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Session.run("run", gray, "sobel axis=0 | hypot other=" + x + " | maximum")
                        .out())
                .startsWith("8");
    }

    @Test
    void whatDoesNotFitIsRefusedUnlessToldHow() {
        Path out = folder.resolve("out.png");
        Session refused = Session.run("run", gray, "sobel", "-o", out);
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).hasLineCount(1).contains("float32", "rescale", "clip");
        assertThat(out).doesNotExist();
        assertThat(Session.run("run", gray, "sobel", "--rescale", "-o", out).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Session.run("run", gray, "sobel", "--clip", "-o", out).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Session.run("run", gray, "sobel", "--clip", "--rescale", "-o", out)
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void withoutAnOutputTheResultIsPrinted() {
        assertThat(Session.run("run", gray, "less_than 128 | label").out())
                .isEqualToIgnoringNewLines("Number of objects: 1");
        assertThat(Session.run("run", gray, "minimum").out()).isEqualToIgnoringNewLines("0");
        assertThat(Session.run("run", gray, "less_than 128 | binary_opening ones(9,5) | label | find_objects")
                        .out())
                .isEqualTo(String.format("1: [10:30, 5:25]%n2: [10:30, 35:55]%n"));
        assertThat(Session.run("run", gray, "gaussian_filter 1 order=1").out())
                .contains("40 x 60 (y, x)", "float32", "range", "9.6 kB");
    }

    @Test
    void aListOfNumbersNeedsNoBrackets() throws IOException {
        Path out = folder.resolve("out.npy");
        for (String call :
                new String[] {"correlate1d weights=1,2,1", "correlate1d 1,2,1", "correlate1d weights=[1,2,1]"}) {
            assertThat(Session.run("run", gray, call, "-o", out).exit()).isEqualTo(ExitCode.DONE);
            assertThat(Images.read(out).array())
                    .as(call)
                    .isEqualTo(correlate1d(1, 2, 1).apply(grays));
        }
        assertThat(Session.run("run", gray, "correlate1d weights=-2.5e-1", "-o", out)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array()).isEqualTo(correlate1d(-0.25).apply(grays));
    }

    @Test
    void aTableIsPrintedRowByRow() {
        assertThat(Session.run("run", gray, "less_than 128 | binary_opening ones(9,5) | center_of_mass")
                        .out()
                        .lines())
                .containsExactly("19.5", "29.5");
    }

    @Test
    void theOutputMayBeTheInput() throws IOException {
        assertThat(Session.run("run", gray, "gaussian_filter 2", "-o", gray).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(gray).array()).isEqualTo(gaussianFilter(2).apply(grays));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(photo, gray);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void theNumberOfThreadsChangesNothing(String threads) throws IOException {
        Path out = folder.resolve("out.npy");
        assertThat(Session.run("run", gray, "gaussian_filter 2 order=1", "--threads", threads, "-o", out)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Images.read(out).array())
                .isEqualTo(gaussianFilter(2).order(1).apply(grays));
    }

    @Test
    void anImageGoesToPdf() throws IOException {
        Path out = folder.resolve("out.pdf");
        assertThat(Session.run("run", photo, "gaussian_filter 2", "-o", out).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(new String(Files.readAllBytes(out), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void smallEmptyAndOversizedAreNoErrors() throws IOException {
        Path pixel = folder.resolve("pixel.png");
        Images.write(pixel, NdArray.full(DType.UINT8, 7, 1, 1));
        Path black = folder.resolve("black.png");
        Images.write(black, NdArray.zeros(DType.UINT8, 9, 9));
        assertThat(Session.run("run", pixel, "gaussian_filter 3 | maximum").out())
                .isEqualToIgnoringNewLines("7");
        assertThat(Session.run("run", black, "label").out()).isEqualToIgnoringNewLines("Number of objects: 0");
        assertThat(Session.run("run", black, "label | find_objects"))
                .isEqualTo(new Session(ExitCode.DONE, String.format("[]%n"), ""));
        assertThat(Session.run("run", pixel, "binary_dilation ones(2,4) | maximum")
                        .out())
                .isEqualToIgnoringNewLines("true");
        assertThat(Session.run("run", gray, "binary_erosion ones(101,100) | maximum")
                        .out())
                .isEqualToIgnoringNewLines("false");
        assertThat(Session.run("run", black, "rof").out()).isEqualToIgnoringNewLines("Number of iterations: 1");
    }
}
