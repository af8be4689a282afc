package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Source;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/** What is done with pixels on the way through a plan. */
interface TileWork {

    /** Returns storage for the whole result of a stage. */
    Object allocate(Working working, int length);

    /** Returns pixels of an input that contain a region of it. */
    StoredPixels read(Source source, Region needed, boolean imaginary);

    /** Fills a block, as {@link Extension#fill}. */
    void fill(Extension extension, StoredPixels stored, Block out);

    /** Fills what of a block lies outside of its sources, as {@link Extension#fillAround}. */
    void fillAround(Extension extension, Region sources, Block block);

    /** Computes a block of a stage. */
    void compute(Stage stage, List<Block> in, Block out, Scratch scratch);

    /** Computes. */
    TileWork COMPUTING = new TileWork() {

        @Override
        public Object allocate(Working working, int length) {
            return Scratch.allocate(working, length);
        }

        @Override
        public StoredPixels read(Source source, Region needed, boolean imaginary) {
            return source instanceof NdArray array
                    ? StoredPixels.of(array, Region.whole(array.shape()), imaginary)
                    : StoredPixels.of(source.read(needed), needed, imaginary);
        }

        @Override
        public void fill(Extension extension, StoredPixels stored, Block out) {
            KernelRaces.run(
                    List.of(Extension.class, stored.pixels(), out.working()),
                    out.region().elements(),
                    offer -> extension.fill(stored, out, offer),
                    () -> RehearsalPieces.ofFill(extension, stored, out));
        }

        @Override
        public void fillAround(Extension extension, Region sources, Block block) {
            extension.fillAround(sources, block);
        }

        @Override
        public void compute(Stage stage, List<Block> in, Block out, Scratch scratch) {
            KernelRaces.run(
                    stage.kind(),
                    out.region().elements(),
                    offer -> {
                        scratch.put(KernelOffer.class, offer);
                        stage.compute(in, out, scratch);
                    },
                    () -> RehearsalPieces.ofStage(stage, in, out));
        }
    };
}
