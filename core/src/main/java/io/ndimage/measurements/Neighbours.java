package io.ndimage.measurements;

import io.ndimage.array.Shape;
import io.ndimage.op.Structure;
import org.jspecify.annotations.Nullable;

/** The neighbours of an element: those of a structure, or those of a connectivity, 1 where neither is given. */
final class Neighbours {

    private Neighbours() {}

    /** Checks that there is at most one of the two, and that a structure is of size 3 along every axis. */
    static void check(@Nullable Structure structure, @Nullable Integer connectivity) {
        if (structure == null) {
            return;
        }
        if (connectivity != null) {
            throw new IllegalArgumentException(
                    "connectivity is " + connectivity + " beside structure " + structure + "; allowed is one of them");
        }
        for (long size : structure.shape().sizes()) {
            if (size != 3) {
                throw new IllegalArgumentException(
                        "structure has shape " + structure.shape() + "; allowed is a size of 3 along every axis");
            }
        }
    }

    /**
     * Returns the structure for an array.
     *
     * @throws IllegalArgumentException if it has other dimensions, or the connectivity is beyond them
     */
    static Structure in(Shape shape, @Nullable Structure structure, @Nullable Integer connectivity) {
        int ndim = shape.ndim();
        int greatest = Math.max(1, ndim);
        if (connectivity != null && connectivity > greatest) {
            throw new IllegalArgumentException("connectivity is " + connectivity + "; allowed for an input of shape "
                    + shape + " is 1" + (greatest > 1 ? " to " + greatest : ""));
        }
        if (structure != null && structure.ndim() != ndim) {
            throw new IllegalArgumentException(
                    "structure has " + structure.ndim() + " dimensions; an input of shape " + shape + " needs " + ndim);
        }
        return structure != null ? structure : Structure.connectivity(ndim, connectivity == null ? 1 : connectivity);
    }
}
