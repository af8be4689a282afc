package io.ndimage.cli.tour;

import io.ndimage.io.AtomicFile;
import io.ndimage.io.IoConsumer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folder that the tour ends in. Its files are written into a folder of another name beside it, which becomes the tour's in
 * one step; where there is one already, each is replaced in it, the page last, and its other files stay. Until
 * then everything is in memory, and an interruption leaves nothing.
 *
 * @param path the folder
 */
record TourFolder(Path path) {

    private static final Object LOCK = new Object();

    /**
     * Checks that the folder is there, or can be made.
     *
     * @throws IllegalArgumentException if it cannot
     */
    void check() {
        try {
            if (Files.isDirectory(path)) {
                AtomicFile.check(path.resolve(TourPage.FILE));
            } else {
                AtomicFile.check(path);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot write the tour to '" + path + "': it is not a folder");
        }
    }

    /** Writes files by their names, the last of them last, each as what it is named for says. */
    void write(Map<String, IoConsumer<Path>> files) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            for (String file : files.keySet()) {
                AtomicFile.check(folder.resolve(file));
            }
        }
        String name = ".ndimage.tour." + Long.toHexString(System.nanoTime()) + ".part";
        Path part = Files.createDirectory(folder.resolveSibling(name));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(part, files.keySet())));
        try {
            for (Map.Entry<String, IoConsumer<Path>> file : files.entrySet()) {
                write(part.resolve(file.getKey()), file.getValue());
            }
            if (Files.exists(folder)) {
                for (String file : files.keySet()) {
                    AtomicFile.write(folder.resolve(file), out -> Files.copy(part.resolve(file), out));
                }
            } else {
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(part, files.keySet());
        }
    }

    /** Writes a file; never while an interruption deletes. */
    private static void write(Path file, IoConsumer<Path> content) throws IOException {
        synchronized (LOCK) {
            content.accept(file);
        }
    }

    private static void delete(Path part, Iterable<String> names) {
        List<Path> paths = new ArrayList<>();
        names.forEach(name -> paths.add(part.resolve(name)));
        paths.add(part);
        synchronized (LOCK) {
            for (Path left : paths) {
                try {
                    Files.deleteIfExists(left);
                } catch (IOException e) {
                    System.getLogger(TourFolder.class.getName())
                            .log(System.Logger.Level.WARNING, "cannot delete the temporary file " + left, e);
                }
            }
        }
    }
}
