package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;

/**
 * A function of the pixels of windows in their own type, so that 64-bit integers keep their digits and complex numbers both parts. It
 * may give results of another type, and several numbers for a window.
 *
 * <p>It is computed for many windows at once, and called on several threads. How many windows there are depends on the tiles that an
 * engine cuts, so that each value must depend on its own window alone.
 */
@FunctionalInterface
public interface ArrayFunction extends VectorizedFunction {

    /**
     * Returns the values of windows.
     *
     * @param windows of shape {@code (pixels, windows)}, in the input's type: row {@code k} has pixel {@code k}, in C order of the window,
     *     of every window; filled anew for the next windows, and not to be kept
     * @return of the type and the sizes that {@link #giving} names, without which it is the input's type and one number for a window:
     *     of shape {@code (..., windows)}
     */
    NdArray of(NdArray windows);

    /** Returns this function, which gives numbers of a type: one for a window, or an array of them of some sizes. */
    default ArrayFunction giving(DType type, long... sizes) {
        return new GivingFunction(this, type, Shape.of(sizes));
    }

    @Override
    default DType type(DType pixels) {
        return pixels;
    }

    @Override
    default ArrayFunction ofType(DType pixels) {
        return this;
    }

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // a function of arrays is one of doubles as well
    default void reduce(double[][] windows, double[] results, int count) {
        NdArray array = NdArray.zeros(DType.FLOAT64, windows.length, count);
        for (int k = 0; k < windows.length; k++) {
            System.arraycopy(windows[k], 0, array.doubles(), k * count, count);
        }
        System.arraycopy(of(array).astype(DType.FLOAT64).doubles(), 0, results, 0, count);
    }
}
