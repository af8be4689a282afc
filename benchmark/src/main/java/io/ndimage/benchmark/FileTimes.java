package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reading and writing an array of 100 MB in each format, beside what people have in Python. */
final class FileTimes {

    /** Where there is such a folder, its files lie in memory, so that no disk is measured. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** A kind of file: its ending, what is in it, and who else reads and writes it. */
    private record Kind(String ending, Scene scene, DType dtype, Shape shape, List<String> libraries) {

        NdArray array() {
            return scene.draw(dtype, shape);
        }
    }

    private static final Shape FLOATS = Shape.of(5000, 5000);
    private static final Shape DOUBLES = Shape.of(3500, 3572);
    private static final Shape SHORTS = Shape.of(7000, 7143);
    private static final Shape COLOURS = Shape.of(5760, 5787);

    private static final List<Kind> KINDS = List.of(
            new Kind(".npy", Scene.PHOTO, DType.FLOAT32, FLOATS, List.of("NumPy")),
            new Kind(".npz", Scene.PHOTO, DType.FLOAT32, FLOATS, List.of("NumPy")),
            new Kind(".mat", Scene.PHOTO, DType.FLOAT64, DOUBLES, List.of("SciPy")),
            new Kind(".png", Scene.COLOURS, DType.UINT8, COLOURS, List.of("Pillow", "OpenCV-Python")),
            new Kind(".jpg", Scene.COLOURS, DType.UINT8, COLOURS, List.of("Pillow", "OpenCV-Python")),
            new Kind(".tif", Scene.PHOTO, DType.UINT16, SHORTS, List.of("tifffile", "Pillow", "OpenCV-Python")),
            new Kind(".tif", Scene.PHOTO, DType.FLOAT32, FLOATS, List.of("tifffile", "Pillow", "OpenCV-Python")));

    private final FilePeers peers;
    private final Path folder;
    private final int runs;

    FileTimes(FilePeers peers, Path folder, int runs) {
        this.peers = peers;
        this.folder = folder;
        this.runs = runs;
    }

    /** Times every kind of file that this build writes, and reports it. */
    void run() throws IOException {
        Path place = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : folder, "files");
        for (Kind kind : KINDS) {
            if (Images.outputEndings().contains(kind.ending())) {
                NdArray array = kind.array();
                Path shown = place.resolve("array.npy");
                Images.write(shown, array);
                peers.take(shown);
                Files.delete(shown);
                run(kind, array, place);
            }
        }
        Files.delete(place);
        String versions = peers.versions().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        Report.row(
                "setting",
                "In one Python: " + versions + ". Median of " + runs
                        + " calls in turns, after one of each whose result was compared; files "
                        + (place.startsWith(MEMORY) ? "in memory." : "on a disk."));
    }

    private void run(Kind kind, NdArray array, Path place) throws IOException {
        Path ours = place.resolve("ndimage" + kind.ending());
        Path theirs = place.resolve("peer" + kind.ending());
        List<String> present =
                kind.libraries().stream().filter(peers.versions()::containsKey).toList();
        Times writing = new Times();
        Times reading = new Times();
        for (int i = 0; i <= runs; i++) { // The first warms up, and is compared.
            long start = System.nanoTime();
            Images.write(ours, array);
            add(writing, i, "ndimage", (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            NdArray read = Images.read(ours).array();
            add(reading, i, "ndimage", (System.nanoTime() - start) / 1e6);
            for (String library : present) {
                add(writing, i, library, peers.time("write", library, theirs));
                add(reading, i, library, peers.time("read", library, ours));
                if (i == 0) {
                    peers.check(library, ours);
                    check(kind, library, read, Images.read(theirs).array());
                }
            }
        }
        Files.delete(ours);
        Files.deleteIfExists(theirs);
        row(kind, array, "write", writing);
        row(kind, array, "read", reading);
    }

    /** Compares what we read of a peer's file with what we read of ours; encoders of JPEG lose different things. */
    private static void check(Kind kind, String library, NdArray ours, NdArray theirs) throws IOException {
        if (!ours.equals(theirs)) {
            String difference =
                    Agreement.near(0, kind.ending().equals(".jpg") ? 12 : 0).difference(ours, theirs);
            if (difference != null) {
                throw new IOException(library + "'s " + kind.ending() + ": " + difference);
            }
        }
    }

    private static void add(Times times, int run, String who, double milliseconds) {
        if (run > 0) {
            times.add(who, List.of(milliseconds));
        }
    }

    private static void row(Kind kind, NdArray array, String verb, Times times) {
        for (String who : times.contestants()) {
            String shown = array.dtype() + " " + array.shape();
            Report.row("file", kind.ending(), shown, verb, who, Report.milliseconds(times.median(who)));
        }
    }
}
