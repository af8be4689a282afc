package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md names is there. */
class ContributingTest {

    private static final Path ROOT = Path.of("..");

    private final String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));

    ContributingTest() throws IOException {}

    private List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test"))
                    .filter(Files::isDirectory)
                    .flatMap(ContributingTest::below)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void testsAndTheirTablesAreThere() throws IOException {
        List<String> tests = all("(?<!\\*)\\b[A-Z]\\w+Test\\b");
        assertThat(tests).isNotEmpty().allSatisfy(name -> assertThat(files()).contains(name + ".java"));
        assertThat(files()).contains("examples.tsv");
    }

    @Test
    void programsAndPagesAreThere() {
        List<String> paths = all("(?<=[ `])(golden|io|docs|\\.ci)/[\\w./-]*\\w|[A-Z]+\\.md");
        assertThat(paths)
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
