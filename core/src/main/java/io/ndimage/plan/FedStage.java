package io.ndimage.plan;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import java.util.List;

/**
 * A stage whose pixels come from elsewhere than it says itself.
 *
 * @param stage what is computed
 * @param feeds where the pixels come from
 */
record FedStage(Stage stage, List<Feed> feeds) implements Stage {

    @Override
    public Shape shape() {
        return stage.shape();
    }

    @Override
    public Working working() {
        return stage.working();
    }

    @Override
    public Region needs(int feed, Region out) {
        return stage.needs(feed, out);
    }

    @Override
    public boolean isIndivisible() {
        return stage.isIndivisible();
    }

    @Override
    public int wholeAxis() {
        return stage.wholeAxis();
    }

    @Override
    public long memory(Region out) {
        return stage.memory(out);
    }

    @Override
    public boolean readsManyLines() {
        return stage.readsManyLines();
    }

    @Override
    public Object kind() {
        return stage.kind();
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        stage.compute(in, out, scratch);
    }
}
