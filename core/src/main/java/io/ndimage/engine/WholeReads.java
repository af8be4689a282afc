package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Source;
import io.ndimage.op.Feed;
import io.ndimage.op.Inputs;
import io.ndimage.op.Plan;
import io.ndimage.op.Stage;
import java.util.Set;
import java.util.TreeSet;

/** Which inputs are read into memory once and whole: those that lie elsewhere, and that each of several tiles would read whole. */
final class WholeReads {

    private WholeReads() {}

    /** Returns the numbers of the inputs. */
    static Set<Integer> ports(Plan plan, Inputs inputs, int threads) {
        Set<Integer> ports = new TreeSet<>();
        for (Stage stage : plan.stages()) {
            for (int f = 0; f < stage.feeds().size(); f++) {
                Feed feed = stage.feeds().get(f);
                if (feed.port() >= 0 && isReadWhole(stage, f, inputs.source(feed.port()), threads)) {
                    ports.add(feed.port());
                }
            }
        }
        return ports;
    }

    private static boolean isReadWhole(Stage stage, int feed, Source source, int threads) {
        if (source instanceof NdArray || stage.shape().isEmpty()) {
            return false;
        }
        Tiling tiling = Tiling.of(stage, threads);
        return tiling.count() > 1 && stage.needs(feed, tiling.largest()).contains(Region.whole(source.shape()));
    }
}
