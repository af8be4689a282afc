package io.ndimage.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What differs from SciPy on purpose: the rows of golden/differences.tsv, the one place where they stand.
 *
 * @param what what it is about
 * @param scipy what SciPy does
 * @param ndimage what NdImage does
 * @param why the reason; empty where the rest says it
 * @param functions SciPy's names of what it is about; a star for all
 */
record Differences(String what, String scipy, String ndimage, String why, List<String> functions) {

    private static final Path TABLE = Repository.file("golden/differences.tsv");

    static List<Differences> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Differences(cells[0], cells[1], cells[2], cells[3], List.of(cells[4].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE.toString(), e);
        }
    }

    /** Returns whether it is about a function in particular. */
    boolean concerns(String function) {
        return functions.contains(function);
    }
}
