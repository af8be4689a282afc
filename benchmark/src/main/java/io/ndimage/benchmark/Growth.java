package io.ndimage.benchmark;

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

    Growth(Trials trials, Store store) {
        this.trials = trials;
        this.store = store;
    }

    /** Times a case at every size that it can be computed at. */
    void run(Case what) throws IOException {
        for (Shape shape : SHAPES) {
            if (isComputable(what, shape)) {
                time(what, shape);
            }
        }
        System.err.println(what.id());
    }

    private void time(Case what, Shape shape) throws IOException {
        try (Engine engine = Engine.serial()) {
            Inputs inputs = store.read(what, shape);
            Npy.write(store.result(what, shape), Ours.array(what.ours().run(engine, inputs, null)));
        }
        String contestant = what.ours().takesOut() ? Times.OUT : Times.FRESH;
        for (int threads : THREADS) {
            Times times = new Times();
            trials.time(what, shape, threads, List.of(contestant)).forEach(times::add);
            Report.row(
                    "growth",
                    what.name(),
                    what.type().toString(),
                    Timing.text(shape).replace(",", " x "),
                    Integer.toString(threads),
                    Report.milliseconds(times.median(contestant)));
        }
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
}
