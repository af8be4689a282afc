package io.ndimage.flow;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Source;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Engine;
import io.ndimage.op.Giving;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations wired together of which some have to see all of their input. What such a one gives, and what it reads, are arrays;
 * region operations on the way are computed together.
 *
 * @param wiring what reads what
 */
record Program(Wiring wiring) implements ResultOperation<Object>, Wired {

    @Override
    public List<Port> ports() {
        return wiring.ports();
    }

    @Override
    public Object run(Engine engine, Inputs inputs) {
        List<Source> sources = sources(inputs);
        List<Integer> computed = new ArrayList<>();
        int last = wiring.steps().size() - 1;
        Wiring rest = wiring;
        for (int step = 0; step < last; step++) {
            if (!(wiring.steps().get(step).operation() instanceof RegionOperation)) {
                Wiring part = rest.upTo(step, computed);
                Giving giving = rest.giving(step);
                Object result =
                        giving == null ? run(engine, part, sources) : giving.refusing(() -> run(engine, part, sources));
                if (giving != null) {
                    rest = rest.given(step, each -> each.number(result));
                }
                if (rest.isRead(step)) {
                    sources.add(array(result, step));
                    computed.add(step);
                }
            }
        }
        return run(engine, rest.upTo(last, computed), sources);
    }

    private static List<Source> sources(Inputs inputs) {
        List<Source> sources = new ArrayList<>();
        for (int port = 0; port < inputs.size(); port++) {
            sources.add(inputs.source(port));
        }
        return sources;
    }

    /** Runs region operations and one of another kind on what they give. */
    private static Object run(Engine engine, Wiring part, List<Source> sources) {
        Inputs inputs = Inputs.of(sources);
        if (part.last() instanceof RegionOperation) {
            return new RegionGraph(part).run(engine, inputs);
        }
        if (part.last() instanceof Reduction<?, ?> last) {
            return new ReductionGraph<>(part, last).run(engine, inputs);
        }
        List<Source> read = new ArrayList<>();
        int step = part.steps().size() - 1;
        for (int place : part.steps().get(step).from()) {
            if (place >= 0) {
                read.add(new RegionGraph(part.upTo(place, List.of())).run(engine, inputs));
            } else if (~place < sources.size()) {
                read.add(sources.get(~place));
            }
        }
        return part.last().run(engine, Inputs.of(read));
    }

    private NdArray array(Object result, int step) {
        if (result instanceof NdArray array) {
            return array;
        }
        if (result instanceof ArrayResult array) {
            return array.array();
        }
        throw new IllegalArgumentException(
                wiring + ": step " + step + " gives no array; only the last operation may give something else");
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        if (isOpen()) {
            return Math.max(
                    memoryOfNumbers(engine, inputs), Numbers.most(this, inputs, known -> known.memory(engine, inputs)));
        }
        if (!wiring.isRegionalBefore()) {
            throw new IllegalArgumentException(
                    wiring + " has an operation on the way whose result is known only when it has been computed");
        }
        List<Spec> read = wiring.lastSpecs(inputs);
        long between = read.stream().mapToLong(Spec::bytes).sum();
        long most = between + wiring.last().memory(engine, read);
        for (int place : wiring.steps().get(wiring.steps().size() - 1).from()) {
            if (place >= 0) {
                most = Math.max(most, engine.memory(new RegionGraph(wiring.upTo(place, List.of())), inputs));
            }
        }
        return most;
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        if (!(wiring.last() instanceof ResultOperation<?> last)) {
            return null;
        }
        Wiring known = ((Wired) Numbers.assumed(this, inputs, Guess.SMALL)).wiring();
        return known.isRegionalBefore() ? last.number(known.lastSpecs(inputs)) : DType.FLOAT64;
    }

    @Override
    public Object run(Engine engine, Image image, NdArray... more) {
        if (!wiring.isRegionalBefore()) {
            throw new IllegalArgumentException(wiring + " cannot be told the axes of an image; apply it to an array");
        }
        Wiring adapted = wiring.on(image, more, wiring.steps().size() - 1).then(wiring);
        return new Program(adapted).run(engine, Inputs.of(image.array(), more));
    }

    @Override
    public Image image(NdArray pixels, Image input, NdArray... more) {
        Wiring.OnImage on = wiring.on(input, more, wiring.steps().size() - 1);
        return input.with(pixels, on.known(wiring, pixels.shape()));
    }
}
