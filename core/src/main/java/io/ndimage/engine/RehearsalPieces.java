package io.ndimage.engine;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.choice.KernelRaces.Piece;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.Lines;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.internal.line.Storing;
import io.ndimage.op.Reduction;
import io.ndimage.plan.Block;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small pieces of what is done with tiles, from their middle, on memory of their own: for kernels to be tried on while the tiles
 * are computed with others.
 */
final class RehearsalPieces {

    /** Elements side by side: some vectors, and a few elements that are left over. */
    private static final int LENGTH = 300;

    /** Lines: four that are computed together, and some that are left over. */
    private static final int LINES = 7;

    /** Bytes: most pieces take a hundredth of it. */
    private static final long LARGEST = Math.min(1 << 22, Runtime.getRuntime().maxMemory() / 256);

    private RehearsalPieces() {}

    /** Returns a piece of the work of a stage; {@code null} where it would be large. */
    static @Nullable Piece ofStage(Stage stage, List<Block> in, Block out) {
        Region part = stage.isIndivisible()
                ? out.region()
                : part(out.region(), isOfBits(in) || isOfBits(List.of(out)), stage.wholeAxis());
        long bytes = Block.bytes(out.working(), part);
        List<Region> needs = new ArrayList<>();
        for (int f = 0; f < in.size(); f++) {
            needs.add(stage.needs(f, part));
            bytes += Block.bytes(in.get(f).working(), needs.get(f));
        }
        if (bytes > LARGEST) {
            return null;
        }
        Scratch scratch = new Scratch();
        List<Block> copies = copies(in, needs, scratch);
        Block result = scratch.block(out.working(), part);
        Scratch.Mark mark = scratch.mark();
        return new Piece(part.elements(), offer -> {
            scratch.put(KernelOffer.class, offer);
            stage.compute(copies, result, scratch);
            scratch.release(mark);
        });
    }

    /** Returns a piece of what a tile adds to a reduction; {@code null} where it would be large. */
    static <A> @Nullable Piece ofReduction(Gathering<A, ?> gathering, Region tile, List<Block> blocks) {
        Reduction<A, ?> reduction = gathering.reduction();
        Region part = part(tile, isOfBits(blocks), -1);
        long bytes = reduction.memory(gathering.inputs());
        List<Region> needs = new ArrayList<>();
        for (int f = 0; f < blocks.size(); f++) {
            needs.add(gathering.needs(f, part));
            bytes += Block.bytes(blocks.get(f).working(), needs.get(f));
        }
        if (bytes > LARGEST) {
            return null;
        }
        Scratch scratch = new Scratch();
        List<Block> copies = copies(blocks, needs, scratch);
        A summary = reduction.begin(gathering.inputs());
        Scratch.Mark mark = scratch.mark();
        return new Piece(part.elements(), offer -> {
            scratch.put(KernelOffer.class, offer);
            reduction.add(summary, part, copies, scratch);
            scratch.release(mark);
        });
    }

    /** Returns a piece of {@link Extension#fill}; {@code null} where it would be large, or pixels are stored as no block is. */
    static @Nullable Piece ofFill(Extension extension, StoredPixels stored, Block out) {
        Region part = part(out.region(), isOfBits(List.of(out)), -1);
        Region sources = extension.sources(part);
        Working working = stored.working();
        Block pixels = working == null || sources.isEmpty() ? null : stored.share(sources, working);
        if (pixels == null || Block.bytes(out.working(), part) + Block.bytes(pixels.working(), sources) > LARGEST) {
            return null;
        }
        Scratch scratch = new Scratch();
        StoredPixels copy = StoredPixels.of(copy(pixels, sources, scratch));
        Block filled = scratch.block(out.working(), part);
        return new Piece(part.elements(), offer -> extension.fill(copy, filled, offer));
    }

    /** Returns a piece of {@link Storing#store}. */
    static Piece ofStore(Block block, DType dtype, boolean imaginary, Cast cast) {
        Region part = part(block.region(), isOfBits(List.of(block)), -1);
        Block copy = copy(block, part, new Scratch());
        NdArray array = NdArray.zeros(dtype, part.shape());
        return new Piece(part.elements(), offer -> Storing.store(copy, array, part, imaginary, cast, offer));
    }

    private static boolean isOfBits(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block.working() == Working.BITS);
    }

    /**
     * Returns the middle of a region: some lines, or all elements of small ones.
     *
     * @param lines whether lines along the last axis are not to be cut
     * @param whole an axis along which nothing is to be cut; -1 for none
     */
    private static Region part(Region region, boolean lines, int whole) {
        Region part = region;
        long wanted = LENGTH;
        for (int a = region.ndim() - 1; a >= 0; a--) {
            long size = region.size(a);
            boolean all = a == whole || (lines && a == region.ndim() - 1);
            long some = all ? size : Math.min(size, wanted);
            long start = region.start(a) + (size - some) / 2;
            part = part.with(a, start, start + some);
            wanted = some == size ? Math.max(LINES, wanted / size) : wanted > LINES ? LINES : 1;
        }
        return part;
    }

    private static List<Block> copies(List<Block> blocks, List<Region> parts, Scratch scratch) {
        List<Block> copies = new ArrayList<>();
        for (int f = 0; f < parts.size(); f++) {
            copies.add(copy(blocks.get(f), parts.get(f), scratch));
        }
        return copies;
    }

    private static Block copy(Block block, Region part, Scratch scratch) {
        Block copy = scratch.block(block.working(), part);
        int last = part.ndim() - 1;
        int grain = block.working() == Working.BITS ? Long.SIZE : 1;
        int length = last < 0 ? 1 : Math.toIntExact((part.size(last) + grain - 1) / grain);
        Lines.forEach(
                part,
                block,
                (at, index) ->
                        System.arraycopy(block.data(), at / grain, copy.data(), copy.position(index) / grain, length));
        return copy;
    }
}
