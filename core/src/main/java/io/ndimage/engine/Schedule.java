package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Extension;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which stages of a plan are computed whole, in which order, and until when each is kept: the others are computed on the way, anew
 * for every tile that asks for them. Of the orders there are, the next stage is always one that leaves the least in memory.
 *
 * @param steps the stages that are computed whole, in order
 */
record Schedule(List<Step> steps) {

    /** A stage is computed whole when computing it anew around each tile would multiply its work by this. */
    private static final double WORTH_STORING = 1.6;

    /** So many stages call each other for a tile at most; a stack of calls does not hold the thousands that a long chain has. */
    private static final int MOST_ON_THE_WAY = 64;

    private static final Schedule NOTHING = new Schedule(List.of());

    /**
     * A stage that is computed whole.
     *
     * @param stage its number
     * @param ended the stored stages that are needed no more once it is computed
     */
    record Step(int stage, List<Integer> ended) {}

    /** Returns the schedule for computing a job by tiles like one. */
    static Schedule of(Job job, Region tile) {
        Plan plan = job.plan();
        Set<Integer> waiting = stagesToStore(job, tile);
        if (waiting.isEmpty()) {
            return NOTHING;
        }
        List<Set<Integer>> reads = new ArrayList<>();
        for (int s = 0; s < plan.stages().size(); s++) {
            reads.add(storedBelow(plan, s, waiting));
        }
        Set<Integer> needed = new TreeSet<>(); // by the result
        for (int result : plan.results()) {
            needed.addAll(waiting.contains(result) ? Set.of(result) : reads.get(result));
        }
        List<Step> steps = new ArrayList<>();
        Set<Integer> kept = new TreeSet<>();
        while (!waiting.isEmpty()) {
            Step next = waiting.stream()
                    .filter(stage -> kept.containsAll(reads.get(stage)))
                    .map(stage -> new Step(stage, ended(stage, kept, waiting, needed, reads)))
                    .min(Comparator.comparingLong(step -> growth(job, step)))
                    .orElseThrow();
            steps.add(next);
            waiting.remove(next.stage());
            kept.add(next.stage());
            kept.removeAll(next.ended());
        }
        return new Schedule(List.copyOf(steps));
    }

    /** Returns the stored stages from which a stage is computed. */
    private static Set<Integer> storedBelow(Plan plan, int number, Set<Integer> stored) {
        Set<Integer> below = new TreeSet<>();
        for (Feed feed : plan.stages().get(number).feeds()) {
            if (stored.contains(feed.stage())) {
                below.add(feed.stage());
            } else if (feed.stage() >= 0) {
                below.addAll(storedBelow(plan, feed.stage(), stored));
            }
        }
        return below;
    }

    private static List<Integer> ended(
            int stage, Set<Integer> kept, Set<Integer> waiting, Set<Integer> needed, List<Set<Integer>> reads) {
        return kept.stream()
                .filter(other -> !needed.contains(other))
                .filter(other -> waiting.stream()
                        .noneMatch(later -> later != stage && reads.get(later).contains(other)))
                .toList();
    }

    private static long growth(Job job, Step step) {
        return job.bytes(step.stage())
                - step.ended().stream().mapToLong(job::bytes).sum();
    }

    private static Set<Integer> stagesToStore(Job job, Region tile) {
        Plan plan = job.plan();
        @Nullable Region[] asked = new Region[plan.stages().size()];
        for (int result : plan.results()) {
            asked[result] = tile;
        }
        int[] readers = readers(plan);
        int[] above = new int[asked.length]; // stages that are computed on the way from this one to what is stored
        Set<Integer> store = new TreeSet<>();
        for (int s = asked.length - 1; s >= 0; s--) {
            Region region = asked[s];
            if (region == null) {
                continue;
            }
            Stage stage = plan.stages().get(s);
            boolean cutsLines = cutsLines(stage, region);
            region = withWholeLines(region, stage);
            if (stage.isIndivisible()) {
                store.add(s);
                region = Region.whole(stage.shape());
            } else if (cutsLines // what no array can hold is computed anew for every tile, whatever that costs
                    || (Block.fits(stage.working(), job.regions().get(s))
                            && (readers[s] > 1 || above[s] > MOST_ON_THE_WAY || isWorthStoring(stage, region, tile)))) {
                store.add(s);
                region = stage.shape().ndim() == tile.ndim() ? withWholeLines(tile.clip(stage.shape()), stage) : region;
            }
            for (int f = 0; f < stage.feeds().size(); f++) {
                Feed feed = stage.feeds().get(f);
                if (feed.stage() >= 0) {
                    Region wanted = asked(plan, feed, stage.needs(f, region));
                    asked[feed.stage()] = larger(asked[feed.stage()], wanted);
                    above[feed.stage()] = Math.max(above[feed.stage()], store.contains(s) ? 1 : above[s] + 1);
                }
            }
        }
        return store;
    }

    private static boolean isWorthStoring(Stage stage, Region region, Region tile) {
        long once = Math.min(tile.elements(), stage.shape().elements());
        return region.elements() > WORTH_STORING * once;
    }

    private static boolean cutsLines(Stage stage, Region region) {
        int axis = stage.wholeAxis();
        return axis >= 0 && region.size(axis) < stage.shape().size(axis);
    }

    private static Region withWholeLines(Region region, Stage stage) {
        return stage.wholeAxis() < 0 ? region : region.spanning(stage.wholeAxis(), stage.shape());
    }

    /** Returns how many feeds each stage has to fill: what several ask for is computed once. */
    private static int[] readers(Plan plan) {
        int[] readers = new int[plan.stages().size()];
        for (Stage stage : plan.stages()) {
            for (Feed feed : stage.feeds()) {
                if (feed.stage() >= 0) {
                    readers[feed.stage()]++;
                }
            }
        }
        return readers;
    }

    /** Returns what a tile at the array's first corner, or in its midst where that is more, asks of an earlier stage. */
    private static Region asked(Plan plan, Feed feed, Region needed) {
        Shape shape = plan.stages().get(feed.stage()).shape();
        Region atCorner = new Extension(shape, feed.border()).sources(needed);
        Region amid = needed;
        for (int a = 0; a < shape.ndim(); a++) {
            amid = needed.size(a) > shape.size(a) ? amid.spanning(a, shape) : amid;
        }
        return larger(atCorner, amid);
    }

    private static Region larger(@Nullable Region a, Region b) {
        return a != null && a.elements() > b.elements() ? a : b;
    }
}
