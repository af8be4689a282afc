package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Source;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
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
                    kernels -> extension.fill(stored, out, kernels));
        }

        @Override
        public void fillAround(Extension extension, Region sources, Block block) {
            extension.fillAround(sources, block);
        }

        @Override
        public void compute(Stage stage, List<Block> in, Block out, Scratch scratch) {
            int axis = divisible(stage, in, out);
            long lines = axis < 0 ? 1 : out.region().size(axis);
            long start = axis < 0 ? 0 : out.region().start(axis);
            KernelRaces.run(stage.kind(), lines, out.region().elements() / lines, (kernels, from, to) -> {
                scratch.put(Kernels.class, kernels);
                if (to - from == lines) {
                    stage.compute(in, out, scratch);
                } else {
                    part(stage, in, out, out.region().with(axis, start + from, start + to), scratch);
                }
            });
        }

        /** Returns the first axis along which a block may be computed in parts, -1 where there is none. */
        private int divisible(Stage stage, List<Block> in, Block out) {
            boolean bits =
                    out.working() == Working.BITS || in.stream().anyMatch(block -> block.working() == Working.BITS);
            for (int a = 0; a < out.region().ndim() && !bits && !stage.isIndivisible(); a++) {
                if (out.region().size(a) > 1 && a != stage.wholeAxis()) {
                    return a;
                }
            }
            return -1;
        }

        private void part(Stage stage, List<Block> in, Block out, Region region, Scratch scratch) {
            List<Block> needed = new ArrayList<>();
            for (int f = 0; f < in.size(); f++) {
                needed.add(in.get(f).view(stage.needs(f, region)));
            }
            stage.compute(needed, out.view(region), scratch);
        }
    };
}
