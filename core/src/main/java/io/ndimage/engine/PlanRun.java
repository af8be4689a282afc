package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.Storing;
import io.ndimage.internal.line.Window;
import io.ndimage.op.Block;
import io.ndimage.op.Feed;
import io.ndimage.op.Inputs;
import io.ndimage.op.Plan;
import io.ndimage.op.Scratch;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan with its inputs, and the results of the stages that are computed whole before the next. */
final class PlanRun {

    /** A stage is computed whole when computing it anew around each tile would multiply its work by this. */
    private static final double WORTH_STORING = 1.6;

    /** Elements: the cache has as few places for lines that lie a multiple of this apart as it has ways. */
    private static final int CROWDING = 512;

    /** Lines that fit such places with some to spare. */
    private static final int CROWD = 4;

    private final Plan plan;
    private final Inputs inputs;
    private final @Nullable Block[] stored;

    PlanRun(Plan plan, Inputs inputs) {
        this.plan = plan;
        this.inputs = inputs;
        this.stored = new Block[plan.stages().size()];
    }

    /** Returns the stages to compute whole, in order, when tiles like one are computed. */
    List<Integer> stagesToStore(Region tile) {
        @Nullable Region[] asked = new Region[plan.stages().size()];
        for (int result : plan.results()) {
            asked[result] = tile;
        }
        int[] readers = readers();
        List<Integer> store = new ArrayList<>();
        for (int s = asked.length - 1; s >= 0; s--) {
            Region region = asked[s];
            if (region == null) {
                continue;
            }
            Stage stage = plan.stages().get(s);
            if (stage.isIndivisible()) {
                store.add(0, s);
                region = Region.whole(stage.shape());
            } else if (readers[s] > 1
                    || cutsLines(stage, region)
                    || region.elements()
                            > WORTH_STORING
                                    * Math.min(tile.elements(), stage.shape().elements())) {
                store.add(0, s);
                region = Region.whole(stage.shape()).ndim() == tile.ndim() ? tile.clip(stage.shape()) : region;
            }
            for (int f = 0; f < stage.feeds().size(); f++) {
                Feed feed = stage.feeds().get(f);
                if (feed.stage() >= 0) {
                    asked[feed.stage()] = larger(asked[feed.stage()], asked(feed, stage.needs(f, region)));
                }
            }
        }
        return store;
    }

    private static boolean cutsLines(Stage stage, Region region) {
        int axis = stage.wholeAxis();
        return axis >= 0 && region.size(axis) < stage.shape().size(axis);
    }

    /** Returns how many feeds each stage has to fill: what several ask for is computed once. */
    private int[] readers() {
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
    private Region asked(Feed feed, Region needed) {
        Shape shape = plan.stages().get(feed.stage()).shape();
        Region atCorner = new Extension(shape, feed.border()).sources(needed);
        Region amid = needed.elements() < shape.elements() ? needed : Region.whole(shape);
        return larger(atCorner, amid);
    }

    private static Region larger(@Nullable Region a, Region b) {
        return a != null && a.elements() > b.elements() ? a : b;
    }

    /** Makes room for the whole result of a stage, and returns the stage. */
    Stage beginStoring(int number) {
        Stage stage = plan.stages().get(number);
        Region whole = Region.whole(stage.shape());
        int length = Block.length(stage.working(), whole);
        Object data = Scratch.allocate(stage.working(), stage.working() == Working.BITS ? length / 64 : length);
        stored[number] = new Block(stage.working(), whole, data, 0, Block.strides(stage.working(), whole));
        return stage;
    }

    /** Computes a tile of a stage that is stored. */
    void storeTile(int number, Region tile, Block whole, Scratch scratch) {
        compute(number, tile, whole.view(tile), scratch);
        scratch.release();
    }

    /** Returns where a stage's whole result is stored. */
    Block storage(int number) {
        Block block = stored[number];
        if (block == null) {
            throw new IllegalStateException("stage " + number + " is not stored");
        }
        return block;
    }

    /** Computes a tile of the result and puts it in its place. */
    void writeTile(Region tile, Sink out, Scratch scratch) {
        NdArray array = out instanceof NdArray inPlace ? inPlace : NdArray.zeros(out.dtype(), tile.shape());
        Region covers = out instanceof NdArray ? Region.whole(out.shape()) : tile;
        for (int part = 0; part < plan.results().size(); part++) {
            int result = plan.results().get(part);
            Stage stage = plan.stages().get(result);
            boolean direct = part == 0 && stored[result] == null;
            Block shared = direct ? Window.of(array, covers, false).share(tile, stage.working()) : null;
            if (shared != null) {
                compute(result, tile, shared, scratch);
            } else {
                Storing.store(block(result, tile, scratch), array, covers, part == 1, plan.store());
            }
            scratch.release();
        }
        if (array != out) {
            out.write(tile, array);
        }
    }

    private Block block(int number, Region region, Scratch scratch) {
        Block whole = stored[number];
        if (whole != null) {
            return whole.view(region);
        }
        Block out = scratch.block(plan.stages().get(number).working(), region);
        compute(number, region, out, scratch);
        return out;
    }

    private void compute(int number, Region region, Block out, Scratch scratch) {
        if (region.isEmpty()) {
            return;
        }
        Stage stage = plan.stages().get(number);
        Scratch.Mark mark = scratch.mark();
        List<Block> in = new ArrayList<>();
        for (int f = 0; f < stage.feeds().size(); f++) {
            in.add(fetch(stage.feeds().get(f), stage.needs(f, region), region, scratch));
        }
        stage.compute(in, out, scratch);
        scratch.release(mark);
    }

    /** Returns the pixels of a region that may overhang its array, of which an output region is computed. */
    private Block fetch(Feed feed, Region wanted, Region output, Scratch scratch) {
        boolean fromPort = feed.port() >= 0;
        Shape shape = fromPort
                ? inputs.source(feed.port()).shape()
                : plan.stages().get(feed.stage()).shape();
        Extension extension = new Extension(shape, feed.border());
        if (!fromPort && stored[feed.stage()] == null && hasWorking(feed)) {
            Region sources = extension.sources(wanted);
            if (extension.isInPlace(wanted, sources, feed.working())) {
                Block block = scratch.block(feed.working(), wanted);
                compute(feed.stage(), sources, block.view(sources), scratch);
                extension.fillAround(sources, block);
                return block;
            }
        }
        Window window = fromPort
                ? read(inputs.source(feed.port()), extension, wanted, feed.imaginary())
                : stage(feed.stage(), extension, wanted, scratch);
        Block shared = window.share(wanted, feed.working());
        if (shared != null && !isCrowded(shared, output)) {
            return shared;
        }
        Block extended = scratch.block(feed.working(), wanted);
        extension.fill(window, extended);
        return extended;
    }

    /** Returns whether many elements that an output needs would fall into the same place of the cache, and so are to be copied. */
    private static boolean isCrowded(Block block, Region output) {
        boolean crowded = false;
        for (int a = 0; a < output.ndim() - 1; a++) {
            crowded |= block.stride(a) % CROWDING == 0 && block.region().size(a) > output.size(a) + CROWD;
        }
        return crowded;
    }

    private boolean hasWorking(Feed feed) {
        return plan.stages().get(feed.stage()).working() == feed.working();
    }

    private static Window read(Source source, Extension extension, Region wanted, boolean imaginary) {
        if (source instanceof NdArray array) {
            return Window.of(array, Region.whole(array.shape()), imaginary);
        }
        Region needed = extension.sources(wanted);
        return Window.of(source.read(needed), needed, imaginary);
    }

    private Window stage(int number, Extension extension, Region wanted, Scratch scratch) {
        Block whole = stored[number];
        return Window.of(whole != null ? whole : block(number, extension.sources(wanted), scratch));
    }
}
