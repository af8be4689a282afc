package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.TruthJoin;
import io.ndimage.internal.kernel.pointwise.LongRelation;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The truth, for each two elements of two arrays of one shape, of a relation.
 *
 * @param feeds where the elements come from: both in floats, both in doubles, or longs and longs or doubles
 * @param shape the sizes of the arrays
 * @param relation the relation
 * @param unsigned of each feed, whether its longs stand for unsigned numbers
 */
public record RelationStage(List<Feed> feeds, Shape shape, Relation relation, List<Boolean> unsigned) implements Stage {

    @Override
    public Working working() {
        return Working.BOOL;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), relation);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Working working = feeds.get(0).working();
        TruthJoin kernel = working == Working.INT64
                ? new LongRelation(relation, unsigned.get(0), unsigned.get(1))
                : BlockKernels.of(scratch).relation(relation, working.elements());
        Object x = in.get(0).data();
        Object y = in.get(1).data();
        boolean[] truth = (boolean[]) out.data();
        Runs.forEach(in, out, (i, o, n) -> kernel.run(x, i[0], y, i[1], truth, o, n));
    }
}
