package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import io.ndimage.io.Npy;
import io.ndimage.io.Npz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private Path nested() throws IOException {
        MatValue deep = MatValue.of(Map.of("q", MatValue.of("deep \"one\"\n")));
        Map<String, MatValue> fields = new LinkedHashMap<>();
        fields.put("volume", MatValue.of(numbers));
        fields.put(
                "c", new MatValue.Cells(Shape.of(2, 2), List.of(MatValue.of(numbers), deep, deep, MatValue.of("x"))));
        fields.put("none", MatValue.of(NdArray.of(new double[] {Double.NaN, -1.5}, 1, 2)));
        Map<String, MatValue> variables = new LinkedHashMap<>();
        variables.put("s", MatValue.of(fields));
        variables.put(
                "many",
                new MatValue.Struct(
                        Shape.of(1, 2), Map.of("name", List.of(MatValue.of("first"), MatValue.of("second")))));
        variables.put("lines", new MatValue.Text(Shape.of(2, 3), "one two".replace(" ", "")));
        variables.put("z", MatValue.of(numbers.astype(DType.COMPLEX128).read(Region.of(new long[2], new long[] {1, 1
        }))));
        variables.put(
                "truths", MatValue.of(NdArray.of(new double[] {0, 1}, 2, 1).astype(DType.BOOL)));
        Path mat = folder.resolve("nested.mat");
        MatFile.write(mat, variables);
        return mat;
    }

    @Test
    void whatJsonHasNoWordForIsSaid() throws IOException {
        Path mat = nested();
        Path out = folder.resolve("out.json");
        for (String input : new String[] {mat.toString(), mat + ":s", mat + ":s.none"}) {
            assertThat(Session.run("convert", input, out, "--quiet"))
                    .isEqualTo(new Session(
                            ExitCode.DONE,
                            "",
                            String.format("ndimage: %s: 1 number that is not finite written as null%n", input)));
        }
        assertThat(Session.run("convert", mat + ":s.volume", out).err()).isEmpty();
    }

    @Test
    void whatLiesInAStructOrCellArrayIsListedAndAskedFor() throws IOException {
        Path mat = nested();
        assertThat(Session.run("info", mat + ":s").out().lines().map(String::strip))
                .contains("s.volume 2 x 3 double", "s.c      2 x 2 cell");
        assertThat(Session.run("info", mat + ":s.c").out()).contains("s.c{1,2} 1 x 1 struct");
        assertThat(Session.run("info", mat + ":many").out()).contains("many(2).name 1 x 6 char");
        assertThat(Session.run("info", mat + ":s.volume").out()).contains("range    1 to 6");
        Path out = folder.resolve("out.npy");
        for (String way :
                List.of("s.volume", "s(1).volume", "s[0].volume", "s.c{1}", "s.c{1,1}", "s.c[0]", "s.c[0,0]")) {
            assertThat(Session.run("run", mat + ":" + way, "add 0", "-o", out).exit())
                    .as(way)
                    .isEqualTo(ExitCode.DONE);
            assertThat(Npy.read(out)).isEqualTo(numbers);
        }
        // Braces go down the columns, brackets along the rows.
        assertThat(json(mat + ":s.c{2}")).isEqualTo(json(mat + ":s.c[2]")).isEqualTo(json(mat + ":s.c{2,1}"));
        assertThat(json(mat + ":many(2).name")).isEqualTo("\"second\"");
        assertThat(json(mat + ":s.c{1,2}.q")).isEqualTo("\"deep \\\"one\\\"\\n\"");
        refused("no field 'x' in 's'; it has volume, c, none", mat + ":s.x", out);
        refused("'s.volume' is of class double; only a struct has fields", mat + ":s.volume.x", out);
        refused("no 's.c{5}'; 's.c' is 2 x 2, counted from 1", mat + ":s.c{5}", out);
        refused("no 's.c{0}'; 's.c' is 2 x 2, counted from 1", mat + ":s.c{0}", out);
        refused("no 's.c[1,2]'; 's.c' is 2 x 2, counted from 0", mat + ":s.c[1,2]", out);
        refused(
                "'many' is an array of 1 x 2 structs; ask for one by its number: many(1).name",
                mat + ":many.name",
                out);
        refused("variable 's.c' is of class cell, not numbers", mat + ":s.c", out);
        refused("no variable 't.x'; it has s, many, lines, z, truths", mat + ":t.x", out);
    }

    private String json(String input) throws IOException {
        Path out = folder.resolve("out.json");
        Session session = Session.run("convert", input, out);
        assertThat(session.exit()).as(session.err()).isEqualTo(ExitCode.DONE);
        return Files.readString(out).strip();
    }

    @Test
    void valuesAreConvertedToText() throws IOException {
        Path mat = nested();
        String deep = "{\"q\":\"deep \\\"one\\\"\\n\"}";
        String rows = "[[1,2,3],[4,5,6]]";
        assertThat(json(mat + ":s"))
                .isEqualTo("{\"volume\":" + rows + ",\"c\":[[" + rows + "," + deep + "],[" + deep
                        + ",\"x\"]],\"none\":[null,-1.5]}");
        assertThat(json(mat + ":many")).isEqualTo("[{\"name\":\"first\"},{\"name\":\"second\"}]");
        assertThat(json(mat + ":lines")).isEqualTo("[\"one\",\"two\"]");
        assertThat(json(mat + ":z")).isEqualTo("{\"real\":1,\"imag\":0}");
        assertThat(json(mat + ":truths")).isEqualTo("[false,true]");
        assertThat(json(mat.toString())).startsWith("{\"s\":{\"volume\":[[1").endsWith(",\"truths\":[false,true]}");
        Path text = folder.resolve("out.txt");
        assertThat(Session.run("convert", mat + ":lines", text).exit()).isEqualTo(ExitCode.DONE);
        assertThat(text).hasContent("one\ntwo");
        Session session = Session.run("convert", mat + ":s", text);
        assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).hasLineCount(1).contains("is no char array; .txt takes one, .json takes every value");
        assertThat(text).hasContent("one\ntwo");
    }

    @Test
    void keysOfNpzFilesMayHaveColons() throws IOException {
        Path npz = folder.resolve("a.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(npz))) {
            Npy.write(folder.resolve("x.npy"), numbers);
            for (String key : List.of("a:b", "b", "d/e:")) {
                zip.putNextEntry(new ZipEntry(key + ".npy"));
                zip.write(Files.readAllBytes(folder.resolve("x.npy")));
            }
        }
        Path out = folder.resolve("out.npy");
        for (String key : List.of("a:b", "b", "b.npy", "d/e:")) {
            assertThat(Session.run("convert", npz + ":" + key, out).exit())
                    .as(key)
                    .isEqualTo(ExitCode.DONE);
            assertThat(Npy.read(out)).isEqualTo(numbers);
        }
        assertThat(Session.run("run", out, "subtract other=" + npz + ":a:b | maximum")
                        .out()
                        .strip())
                .isEqualTo("0");
        refused("no array 'a'; it has a:b, b, d/e:", npz + ":a", out);
    }

    @Test
    void aDamagedArrayOfAnNpzFileTakesNoOtherAlong() throws IOException {
        Path npz = folder.resolve("a.npz");
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("a", numbers);
        arrays.put("bad", numbers);
        arrays.put("b", numbers);
        Npz.write(npz, arrays);
        byte[] bytes = Files.readAllBytes(npz);
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("bad.npy") + "bad.npy".length();
        bytes[second + 1] ^= 1;
        Files.write(npz, bytes);
        assertThat(Session.run("info", npz).out()).contains("2 x 3 float64", "bad", "unreadable");
        Path out = folder.resolve("out.npy");
        for (String key : List.of("a", "b")) {
            assertThat(Session.run("convert", npz + ":" + key, out).exit()).isEqualTo(ExitCode.DONE);
            assertThat(Npy.read(out)).isEqualTo(numbers);
        }
        refused("not an .npy file", npz + ":bad", out);
    }

    private static void refused(String message, String input, Path out) {
        Session session = Session.run("convert", input, out);
        assertThat(session.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(session.err()).hasLineCount(1).contains(message);
    }
}
