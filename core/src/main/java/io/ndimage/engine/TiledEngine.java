package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Sink;
import io.ndimage.internal.kernel.KernelRaces;
import io.ndimage.op.Block;
import io.ndimage.op.Engine;
import io.ndimage.op.Gathering;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Plan;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scratch;
import io.ndimage.op.Spec;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjIntConsumer;

/** Runs operations tile by tile on some threads. */
final class TiledEngine implements Engine {

    /** Elements: so many are shared at once; of fewer, some functions are computed sooner than another thread wakes up. */
    private static final long SURELY_WORTH_SHARING = 1 << 16;

    /** Nanoseconds: what takes longer is worth waking another thread. */
    private static final long WORTH_SHARING = 100_000;

    private final Workers workers;
    private final FreeScratch free;
    private final long limit;
    private final boolean ownsWorkers;

    TiledEngine(int threads) {
        this(new Workers(threads), Runtime.getRuntime().maxMemory(), true);
    }

    private TiledEngine(Workers workers, long limit, boolean ownsWorkers) {
        this.workers = workers;
        this.free = new FreeScratch(workers.threads());
        this.limit = limit;
        this.ownsWorkers = ownsWorkers;
    }

    @Override
    public Engine within(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes is " + bytes + "; allowed is a number >= 1");
        }
        return new TiledEngine(workers, Math.min(limit, bytes), false);
    }

    @Override
    public long memory(RegionOperation operation, List<Spec> inputs) {
        return PlanMemory.peak(operation.plan(inputs), inputs, threads());
    }

    @Override
    public long memory(Reduction<?, ?> reduction, List<Spec> inputs) {
        return ReductionMemory.peak(reduction.gathering(inputs), inputs, threads());
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs) {
        Plan plan = operation.plan(inputs.check(operation).specs());
        admission().check(Named.Names.of(operation), plan, inputs, null);
        return run(plan, inputs);
    }

    private Admission admission() {
        return new Admission(limit, threads());
    }

    private NdArray run(Plan plan, Inputs inputs) {
        if (plan.result().shape().isEmpty()) {
            return NdArray.zeros(plan.result().dtype(), plan.result().shape());
        }
        PlanRun run = prepare(plan, inputs);
        NdArray out = NdArray.zeros(plan.result().dtype(), plan.result().shape());
        write(plan, run, out);
        return out;
    }

    @Override
    public void run(RegionOperation operation, Inputs inputs, Sink out) {
        Plan plan = operation.plan(inputs.check(operation).specs());
        Spec given = new Spec(out.dtype(), out.shape());
        if (!given.equals(plan.result())) {
            throw new IllegalArgumentException("out is " + given.dtype() + " " + given.shape() + "; the result is "
                    + plan.result().dtype() + " " + plan.result().shape());
        }
        for (int port = 0; port < inputs.size(); port++) {
            boolean same = inputs.source(port) == out
                    || (out instanceof NdArray a && inputs.source(port) instanceof NdArray b && a.data() == b.data());
            if (same) {
                throw new IllegalArgumentException(
                        "out is the input array '" + operation.ports().get(port).name() + "'; it must be another");
            }
        }
        if (!plan.result().shape().isEmpty()) {
            admission().check(Named.Names.of(operation), plan, inputs, out);
            write(plan, prepare(plan, inputs), out);
        }
    }

    /** Computes the stages that are computed whole. */
    private PlanRun prepare(Plan plan, Inputs inputs) {
        Inputs read = inputs.inMemory(WholeReads.ports(plan, inputs, threads())::contains);
        PlanRun run = new PlanRun(plan, read, TileWork.COMPUTING);
        Schedule schedule = Schedule.of(plan, Tiling.of(plan, threads()).largest());
        for (Schedule.Step step : schedule.steps()) {
            int number = step.stage();
            Tiling tiles = Tiling.of(run.beginStoring(number), threads());
            Block whole = run.storage(number);
            parallel(tiles, (scratch, i) -> run.storeTile(number, tiles.tile(i), whole, scratch));
            step.ended().forEach(run::forget);
        }
        return run;
    }

    /** Computes the result. */
    private void write(Plan plan, PlanRun run, Sink out) {
        Tiling tiling = Tiling.of(plan, threads());
        parallel(tiling, (scratch, i) -> run.writeTile(tiling.tile(i), out, scratch));
    }

    @Override
    public <A, R> R run(Reduction<A, R> reduction, Inputs inputs) {
        Gathering<A, R> gathering = reduction.gathering(inputs.check(reduction).specs());
        Plan plan = GatheringStage.plan(gathering);
        admission().check(reduction, gathering, plan, inputs);
        return gather(gathering, plan, inputs);
    }

    private <A, R> R gather(Gathering<A, R> gathering, Plan plan, Inputs inputs) {
        Reduction<A, R> reduction = gathering.reduction();
        ConcurrentLinkedQueue<A> parts = new ConcurrentLinkedQueue<>();
        parts.add(reduction.begin(gathering.inputs()));
        if (!gathering.shape().isEmpty()) {
            PlanRun run = prepare(plan, inputs);
            Tiling tiling = Tiling.of(plan, threads());
            parallel(tiling, (scratch, i) -> {
                A part = parts.poll();
                if (part == null) {
                    part = reduction.begin(gathering.inputs());
                }
                Region tile = tiling.tile(i);
                add(reduction, part, tile, run.gathered(tile, scratch));
                scratch.release();
                parts.add(part);
            });
        }
        A first = parts.remove();
        reduction.merge(first, List.copyOf(parts), this);
        return reduction.finish(first, gathering.inputs());
    }

    @Override
    public <R> R run(GlobalOperation<R> operation, Inputs inputs) {
        operation.check(inputs.check(operation).specs());
        GlobalOperation<R> settled = operation.settled(this, inputs);
        admission().check(settled, this, inputs);
        return settled.compute(this, settled.readsWhole() ? inputs.inMemory(port -> true) : inputs);
    }

    private static <A> void add(Reduction<A, ?> reduction, A part, Region tile, List<Block> blocks) {
        KernelRaces.run(
                List.of(reduction.getClass(), blocks.get(0).working()),
                tile.elements(),
                () -> reduction.add(part, tile, blocks));
    }

    /** Computes tiles: those of a small array one after the other, until the time they take says that more threads pay. */
    private void parallel(Tiling tiling, ObjIntConsumer<Scratch> work) {
        int count = tiling.count();
        boolean small = tiling.largest().elements() * count < SURELY_WORTH_SHARING;
        int done = small ? begin(count, work) : 0;
        workers.run(count - done, i -> {
            Scratch scratch = free.take();
            work.accept(scratch, done + i);
            free.give(scratch);
        });
    }

    /** Computes tiles until sharing the others is worth it, and returns how many. */
    private int begin(int count, ObjIntConsumer<Scratch> work) {
        Scratch scratch = free.take();
        long start = System.nanoTime();
        long left = 0;
        int done = 0;
        while (done < count && left < WORTH_SHARING) {
            Workers.checkInterrupt();
            work.accept(scratch, done);
            done++;
            left = threads() == 1 ? 0 : (System.nanoTime() - start) / done * (count - done);
        }
        free.give(scratch);
        return done;
    }

    @Override
    public void parallel(int parts, java.util.function.IntConsumer part) {
        workers.run(parts, part);
    }

    @Override
    public int threads() {
        return workers.threads();
    }

    @Override
    public void close() {
        if (ownsWorkers && this != Engine.shared()) {
            workers.close();
        }
    }
}
