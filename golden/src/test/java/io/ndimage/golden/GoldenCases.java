package io.ndimage.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every call that SciPy has answered. */
final class GoldenCases {

    private static final String TABLE = ".tsv";

    /** How a table of calls begins. */
    private static final String HEAD = "call\tinputs\ttolerance\tresult";

    /** Whole pipelines, on photographs. */
    private static final String PIPELINES = "photographs";

    private GoldenCases() {}

    /** Returns the cases by what they are about: the table's name, or, where that is none of SciPy's, the operation that is called. */
    static Map<String, List<GoldenCase>> byFunction() {
        Map<String, List<GoldenCase>> cases = new TreeMap<>();
        List<String> names = Golden.lines("scipy.ndimage.txt").toList();
        for (String table : tables()) {
            for (GoldenCase golden : Golden.cases(table)) {
                String function = names.contains(table) ? table : golden.call().split(" ")[0];
                cases.computeIfAbsent(function, name -> new ArrayList<>()).add(golden);
            }
        }
        return cases;
    }

    private static List<String> tables() {
        Path folder = Repository.file("golden/src/test/resources/golden");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TABLE))
                    .map(name -> name.substring(0, name.length() - TABLE.length()))
                    .filter(name -> !name.equals(PIPELINES) && isTable(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static boolean isTable(String name) {
        return Golden.lines(name + TABLE).findFirst().filter(HEAD::equals).isPresent();
    }
}
