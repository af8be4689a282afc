package io.ndimage.testkit;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Sink;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Progress;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Passes;
import java.util.List;
import java.util.Random;

/** An engine whose {@link ScatteredPasses} are as unlike those in memory as may be; in all else it is the serial one. */
final class ScatteredEngine implements Engine {

    private final Engine engine = Engine.serial();
    private final Random random;

    ScatteredEngine(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public Passes passes() {
        return new ScatteredPasses(random);
    }

    @Override
    public <R> R run(GlobalOperation<R> operation, Inputs inputs) {
        operation.check(inputs.check(operation).specs());
        GlobalOperation<R> settled = operation.settled(this, inputs);
        return settled.compute(this, settled.readsWhole() ? inputs.inMemory(port -> true) : inputs);
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs) {
        return engine.run(operation, inputs);
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs, Region part) {
        return engine.run(operation, inputs, part);
    }

    @Override
    public void run(RegionOperation operation, Inputs inputs, Sink out) {
        engine.run(operation, inputs, out);
    }

    @Override
    public <A, R> R run(Reduction<A, R> reduction, Inputs inputs) {
        return engine.run(reduction, inputs);
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
    public Engine within(long bytes) {
        return engine.within(bytes);
    }

    @Override
    public Engine reporting(Progress progress) {
        return engine.reporting(progress);
    }

    @Override
    public Threads local() {
        return engine.local();
    }

    @Override
    public int threads() {
        return engine.threads();
    }

    @Override
    public void close() {
        engine.close();
    }
}
