package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;

/**
 * Interpolation at points that lie anywhere along some axes of the input; along its others nothing moves. It depends on where a
 * block lies.
 *
 * @param feed where the elements, or for orders above 1 the coefficients, come from; nothing beyond the boundary is asked of it
 * @param rules for each of the axes how the input is padded beyond its boundary
 * @param shape the sizes of the result
 * @param axes the axes of the input along which points lie anywhere
 * @param order the order of the spline
 * @param pad how many coefficients come before the one at coordinate 0
 * @param map where the points lie
 * @param working the type that is computed in; the elements may come in the type in which they are stored
 */
record PointsStage(
        Feed feed,
        List<EdgeRule> rules,
        Shape shape,
        List<Integer> axes,
        int order,
        int pad,
        PointMap map,
        Working working)
        implements Stage {

    /** Keeps copies of the lists. */
    PointsStage {
        rules = List.copyOf(rules);
        axes = List.copyOf(axes);
    }

    @Override
    public List<Feed> feeds() {
        List<Feed> feeds = new ArrayList<>(List.of(feed));
        feeds.addAll(map.feeds());
        return feeds;
    }

    @Override
    public Region needs(int which, Region out) {
        if (which == 1) {
            return map.needs(out);
        }
        boolean anywhere = map.axes().size() == shape.ndim();
        Region needed = anywhere ? Region.of(new long[axes.size()], new long[axes.size()]) : out;
        for (int k = 0; k < axes.size(); k++) {
            double[] bounds = out.isEmpty() ? null : map.bounds(k, out);
            EdgeRule rule = rules.get(k);
            long[] span = bounds == null
                    ? new long[] {0, rule.length()}
                    : rule.elements(bounds[0] + pad, bounds[1] + pad, order);
            needed = needed.with(axes.get(k), span[0], span[1]);
        }
        return needed;
    }

    @Override
    public long memory(Region out) {
        return PointLines.memory(axes.size(), order);
    }

    @Override
    public boolean readsManyLines() {
        return false;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        PointLines lines = new PointLines(this, in, out);
        int along = map.axes().get(map.axes().size() - 1);
        Pieces.forEach(out.region(), map.axes(), piece -> {
            Region firsts = piece.with(along, piece.start(along), piece.start(along) + 1);
            int count = Math.toIntExact(piece.size(along));
            Lines.forEach(firsts, out, (position, index) -> lines.compute(position, index, count));
        });
    }
}
