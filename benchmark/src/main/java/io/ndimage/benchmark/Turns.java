package io.ndimage.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program that waits for its turns. It is told what to do, a line of words parted by tabs each, and answers in lines of three
 * words; after the last one it says {@code done}.
 */
final class Turns implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    Turns(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** What an answer says. */
    interface Answer {
        void read(String kind, String who, String text);
    }

    /** Tells the program what to do, and waits until it is done. */
    void ask(List<String> words, Answer answer) throws IOException {
        questions.println(String.join("\t", words));
        for (String line = answers.readLine(); !"done".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("the program ended before it answered: " + String.join(" ", words));
            }
            String[] parts = line.split("\t", 3);
            answer.read(parts[0], parts[1], parts[2]);
        }
    }

    /** Lets the program end, and waits for that. */
    @Override
    public void close() {
        questions.close();
        process.onExit().join();
    }
}
