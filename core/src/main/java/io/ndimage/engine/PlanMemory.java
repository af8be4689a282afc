package io.ndimage.engine;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.StoredPixels;
import io.ndimage.op.Inputs;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How much memory a plan takes at its peak: it is gone through as it would be run, but nothing is computed. */
final class PlanMemory {

    /** Tiles: of so many the memory is measured; that of the others is no larger, but for a few lines of pixels. */
    private static final int SAMPLE = 24;

    /** Bytes: what the bookkeeping of a call takes for each thread, and the rows that kernels keep. */
    static final long SMALL_CHANGE = 1 << 18;

    private final Job job;
    private final int threads;
    private final PlanComputation computation;
    private Scratch measured = Scratch.measuring();
    private long within;
    private long read;

    private PlanMemory(Job job, int threads) {
        this.job = job;
        this.threads = threads;
        this.computation = new PlanComputation(job, new Measuring());
    }

    /** Returns the bytes that running a plan on arrays takes at most, its result included, its inputs not. */
    static long peak(Plan plan, List<Spec> inputs, int threads) {
        return peak(Job.whole(plan, arrays(inputs)), Target.NEW_ARRAY, threads);
    }

    private static Inputs arrays(List<Spec> inputs) {
        return Inputs.of(inputs.stream()
                .map(spec -> new Unread(spec, Shape.ones(spec.shape().ndim()), true))
                .toList());
    }

    /**
     * Returns the bytes that running a job takes at most: of its inputs, what is read of those that are not in memory; of its
     * result, an array where none is given for it, or the tiles that are handed to a sink.
     */
    static long peak(Job job, @Nullable Sink out, int threads) {
        Target target = out == null ? Target.NEW_ARRAY : out instanceof NdArray ? Target.GIVEN_ARRAY : Target.SINK;
        return ofSources(job, target, threads);
    }

    private static long ofSources(Job job, Target target, int threads) {
        List<Unread> unread = new ArrayList<>();
        Set<Integer> whole = WholeReads.ports(job, threads);
        long held = 0;
        for (int port = 0; port < job.inputs().size(); port++) {
            Source source = job.inputs().source(port);
            Spec spec = new Spec(source.dtype(), source.shape());
            if (whole.contains(port)) {
                NdArray.checkFits(spec.dtype(), spec.shape());
                held += spec.bytes();
            }
            boolean isArray = whole.contains(port) || source instanceof NdArray;
            unread.add(new Unread(spec, isArray ? Shape.ones(spec.shape().ndim()) : source.chunk(), isArray));
        }
        return held + peak(job.on(Inputs.of(unread)), target, threads);
    }

    /** Returns the bytes that a job takes at most whose plan ends with a {@link GatheringStage}: what is gathered is not counted. */
    static long gathering(Job job, int threads) {
        return ofSources(job, Target.GIVEN_ARRAY, threads);
    }

    /** Returns the same where all inputs are arrays in memory. */
    static long gathering(Plan plan, List<Spec> inputs, int threads) {
        return peak(Job.whole(plan, arrays(inputs)), Target.GIVEN_ARRAY, threads);
    }

    private static long peak(Job job, Target target, int threads) {
        return job.part().isEmpty() ? 0 : new PlanMemory(job, threads).peak(Tiling.of(job, threads), target);
    }

    /** What the result is written to. */
    private enum Target {
        NEW_ARRAY,
        GIVEN_ARRAY,
        SINK
    }

    /** Returns what running a job may take, as far as can be told at a glance. */
    static long roughly(Job job, int threads) {
        long bytes = job.plan().result().dtype().bytes(job.part().elements());
        for (int stage = 0; stage < job.plan().stages().size(); stage++) {
            bytes += job.bytes(stage) + threads * SMALL_CHANGE;
        }
        return bytes;
    }

    private long peak(Cutting tiling, Target target) {
        long kept = 0;
        long peak = 0;
        for (Schedule.Step step : Schedule.of(job, tiling.largest()).steps()) {
            computation.beginStoring(step.stage());
            Cutting tiles = Tiling.of(job, step.stage(), threads);
            Block whole = computation.storage(step.stage());
            kept += job.bytes(step.stage());
            peak = Math.max(
                    peak,
                    kept
                            + scratch(
                                    tiles,
                                    (tile, scratch) -> computation.storeTile(step.stage(), tile, whole, scratch)));
            for (int ended : step.ended()) {
                computation.forget(ended);
                kept -= job.bytes(ended);
            }
        }
        DType type = job.plan().result().dtype();
        kept += target == Target.NEW_ARRAY ? type.bytes(job.part().elements()) : 0;
        long tiles = target == Target.SINK
                ? Math.min(threads, tiling.count())
                        * type.bytes(tiling.largest().elements())
                : 0;
        return Math.max(
                peak,
                kept
                        + tiles
                        + scratch(tiling, (tile, scratch) -> {
                            StoredPixels stored = StoredPixels.without(type, target == Target.SINK ? tile : job.part());
                            Plan plan = job.plan();
                            if (plan.stages().get(plan.results().get(0)) instanceof GatheringStage) {
                                computation.gathered(tile, scratch);
                                scratch.release();
                            } else {
                                computation.results(tile, stored, scratch, (block, part) -> {});
                            }
                        }));
    }

    /** Returns the bytes that all threads need for computing tiles. */
    private long scratch(Cutting tiling, BiConsumer<Region, Scratch> work) {
        if (!FreeScratch.keeps(measured)) {
            measured = Scratch.measuring();
        }
        long most = 0;
        int parts = Math.min(SAMPLE, tiling.count() - 1);
        for (int part = 0; part <= parts && tiling.count() > 0; part++) {
            int number = parts == 0 ? 0 : (int) ((long) (tiling.count() - 1) * part / parts);
            within = 0;
            read = 0;
            work.accept(tiling.tile(number), measured);
            most = Math.max(most, within + read);
        }
        return Math.min(threads, tiling.count()) * (measured.bytes() + most + SMALL_CHANGE);
    }

    /** Only notes what stages take themselves. */
    private final class Measuring implements TileWork {

        @Override
        public Object allocate(Working working, int length) {
            return Scratch.allocate(working, 0);
        }

        @Override
        public StoredPixels read(Source source, Region needed, boolean imaginary) {
            if (((Unread) source).isArray()) {
                return StoredPixels.without(source.dtype(), Region.whole(source.shape()));
            }
            read += source.dtype().bytes(needed.elements());
            return StoredPixels.without(source.dtype(), needed);
        }

        @Override
        public void fill(Extension extension, StoredPixels stored, Block out) {}

        @Override
        public void fillAround(Extension extension, Region sources, Block block) {}

        @Override
        public void compute(Stage stage, List<Block> in, Block out, Scratch scratch) {
            within = Math.max(within, stage.memory(out.region()));
        }
    }

    /**
     * An input of which no pixel is there.
     *
     * @param chunk the sizes of the pieces that are stored together
     * @param isArray whether it stands for an array in memory, so that reading it takes nothing
     */
    private record Unread(Spec spec, Shape chunk, boolean isArray) implements Source {

        @Override
        public DType dtype() {
            return spec.dtype();
        }

        @Override
        public Shape shape() {
            return spec.shape();
        }

        @Override
        public NdArray read(Region region) {
            throw new IllegalStateException("no pixel is read to plan");
        }
    }
}
