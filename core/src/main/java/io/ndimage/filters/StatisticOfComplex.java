package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.internal.kernel.order.ComplexMiddle;
import io.ndimage.internal.kernel.order.ComplexOrder;

/**
 * A statistic of complex numbers.
 *
 * @param statistic what is computed
 */
record StatisticOfComplex(Statistic statistic) implements ArrayFunction {

    @Override
    public NdArray of(NdArray windows) {
        DType type = windows.dtype();
        int pixels = (int) windows.shape().size(0);
        int count = (int) windows.shape().size(1);
        double[] allReal = part(windows, false);
        double[] allImaginary = part(windows, true);
        double[] real = new double[pixels];
        double[] imaginary = new double[pixels];
        double[][] results = new double[2][count];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < pixels; k++) {
                real[k] = allReal[k * count + i];
                imaginary[k] = allImaginary[k * count + i];
            }
            double[] result = of(real, imaginary);
            results[0][i] = result[0];
            results[1][i] = result[1];
        }
        NdArray out = NdArray.zeros(type(type), count);
        Pixels.of(out.dtype()).fromDoubles(results[0], 0, out.data(), 0, count, Cast.ROUND_SATURATE);
        if (out.dtype().isComplex()) {
            Pixels.imaginary(out.dtype()).fromDoubles(results[1], 0, out.data(), 0, count, Cast.ROUND_SATURATE);
        }
        return out;
    }

    private static double[] part(NdArray windows, boolean second) {
        double[] part = new double[windows.elements()];
        Pixels pixels = second ? Pixels.imaginary(windows.dtype()) : Pixels.of(windows.dtype());
        pixels.toDoubles(windows.data(), 0, part, 0, part.length);
        return part;
    }

    private double[] of(double[] real, double[] imaginary) {
        return switch (statistic) {
            case MEAN, SUM -> new double[] {statistic.of(real), statistic.of(imaginary)};
            case VAR -> new double[] {Statistic.VAR.of(real) + Statistic.VAR.of(imaginary), 0};
            case STD -> new double[] {Math.sqrt(Statistic.VAR.of(real) + Statistic.VAR.of(imaginary)), 0};
            case MEDIAN -> ComplexMiddle.of(real, imaginary);
            case MIN -> extreme(real, imaginary, 1);
            case MAX -> extreme(real, imaginary, -1);
            case PTP -> {
                double[] least = extreme(real, imaginary, 1);
                double[] greatest = extreme(real, imaginary, -1);
                yield new double[] {greatest[0] - least[0], greatest[1] - least[1]};
            }
        };
    }

    private static double[] extreme(double[] real, double[] imaginary, double sign) {
        int found = 0;
        for (int k = 1; k < real.length; k++) {
            int order = ComplexOrder.compare(
                    sign * real[k], sign * imaginary[k], sign * real[found], sign * imaginary[found]);
            found = order < 0 ? k : found;
        }
        return new double[] {real[found], imaginary[found]};
    }

    @Override
    public DType type(DType pixels) {
        return statistic.type(pixels);
    }
}
