package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Stage;
import java.util.Set;
import java.util.TreeSet;

/** Which inputs are read into memory once and whole: those that lie elsewhere, and that each of several tiles would read whole. */
final class WholeReads {

    private WholeReads() {}

    /** Returns the numbers of the inputs. */
    static Set<Integer> ports(Job job, int threads) {
        if (job.inputs().areArrays()) {
            return Set.of();
        }
        Set<Integer> ports = new TreeSet<>();
        for (int number = 0; number < job.regions().size(); number++) {
            Stage stage = job.plan().stages().get(number);
            for (int f = 0; f < stage.feeds().size(); f++) {
                int port = stage.feeds().get(f).port();
                if (port >= 0
                        && !(job.inputs().source(port) instanceof NdArray)
                        && isReadWhole(stage, f, job.inputs().source(port).shape(), Tiling.of(job, number, threads))) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }

    private static boolean isReadWhole(Stage stage, int feed, Shape input, Cutting tiling) {
        return tiling.count() > 1 && stage.needs(feed, tiling.largest()).contains(Region.whole(input));
    }
}
