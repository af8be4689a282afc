package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.interpolation.SplineEnds;
import io.ndimage.internal.kernel.interpolation.SplineRecursion;
import io.ndimage.internal.line.LinePanels;
import io.ndimage.internal.line.Runs;
import io.ndimage.op.Border;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The coefficients of the splines through the lines along an axis; each depends on all of its line.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the result
 * @param axis the axis
 * @param pad by how many elements lines are lengthened at either end, as the feed's border says
 * @param order the order of the spline, 2 to 5
 * @param ends how lines go on past their ends
 */
record SplineFilterStage(Feed feed, Shape shape, int axis, int pad, int order, SplineEnds ends) implements Stage {

    /** Bytes: what an array takes besides its elements, and places that name it. */
    private static final long ROW = 48;

    /** Returns how lines go on past their ends with a border. */
    static SplineEnds ends(Border.Mode mode) {
        return switch (mode) {
            case MIRROR, WRAP, CONSTANT, GRID_CONSTANT -> SplineEnds.MIRROR;
            case REFLECT, NEAREST -> SplineEnds.REFLECT;
            case GRID_WRAP -> SplineEnds.WRAP;
        };
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return feed.working();
    }

    @Override
    public Region needs(int which, Region out) {
        return out.with(axis, -pad, shape.size(axis) - pad);
    }

    @Override
    public int wholeAxis() {
        return axis;
    }

    @Override
    public long memory(Region out) {
        long lanes = LinePanels.lanes(out, axis);
        return Stage.super.memory(out)
                + shape.size(axis) * (ROW + lanes * working().dtype().bytes());
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        int skipped = Math.toIntExact(out.region().start(axis));
        if (shape.size(axis) == 1) {
            Runs.copy(in.get(0), out);
        } else if (working() == Working.FLOAT32) {
            LinePanels.filter(in.get(0), out, axis, skipped, SplineRecursion.ofFloats(order, ends), scratch);
        } else {
            LinePanels.filterDoubles(in.get(0), out, axis, skipped, SplineRecursion.ofDoubles(order, ends), scratch);
        }
    }
}
