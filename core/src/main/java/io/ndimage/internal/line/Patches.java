package io.ndimage.internal.line;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.plan.Block;
import java.util.function.Consumer;

/** The panels of two blocks as values, for kernels that divide them further. */
final class Patches {

    private Patches() {}

    /** Visits the panels of an output block with their rows along an axis, or with whole lines for rows along the last. */
    static void forEach(Block input, Block output, int axis, Consumer<Patch> action) {
        Panels.forEach(
                input,
                output,
                axis,
                (in, inLine, out, outLine, lines, length) ->
                        action.accept(new Patch(input.data(), in, inLine, output.data(), out, outLine, lines, length)));
    }
}
