package io.ndimage.plan;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import java.util.List;

/**
 * How a reduction is fed: of arrays, or of what stages make of them, tile by tile, so that no array lies between.
 *
 * @param reduction what gathers
 * @param inputs the types and shapes of the arrays that it sees, which need not exist
 * @param stages the stages that compute them, in an order in which each comes after those that feed it
 * @param feeds where its blocks come from: the inputs of the whole, or these stages
 * @param <A> the partial result
 * @param <R> the summary
 */
public record Gathering<A, R>(Reduction<A, R> reduction, List<Spec> inputs, List<Stage> stages, List<Feed> feeds) {

    /** Keeps copies of the lists. */
    public Gathering {
        inputs = List.copyOf(inputs);
        stages = List.copyOf(stages);
        feeds = List.copyOf(feeds);
    }

    /** Returns the shape whose tiles are gathered. */
    public Shape shape() {
        return inputs.get(0).shape();
    }

    /** Returns the region of a feed that belongs to a tile. */
    public Region needs(int feed, Region tile) {
        return reduction.needs(feed, tile, inputs);
    }
}
