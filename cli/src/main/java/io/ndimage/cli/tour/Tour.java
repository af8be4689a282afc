package io.ndimage.cli.tour;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.cli.tour.Sources.Picture;
import io.ndimage.io.AtomicFile;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import io.ndimage.io.IoConsumer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the library does: six figures of a photograph and of a picture of objects, and a page about them.
 *
 * @param photo the file of the photograph; null for a scene of our own
 * @param objects the file of the objects; null for a scene of our own
 * @param folder where to write to
 * @param reading reads the files
 */
public record Tour(@Nullable Path photo, @Nullable Path objects, Path folder, Reading reading) {

    /** How a picture is read. */
    @FunctionalInterface
    public interface Reading {
        /** Returns the image in a file. */
        Image read(Path file) throws IOException;
    }

    static final String PHOTO = "photo.png";
    static final String OBJECTS = "objects.png";
    static final String SQUARES = "squares.png";

    private static final long PHOTO_SEED = 7;
    private static final long OBJECTS_SEED = 7;
    private static final int FIGURES_AT_ONCE = 2;

    static List<Exhibit> exhibits() {
        return List.of(
                new BlurExhibit(),
                new SobelExhibit(),
                new DerivativesExhibit(),
                new CountingExhibit(),
                new DenoisingExhibit(),
                new PhotoDenoisingExhibit());
    }

    /**
     * Computes, draws and writes everything; nothing is written before all is done.
     *
     * @param err where to say how far it is
     * @param terminal whether that is a terminal
     * @return the page
     * @throws ImageReadException if a picture cannot be read
     * @throws IllegalArgumentException if a picture is of a kind that cannot be shown, or the folder cannot be made
     */
    public Path write(PrintWriter err, boolean terminal) throws IOException {
        long start = System.nanoTime();
        TourFolder tourFolder = new TourFolder(folder);
        tourFolder.check();
        ExecutorService threads = Executors.newFixedThreadPool(FIGURES_AT_ONCE);
        try {
            Map<String, IoConsumer<Path>> files = new LinkedHashMap<>();
            Sources sources = sources(threads, files);
            List<TourPage.Section> sections = sections(
                    threads, sources, new TourProgress(err, terminal, exhibits().size()));
            sections.forEach(section -> section.files().forEach((name, bytes) -> files.put(name, content(bytes))));
            files.put(TourPage.FILE, content(new TourPage(sections, start).html()));
            tourFolder.write(files);
        } finally {
            threads.shutdownNow();
        }
        return folder.resolve(TourPage.FILE);
    }

    private static List<TourPage.Section> sections(ExecutorService threads, Sources sources, TourProgress steps)
            throws IOException {
        try (TourProgress progress = steps) {
            List<Callable<TourPage.Section>> drawings = new ArrayList<>();
            for (Exhibit exhibit : exhibits()) {
                drawings.add(() -> {
                    TourPage.Section section = new TourPage.Section(exhibit, exhibit.show(sources), sources);
                    section.render();
                    progress.done(exhibit.title());
                    return section;
                });
            }
            return all(threads, drawings);
        }
    }

    private Sources sources(ExecutorService threads, Map<String, IoConsumer<Path>> files) throws IOException {
        List<Picture> pictures = all(
                threads,
                List.of(
                        () -> photo == null ? drawn(TowerScene.draw(PHOTO_SEED), PHOTO) : read(photo),
                        () -> objects == null ? drawn(HousesScene.draw(OBJECTS_SEED), OBJECTS) : read(objects)));
        Picture first = pictures.get(0);
        Picture second = pictures.get(1);
        if (first.drawn()) {
            files.put(PHOTO, file -> Images.write(file, first.image()));
        }
        if (second.drawn()) {
            files.put(OBJECTS, file -> Images.write(file, second.image()));
        }
        files.put(SQUARES, file -> Images.write(file, DenoisingExhibit.squares().astype(DType.UINT8)));
        return new Sources(first, second, place(SQUARES));
    }

    private Picture drawn(Image scene, String name) {
        return new Picture(scene, place(name), true);
    }

    private String place(String name) {
        return Sources.quoted(folder.resolve(name).toString());
    }

    private Picture read(Path file) throws IOException {
        return Picture.of(reading.read(file), file);
    }

    private static IoConsumer<Path> content(byte[] bytes) {
        return file -> AtomicFile.write(file, out -> out.write(bytes));
    }

    /** Returns the results of some work, done on the threads; what one of them threw is thrown. */
    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> work) throws IOException {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
