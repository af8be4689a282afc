package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.Pipeline;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpCommandTest {
    @Test
    void everyOperationIsListedInOneLine() {
        Session session = Session.run("ops");
        assertThat(session.exit()).isEqualTo(ExitCode.DONE);
        for (Entry entry : Catalog.standard().entries()) {
            assertThat(session.out().lines().filter(line -> line.startsWith("  " + entry.name() + " ")))
                    .singleElement()
                    .asString()
                    .endsWith(entry.summary());
        }
    }

    @Test
    void everyOperationIsExplained() {
        for (Entry entry : Catalog.standard().entries()) {
            Session session = Session.run("help", entry.name());
            assertThat(session.exit()).isEqualTo(ExitCode.DONE);
            assertThat(session.out()).contains(entry.summary(), entry.example(), "In Java:");
            for (Argument argument : entry.arguments()) {
                assertThat(session.out()).contains("  " + argument.name() + " ");
            }
        }
    }

    @Test
    void wordsOfTheFieldLeadToOperations() {
        Session blur = Session.run("help", "blur");
        assertThat(blur.exit()).isEqualTo(ExitCode.DONE);
        assertThat(blur.out().lines())
                .startsWith("Operations for 'blur':")
                .anyMatch(line -> line.startsWith("  gaussian_filter "))
                .anyMatch(line -> line.startsWith("  uniform_filter "))
                .noneMatch(line -> line.startsWith("  label "))
                .endsWith("", "'ndimage help OPERATION' explains one.");
        assertThat(Session.run("ops", "blur").out().lines())
                .contains(blur.out().lines().skip(1).toArray(String[]::new));
        assertThat(Session.run("help", "connected", "components").out())
                .contains("\n  label  Label the connected components");
        assertThat(Session.run("help", "Distance-Transform")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("  distance_transform_")))
                .hasSize(3);
        assertThat(Session.run("help", "warp").out()).contains("  geometric_transform ");
    }

    @Test
    void everyKeywordFitsOnAScreen() {
        for (Entry entry : Catalog.standard().entries()) {
            assertThat(entry.named().keywords()).as(entry.name()).isNotEmpty();
            for (String keyword : entry.named().keywords()) {
                assertThat(keyword).isLowerCase();
                assertThat(Catalog.standard().about(keyword))
                        .as(keyword)
                        .contains(entry.named())
                        .hasSizeLessThanOrEqualTo(24);
            }
        }
    }

    @Test
    void wordsThatLeadNowhereAreRefused() {
        for (String command : List.of("help", "ops")) {
            Session session = Session.run(command, "gausian_filter");
            assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(session.err()).contains("unknown operation 'gausian_filter'; did you mean gaussian_filter");
        }
    }

    @Test
    void keywordsInTextSayWhatIsMeant() {
        Session session = Session.run("run", "photo.png", "blur 5");
        assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err())
                .contains(
                        "unknown operation 'blur'; did you mean gaussian_filter or gaussian_filter1d or fourier_ellipsoid?"
                                + " 'ndimage help blur' lists all");
    }

    @Test
    void theHelpIsAlignedAndNotTooWide() {
        Session session = Session.run("help", "gaussian_filter");
        assertThat(session.out().lines())
                .contains("  sigma     (needed)         standard deviation of the Gaussian, in pixels, >= 0")
                .contains("  var result = gaussianFilter(5).order(0, 1).apply(pixels);")
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyExampleRuns(@TempDir Path folder) throws IOException {
        Path image = folder.resolve("image.png");
        NdArray pixels = NdArray.zeros(DType.UINT8, 20, 30);
        pixels.paste(NdArray.full(DType.UINT8, 1, 12, 8), 4, 3);
        pixels.paste(NdArray.full(DType.UINT8, 2, 12, 8), 4, 15);
        Images.write(image, pixels);
        Images.write(folder.resolve("labels.npy"), pixels);
        Images.write(folder.resolve("markers.npy"), pixels.astype(DType.INT16));
        Images.write(folder.resolve("places.npy"), NdArray.ofRows(new double[] {4.5, 6}, new double[] {3, 17.25}));
        for (Entry entry : Catalog.standard().entries()) {
            String example = entry.example().replaceAll("=(\\w+\\.npy)", "=" + folder + "/$1");
            Session session = Session.run("run", image, example);
            assertThat(session.exit())
                    .as(entry.example() + "\n" + session.err())
                    .isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void theJavaOfEveryOperationCompiles(@TempDir Path folder) throws IOException {
        List<String> imports = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (Entry entry : Catalog.standard().entries()) {
            List<String> java = Session.run("help", entry.name())
                    .out()
                    .lines()
                    .dropWhile(line -> !line.equals("In Java:"))
                    .skip(1)
                    .toList();
            java.stream().filter(line -> line.startsWith("  import ")).forEach(imports::add);
            String code = java.get(java.size() - 1).strip();
            methods.add(
                    "Object " + entry.name() + "Example(NdArray pixels, NdArray other, NdArray labels, NdArray mask,"
                            + " NdArray markers, NdArray coordinates) { " + code + " return result; }");
        }
        assertCompiles(
                folder,
                "import io.ndimage.array.NdArray;\n"
                        + String.join("\n", imports.stream().distinct().toList()) + "\nclass Snippets {\n"
                        + String.join("\n", methods) + "\n}\n");
    }

    /** What is shown makes the operation that is explained, as the example has it. */
    @Test
    void theJavaOfEveryOperationMakesIt(@TempDir Path folder) throws Exception {
        List<String> imports = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (Entry entry : Catalog.standard().entries()) {
            List<String> java = Session.run("help", entry.name()).out().lines().toList();
            java.stream().filter(line -> line.startsWith("  import ")).forEach(imports::add);
            String code = java.get(java.size() - 1).strip();
            String expression = code.substring("var result = ".length(), code.lastIndexOf(".apply("));
            methods.add("public static Object " + entry.name() + "_() { return " + expression + "; }");
        }
        assertCompiles(
                folder,
                String.join("\n", imports.stream().distinct().toList()) + "\npublic class Snippets {\n"
                        + String.join("\n", methods) + "\n}\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> snippets = loader.loadClass("Snippets");
            for (Entry entry : Catalog.standard().entries()) {
                Object explained = Pipeline.parse(entry.example()).calls().stream()
                        .filter(call -> call.entry() == entry)
                        .findFirst()
                        .orElseThrow()
                        .operation();
                assertThat(snippets.getMethod(entry.name() + "_").invoke(null))
                        .as(entry.name())
                        .isEqualTo(explained);
            }
        }
    }

    @Test
    void unitsAreWordsThatFollowIn() {
        for (Entry entry : Catalog.standard().entries()) {
            for (Argument argument : entry.arguments()) {
                assertThat(argument.unit())
                        .as(entry.name() + " " + argument.name())
                        .isIn("", "pixels", "elements", "degrees", "percent", "sigmas", "the unit of the input");
            }
            assertThat(Session.run("help", entry.name()).out()).doesNotContain("in of", "in in ", ", ,", ",,");
        }
    }

    static void assertCompiles(Path folder, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Snippets.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        boolean success = compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();
        assertThat(success).as(messages + "\n" + source).isTrue();
    }

    @Test
    void anUnknownOperationIsAnsweredWithTheClosest() {
        Session session = Session.run("help", "gausian_filter");
        assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).hasLineCount(1).contains("did you mean gaussian_filter");
    }

    @Test
    void aCommandIsExplainedToo() {
        assertThat(Session.run("help", "run").out()).startsWith("Usage: ndimage run");
        assertThat(Session.run("help").out()).isEqualTo(Session.run("--help").out());
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("tour", "run", "info", "ops", "help")) {
            Session session = Session.run(command, "--help");
            assertThat(session.exit()).isEqualTo(ExitCode.DONE);
            assertThat(session.out()).startsWith("Usage: ndimage " + command);
            assertThat(session.err()).isEmpty();
        }
    }
}
