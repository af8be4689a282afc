package io.ndimage.io.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a fuzzer calls with the inputs that it makes up; {@code io/fuzz} says for which format. Jazzer finds the methods by their
 * names. An input that did harm is kept among the fixtures, in the folder {@code fuzzed}: {@link MutantsBadInputTest} reads it again.
 */
public final class FuzzTarget {

    /** How files of a format begin, where all begin alike, one character per byte. */
    private static final Map<String, String> BEGINNINGS =
            Map.of("png", "\u0089PNG\r\n\u001a\n", "jpg", "\u00ff\u00d8\u00ff", "gif", "GIF89a", "bmp", "BM");

    private static byte[] beginning = {};
    private static Path file = Path.of("fuzzed");

    private FuzzTarget() {}

    /**
     * Prepares for a format.
     *
     * @param arguments the usual ending of its files' names, without the dot
     */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        beginning = BEGINNINGS.getOrDefault(arguments[0], "").getBytes(StandardCharsets.ISO_8859_1);
        file = Files.createTempFile("fuzzed", "");
        file.toFile().deleteOnExit();
    }

    /** Reads an input as a file of the format, in every way. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length <= beginning.length) {
            return;
        }
        byte[] bytes = input.clone();
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        PngChecksums.correct(bytes);
        try {
            Reading reading = Reading.of(Files.write(file, bytes), Reading.WAYS);
            if (!reading.problems().isEmpty()) {
                throw new AssertionError(String.join("; ", reading.problems()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
