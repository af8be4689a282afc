package io.ndimage.filters;

import io.ndimage.array.NdArray;

/**
 * A function of the windows along a line.
 *
 * @param function what is computed of windows
 */
record LinesOfWindows(ArrayFunction function) implements ArrayLineFunction {

    @Override
    public void filter(NdArray line, NdArray result) {
        int count = result.elements();
        NdArray windows = NdArray.zeros(line.dtype(), line.elements() - count + 1, count);
        for (int k = 0; k < windows.shape().size(0); k++) {
            System.arraycopy(line.data(), k, windows.data(), k * count, count);
        }
        System.arraycopy(function.of(windows).data(), 0, result.data(), 0, count);
    }
}
