package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.internal.line.Storing;
import io.ndimage.op.Inputs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** A plan with its inputs, and the results of the stages that are computed whole before the next. */
final class PlanComputation {

    /** Elements: the cache has as few places for lines that lie a multiple of this apart as it has ways. */
    private static final int CROWDING = 512;

    /** Lines that fit such places with some to spare. */
    private static final int CROWD = 4;

    private final Job job;
    private final Plan plan;
    private final Inputs inputs;
    private final TileWork work;
    private final @Nullable Block[] stored;

    PlanComputation(Job job, TileWork work) {
        this.job = job;
        this.plan = job.plan();
        this.inputs = job.inputs();
        this.work = work;
        this.stored = new Block[plan.stages().size()];
    }

    /** Makes room for all that the job computes of a stage. */
    void beginStoring(int number) {
        Stage stage = plan.stages().get(number);
        Region whole = job.regions().get(number);
        int length = Block.length(stage.working(), whole);
        Object data = work.allocate(stage.working(), stage.working() == Working.BITS ? length / 64 : length);
        stored[number] = new Block(stage.working(), whole, data, 0, Block.strides(stage.working(), whole));
    }

    /** Computes a tile of a stage that is stored. */
    void storeTile(int number, Region tile, Block whole, Scratch scratch) {
        compute(number, tile, whole.view(tile), scratch);
        scratch.release();
    }

    /** Returns where a stage is stored. */
    Block storage(int number) {
        Block block = stored[number];
        if (block == null) {
            throw new IllegalStateException("stage " + number + " is not stored");
        }
        return block;
    }

    /** Gives back the room of a stage that is needed no more. */
    void forget(int number) {
        stored[number] = null;
    }

    /** Computes a tile of the result and puts it in its place. */
    void writeTile(Region tile, Sink out, Scratch scratch) {
        if (out instanceof NdArray array) {
            writeTile(tile, array, Region.whole(array.shape()), scratch);
        } else {
            NdArray pixels = NdArray.zeros(out.dtype(), tile.shape());
            writeTile(tile, pixels, tile, scratch);
            out.write(tile, pixels);
        }
    }

    /**
     * Computes a tile of the result and puts it in its place.
     *
     * @param covers the region of the result that the array is to have
     */
    void writeTile(Region tile, NdArray array, Region covers, Scratch scratch) {
        StoredPixels target = StoredPixels.of(array, covers, false);
        results(tile, target, scratch, (block, part) -> store(block, array, covers, part == 1));
    }

    private void store(Block block, NdArray array, Region covers, boolean imaginary) {
        KernelRaces.run(
                List.of(Storing.class, block.working(), array.dtype()),
                block.region().elements(),
                offer -> Storing.store(block, array, covers, imaginary, plan.store(), offer),
                () -> RehearsalPieces.ofStore(block, array.dtype(), imaginary, plan.store()));
    }

    /**
     * Computes a tile of each of the results.
     *
     * @param target where the pixels are stored, for a result whose blocks may share that
     * @param storing takes the other blocks, each with the number of its result
     */
    void results(Region tile, StoredPixels target, Scratch scratch, ObjIntConsumer<Block> storing) {
        for (int part = 0; part < plan.results().size(); part++) {
            int result = plan.results().get(part);
            Stage stage = plan.stages().get(result);
            boolean direct = part == 0 && stored[result] == null;
            Block shared = direct ? target.share(tile, stage.working()) : null;
            if (shared != null) {
                compute(result, tile, shared, scratch);
            } else {
                storing.accept(block(result, tile, scratch), part);
            }
            scratch.release();
        }
    }

    private Block block(int number, Region region, Scratch scratch) {
        Block whole = stored[number];
        if (whole != null) {
            return covering(whole, region, number).view(region);
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
        for (Region part : parts(stage, region)) {
            Scratch.Mark mark = scratch.mark();
            List<Block> in = new ArrayList<>();
            for (int f = 0; f < stage.feeds().size(); f++) {
                in.add(fetch(stage, f, part, scratch));
            }
            work.compute(stage, in, out.view(part), scratch);
            scratch.release(mark);
        }
    }

    /** Returns the parts in which a region is computed: several where most of it can read an input's own storage. */
    private List<Region> parts(Stage stage, Region region) {
        if (stage.feeds().size() != 1 || stage.isIndivisible() || stage.working() == Working.BITS) {
            return List.of(region);
        }
        Feed feed = stage.feeds().get(0);
        if (feed.port() < 0 || !(inputs.source(feed.port()) instanceof NdArray array)) {
            return List.of(region);
        }
        if (array.ndim() != region.ndim()) {
            return List.of(region);
        }
        List<Region> parts = Parts.of(stage, array.shape(), region);
        Region inner = parts.get(0);
        Block shared = StoredPixels.of(array, Region.whole(array.shape()), feed.imaginary())
                .share(stage.needs(0, inner), feed.working());
        return shared == null || isCopied(stage, shared, inner) ? List.of(region) : parts;
    }

    /** Returns the blocks that belong to a tile of a plan that ends with a {@link GatheringStage}. */
    List<Block> gathered(Region tile, Scratch scratch) {
        Stage end = plan.stages().get(plan.results().get(0));
        List<Block> blocks = new ArrayList<>();
        for (int f = 0; f < end.feeds().size(); f++) {
            blocks.add(fetch(end, f, tile, scratch));
        }
        return blocks;
    }

    /** Returns the pixels, beyond the boundary of their array too, of which an output region is computed. */
    private Block fetch(Stage reader, int number, Region output, Scratch scratch) {
        Feed feed = reader.feeds().get(number);
        Region wanted = reader.needs(number, output);
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
                work.fillAround(extension, sources, block);
                return block;
            }
        }
        StoredPixels stored = fromPort
                ? work.read(inputs.source(feed.port()), extension.sources(wanted), feed.imaginary())
                : stage(feed.stage(), extension, wanted, scratch);
        Block shared = stored.share(wanted, feed.working());
        if (shared != null && !isCopied(reader, shared, output)) {
            return shared;
        }
        Block extended = scratch.block(feed.working(), wanted);
        work.fill(extension, stored, extended);
        return extended;
    }

    /** Returns whether many elements that an output needs would fall into the same place of the cache, and so are to be copied. */
    private static boolean isCopied(Stage reader, Block block, Region output) {
        if (!reader.readsManyLines()) {
            return false;
        }
        boolean crowded = false;
        for (int a = 0; a < output.ndim() - 1; a++) {
            crowded |= block.stride(a) % CROWDING == 0 && block.region().size(a) > output.size(a) + CROWD;
        }
        return crowded;
    }

    private boolean hasWorking(Feed feed) {
        return plan.stages().get(feed.stage()).working() == feed.working();
    }

    private StoredPixels stage(int number, Extension extension, Region wanted, Scratch scratch) {
        Block whole = stored[number];
        Region sources = extension.sources(wanted);
        return StoredPixels.of(whole == null ? block(number, sources, scratch) : covering(whole, sources, number));
    }

    /** Returns a stage's block, which has the pixels that are needed if what stages say that they need is true. */
    private Block covering(Block block, Region needed, int number) {
        if (!needed.isEmpty() && !block.region().contains(needed)) {
            throw new IllegalStateException("of stage " + number + ", "
                    + plan.stages().get(number) + ", " + needed + " is needed; said was " + block.region());
        }
        return block;
    }
}
