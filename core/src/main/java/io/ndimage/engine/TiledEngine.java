package io.ndimage.engine;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Sink;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.Progress;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs operations tile by tile on some threads. */
final class TiledEngine implements Engine {

    /** Elements: so many are shared at once; of fewer, some functions are computed sooner than another thread wakes up. */
    private static final long SURELY_WORTH_SHARING = 1 << 16;

    /** Nanoseconds: what takes longer is worth waking another thread. */
    private static final long WORTH_SHARING = 100_000;

    private final Workers workers;
    private final FreeScratch free;
    private final long limit;
    private final Reports reports;
    private final boolean ownsWorkers;

    TiledEngine(int threads) {
        this(new Workers(threads), Runtime.getRuntime().maxMemory(), Reports.NONE, true);
    }

    private TiledEngine(Workers workers, long limit, Reports reports, boolean ownsWorkers) {
        this.workers = workers;
        this.free = new FreeScratch(workers.threads());
        this.limit = limit;
        this.reports = reports;
        this.ownsWorkers = ownsWorkers;
    }

    @Override
    public Engine within(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes is " + bytes + "; allowed is a number >= 1");
        }
        return new TiledEngine(workers, Math.min(limit, bytes), reports, false);
    }

    @Override
    public Engine reporting(Progress progress) {
        return new TiledEngine(workers, limit, new Reports(progress), false);
    }

    @Override
    public long memory(RegionOperation operation, List<Spec> inputs) {
        return Math.max(
                Numbers.memory(operation, this, inputs),
                Numbers.most(operation, inputs, known -> PlanMemory.peak(known.plan(inputs), inputs, threads())));
    }

    @Override
    public long memory(Reduction<?, ?> reduction, List<Spec> inputs) {
        return Math.max(
                Numbers.memory(reduction, this, inputs),
                Numbers.most(
                        reduction, inputs, known -> ReductionMemory.peak(known.gathering(inputs), inputs, threads())));
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs) {
        return run(operation, inputs, plan -> Job.whole(plan, inputs));
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs, Region part) {
        return run(operation, inputs, plan -> Job.of(plan, inputs, part));
    }

    /** Returns the job that an operation is, once its numbers are known and its memory is granted. */
    private Job admitted(RegionOperation operation, Inputs inputs, Function<Plan, Job> asked, @Nullable Sink out) {
        List<Spec> specs = inputs.specs();
        RegionOperation known = settled(
                operation, inputs, planned -> admission().check(operation, asked.apply(planned.plan(specs)), out));
        Job job = asked.apply(known.plan(specs));
        admission().check(operation, job, out);
        return job;
    }

    /** Returns an operation with all numbers known; where some are open, it is planned and let pass before they are computed. */
    private <O extends Operation<?>> O settled(O operation, Inputs inputs, Consumer<O> admit) {
        List<Spec> specs = inputs.check(operation).specs();
        if (!Numbers.areOpen(operation)) {
            return operation;
        }
        Numbers.most(operation, specs, planned -> {
            admit.accept(planned);
            return 0;
        });
        return Numbers.settled(operation, this, inputs);
    }

    private Admission admission() {
        return new Admission(limit, threads());
    }

    private NdArray run(RegionOperation operation, Inputs inputs, Function<Plan, Job> asked) {
        Job admitted = admitted(operation, inputs, asked, null);
        DType type = admitted.plan().result().dtype();
        if (admitted.part().isEmpty()) {
            return NdArray.zeros(type, admitted.part().shape());
        }
        Job job = loaded(admitted);
        Cutting tiling = Tiling.of(job, threads());
        PlanComputation computation = prepare(job, tiling);
        NdArray out = NdArray.zeros(type, job.part().shape());
        parallel(tiling, (scratch, i) -> computation.writeTile(tiling.tile(i), out, job.part(), scratch));
        return out;
    }

    @Override
    public void run(RegionOperation operation, Inputs inputs, Sink out) {
        Job admitted = admitted(operation, inputs, plan -> into(out, operation, plan, inputs), out);
        if (!admitted.part().isEmpty()) {
            Job job = loaded(admitted);
            Cutting tiling = Tiling.of(job, threads());
            PlanComputation computation = prepare(job, tiling);
            parallel(tiling, (scratch, i) -> computation.writeTile(tiling.tile(i), out, scratch));
        }
    }

    /** Returns the job of a plan whose result goes into a sink, of its type and shape. */
    private static Job into(Sink out, RegionOperation operation, Plan plan, Inputs inputs) {
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
        return Job.whole(plan, inputs, out.piece());
    }

    /** Returns a job with those of its inputs in memory that are to be read whole. */
    private Job loaded(Job asked) {
        Set<Integer> ports = WholeReads.ports(asked, threads());
        return ports.isEmpty() ? asked : asked.on(asked.inputs().inMemory(ports::contains));
    }

    /**
     * Computes the stages that are computed before the others.
     *
     * @param tiling how the last ones will be
     */
    private PlanComputation prepare(Job job, Cutting tiling) {
        PlanComputation computation = new PlanComputation(job, TileWork.COMPUTING);
        Schedule schedule = Schedule.of(job, tiling.largest());
        for (Schedule.Step step : schedule.steps()) {
            int number = step.stage();
            computation.beginStoring(number);
            Cutting tiles = Tiling.of(job, number, threads());
            Block whole = computation.storage(number);
            parallel(tiles, (scratch, i) -> computation.storeTile(number, tiles.tile(i), whole, scratch));
            step.ended().forEach(computation::forget);
        }
        return computation;
    }

    @Override
    public <A, R> R run(Reduction<A, R> reduction, Inputs inputs) {
        Reduction<A, R> known =
                settled(reduction, inputs, planned -> admitted(planned, planned.gathering(inputs.specs()), inputs));
        Gathering<A, R> gathering = known.gathering(inputs.specs());
        return gather(gathering, admitted(known, gathering, inputs));
    }

    private <A, R> Job admitted(Reduction<A, R> reduction, Gathering<A, R> gathering, Inputs inputs) {
        Job job = Job.whole(GatheringStage.plan(gathering), inputs);
        admission().check(reduction, gathering, job);
        return job;
    }

    private <A, R> R gather(Gathering<A, R> gathering, Job admitted) {
        Reduction<A, R> reduction = gathering.reduction();
        ConcurrentLinkedQueue<A> parts = new ConcurrentLinkedQueue<>();
        parts.add(reduction.begin(gathering.inputs()));
        if (!gathering.shape().isEmpty()) {
            Job job = loaded(admitted);
            Cutting tiling = Tiling.of(job, threads());
            PlanComputation computation = prepare(job, tiling);
            parallel(tiling, (scratch, i) -> {
                A part = parts.poll();
                if (part == null) {
                    part = reduction.begin(gathering.inputs());
                }
                Region tile = tiling.tile(i);
                add(gathering, part, tile, computation.gathered(tile, scratch), scratch);
                scratch.release();
                parts.add(part);
            });
        }
        A first = parts.remove();
        reduction.merge(first, List.copyOf(parts), local());
        return reduction.finish(first, gathering.inputs());
    }

    @Override
    public <R> R run(GlobalOperation<R> operation, Inputs inputs) {
        GlobalOperation<R> known = settled(operation, inputs, planned -> planned.check(inputs.specs()));
        known.check(inputs.specs());
        GlobalOperation<R> settled = known.settled(this, inputs);
        admission().check(settled, this, inputs);
        return settled.compute(this, settled.readsWhole() ? inputs.inMemory(port -> true) : inputs);
    }

    private static <A> void add(Gathering<A, ?> gathering, A part, Region tile, List<Block> blocks, Scratch scratch) {
        KernelRaces.run(
                List.of(gathering.reduction().getClass(), blocks.get(0).working()),
                tile.elements(),
                offer -> {
                    scratch.put(KernelOffer.class, offer);
                    gathering.reduction().add(part, tile, blocks, scratch);
                },
                () -> RehearsalPieces.ofReduction(gathering, tile, blocks));
    }

    /** Computes tiles: those of a small array one after the other, until the time they take says that more threads pay. */
    private void parallel(Cutting tiling, ObjIntConsumer<Scratch> work) {
        int count = tiling.count();
        Reports.Pass pass = reports.begin(count);
        ObjIntConsumer<Scratch> told = (scratch, tile) -> {
            work.accept(scratch, tile);
            pass.advance();
        };
        boolean small = tiling.largest().elements() * count < SURELY_WORTH_SHARING;
        int done = small ? begin(count, told) : 0;
        workers.run(count - done, i -> {
            Scratch scratch = free.take();
            told.accept(scratch, done + i);
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
    public Passes passes() {
        return new MemoryPasses(workers, free, reports);
    }

    @Override
    public Threads local() {
        return new LocalThreads(workers, reports);
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
