package io.ndimage.plan;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import java.util.List;

/** A stage that is another one but for what it says itself. */
public interface DelegatingStage extends Stage {

    /** Returns the other one. */
    Stage stage();

    @Override
    default List<Feed> feeds() {
        return stage().feeds();
    }

    @Override
    default Shape shape() {
        return stage().shape();
    }

    @Override
    default Working working() {
        return stage().working();
    }

    @Override
    default Region needs(int feed, Region out) {
        return stage().needs(feed, out);
    }

    @Override
    default boolean isIndivisible() {
        return stage().isIndivisible();
    }

    @Override
    default int wholeAxis() {
        return stage().wholeAxis();
    }

    @Override
    default long memory(Region out) {
        return stage().memory(out);
    }

    @Override
    default boolean readsManyLines() {
        return stage().readsManyLines();
    }

    @Override
    default Object kind() {
        return stage().kind();
    }

    @Override
    default void compute(List<Block> in, Block out, Scratch scratch) {
        stage().compute(in, out, scratch);
    }
}
