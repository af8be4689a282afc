package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.array.Note;
import io.ndimage.figure.Figure;
import io.ndimage.figure.Panel;
import io.ndimage.io.AtomicFile;
import io.ndimage.io.Images;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a command writes an image to: a file of a format that holds pixels, or a PDF that shows them.
 *
 * @param path the file
 */
record OutputFile(Path path) {

    private static final String PDF = ".pdf";

    /**
     * Checks, before anything is computed, that the file can be written.
     *
     * @throws IllegalArgumentException if its ending is unknown, or its folder is not there or cannot be written
     */
    void check() {
        List<String> endings = new ArrayList<>(Images.outputEndings());
        endings.add(PDF);
        if (endings.stream().noneMatch(this::endsWith)) {
            throw Images.unknownEnding(path, endings);
        }
        try {
            AtomicFile.check(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Writes an image, whole or not at all; returns what the file does not hold of it. */
    List<Note> write(Image image, WriteOptions options) throws IOException {
        if (endsWith(PDF)) {
            Figure figure = Figure.of(1, List.of(Panel.of(image.array())));
            AtomicFile.write(path, figure::renderPdf);
            return List.of();
        }
        return Images.write(path, image, options);
    }

    private boolean endsWith(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
