package io.ndimage.testkit;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Port;
import io.ndimage.op.Progress;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.DelegatingStage;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * An engine that looks at how much memory is in use, garbage collected: once in each stage, reduction, pass or job of parts, at the end
 * of the first block, tile or part, when everything that the others need is there as well. Every look takes some milliseconds.
 */
final class MemoryProbe implements Engine {

    private final Engine engine;
    private final AtomicLong most = new AtomicLong();
    private final long before;

    MemoryProbe(Engine engine) {
        this.engine = engine;
        this.before = inUse();
    }

    /** Returns how much more memory was in use at a look than when this was made. */
    long most() {
        return most.get();
    }

    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void look(AtomicBoolean looked) {
        if (!looked.getAndSet(true)) {
            most.accumulateAndGet(inUse() - before, Math::max);
        }
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs) {
        return engine.run(new Probed(Numbers.settled(operation, this, inputs)), inputs);
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs, Region part) {
        return engine.run(new Probed(Numbers.settled(operation, this, inputs)), inputs, part);
    }

    @Override
    public void run(RegionOperation operation, Inputs inputs, Sink out) {
        engine.run(new Probed(Numbers.settled(operation, this, inputs)), inputs, out);
    }

    @Override
    public <A, R> R run(Reduction<A, R> reduction, Inputs inputs) {
        return engine.run(new ProbedReduction<>(Numbers.settled(reduction, this, inputs)), inputs);
    }

    @Override
    public <R> R run(GlobalOperation<R> operation, Inputs inputs) {
        return engine.run(new ProbedGlobal<>(operation), inputs);
    }

    @Override
    public Passes passes() {
        return new ProbedPasses(engine.passes());
    }

    @Override
    public Threads local() {
        return new ProbedThreads(engine.local());
    }

    @Override
    public long memory(RegionOperation operation, List<Spec> inputs) {
        return engine.memory(operation, inputs);
    }

    @Override
    public long memory(Reduction<?, ?> reduction, List<Spec> inputs) {
        return engine.memory(reduction, inputs);
    }

    @Override
    public Engine reporting(Progress progress) {
        return engine.reporting(progress);
    }

    @Override
    public Engine within(long bytes) {
        return engine.within(bytes);
    }

    @Override
    public int threads() {
        return engine.threads();
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class ProbedThreads implements Threads {

        private final Threads threads;

        ProbedThreads(Threads threads) {
            this.threads = threads;
        }

        @Override
        public int count() {
            return threads.count();
        }

        @Override
        public void run(int parts, IntConsumer part) {
            AtomicBoolean looked = new AtomicBoolean();
            threads.run(parts, i -> {
                part.accept(i);
                look(looked);
            });
        }
    }

    private final class ProbedPasses implements Passes {

        private final Passes passes;

        ProbedPasses(Passes passes) {
            this.passes = passes;
        }

        @Override
        public Cutting cut(Shape shape, int... whole) {
            return passes.cut(shape, whole);
        }

        @Override
        public Kept make(Working working, Shape shape) {
            return passes.make(working, shape);
        }

        @Override
        public Kept renew(Kept former) {
            return passes.renew(former);
        }

        @Override
        public List<long[]> each(TileTask task, Cutting tiles, List<? extends Source> inputs, Kept... outs) {
            AtomicBoolean looked = new AtomicBoolean();
            TileTask watched = tile -> {
                long[] answer = task.run(tile);
                look(looked);
                return answer;
            };
            return passes.each(watched, tiles, inputs, outs);
        }

        @Override
        public void note(String name, int tile, NdArray numbers) {
            passes.note(name, tile, numbers);
        }

        @Override
        public void close() {
            passes.close();
        }
    }

    private final class Probed implements RegionOperation {

        private static final long serialVersionUID = 1;

        private final RegionOperation operation;

        Probed(RegionOperation operation) {
            this.operation = operation;
        }

        @Override
        public List<Port> ports() {
            return operation.ports();
        }

        @Override
        public Plan plan(List<Spec> inputs) {
            Plan plan = operation.plan(inputs);
            List<Stage> stages = new ArrayList<>();
            plan.stages().forEach(stage -> stages.add(new ProbedStage(stage)));
            return new Plan(stages, plan.results(), plan.result(), plan.store());
        }
    }

    private final class ProbedGlobal<R> implements GlobalOperation<R> {

        private static final long serialVersionUID = 1;

        private final GlobalOperation<R> operation;

        ProbedGlobal(GlobalOperation<R> operation) {
            this.operation = operation;
        }

        @Override
        public List<Port> ports() {
            return operation.ports();
        }

        @Override
        public void check(List<Spec> inputs) {
            operation.check(inputs);
        }

        @Override
        public GlobalOperation<R> settled(Engine on, Inputs inputs) {
            return new ProbedGlobal<>(operation.settled(MemoryProbe.this, inputs));
        }

        @Override
        public long memory(Engine on, List<Spec> inputs) {
            return operation.memory(on, inputs);
        }

        @Override
        public boolean readsWhole() {
            return operation.readsWhole();
        }

        @Override
        public R compute(Engine on, Inputs inputs) {
            return operation.compute(MemoryProbe.this, inputs);
        }
    }

    private final class ProbedStage implements DelegatingStage {

        private final Stage stage;
        private final AtomicBoolean looked = new AtomicBoolean();

        ProbedStage(Stage stage) {
            this.stage = stage;
        }

        @Override
        public Stage stage() {
            return stage;
        }

        @Override
        public void compute(List<Block> in, Block out, Scratch scratch) {
            stage.compute(in, out, scratch);
            look(looked);
        }
    }

    private final class ProbedReduction<A, R> implements Reduction<A, R> {

        private static final long serialVersionUID = 1;

        private final Reduction<A, R> reduction;
        private final transient AtomicBoolean looked = new AtomicBoolean();

        ProbedReduction(Reduction<A, R> reduction) {
            this.reduction = reduction;
        }

        @Override
        public List<Port> ports() {
            return reduction.ports();
        }

        @Override
        public Gathering<A, R> gathering(List<Spec> inputs) {
            Gathering<A, R> known = reduction.gathering(inputs);
            return new Gathering<>(
                    new ProbedReduction<>(known.reduction()), known.inputs(), known.stages(), known.feeds());
        }

        @Override
        public List<Feed> feeds(List<Spec> inputs) {
            return reduction.feeds(inputs);
        }

        @Override
        public Region needs(int feed, Region tile, List<Spec> inputs) {
            return reduction.needs(feed, tile, inputs);
        }

        @Override
        public A begin(List<Spec> inputs) {
            return reduction.begin(inputs);
        }

        @Override
        public long memory(List<Spec> inputs) {
            return reduction.memory(inputs);
        }

        @Override
        public void add(A partial, Region region, List<Block> blocks, Scratch scratch) {
            reduction.add(partial, region, blocks, scratch);
            look(looked);
        }

        @Override
        public void merge(A partial, A other) {
            reduction.merge(partial, other);
        }

        @Override
        public void merge(A partial, List<A> others, Threads on) {
            reduction.merge(partial, others, on);
        }

        @Override
        public void write(A partial, DataOutput out) throws IOException {
            reduction.write(partial, out);
        }

        @Override
        public A read(DataInput in, List<Spec> inputs) throws IOException {
            return reduction.read(in, inputs);
        }

        @Override
        public R finish(A partial, List<Spec> inputs) {
            return reduction.finish(partial, inputs);
        }
    }
}
