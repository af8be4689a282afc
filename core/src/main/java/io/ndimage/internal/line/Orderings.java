package io.ndimage.internal.line;

import io.ndimage.array.DType;
import io.ndimage.internal.kernel.PatchRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.order.Ordering;
import io.ndimage.internal.kernel.order.RankNetwork;
import io.ndimage.plan.Working;

/** The orders of the working types. */
final class Orderings {

    private Orderings() {}

    /** Returns the order of a type other than bits, for one thread. */
    static Ordering of(Working working, Kernels kernels) {
        return kernels.ordering(elements(working), isUnsigned(working));
    }

    /** Returns what runs a network on elements of a type other than bits, for one thread. */
    static PatchRun selection(RankNetwork network, Working working, int[] offsets, Kernels kernels) {
        return kernels.selection(network, elements(working), isUnsigned(working), offsets);
    }

    private static boolean isUnsigned(Working working) {
        return working.dtype().kind() == DType.Kind.UNSIGNED;
    }

    private static Class<?> elements(Working working) {
        return switch (working) {
            case UINT8, INT8, UINT16, INT16, FLOAT32, FLOAT64, INT64 -> working.elements();
            case BOOL, INT32, BITS -> throw new IllegalStateException(working + " elements are not chosen among");
        };
    }
}
