package io.ndimage.testkit;

import io.ndimage.array.Region;
import io.ndimage.op.Block;
import io.ndimage.op.Feed;
import io.ndimage.op.Inputs;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;

/** Computes a reduction from the partial results of tiles, slowly, plainly, and independently of the engine. */
public final class ReductionRun {

    private ReductionRun() {}

    /** Returns the summary, from partial results of one tile each, merged one after the other into the first. */
    public static <A, R> R oneByOne(Reduction<A, R> reduction, Inputs inputs, Tiles tiles) {
        List<A> parts = parts(reduction, inputs, tiles);
        A all = reduction.begin(inputs.specs());
        for (A part : parts) {
            reduction.merge(all, part);
        }
        return reduction.finish(all, inputs.specs());
    }

    /** Returns the summary, from partial results of one tile each, merged in pairs, the last first. */
    public static <A, R> R inPairs(Reduction<A, R> reduction, Inputs inputs, Tiles tiles) {
        List<A> parts = new ArrayList<>(parts(reduction, inputs, tiles));
        parts.add(reduction.begin(inputs.specs()));
        while (parts.size() > 1) {
            List<A> merged = new ArrayList<>();
            for (int i = parts.size() - 1; i >= 0; i -= 2) {
                if (i > 0) {
                    reduction.merge(parts.get(i), parts.get(i - 1));
                }
                merged.add(parts.get(i));
            }
            parts = merged;
        }
        return reduction.finish(parts.get(0), inputs.specs());
    }

    private static <A, R> List<A> parts(Reduction<A, R> reduction, Inputs inputs, Tiles tiles) {
        List<Spec> specs = inputs.check(reduction).specs();
        List<A> parts = new ArrayList<>();
        for (Region tile : tiles.of(specs.get(0).shape())) {
            List<Block> blocks = new ArrayList<>();
            List<Feed> feeds = reduction.feeds(specs);
            for (int f = 0; f < feeds.size(); f++) {
                Feed feed = feeds.get(f);
                Region region = reduction.needs(f, tile, specs);
                blocks.add(Tile.read(inputs.source(feed.port()), region, feed).toBlock());
            }
            A part = reduction.begin(specs);
            reduction.add(part, tile, blocks);
            parts.add(part);
        }
        return parts;
    }
}
