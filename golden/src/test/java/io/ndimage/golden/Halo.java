package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far operations look, in words: what the plan says that a pixel amid a large image needs of the input. */
final class Halo {

    private static final Shape IMAGE = Shape.of(1000, 1000);
    private static final Shape COORDINATES = Shape.of(2, 1000, 1000);
    private static final Region PIXEL = Region.of(new long[] {500, 500}, new long[] {501, 501});

    private Halo() {}

    static String of(Operation<?> operation) {
        if (operation instanceof Reduction<?, ?>) {
            return "each pixel once";
        }
        if (!(operation instanceof RegionOperation region)) {
            return "everything";
        }
        List<Spec> inputs = new ArrayList<>();
        operation.ports().forEach(port -> inputs.add(new Spec(DType.FLOAT64, shape(port))));
        return words(needs(region.plan(inputs)));
    }

    private static Shape shape(Port port) {
        return port.name().equals("coordinates") ? COORDINATES : IMAGE;
    }

    /** Returns what the pixel needs of the input; nothing where some step has to see everything. */
    private static @Nullable Region needs(Plan plan) {
        List<Stage> stages = plan.stages();
        @Nullable Region[] asked = new Region[stages.size()];
        plan.results().forEach(result -> asked[result] = PIXEL);
        Region ofInput = PIXEL;
        for (int s = stages.size() - 1; s >= 0; s--) {
            Stage stage = stages.get(s);
            Region region = asked[s];
            if (region == null) {
                continue;
            }
            if (stage.isIndivisible()) {
                return null;
            }
            for (int f = 0; f < stage.feeds().size(); f++) {
                Feed feed = stage.feeds().get(f);
                Region needed = stage.needs(f, region);
                if (feed.stage() >= 0) {
                    asked[feed.stage()] = joined(asked[feed.stage()], needed);
                } else if (feed.port() == 0) {
                    ofInput = joined(ofInput, needed);
                }
            }
        }
        return ofInput;
    }

    private static Region joined(@Nullable Region a, Region b) {
        if (a == null) {
            return b;
        }
        Region both = a;
        for (int axis = 0; axis < a.ndim(); axis++) {
            both = both.with(axis, Math.min(a.start(axis), b.start(axis)), Math.max(a.stop(axis), b.stop(axis)));
        }
        return both;
    }

    private static String words(@Nullable Region needed) {
        if (needed == null) {
            return "everything";
        }
        List<String> axes = new ArrayList<>();
        for (int axis = 0; axis < needed.ndim(); axis++) {
            long before = PIXEL.start(axis) - needed.start(axis);
            long after = needed.stop(axis) - PIXEL.stop(axis);
            boolean line = needed.start(axis) <= 0 && needed.stop(axis) >= IMAGE.size(axis);
            axes.add(
                    line
                            ? "its line"
                            : before == 0 && after == 0
                                    ? "0"
                                    : before == after ? "±" + before : "-" + before + " to " + after);
        }
        if (axes.stream().allMatch("its line"::equals)) {
            return "everything";
        }
        return axes.get(0).equals(axes.get(1))
                ? (axes.get(0).equals("0") ? "the pixel" : axes.get(0))
                : String.join(", ", axes);
    }
}
