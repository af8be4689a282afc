package io.ndimage.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page with the figures: each part is replaced when it is measured anew, and the others stay. */
final class Page {

    private static final List<String> PARTS = List.of("Side by side", "Growth", "Whole processes", "Files");

    private static final String HEAD = """
            # Benchmarks

            Written by `benchmark/compare`; nothing here is typed by hand. [How it is measured](../benchmark/README.md).
            """;

    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    /** Writes a part of the page, and leaves the others. */
    void put(String part, String text) throws IOException {
        Map<String, String> parts = read();
        parts.put(part, text.strip());
        String page = PARTS.stream()
                .filter(parts::containsKey)
                .map(p -> "\n## " + p + "\n\n" + parts.get(p) + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HEAD + page);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return parts;
        }
        String[] found = Files.readString(file).split("(?m)^## ");
        for (int i = 1; i < found.length; i++) {
            int end = found[i].indexOf('\n');
            parts.put(found[i].substring(0, end), found[i].substring(end).strip());
        }
        return parts;
    }
}
