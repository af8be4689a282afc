package io.ndimage.benchmark.cold;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.benchmark.cases.Calls;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;

/** Ours, on the shared engine as {@code apply} has it; an array of colours as an image, so that its channels stay apart. */
final class OurCall extends ColdCall {

    private final String name;
    private final NdArray[] arrays;

    OurCall(String name, String type, NdArray[] arrays) {
        super(name, type);
        this.name = name;
        this.arrays = arrays;
    }

    @Override
    Object run() {
        NdArray first = arrays[0];
        if (first.ndim() == 3 && first.shape().size(2) == 3) {
            return Calls.run(name, Engine.shared(), Image.of(first, "y", "x", Image.CHANNEL));
        }
        return Calls.run(name, Engine.shared(), arrays.length == 1 ? Inputs.of(first) : Inputs.of(first, arrays[1]));
    }
}
