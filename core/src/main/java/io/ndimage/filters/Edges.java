package io.ndimage.filters;

import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of windows at the edges of an array: the array goes on past them, or windows that overhang it are left out, and the
 * result is so much smaller.
 *
 * @param border how the array goes on: for all axes, or for each; null where windows that overhang it are left out
 */
public record Edges(@Nullable PerAxis<Border> border) implements Serializable {

    /** Returns edges past which the array goes on: by a border for all axes, or one for each. */
    public static Edges of(Border... borders) {
        return new Edges(PerAxis.of(borders));
    }

    /** Returns edges which no window overhangs: SciPy's {@code valid}. */
    public static Edges valid() {
        return new Edges(null);
    }
}
