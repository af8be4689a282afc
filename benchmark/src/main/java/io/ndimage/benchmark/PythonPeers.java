package io.ndimage.benchmark;

import io.ndimage.array.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SciPy, scikit-image and OpenCV in one Python that waits for its turns; the script describes what it is told and what it answers. */
final class PythonPeers implements AutoCloseable {

    /** The libraries, in the order of the columns. */
    static final List<String> LIBRARIES = List.of("OpenCV-Python", "SciPy", "scikit-image");

    private final Turns turns;
    private final Map<String, String> versions = new LinkedHashMap<>();

    PythonPeers(String python, Path script, int threads) throws IOException {
        turns = new Turns(List.of(python, script.toString(), Integer.toString(threads)));
        turns.ask(List.of("hello"), (kind, library, text) -> versions.put(library, text));
    }

    /** Returns the libraries that are there, and Python, with their versions. */
    Map<String, String> versions() {
        return versions;
    }

    /** Has every library's result compared with ours, and returns what is wrong with those that differ. */
    Map<String, String> compare(Case what, Shape shape, Store store) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        turns.ask(
                question(
                        "compare", what, shape, store, store.result(what, shape).toString()),
                (kind, library, text) -> differences.put(library, text));
        return differences;
    }

    /**
     * Has a case timed by those of some libraries whose result agreed with ours.
     *
     * @param seconds how long to time each, about
     */
    void time(Case what, Shape shape, Store store, double seconds, List<String> libraries, Times times)
            throws IOException {
        turns.ask(
                question("time", what, shape, store, seconds + "," + String.join(",", libraries)),
                (kind, library, text) -> times.add(library, Times.parse(text)));
    }

    private static List<String> question(String verb, Case what, Shape shape, Store store, String detail)
            throws IOException {
        List<String> words =
                new ArrayList<>(List.of(verb, what.name(), what.type().toString(), detail));
        store.inputs(what, shape).forEach(file -> words.add(file.toString()));
        return words;
    }

    @Override
    public void close() {
        turns.close();
    }
}
