package io.ndimage.op;

import io.ndimage.array.Image;
import java.util.List;

/**
 * Region operations one after the other, each taking the array that the one before gave; the last may be of any kind.
 *
 * @param first the operations whose result is an array, in order
 * @param last the operation that gives the result
 * @param <R> what the last one gives
 */
public record Sequence<R>(List<RegionOperation> first, Operation<R> last) implements Operation<R> {

    /** Keeps a copy of the list. */
    public Sequence {
        first = List.copyOf(first);
    }

    @Override
    public List<Port> ports() {
        return first.isEmpty() ? last.ports() : first.get(0).ports();
    }

    @Override
    public R run(Engine engine, Inputs inputs) {
        return last.run(engine, first.isEmpty() ? inputs : Inputs.of(engine.run(first, inputs)));
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        if (first.isEmpty()) {
            return last.memory(engine, inputs);
        }
        Spec between = inputs.get(0);
        for (int i = 0; i < first.size(); i++) {
            between = first.get(i).plan(i == 0 ? inputs : List.of(between)).result();
        }
        return Math.max(engine.memory(first, inputs), between.bytes() + last.memory(engine, List.of(between)));
    }

    /** Computes the operations on an image. */
    public R apply(Image image) {
        Image input = run(Engine.shared(), first, image);
        Operation<R> spatial = input.channelAxis() < 0 ? last : last.onAxes(Axes.of(input.spatialAxes()));
        return spatial.apply(input.array());
    }

    /**
     * Computes region operations on an image, each on the spatial axes that the image has by then: one that makes colours gray
     * takes an axis away. Without a channel axis they are run together.
     */
    public static Image run(Engine engine, List<RegionOperation> operations, Image image) {
        Image current = image;
        for (int next = 0; next < operations.size(); ) {
            int stop = next;
            while (current.channelAxis() < 0
                    && stop < operations.size()
                    && !operations.get(stop).seesAxes()) {
                stop++;
            }
            if (stop > next) {
                List<RegionOperation> together = operations.subList(next, stop);
                current = current.with(engine.run(together, Inputs.of(current.array())));
            } else {
                current = operations.get(next).apply(engine, current);
                stop = next + 1;
            }
            next = stop;
        }
        return current;
    }
}
