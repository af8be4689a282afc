package io.ndimage.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No kernel is written by hand twice: what differs in the type of its elements alone is made by the build, as twins.xml says. */
class TwinsTest {

    private static final List<Path> KERNELS = List.of(
            Path.of("src/main/java/io/ndimage/internal/kernel"), Path.of("../vector/src/main/java/io/ndimage/vector"));

    /** So large a part of its lines makes a class the twin of another. */
    private static final double MOST = 0.85;

    @Test
    void noKernelIsWrittenTwice() throws IOException {
        List<String> twins = new ArrayList<>();
        for (Path folder : KERNELS) {
            Map<Path, List<String>> kernels = new HashMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    kernels.put(file, withoutTypes(Files.readString(file)));
                }
            }
            kernels.forEach((one, lines) -> kernels.forEach((other, others) -> {
                if (one.compareTo(other) < 0 && isTwin(one, lines, other, others)) {
                    twins.add(one.getFileName() + " and " + other.getFileName());
                }
            }));
        }
        assertThat(twins).isEmpty();
    }

    private static boolean isTwin(Path one, List<String> lines, Path other, List<String> others) {
        List<String> shared = new ArrayList<>(lines);
        shared.removeAll(others);
        double alone = (double) shared.size() / lines.size();
        return withoutTypes(one.getFileName().toString())
                        .equals(withoutTypes(other.getFileName().toString()))
                && 1 - alone > MOST;
    }

    /** Returns the lines of code, each without white space, with one word for all types. */
    private static List<String> withoutTypes(String source) {
        return source.lines()
                .map(line -> line.replaceAll("\\s", ""))
                .filter(line -> line.length() > 3 && !line.matches("(import|\\*|//|/\\*).*"))
                .map(line -> line.replaceAll("\\((float|short|byte)\\)", "")
                        .replaceAll("(?i)float|double|integer|long|int|short|byte", "T"))
                .toList();
    }
}
