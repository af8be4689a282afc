package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Block;

/** What of a block lies outside of a core whose elements are there already: it is filled from them, one axis after the other. */
final class Overhang {

    private final Shape shape;
    private final PerAxis<Border> border;
    private final Block block;
    private final Region core;

    /**
     * Takes a block and its core.
     *
     * @param core a part of the block's region; it contains every place that the border maps the rest to
     */
    Overhang(Shape shape, PerAxis<Border> border, Block block, Region core) {
        this.shape = shape;
        this.border = border;
        this.block = block;
        this.core = core;
    }

    /** Fills all of it. */
    void fill() {
        Region filled = core;
        int last = core.ndim() - 1;
        for (int a = last; a >= 0; a--) {
            Region wanted = block.region();
            if (a == last) {
                fillLines();
            } else {
                fillSlices(a, filled, wanted.start(a), core.start(a));
                fillSlices(a, filled, core.stop(a), wanted.stop(a));
            }
            filled = filled.with(a, wanted.start(a), wanted.stop(a));
        }
    }

    /** Lengthens the core's lines on both sides. */
    private void fillLines() {
        int last = core.ndim() - 1;
        int before = Math.toIntExact(core.start(last) - block.region().start(last));
        int after = Math.toIntExact(block.region().stop(last) - core.stop(last));
        if (before + after == 0) {
            return;
        }
        int length = Math.toIntExact(core.size(last));
        int[] to = new int[before + after];
        int[] from = new int[before + after];
        for (int e = 0; e < to.length; e++) {
            to[e] = e < before ? e - before : e - before + length;
            long mapped = border.get(last).map(core.start(last) + to[e], shape.size(last));
            from[e] = mapped < 0 ? -1 : Math.toIntExact(mapped - core.start(last));
        }
        Scalar constant = border.get(last).value();
        Line line = Line.of(block.working(), block.data());
        Lines.forEach(core, block, (position, index) -> {
            line.begin(position);
            for (int e = 0; e < to.length; e++) {
                if (from[e] < 0) {
                    line.set(constant, to[e], 1);
                } else {
                    line.copy(from[e], to[e]);
                }
            }
        });
    }

    private void fillSlices(int axis, Region filled, long start, long stop) {
        for (long i = start; i < stop; i++) {
            Block slice = block.view(filled.with(axis, i, i + 1));
            long mapped = border.get(axis).map(i, shape.size(axis));
            if (mapped < 0) {
                set(slice, border.get(axis).value());
            } else {
                Block from = block.view(filled.with(axis, mapped, mapped + 1));
                Runs.forEach(from, slice, -1, (at, to, n) -> System.arraycopy(from.data(), at, slice.data(), to, n));
            }
        }
    }

    private static void set(Block slice, Scalar constant) {
        int length = Math.toIntExact(slice.region().size(slice.region().ndim() - 1));
        Line line = Line.of(slice.working(), slice.data());
        Lines.forEach(slice.region(), slice, (position, index) -> {
            line.begin(position);
            line.set(constant, 0, length);
        });
    }
}
