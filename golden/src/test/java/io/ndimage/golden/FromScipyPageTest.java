package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import io.ndimage.pipeline.Pipeline;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every line of docs/from-scipy.md does what it says: its Java compiles, and gives what its text gives, and what SciPy gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromScipyPageTest {

    private static final Path PAGE = Repository.file("docs/from-scipy.md");
    private static final String SET = "from_scipy";
    private static final List<String> ARRAYS = List.of("image", "volume", "mask", "seeds", "labels");

    /** Of the largest magnitude; Gaussian weights differ from SciPy's in their last bit. */
    private static final double NEAR = 1e-13;

    /** A line of the page. */
    private record Line(String scipy, String java, String text) {

        private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| `(.+?)` \\| `(.+?)` \\|");
        private static final Pattern APPLIED = Pattern.compile("\\.apply\\((\\w+)");

        /** Returns the name of the array that the operation is applied to. */
        String input() {
            Matcher applied = APPLIED.matcher(java);
            assertThat(applied.find()).as(java).isTrue();
            return applied.group(1);
        }
    }

    private Path folder = PAGE;
    private List<Line> lines = List.of();
    private Map<String, String> results = Map.of();
    private Class<?> compiled = FromScipyPageTest.class;

    @BeforeAll
    void compileThePage(@TempDir Path temporary) throws Exception {
        folder = temporary;
        String page = Files.readString(PAGE);
        lines = Line.ROW
                .matcher(page)
                .results()
                .map(row -> new Line(row.group(1), row.group(2), row.group(3)))
                .toList();
        results = Golden.lines(SET + ".tsv")
                .skip(1)
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        String imports = page.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        compiled = compile(imports);
        for (String name : ARRAYS) {
            Npy.write(folder.resolve(name + ".npy"), Golden.array(SET, name));
        }
    }

    private Class<?> compile(String imports) throws IOException, ClassNotFoundException {
        String parameters = ARRAYS.stream().map(name -> "NdArray " + name).collect(Collectors.joining(", "));
        StringBuilder source = new StringBuilder(imports).append("\npublic final class Page {\n");
        for (int i = 0; i < lines.size(); i++) {
            source.append("  public static Object line" + i + "(" + parameters + ") { return "
                    + lines.get(i).java() + "; }\n");
        }
        Path file = Files.writeString(folder.resolve("Page.java"), source.append("}\n"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), "-proc:none", file.toString());
        assertThat(failed).as("the Java of the page does not compile").isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()).loadClass("Page");
    }

    @TestFactory
    List<DynamicTest> lines() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i;
            tests.add(DynamicTest.dynamicTest(lines.get(i).scipy(), () -> check(number)));
        }
        assertThat(tests).hasSize(50);
        return tests;
    }

    private void check(int number) throws Exception {
        Line line = lines.get(number);
        Method method = compiled.getMethod(
                "line" + number, ARRAYS.stream().map(name -> NdArray.class).toArray(Class[]::new));
        NdArray input = Golden.array(SET, line.input());
        NdArray java = array(method.invoke(
                null, ARRAYS.stream().map(name -> Golden.array(SET, name)).toArray()));
        NdArray text = array(Pipeline.parse(withFiles(line.text())).run(Engine.shared(), Image.of(input)));

        assertThat(text).as(line.text()).isEqualTo(java);
        assertThat(results)
                .as("golden/make_from_scipy.py has not run since the page was changed")
                .containsKey(line.scipy());
        NdArray scipy = Golden.array(SET, results.get(line.scipy()));
        assertThat(java.shape()).as(line.java()).isEqualTo(scipy.shape());
        double magnitude = Tolerance.FLOAT64.scale(scipy, List.of(input));
        Distance distance =
                Distance.between(scipy, java.astype(scipy.dtype() == DType.BOOL ? DType.BOOL : DType.FLOAT64));
        assertThat(distance.max()).as(line + ": " + distance).isLessThanOrEqualTo(NEAR * magnitude);
    }

    private static NdArray array(Object result) {
        return ResultArrays.of(result).get(0);
    }

    /** Returns a text with its files where they are. */
    private String withFiles(String text) {
        return text.replaceAll("(\\w+\\.npy)", Matcher.quoteReplacement(folder.toString()) + "/$1");
    }
}
