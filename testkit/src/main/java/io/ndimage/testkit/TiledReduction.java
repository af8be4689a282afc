package io.ndimage.testkit;

import io.ndimage.array.Region;
import io.ndimage.op.Inputs;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Computes a reduction from the partial results of tiles, slowly, plainly, and independently of the engine. */
public final class TiledReduction {

    private TiledReduction() {}

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

    /**
     * Returns the summary, from partial results of one tile each, written, read, and merged in an order drawn by chance.
     *
     * @throws IOException if one cannot be read
     */
    public static <A, R> R throughBytes(Reduction<A, R> reduction, Inputs inputs, Tiles tiles, long seed)
            throws IOException {
        List<A> parts = new ArrayList<>();
        for (A part : parts(reduction, inputs, tiles)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            reduction.write(part, new DataOutputStream(bytes));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            parts.add(reduction.read(in, inputs.specs()));
            if (in.read() >= 0) {
                throw new IOException("more was written than is read");
            }
        }
        Collections.shuffle(parts, new Random(seed));
        A all = reduction.begin(inputs.specs());
        for (A part : parts) {
            reduction.merge(all, part);
        }
        return reduction.finish(all, inputs.specs());
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
                blocks.add(TileValues.read(inputs.source(feed.port()), region, feed)
                        .toBlock());
            }
            A part = reduction.begin(specs);
            reduction.add(part, tile, blocks, new Scratch());
            parts.add(part);
        }
        return parts;
    }
}
