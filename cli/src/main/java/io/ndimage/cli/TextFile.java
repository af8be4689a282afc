package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.array.Note;
import io.ndimage.io.AtomicFile;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.ReadOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where a value of a .mat file is written to as text: .txt takes characters, .json every value; UTF-8.
 *
 * @param path the file
 */
record TextFile(Path path) {

    private static final String TEXT = ".txt";
    private static final String JSON = ".json";
    private static final String MAT = "MAT";

    /** Returns whether a file's name has the ending of one of text. */
    static boolean isNamed(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(TEXT) || name.endsWith(JSON);
    }

    /**
     * Writes what an input holds, whole or not at all: of a .mat file, one value, or all by their names; of others, the pixels.
     *
     * @param noted is told what is noted of an image
     * @param lost is told of each value that could not be read or written
     */
    void write(InputFile input, ReadOptions options, Consumer<List<Note>> noted, Consumer<String> lost)
            throws IOException {
        AtomicFile.check(path);
        MatValue value = value(input, options, noted);
        boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(JSON);
        if (!json && !(value instanceof MatValue.Text)) {
            throw new IllegalArgumentException(
                    "'" + input + "' is no char array; .txt takes one, .json takes every value");
        }
        AtomicFile.write(path, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            if (json) {
                new JsonText(text, lost).writeAll(value);
                text.write('\n');
            } else if (value instanceof MatValue.Text characters) {
                for (String row : JsonText.rows(characters)) {
                    text.write(row);
                    text.write('\n');
                }
            }
            text.flush();
        });
    }

    private static MatValue value(InputFile input, ReadOptions options, Consumer<List<Note>> noted) throws IOException {
        if (!Images.contents(input.path(), options).format().equals(MAT)) {
            Image image = input.read(options);
            noted.accept(image.notes());
            return MatValue.of(image.array());
        }
        String part = input.part();
        if (part != null) {
            return MatFile.read(input.path(), part, options.limits());
        }
        Map<String, MatValue> all = MatFile.read(input.path(), options.limits());
        return all.size() == 1 ? all.values().iterator().next() : MatValue.of(all);
    }
}
