package io.ndimage.filters;

import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import java.io.Serializable;

/**
 * Any derivative along an axis, for {@link Filters#genericGradientMagnitude(DerivativeFunction)} and {@link
 * Filters#genericLaplace(DerivativeFunction)}: all of the array at once, which takes an array for each axis. A filter, an {@link
 * AxisDerivative}, is computed tile by tile instead.
 */
@FunctionalInterface
public interface DerivativeFunction extends Serializable {

    /**
     * Returns the derivative, an array of the same shape. It must give the same for the same array; what it throws reaches whoever asked for
     * the result.
     *
     * @param array the array, as float64, of a complex one a part; not to be changed
     * @param axis the axis
     * @param border how the array is padded beyond its boundary
     */
    NdArray of(NdArray array, int axis, Border border);
}
