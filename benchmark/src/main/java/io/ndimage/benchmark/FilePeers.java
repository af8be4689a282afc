package io.ndimage.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The libraries that read and write files in one Python, which waits for its turns; {@code files.py} describes the lines. */
final class FilePeers implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final Map<String, String> versions = new LinkedHashMap<>();

    FilePeers(String python, Path script) throws IOException {
        process = new ProcessBuilder(python, script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        for (String version : ask("versions").split("\t")) {
            versions.put(version.substring(0, version.indexOf('=')), version.substring(version.indexOf('=') + 1));
        }
    }

    /** Returns the libraries that are there, with their versions. */
    Map<String, String> versions() {
        return versions;
    }

    /** Has the array of an .npy file taken as the one to be written and compared with. */
    void take(Path array) throws IOException {
        ask("array", array.toString());
    }

    /** Checks that a library finds that array in a file, whoever wrote it. */
    void check(String library, Path file) throws IOException {
        String found = ask("check", library, file.toString());
        if (!found.equals("equal")) {
            throw new IOException(library + " reads " + file.getFileName() + ": " + found);
        }
    }

    /** Has a library read or write a file, and returns the milliseconds. */
    double time(String verb, String library, Path file) throws IOException {
        return Double.parseDouble(ask(verb, library, file.toString()));
    }

    private String ask(String... words) throws IOException {
        questions.println(String.join("\t", words));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Python ended before it answered: " + String.join(" ", words));
        }
        return answer;
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
