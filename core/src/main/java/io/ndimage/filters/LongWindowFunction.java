package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;

/**
 * A function of the pixels of a window as whole numbers, so that 64-bit integers keep their digits. Pixels that are no integers or truths
 * are refused.
 */
@FunctionalInterface
public interface LongWindowFunction extends WindowFunction {

    /**
     * Returns the value of a window, which is of the input's type; see {@link WindowFunction#of}.
     *
     * @param window the pixels in C order of the window; unsigned 64-bit integers of 2<sup>63</sup> and more are negative here, as in {@link
     *     NdArray#getLong}
     */
    long of(long[] window);

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // a function of longs is one of whole doubles as well
    default double of(double[] window) {
        long[] whole = new long[window.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (long) window[k];
        }
        return of(whole);
    }

    @Override
    default VectorizedFunction vectorized() {
        return new LongWindows(this);
    }

    /**
     * This function for many windows at once.
     *
     * @param function what is computed of a window
     */
    record LongWindows(LongWindowFunction function) implements ArrayFunction {

        @Override
        public NdArray of(NdArray windows) {
            DType type = windows.dtype();
            if (type.isFloat() || type.isComplex()) {
                throw new IllegalArgumentException(
                        "input is " + type + "; allowed are integers and bool: the function takes whole numbers");
            }
            long shift = type == DType.UINT64 ? Long.MIN_VALUE : 0; // what makes bits order-keeping numbers
            int pixels = (int) windows.shape().size(0);
            int count = (int) windows.shape().size(1);
            long[] all = new long[pixels * count];
            Pixels.of(type).toLongs(windows.data(), 0, all, 0, all.length);
            long[] results = new long[count];
            long[] window = new long[pixels];
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < pixels; k++) {
                    window[k] = all[k * count + i] ^ shift;
                }
                results[i] = function.of(window);
            }
            return NdArray.wrap(type == DType.UINT64 ? type : DType.INT64, results, count);
        }

        @Override
        public DType type(DType pixels) {
            return pixels == DType.UINT64 ? pixels : DType.INT64;
        }
    }
}
