package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.benchmark.cases.Calls;
import io.ndimage.benchmark.cases.Cases;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws what the cold programs work on, and writes the programs: the files that {@code ColdProgram} and {@code cold_peers.py} read. */
final class ColdInputs {

    private static final List<Shape> SHAPES = List.of(Shape.of(256, 256), Shape.of(512, 512), Shape.of(2048, 2048));

    private static final List<Shape> FOURIER = List.of(Shape.of(2048, 2048), Shape.of(256, 256, 256));

    /** An image of a million pixels, each of three colours. */
    private static final Shape COLOURS = Shape.of(1000, 1000);

    private static final List<String> OF_COLOURS = List.of(
            "less than 128",
            "gray",
            "gaussian sigma 2",
            "gaussian sigma 5",
            "gaussian sigma 10",
            "uniform 9",
            "minimum 9 x 9",
            "grey opening 9 x 5",
            "median 3 x 3",
            "median 5 x 5",
            "zoom 0.5, order 1");

    private final Path folder;
    private final Store store;

    ColdInputs(Path folder) {
        this.folder = folder;
        this.store = new Store(folder);
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        for (Shape shape : SHAPES) {
            List<String> lines = new ArrayList<>();
            for (Case what : Cases.list()) {
                lines.add(line(what, shape));
            }
            Files.write(folder.resolve("all-" + shape.size(0) + ".tsv"), lines);
        }
        writeColours();
        for (Shape shape : FOURIER) {
            List<String> lines = new ArrayList<>();
            for (Case what : Cases.list()) {
                if (what.name().startsWith("Fourier transform") && what.type() == DType.FLOAT64) {
                    lines.add(line(what, shape));
                }
            }
            Files.write(folder.resolve("fourier-" + shape.size(0) + ".tsv"), lines);
        }
    }

    private String line(Case what, Shape shape) throws IOException {
        StringBuilder line = new StringBuilder(what.name() + "\t" + what.type());
        store.inputs(what, shape).forEach(file -> line.append('\t').append(file));
        return line.toString();
    }

    private void writeColours() throws IOException {
        Path file = folder.resolve("colours.npy");
        NdArray colours = Scene.COLOURS.draw(DType.UINT8, COLOURS);
        Npy.write(file, colours);
        List<String> lines = new ArrayList<>();
        for (String name : OF_COLOURS) {
            lines.add(name + "\tuint8\t" + file);
            Object ours = Calls.run(name, Engine.shared(), Image.of(colours, "y", "x", Image.CHANNEL));
            Npy.write(folder.resolve("result-colours-" + name + ".npy"), Ours.array(ours));
        }
        Files.write(folder.resolve("colours.tsv"), lines);
    }
}
