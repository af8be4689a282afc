package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.op.Named;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {

    private final String readme = Files.readString(Path.of("..", "README.md"));

    ReadmeTest() throws IOException {}

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }

    @Test
    void theJavaCompiles(@TempDir Path folder) throws IOException {
        List<String> blocks = all("```java\n(.*?)```", readme);
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            String imports =
                    block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
            String code =
                    block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
            HelpCommandTest.assertCompiles(
                    folder,
                    "import io.ndimage.array.*;\nimport io.ndimage.io.*;\nimport io.ndimage.measurements.*;\n"
                            + "import java.nio.file.*;\n" + imports
                            + "\nclass Snippets { void run() throws Exception {\n" + code + "\n} }\n");
        }
    }

    @Test
    void thePipelinesAreUnderstood() {
        List<String> texts = all("ndimage run \\S+ '([^']*)'", readme);
        assertThat(texts).hasSizeGreaterThan(2);
        texts.forEach(Pipeline::parse);
    }

    /** Returns the names in the table of what is there. */
    private List<String> table() {
        List<String> tables = all("\\| topic \\|(.*?)\n\n", readme);
        assertThat(tables).hasSize(1);
        return all("`([^`]*)`", tables.get(0));
    }

    private static List<String> operations() {
        Catalog catalog = Catalog.standard();
        return Stream.concat(
                        catalog.entries().stream().map(Entry::name),
                        catalog.javaOnly().stream().map(Named::value))
                .toList();
    }

    @Test
    void theTableNamesTheOperationsThatAreThere() {
        List<String> others = List.of("generate_binary_structure", "iterate_structure", ".npy", ".npz", ".mat");
        assertThat(table().stream().filter(name -> !others.contains(name)))
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void picturesAndPagesAreThere() {
        assertThat(all("\\]\\(([^):]+)\\)", readme))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of("..", link)).exists());
    }
}
