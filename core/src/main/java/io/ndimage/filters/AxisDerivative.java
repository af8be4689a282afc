package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.op.Border;
import io.ndimage.op.RegionOperation;
import org.jspecify.annotations.Nullable;

/** A filter that can be taken along any axis, such as a derivative: what gradients and Laplacians are made of. */
public interface AxisDerivative extends RegionOperation {

    /**
     * Returns this filter along an axis.
     *
     * @param number the axis, -1 being the last
     * @param outside how the array is padded beyond its boundary
     * @param type the type of the result; null for the usual one
     */
    AxisDerivative along(int number, Border outside, @Nullable DType type);
}
