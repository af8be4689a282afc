package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How our times grow with the size of the array, and what a second thread brings. */
final class Growth {

    private static final List<Shape> SHAPES = List.of(
            Shape.of(512, 512),
            Shape.of(1024, 1024),
            Shape.of(2048, 2048),
            Shape.of(4096, 4096),
            Shape.of(8192, 8192),
            Shape.of(256, 256, 256));

    private static final int[] THREADS = {1, 2};

    private final Trials trials;
    private final Store store;
    private final StringBuilder rows = new StringBuilder();

    Growth(Trials trials, Store store) {
        this.trials = trials;
        this.store = store;
    }

    /** Times a case at every size that it can be computed at. */
    void run(Case what) throws IOException {
        StringBuilder row = new StringBuilder("| " + what.name() + " | " + what.type());
        for (Shape shape : SHAPES) {
            row.append(" | ").append(isComputable(what, shape) ? cell(what, shape) : "");
        }
        rows.append(row).append(" |\n");
        System.err.println(row);
    }

    private String cell(Case what, Shape shape) throws IOException {
        try (Engine engine = Engine.serial()) {
            Inputs inputs = store.read(what, shape);
            Npy.write(store.result(what, shape), Ours.array(what.ours().run(engine, inputs, null)));
        }
        String contestant = what.ours().takesOut() ? Times.OUT : Times.FRESH;
        List<String> parts = new ArrayList<>();
        for (int threads : THREADS) {
            Times times = new Times();
            trials.time(what, shape, threads, List.of(contestant)).forEach(times::add);
            parts.add(ComparisonTable.number(times.median(contestant)));
        }
        return String.join(" / ", parts);
    }

    /** Returns whether the operation suits arrays of as many axes, and is in this build. */
    private static boolean isComputable(Case what, Shape shape) {
        long[] small = new long[shape.ndim()];
        java.util.Arrays.fill(small, 16);
        List<NdArray> inputs = new ArrayList<>();
        for (Scene scene : what.scenes()) {
            inputs.add(scene.draw(scene.type(what.type()), Shape.of(small)));
        }
        try (Engine engine = Engine.serial()) {
            what.ours().run(engine, Inputs.of(inputs), null);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the table. */
    String write() {
        StringBuilder text = new StringBuilder(
                "Milliseconds with 1 thread / with 2, the result array reused where there is one.\n\n");
        text.append("| operation | type");
        SHAPES.forEach(shape -> text.append(" | ").append(Timing.text(shape).replace(",", " x ")));
        text.append(" |\n|---|---|").append("---:|".repeat(SHAPES.size())).append('\n');
        return text.append(rows).toString();
    }
}
