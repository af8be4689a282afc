package io.ndimage.testkit;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Inputs;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Computes regions of an operation's result as the law of locality says: every stage sees the region that it said it needs, in
 * storage where all else is wrong. Slow, plain, and independent of the engine.
 */
public final class TiledOperation {

    private static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    private final Plan plan;
    private final Inputs inputs;

    /** Plans an operation on some inputs. */
    public TiledOperation(RegionOperation operation, Inputs inputs) {
        this.plan = operation.plan(inputs.check(operation).specs());
        this.inputs = inputs;
    }

    /** Returns the whole result, computed a tile at a time. */
    public NdArray whole(Tiles tiles) {
        NdArray out = NdArray.zeros(plan.result().dtype(), plan.result().shape());
        for (Region tile : tiles.of(plan.result().shape())) {
            out.write(tile, region(tile));
        }
        return out;
    }

    /** Returns a region of the result. */
    public NdArray region(Region region) {
        NdArray out = NdArray.zeros(plan.result().dtype(), region.shape());
        for (int part = 0; part < plan.results().size(); part++) {
            stage(plan.results().get(part), region).store(out, part == 1, plan.store());
        }
        return out;
    }

    private TileValues stage(int number, Region region) {
        Stage stage = plan.stages().get(number);
        if (region.isEmpty()) {
            return TileValues.empty(stage.working(), region);
        }
        Region whole = Region.whole(stage.shape());
        if (stage.isIndivisible() && !region.equals(whole)) {
            return stage(number, whole).extended(region, stage.shape(), NO_BORDER);
        }
        List<Block> blocks = new ArrayList<>();
        List<Object> before = new ArrayList<>();
        for (int f = 0; f < stage.feeds().size(); f++) {
            Block block = fetch(stage.feeds().get(f), stage.needs(f, region)).toBlock();
            blocks.add(block);
            before.add(TileValues.copy(block));
        }
        Block out = TileValues.wrong(stage.working(), region);
        stage.compute(List.copyOf(blocks), out, new Scratch());
        for (int f = 0; f < blocks.size(); f++) {
            if (!Objects.deepEquals(before.get(f), blocks.get(f).data())) {
                throw new AssertionError("stage " + number + " wrote to the block of its feed " + f);
            }
        }
        return TileValues.of(out);
    }

    private TileValues fetch(Feed feed, Region wanted) {
        if (feed.port() >= 0) {
            return TileValues.read(inputs.source(feed.port()), wanted, feed);
        }
        Shape shape = plan.stages().get(feed.stage()).shape();
        TileValues computed = stage(feed.stage(), TileValues.sources(wanted, shape, feed.border()));
        return computed.as(feed.working()).extended(wanted, shape, feed.border());
    }
}
