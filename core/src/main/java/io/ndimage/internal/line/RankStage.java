package io.ndimage.internal.line;

import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.PatchRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.order.HistogramSelection;
import io.ndimage.internal.kernel.order.QuickSelection;
import io.ndimage.internal.kernel.order.RankNetwork;
import io.ndimage.op.Structure;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The element of a rank in windows of any shape: by networks of comparisons in small windows, by counting among bytes and shorts in
 * large ones, and else by dividing. Which of them it is changes no result.
 */
public final class RankStage implements Stage {

    /** Elements: up to so many in a box, whose columns are shared, a network is faster than counting or dividing. */
    private static final int BOX_TO_COUNT = 150;

    private static final int BOX_TO_DIVIDE = 625;

    /** Elements: the same of any other window, all of which are sorted anew for each output. */
    private static final int ANY_TO_COUNT = 64;

    private static final int ANY_TO_DIVIDE = 128;

    private final Feed feed;
    private final Shape shape;
    private final Places window;
    private final int rank;
    private final int count;
    private final int width;
    private final @org.jspecify.annotations.Nullable RankNetwork network;

    /**
     * Makes a stage.
     *
     * @param feed where the pixels come from
     * @param shape the sizes of the array
     * @param window the places of the windows
     * @param rank which element of a window is wanted, 0 being the least
     */
    public RankStage(Feed feed, Shape shape, Places window, int rank) {
        this.feed = feed;
        this.shape = shape;
        this.window = window;
        this.rank = rank;
        Structure structure = window.structure();
        this.count = structure.count();
        boolean box = count == structure.shape().elements() && structure.ndim() > 0;
        this.width = box ? (int) structure.shape().size(structure.ndim() - 1) : 1;
        int most = counts() ? (box ? BOX_TO_COUNT : ANY_TO_COUNT) : (box ? BOX_TO_DIVIDE : ANY_TO_DIVIDE);
        this.network = count <= most ? RankNetwork.of(count / width, width, rank) : null;
    }

    private boolean counts() {
        return working().dtype().bytes() <= 2;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Working working() {
        return feed.working();
    }

    @Override
    public Region needs(int which, Region out) {
        return window.around(out);
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), count, width, rank);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        int[] offsets = window.offsets(input);
        PatchRun kernel = kernel(offsets, BlockKernels.of(scratch));
        Patches.forEach(input, out, shape.ndim() - 1, kernel::run);
    }

    private PatchRun kernel(int[] offsets, Kernels kernels) {
        if (network != null) {
            int[] columns = new int[count / width];
            for (int c = 0; c < columns.length; c++) {
                columns[c] = offsets[c * width];
            }
            return Orderings.selection(network, working(), columns, kernels);
        }
        if (counts()) {
            boolean isUnsigned = working().dtype().kind() == DType.Kind.UNSIGNED;
            return new HistogramSelection(8 * working().dtype().bytes(), isUnsigned, offsets, rank);
        }
        return new QuickSelection(offsets, rank);
    }
}
