package io.ndimage.engine;

import io.ndimage.array.DType;
import io.ndimage.internal.line.StoredStage;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.Named;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans strung together: the result of each is the input of the next. Values pass through the type that each operation gives,
 * stored or not, and so the bits are those of one operation at a time.
 */
final class PlanChain {

    private static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    private final List<Spec> inputs;
    private final List<Stage> stages = new ArrayList<>();
    private @Nullable Plan last;

    PlanChain(List<Spec> inputs) {
        this.inputs = inputs;
    }

    /** Adds an operation's plan for what the plans so far give. */
    void append(RegionOperation operation) {
        Plan before = last;
        Plan plan = plan(operation, before == null ? inputs : List.of(before.result()));
        Map<StoredStage, Integer> stored = new HashMap<>();
        List<List<Feed>> feeds = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            feeds.add(stage.feeds().stream()
                    .map(feed -> before == null || feed.stage() >= 0 ? feed : handedOver(before, feed, stored))
                    .toList());
        }
        int base = stages.size();
        for (int s = 0; s < plan.stages().size(); s++) {
            Stage stage = plan.stages().get(s);
            List<Feed> moved = new ArrayList<>();
            for (int f = 0; f < stage.feeds().size(); f++) {
                boolean within = stage.feeds().get(f).stage() >= 0;
                moved.add(
                        within ? stage.feeds().get(f).moved(base) : feeds.get(s).get(f));
            }
            stages.add(stage.fedBy(moved));
        }
        List<Integer> results = plan.results().stream().map(r -> base + r).toList();
        last = new Plan(stages, results, plan.result(), plan.store());
    }

    /** Returns the feed of a result as it is once stored and read again; a stage does so where that changes anything. */
    private Feed handedOver(Plan before, Feed port, Map<StoredStage, Integer> stored) {
        int from = before.results().get(port.imaginary() ? 1 : 0);
        Stage stage = stages.get(from);
        DType type = before.result().dtype().part();
        if (stage.working() != port.working() || stage.working().dtype() != type) {
            Feed feed = Feed.stage(from, stage.working(), NO_BORDER);
            StoredStage reread = new StoredStage(feed, stage.shape(), type, before.store(), port.working());
            from = stored.computeIfAbsent(reread, added -> {
                stages.add(added);
                return stages.size() - 1;
            });
        }
        return Feed.stage(from, port.working(), port.border());
    }

    private static Plan plan(RegionOperation operation, List<Spec> specs) {
        try {
            return operation.plan(specs);
        } catch (IllegalArgumentException e) {
            String name = Named.Names.of(operation);
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(name) ? message : name + ": " + message, e);
        }
    }

    /** Returns the plan of all of them. */
    Plan plan() {
        if (last == null) {
            throw new IllegalStateException("no operation was appended");
        }
        return last;
    }
}
