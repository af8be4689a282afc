package io.ndimage.io.pnm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.Fixtures;
import io.ndimage.io.Images;
import io.ndimage.io.Rescale;
import io.ndimage.io.Samples;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PnmTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "pbm,BOOL,1",
        "pgm,UINT8,1",
        "pgm,UINT16,1",
        "ppm,UINT8,3",
        "ppm,UINT16,3",
        "pnm,BOOL,1",
        "pnm,UINT8,3",
        "pam,BOOL,1",
        "pam,UINT8,1",
        "pam,UINT8,2",
        "pam,UINT16,4",
        "pam,UINT16,7",
        "pfm,FLOAT32,1",
        "pfm,FLOAT32,3",
    })
    void whatIsWrittenComesBack(String ending, DType dtype, int channels) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {1, 9}, {7, 1}, {4, 8}, {13, 17}}) {
            long[] shape = channels == 1 ? new long[] {size[0], size[1]} : new long[] {size[0], size[1], channels};
            NdArray pixels = Samples.random(1, dtype, shape);
            Image image = channels == 1 ? Image.of(pixels, "y", "x") : Image.of(pixels, "y", "x", Image.CHANNEL);
            Path file = folder.resolve("a." + ending);
            Images.write(file, image);
            assertThat(Images.read(file)).isEqualTo(image);
            assertThat(Images.info(file).shape()).isEqualTo(pixels.shape());
        }
    }

    @Test
    void theFilesAreNetpbms() throws IOException {
        Images.write(
                folder.resolve("a.pbm"),
                NdArray.of(new double[] {1, 0, 0}, 1, 3).astype(DType.BOOL));
        assertThat(folder.resolve("a.pbm")).hasBinaryContent(bytes("P4\n3 1\n\u0060"));
        Images.write(
                folder.resolve("a.ppm"),
                NdArray.of(new double[] {1, 2, 3}, 1, 1, 3).astype(DType.UINT16));
        assertThat(folder.resolve("a.ppm")).hasBinaryContent(bytes("P6\n1 1\n65535\n\0\1\0\2\0\3"));
        Images.write(
                folder.resolve("a.pfm"), NdArray.of(new double[] {1, 2}, 2, 1).astype(DType.FLOAT32));
        assertThat(folder.resolve("a.pfm")).hasBinaryContent(bytes("Pf\n1 2\n-1.0\n\0\0\0\u0040\0\0\u0080\u003f"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private NdArray pixels(String text) throws IOException {
        return Images.read(Files.write(folder.resolve("a"), bytes(text))).array();
    }

    @Test
    void plainTextMayHoldComments() throws IOException {
        NdArray bits = pixels("P1 # bits\n# more\n3 2\n1 0#ten\n1\n011");
        assertThat(bits.dtype()).isEqualTo(DType.BOOL);
        assertThat(bits.toDoubles()).containsExactly(0, 1, 0, 1, 0, 0);
        assertThat(pixels("P2\n2 1\n255\n\n 7 #seven\n 255").toDoubles()).containsExactly(7, 255);
        assertThat(pixels("P5#grays\n2 1 255\n\7\11").toDoubles()).containsExactly(7, 9);
    }

    @Test
    void numbersStayAsTheyAreAndWhiteComesBack() throws IOException {
        assertThat(pixels("P2 4 1 15 0 1 7 15").toDoubles()).containsExactly(0, 1, 7, 15);
        assertThat(pixels("P2 3 1 1 0 1 1").dtype()).isEqualTo(DType.BOOL);
        assertThat(pixels("P2 3 1 4095 0 1001 4095").toDoubles()).containsExactly(0, 1001, 4095);
        Image camera = Images.read(folder.resolve("a"));
        assertThat(camera.white()).isEqualTo(4095);
        assertThat(camera.notes()).isEmpty();
        for (String ending : new String[] {"pgm", "pam", "pnm"}) {
            Path file = folder.resolve("b." + ending);
            Images.write(file, camera);
            assertThat(Images.read(file)).isEqualTo(camera);
        }
        assertThat(Files.readAllBytes(folder.resolve("b.pgm"))).startsWith(bytes("P5\n3 1\n4095\n"));
    }

    @Test
    void whiteIsTheLargestOfTheTypeWhereAPixelIsBeyondIt() throws IOException {
        NdArray pixels = NdArray.of(new double[] {0, 4096}, 1, 2).astype(DType.UINT16);
        Images.write(folder.resolve("a.pgm"), Image.of(pixels, "y", "x").white(4095));
        assertThat(Images.read(folder.resolve("a.pgm")).white()).isZero();
        NdArray few = NdArray.of(new double[] {0, 9}, 1, 2).astype(DType.UINT16);
        Images.write(folder.resolve("a.pgm"), Image.of(few, "y", "x").white(15));
        assertThat(Images.read(folder.resolve("a.pgm")).array()).isEqualTo(few);
    }

    @Test
    void whatElseIsThereIsNoted() throws IOException {
        assertThat(pixels("P5 1 1 255\n\7P5 1 1 255\n\11").toDoubles()).containsExactly(7);
        assertThat(Images.read(folder.resolve("a")).notes())
                .containsExactly(Note.loss("more than one picture; only the first is read"));
        assertThat(Images.read(Fixtures.file("scaled.pfm")).notes())
                .containsExactly(Note.loss("scale 2.5 not applied"));
    }

    @Test
    void whatThePixelsAreDecidesWhetherTheyFit() throws IOException {
        assertThatThrownBy(() -> Images.write(folder.resolve("a.ppm"), NdArray.zeros(DType.UINT8, 2, 3, 4)))
                .hasMessageEndingWith(
                        ": an array of 4 channels of uint8; PNM holds 1 or 3 channels, of bool 1, .pam any number");
        NdArray doubles = NdArray.of(new double[] {-1, 0.5, 3, Double.NaN}, 2, 2);
        Path file = folder.resolve("a.pfm");
        assertThatThrownBy(() -> Images.write(file, doubles))
                .hasMessage("cannot write '" + file + "': pixels are float64 with range -1.0..3.0; PFM holds float32;"
                        + " ask for rescale or clip, or write .npy or .tif");
        Images.write(file, doubles, WriteOptions.standard().rescale(Rescale.RESCALE));
        assertThat(Images.read(file).array().toDoubles()).containsExactly(0, 0.375, 1, Double.NaN);
        Images.write(file, doubles, WriteOptions.standard().rescale(Rescale.CLIP));
        assertThat(Images.read(file).array()).isEqualTo(doubles.astype(DType.FLOAT32));
        NdArray labels = NdArray.of(new double[] {-5, 1 << 24}, 1, 2).astype(DType.INT32);
        Images.write(file, labels);
        assertThat(Images.read(file).array()).isEqualTo(labels.astype(DType.FLOAT32));
        Images.write(file, NdArray.of(new double[] {1, 0}, 1, 2).astype(DType.BOOL));
        assertThat(Images.read(file).array().toDoubles()).containsExactly(1, 0);
    }
}
