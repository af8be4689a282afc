package io.ndimage.flow;

import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Region operations wired together, which are a region operation again: any region of the result comes from regions of the inputs.
 * Where that is faster, a tile goes through all of them with no array between. Every value passes through the type that its
 * operation gives, so that the bits are those of one operation at a time.
 *
 * @param wiring what reads what
 */
record RegionGraph(Wiring wiring) implements RegionOperation, Wired {

    @Override
    public List<Port> ports() {
        return wiring.ports();
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        List<Value> values =
                wiring.values(Flow.of(inputs, Working.FLOAT64), wiring.steps().size());
        return values.get(values.size() - 1).plan();
    }

    @Override
    public boolean leaves(Geometry image) {
        return wiring.steps().stream()
                .allMatch(step -> step.operation() instanceof RegionOperation region && region.leaves(image));
    }

    @Override
    public NdArray run(Engine engine, Image image, NdArray... more) {
        Wiring.OnImage on = wiring.on(image, more, wiring.steps().size());
        return on.isInput() ? image.array() : new RegionGraph(on.wiring()).run(engine, Inputs.of(image.array(), more));
    }

    @Override
    public Image image(NdArray pixels, Image input, NdArray... more) {
        Geometry known = wiring.on(input, more, wiring.steps().size()).lastKnown();
        return input.with(pixels, known);
    }
}
