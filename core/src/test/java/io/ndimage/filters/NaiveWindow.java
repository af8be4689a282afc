package io.ndimage.filters;

import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The pixels of a window, gathered one by one as its definition says, sorted, and what is made of them. */
final class NaiveWindow {

    private NaiveWindow() {}

    /**
     * Returns for each pixel what a function makes of the sorted window.
     *
     * @param before how far before a pixel its window begins along each axis
     * @return NaN where the window has one
     */
    static double[] each(
            double[] in,
            Shape shape,
            Structure window,
            int[] before,
            PerAxis<Border> border,
            ToDoubleFunction<double[]> function) {
        double[] out = new double[in.length];
        for (int i = 0; i < out.length; i++) {
            double[] found = new double[window.count()];
            int count = 0;
            for (int k = 0; k < window.shape().elements(); k++) {
                if (window.get(k)) {
                    found[count++] = pixel(in, shape, i, k, window.shape(), before, border);
                }
            }
            boolean defined = Arrays.stream(found).noneMatch(Double::isNaN);
            Arrays.sort(found);
            out[i] = defined ? function.applyAsDouble(found) : Double.NaN;
        }
        return out;
    }

    private static double pixel(
            double[] in, Shape shape, int place, int element, Shape window, int[] before, PerAxis<Border> border) {
        long at = 0;
        long stride = 1;
        long rest = place;
        long restOfWindow = element;
        for (int a = shape.ndim() - 1; a >= 0; a--) {
            long n = shape.size(a);
            long m = window.size(a);
            long from = border.get(a).map(rest % n + restOfWindow % m - before[a], n);
            if (from < 0) {
                return border.get(a).value().doubleValue();
            }
            at += from * stride;
            stride *= n;
            rest /= n;
            restOfWindow /= m;
        }
        return in[(int) at];
    }
}
