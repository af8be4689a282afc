package io.ndimage.io.mutants;

import io.ndimage.io.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A good file that mutants are made from.
 *
 * @param name its name among the fixtures
 * @param content its bytes; not to be written to
 * @param sections where its parts begin
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seed(String name, byte[] content, int[] sections) {

    /** Files that are larger than this are no seeds: most of their mutants would differ in pixels alone. */
    private static final long LARGEST = 100_000;

    /** Returns every fixture that is small, of any format, but for the arrays that say what others hold. */
    static List<Seed> corpus() {
        Path folder = Fixtures.folder();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches(".*\\..*\\.npy|expected_.*"))
                    .filter(file -> file.toFile().length() <= LARGEST)
                    .sorted()
                    .map(file -> of(folder.relativize(file).toString(), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seed of(String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return new Seed(name, content, Sections.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
