package io.ndimage.benchmark;

import io.ndimage.array.NdArray;
import io.ndimage.benchmark.cases.Calls;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import org.jspecify.annotations.Nullable;

/**
 * Something of ours that is timed.
 *
 * @param name the case's name, under which {@link Calls} has it
 */
public record Ours(String name) {

    /**
     * Computes it.
     *
     * @param out where the result goes, or null for a new array
     * @return what it gives: an array or a result that holds one
     */
    Object run(Engine engine, Inputs inputs, @Nullable NdArray out) {
        if (out != null && Calls.operation(name) instanceof RegionOperation region) {
            engine.run(region, inputs, out);
            return out;
        }
        return Calls.run(name, engine, inputs);
    }

    /** Returns whether it can be given an array for its result. */
    boolean takesOut() {
        return Calls.operation(name) instanceof RegionOperation;
    }

    /** Returns the array of a result. */
    static NdArray array(Object result) {
        return result instanceof ArrayResult holder ? holder.array() : (NdArray) result;
    }
}
