package io.ndimage.flow;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Engine;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of what region operations give, which is a reduction again: a tile goes through them, is gathered, and is forgotten.
 *
 * @param wiring what reads what
 * @param last the last operation
 * @param <A> the partial result
 * @param <R> the summary
 */
record ReductionGraph<A, R>(Wiring wiring, Reduction<A, R> last) implements Reduction<A, R>, Wired {

    @Override
    public List<Port> ports() {
        return wiring.ports();
    }

    @Override
    public Gathering<A, R> gathering(List<Spec> inputs) {
        Flow flow = Flow.of(inputs, Working.FLOAT64);
        List<Value> read = wiring.lastInputs(flow);
        List<Spec> specs = read.stream().map(Value::spec).toList();
        List<Feed> feeds = new ArrayList<>();
        for (Feed feed : last.feeds(specs)) {
            feeds.add(read.get(feed.port()).feed(feed.imaginary() ? 1 : 0, feed.working(), feed.border()));
        }
        return new Gathering<>(last, specs, flow.stages(), feeds);
    }

    @Override
    public List<Feed> feeds(List<Spec> inputs) {
        return gathering(inputs).feeds();
    }

    @Override
    public Region needs(int feed, Region tile, List<Spec> inputs) {
        return gathering(inputs).needs(feed, tile);
    }

    @Override
    public A begin(List<Spec> inputs) {
        return last.begin(wiring.lastSpecs(inputs));
    }

    @Override
    public long memory(List<Spec> inputs) {
        return last.memory(wiring.lastSpecs(inputs));
    }

    @Override
    public void add(A partial, Region region, List<Block> blocks, Scratch scratch) {
        last.add(partial, region, blocks, scratch);
    }

    @Override
    public void merge(A partial, A other) {
        last.merge(partial, other);
    }

    @Override
    public void merge(A partial, List<A> others, Threads threads) {
        last.merge(partial, others, threads);
    }

    @Override
    public void write(A partial, DataOutput out) throws IOException {
        last.write(partial, out);
    }

    @Override
    public A read(DataInput in, List<Spec> inputs) throws IOException {
        return last.read(in, wiring.lastSpecs(inputs));
    }

    @Override
    public R finish(A partial, List<Spec> inputs) {
        return last.finish(partial, wiring.lastSpecs(inputs));
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        Wiring known = ((Wired) Numbers.assumed(this, inputs, Guess.SMALL)).wiring();
        return last.number(known.lastSpecs(inputs));
    }

    @Override
    public R run(Engine engine, Image image, NdArray... more) {
        Wiring.OnImage on = wiring.on(image, more, wiring.steps().size() - 1);
        Reduction<?, R> adapted = (Reduction<?, R>) last.on(on.read(wiring));
        return engine.run(new ReductionGraph<>(on.then(wiring), adapted), Inputs.of(image.array(), more));
    }
}
