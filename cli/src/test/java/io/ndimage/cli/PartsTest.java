package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import io.ndimage.io.Npy;
import io.ndimage.io.Npz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of files: {@code scan.mat:volume}. */
class PartsTest {
    @TempDir
    Path folder;

    private final NdArray numbers = NdArray.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("scan.mat");
        Map<String, MatValue> variables = new LinkedHashMap<>();
        variables.put("volume", MatValue.of(NdArray.zeros(DType.UINT16, 2, 3, 4)));
        variables.put("x", MatValue.of(numbers));
        variables.put("z", MatValue.of(numbers.astype(DType.COMPLEX64)));
        variables.put("patient", MatValue.of("nobody"));
        MatFile.write(file, variables);
    }

    @Test
    void theVariablesAreListed() {
        Session session = Session.run("info", file);
        assertThat(session.exit()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines().map(String::strip))
                .contains(
                        file.toString(),
                        "volume   2 x 3 x 4 uint16",
                        "x        2 x 3 double",
                        "z        2 x 3 complex single",
                        "patient  1 x 6 char");
        assertThat(session.out()).contains("format   MAT");
    }

    @Test
    void aVariableIsDescribed() {
        assertThat(Session.run("info", file + ":x").out().lines().map(String::strip))
                .contains(file + ":x", "shape    2 x 3 (y, x)", "range    1 to 6");
    }

    @Test
    void aVariableIsConverted() throws IOException {
        Path out = folder.resolve("x.npy");
        assertThat(Session.run("convert", file + ":x", out).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Npy.read(out)).isEqualTo(numbers);
        Path mat = folder.resolve("x.mat");
        assertThat(Session.run("convert", out, mat).exit()).isEqualTo(ExitCode.DONE);
        assertThat(MatFile.read(mat)).isEqualTo(Map.of("image", MatValue.of(numbers)));
    }

    @Test
    void aPageOfAStackIsConverted() throws IOException {
        Path stack = folder.resolve("stack.tif");
        Path out = folder.resolve("page.npy");
        NdArray pages = NdArray.of(new double[] {1, 2, 3, 4, 5, 6}, 3, 1, 2);
        Images.write(stack, Image.of(pages));
        assertThat(Session.run("convert", stack + ":1", out).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Npy.read(out)).isEqualTo(NdArray.of(new double[] {3, 4}, 1, 2));
        refused("no page '3'; it has pages 0 to 2", stack + ":3", out);
    }

    @Test
    void operationsRunOnAVariable() throws IOException {
        Path out = folder.resolve("x.npy");
        assertThat(Session.run("run", file + ":x", "greater_than 3", "-o", out).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Npy.read(out)).isEqualTo(numbers.greaterThan(3));
    }

    @Test
    void anArrayOfAnNpzFile() throws IOException {
        Path npz = folder.resolve("a.npz");
        Npz.write(npz, Map.of("im", numbers));
        assertThat(Session.run("info", npz).out().lines().map(String::strip)).contains("im       2 x 3 float64");
        Path out = folder.resolve("im.npy");
        assertThat(Session.run("convert", npz + ":im", out).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Npy.read(out)).isEqualTo(numbers);
        refused("no array 'x'; it has im", npz + ":x", out);
    }

    @Test
    void aVariableOfVersion7Point3() throws IOException {
        Path large = folder.resolve("large.mat");
        MatFile.write(large, Map.of("x", MatValue.of(numbers), "name", MatValue.of("nobody")), MatVersion.V7_3);
        assertThat(Session.run("info", large).out().lines().map(String::strip))
                .contains("x        2 x 3 double", "name     1 x 6 char");
        Path out = folder.resolve("x.npy");
        Session session = Session.run("convert", large + ":x", out);
        assertThat(session.err()).isEmpty();
        assertThat(session.exit()).isEqualTo(ExitCode.DONE);
        assertThat(Npy.read(out)).isEqualTo(numbers);
    }

    @Test
    void aColonInTheNameOfAFileIsNoPart() throws IOException {
        Path odd = Files.copy(file, folder.resolve("a.mat:x"));
        assertThat(Session.run("info", odd).out()).contains("patient  1 x 6 char");
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        Path out = folder.resolve("out.npy");
        refused("no variable 'y'; it has volume, x, z, patient", file + ":y", out);
        refused("'patient' is of class char, not numbers", file + ":patient", out);
        refused("it has 4 variables, not one; ask for one by its name: volume, x, z, patient", file.toString(), out);
        Path npy = folder.resolve("in.npy");
        Npy.write(npy, numbers);
        refused("a file of NPY has no parts to ask for; leave ':3' out", npy + ":3", out);
        assertThat(out).doesNotExist();
    }

    private static void refused(String message, String input, Path out) {
        Session session = Session.run("convert", input, out);
        assertThat(session.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(session.err()).hasLineCount(1).contains(message);
    }
}
