package io.ndimage.benchmark;

import io.ndimage.array.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SciPy, scikit-image and OpenCV in one Python that waits for its turns. It is told what to time, a line each, and answers in lines
 * of words parted by tabs; the script describes them.
 */
final class PythonPeers implements AutoCloseable {

    /** The libraries, in the order of the columns. */
    static final List<String> LIBRARIES = List.of("OpenCV-Python", "SciPy", "scikit-image");

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final Map<String, String> versions = new LinkedHashMap<>();

    PythonPeers(String python, Path script, int threads) throws IOException {
        process = new ProcessBuilder(python, script.toString(), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        ask(List.of("hello"), (kind, library, text) -> versions.put(library, text));
    }

    /** Returns the libraries that are there, and Python, with their versions. */
    Map<String, String> versions() {
        return versions;
    }

    /** What an answer says. */
    private interface Answer {
        void read(String kind, String library, String text);
    }

    /** Has every library's result compared with ours, and returns what is wrong with those that differ. */
    Map<String, String> compare(Case what, Shape shape, Store store) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        ask(
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
        ask(
                question("time", what, shape, store, seconds + "," + String.join(",", libraries)),
                (kind, library, text) -> times.add(
                        library, Stream.of(text.split(" ")).map(Double::valueOf).toList()));
    }

    private static List<String> question(String verb, Case what, Shape shape, Store store, String detail)
            throws IOException {
        List<String> words =
                new ArrayList<>(List.of(verb, what.name(), what.type().toString(), detail));
        store.inputs(what, shape).forEach(file -> words.add(file.toString()));
        return words;
    }

    private void ask(List<String> words, Answer answer) throws IOException {
        questions.println(String.join("\t", words));
        for (String line = answers.readLine(); !"done".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("Python ended before it answered: " + String.join(" ", words));
            }
            String[] parts = line.split("\t", 3);
            answer.read(parts[0], parts[1], parts[2]);
        }
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
