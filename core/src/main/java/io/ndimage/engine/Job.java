package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Extension;
import io.ndimage.op.Inputs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is run: a plan, on its inputs, for a region of its result.
 *
 * @param part the region of the result
 * @param piece the sizes of the pieces that whoever takes the result wants to be given whole
 * @param regions for each stage the box of it from which the part is computed: of a whole result, all of it
 */
record Job(Plan plan, Inputs inputs, Region part, Shape piece, List<Region> regions) {

    /** Returns the job of a whole result, taken in any pieces. */
    static Job whole(Plan plan, Inputs inputs) {
        return whole(plan, inputs, Shape.ones(plan.result().shape().ndim()));
    }

    /** Returns the job of a whole result. */
    static Job whole(Plan plan, Inputs inputs, Shape piece) {
        Region[] regions = new Region[plan.stages().size()];
        for (int s = 0; s < regions.length; s++) {
            regions[s] = Region.whole(plan.stages().get(s).shape());
        }
        return new Job(plan, inputs, Region.whole(plan.result().shape()), piece, List.of(regions));
    }

    /**
     * Returns the job of a region of a result.
     *
     * @throws IllegalArgumentException if the region overhangs the result
     */
    static Job of(Plan plan, Inputs inputs, Region part) {
        part.checkWithin(plan.result().shape());
        return new Job(plan, inputs, part, Shape.ones(part.ndim()), regions(plan, part));
    }

    /** Returns the same job on other inputs. */
    Job on(Inputs others) {
        return new Job(plan, others, part, piece, regions);
    }

    /** Returns how many bytes what is computed of a stage takes. */
    long bytes(int stage) {
        return Block.bytes(plan.stages().get(stage).working(), regions.get(stage));
    }

    private static List<Region> regions(Plan plan, Region part) {
        @Nullable Region[] asked = new Region[plan.stages().size()];
        for (int result : plan.results()) {
            asked[result] = part;
        }
        Region[] regions = new Region[asked.length];
        for (int s = asked.length - 1; s >= 0; s--) {
            Stage stage = plan.stages().get(s);
            Region region = asked[s];
            if (region == null || region.isEmpty()) {
                regions[s] = Region.whole(Shape.of(new long[stage.shape().ndim()]));
                continue;
            }
            if (stage.isIndivisible()) {
                region = Region.whole(stage.shape());
            } else if (stage.wholeAxis() >= 0) {
                region = region.spanning(stage.wholeAxis(), stage.shape());
            }
            regions[s] = region;
            for (int f = 0; f < stage.feeds().size(); f++) {
                Feed feed = stage.feeds().get(f);
                if (feed.stage() >= 0) {
                    Shape shape = plan.stages().get(feed.stage()).shape();
                    Region needed = new Extension(shape, feed.border()).sources(stage.needs(f, region));
                    asked[feed.stage()] = covering(asked[feed.stage()], needed);
                }
            }
        }
        return List.of(regions);
    }

    /** Returns the least box that contains two. */
    private static Region covering(@Nullable Region one, Region other) {
        if (one == null || one.isEmpty()) {
            return other;
        }
        Region both = one;
        for (int a = 0; a < one.ndim() && !other.isEmpty(); a++) {
            both = both.with(a, Math.min(one.start(a), other.start(a)), Math.max(one.stop(a), other.stop(a)));
        }
        return both;
    }
}
