package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class is found by its name alone: no other of any module that is shipped has it. */
class ClassNamesTest {

    private static final Path ROOT = Path.of("..");

    /** The measure and the scaling of Fourier transforms, both of which the field calls so. */
    private static final List<String> IN_TWO_TOPICS = List.of("Norm");

    private static Stream<Path> sources(Path module) {
        Path folder = module.resolve("src/main/java");
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Map<String, Long> classes;
        try (Stream<Path> modules = Files.list(ROOT)) {
            classes = modules.filter(module -> !module.endsWith("benchmark"))
                    .flatMap(ClassNamesTest::sources)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.contains("-"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        }
        assertThat(classes).hasSizeGreaterThan(500);
        classes.values().removeIf(count -> count == 1);
        assertThat(classes.keySet()).containsExactlyElementsOf(IN_TWO_TOPICS);
    }
}
