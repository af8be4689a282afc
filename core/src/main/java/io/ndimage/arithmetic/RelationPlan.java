package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.line.RelationStage;
import io.ndimage.internal.line.WithinStage;
import io.ndimage.op.Precision;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;

/** Plans of relations, which are tested exactly whatever the types. */
final class RelationPlan {

    private RelationPlan() {}

    /** Plans a relation of an array to a number or to a second array. */
    static Plan of(NumberOrArray operation, Relation relation, List<Spec> inputs) {
        Shape shape = PointwisePlan.check(operation, inputs);
        List<Scalar> numbers = operation.numbers(inputs);
        Stage stage = numbers.isEmpty()
                ? toArray(relation, shape, inputs)
                : toNumber(relation, shape, inputs.get(0).dtype(), numbers.get(0));
        return Plan.of(List.of(stage), new Spec(DType.BOOL, shape), Cast.ROUND_SATURATE);
    }

    private static Stage toNumber(Relation relation, Shape shape, DType type, Scalar number) {
        Feed feed = Feed.port(0, Precision.ofStored(type), Feed.NO_BORDER);
        return new WithinStage(feed, shape, relation, number.exact(), type);
    }

    private static Stage toArray(Relation relation, Shape shape, List<Spec> inputs) {
        boolean wide = inputs.stream().anyMatch(input -> Precision.ofOrder(input.dtype()) == Working.INT64);
        if (wide) {
            return wideToArray(relation, shape, inputs);
        }
        boolean single = inputs.stream().allMatch(input -> Precision.ofOrder(input.dtype()) == Working.FLOAT32);
        List<Feed> feeds = PointwisePlan.feeds(inputs, single ? Working.FLOAT32 : Working.FLOAT64);
        return new RelationStage(feeds, shape, relation, List.of(false, false));
    }

    /** Compares longs with longs or with doubles; the longs come first. */
    private static Stage wideToArray(Relation relation, Shape shape, List<Spec> inputs) {
        boolean swap = inputs.get(0).dtype().isFloat();
        List<Feed> feeds = new ArrayList<>();
        List<Boolean> unsigned = new ArrayList<>();
        for (int k = 0; k < inputs.size(); k++) {
            int port = swap ? inputs.size() - 1 - k : k;
            DType type = inputs.get(port).dtype();
            feeds.add(Feed.port(port, type.isFloat() ? Working.FLOAT64 : Working.INT64, Feed.NO_BORDER));
            unsigned.add(type == DType.UINT64);
        }
        return new RelationStage(feeds, shape, swap ? relation.swapped() : relation, unsigned);
    }
}
