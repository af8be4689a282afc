package io.ndimage.engine;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes over arrays in memory, which tasks read and write in place. */
final class MemoryPasses implements Passes {

    /** Elements: of fewer, a tile takes less time than another thread to wake up. */
    private static final long SMALLEST = 1 << 15;

    /** Elements: what a task keeps of each may be a few numbers, which have to fit an array. */
    private static final long LARGEST = 1 << 29;

    /** Tiles: threads that have this many each end at about the same time. */
    private static final int TILES_FOR_A_THREAD = 4;

    private final Workers workers;
    private final FreeScratch free;
    private final Reports reports;
    private final Map<Note, NdArray> notes = new ConcurrentHashMap<>();

    private record Note(String name, int tile) {}

    /** An array that lies in memory. */
    private record InMemory(Working working, NdArray array) implements Kept {

        @Override
        public DType dtype() {
            return array.dtype();
        }

        @Override
        public Shape shape() {
            return array.shape();
        }

        @Override
        public NdArray read(Region region) {
            return array.read(region);
        }
    }

    MemoryPasses(Workers workers, FreeScratch free, Reports reports) {
        this.workers = workers;
        this.free = free;
        this.reports = reports;
    }

    @Override
    public Cutting cut(Shape shape, int... whole) {
        long elements = shape.elements();
        long tiles = workers.threads() == 1 ? 1 : TILES_FOR_A_THREAD * workers.threads();
        long wanted = Math.max(SMALLEST, (elements + tiles - 1) / tiles);
        return Cutting.slabs(Region.whole(shape), Math.min(LARGEST, wanted), whole);
    }

    @Override
    public Kept make(Working working, Shape shape) {
        return new InMemory(working, NdArray.zeros(working.dtype(), shape));
    }

    @Override
    public Kept renew(Kept former) {
        return former;
    }

    @Override
    public List<long[]> each(TileTask task, Cutting tiles, List<? extends Source> inputs, Kept... outs) {
        long[][] answers = new long[tiles.count()][];
        Reports.Pass pass = reports.begin(answers.length);
        workers.run(answers.length, i -> {
            Scratch scratch = free.take();
            answers[i] = task.run(new View(i, tiles.tile(i), inputs, outs, scratch));
            scratch.release();
            free.give(scratch);
            pass.advance();
        });
        return Arrays.asList(answers);
    }

    @Override
    public void note(String name, int tile, NdArray numbers) {
        notes.put(new Note(name, tile), numbers);
    }

    @Override
    public void close() {
        notes.clear();
    }

    /** A tile of arrays in memory. */
    private final class View implements TileView {
        private final int number;
        private final Region region;
        private final List<? extends Source> inputs;
        private final Kept[] outs;
        private final Scratch scratch;

        View(int number, Region region, List<? extends Source> inputs, Kept[] outs, Scratch scratch) {
            this.number = number;
            this.region = region;
            this.inputs = inputs;
            this.outs = outs;
            this.scratch = scratch;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Region region() {
            return region;
        }

        @Override
        public Block read(int port, Working working, Region part) {
            Source source = inputs.get(port) instanceof InMemory kept ? kept.array() : inputs.get(port);
            StoredPixels stored = TileWork.COMPUTING.read(source, part, false);
            Block shared = stored.share(part, working);
            if (shared != null) {
                return shared;
            }
            Block block = scratch.block(working, part);
            stored.copy(block, scratch);
            return block;
        }

        @Override
        public Block out(int which) {
            InMemory kept = (InMemory) outs[which];
            return Block.of(kept.working(), kept.array()).view(region);
        }

        @Override
        public void note(String name, NdArray numbers) {
            MemoryPasses.this.note(name, number, numbers);
        }

        @Override
        public NdArray note(String name, int tile) {
            NdArray numbers = notes.get(new Note(name, tile));
            if (numbers == null) {
                throw new IllegalStateException("no pass left " + name + " for tile " + tile);
            }
            return numbers;
        }

        @Override
        public Scratch scratch() {
            return scratch;
        }
    }
}
