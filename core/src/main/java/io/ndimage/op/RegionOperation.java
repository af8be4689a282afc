package io.ndimage.op;

import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.plan.Plan;
import java.util.List;

/** An operation from arrays to an array, any region of which can be computed from regions of the inputs. */
public interface RegionOperation extends ArrayOperation {

    /**
     * Returns how the result is computed, from types and shapes alone; no pixel is touched.
     *
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    Plan plan(List<Spec> inputs);

    @Override
    default NdArray run(Engine engine, Inputs inputs) {
        return engine.run(this, inputs);
    }

    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return engine.memory(this, inputs);
    }

    @Override
    default RegionOperation onAxes(Axes axes) {
        return (RegionOperation) ArrayOperation.super.onAxes(axes);
    }

    @Override
    default RegionOperation on(Geometry image) {
        return (RegionOperation) ArrayOperation.super.on(image);
    }
}
