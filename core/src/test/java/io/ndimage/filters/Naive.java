package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Weights;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Correlation as its formula says, pixel by pixel, and arrays to try it on. */
final class Naive {

    static final List<Border.Mode> MODES = List.of(Border.Mode.values());

    private Naive() {}

    /** Sums weights times pixels; where several axes lie outside, the last one's constant counts. */
    static double[] correlate(double[] in, Shape shape, Weights weights, int[] before, PerAxis<Border> border) {
        double[] out = new double[in.length];
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < weights.shape().elements(); k++) {
                long at = 0;
                double outside = Double.NaN;
                long restI = i;
                long restK = k;
                for (int a = shape.ndim() - 1, stride = 1; a >= 0; a--) {
                    long n = shape.size(a);
                    long m = weights.shape().size(a);
                    long from = border.get(a).map(restI % n + restK % m - before[a], n);
                    outside = from < 0 && Double.isNaN(outside)
                            ? border.get(a).value().doubleValue()
                            : outside;
                    at += from * stride;
                    stride *= (int) n;
                    restI /= n;
                    restK /= m;
                }
                if (Math.abs(weights.get(k)) > 0x1p-52) {
                    out[i] += weights.get(k) * (Double.isNaN(outside) ? in[(int) at] : outside);
                }
            }
        }
        return out;
    }

    /** Correlates along the axes in turn with a line of weights for each. */
    static double[] chain(
            double[] in, Shape shape, double[][] lines, int[] origin, PerAxis<Border> border, int... axes) {
        double[] out = in;
        for (int axis : axes) {
            Weights weights = Weights.of(lines[axis]).spread(List.of(axis), shape.ndim());
            int[] before = before(weights);
            before[axis] += origin[axis];
            out = correlate(out, shape, weights, before, border);
        }
        return out;
    }

    /** Returns where windows of some weights begin whose middle is at the output's place. */
    static int[] before(Weights weights) {
        return IntStream.range(0, weights.ndim())
                .map(a -> (int) weights.shape().size(a) / 2)
                .toArray();
    }

    static double[] reals(NdArray array) {
        return array.toDoubles();
    }

    static double[] imaginaries(NdArray array) {
        double[] out = new double[array.elements()];
        Pixels.imaginary(array.dtype()).toDoubles(array.data(), 0, out, 0, out.length);
        return out;
    }

    /** Returns an array of 0 to 4 dimensions, of sizes up to 6, with numbers that fit every type. */
    static NdArray random(SplittableRandom random, DType type, int ndim) {
        long[] sizes = random.longs(ndim, 1, 7).toArray();
        NdArray array = NdArray.zeros(type, sizes);
        Pixels[] parts = type.isComplex()
                ? new Pixels[] {Pixels.of(type), Pixels.imaginary(type)}
                : new Pixels[] {Pixels.of(type)};
        for (Pixels part : parts) {
            double[] values = random.doubles(array.elements(), -120, 120).toArray();
            part.fromDoubles(values, 0, array.data(), 0, values.length, io.ndimage.array.Cast.ROUND_SATURATE);
        }
        return array;
    }

    static Border border(SplittableRandom random) {
        return Border.of(MODES.get(random.nextInt(MODES.size())), random.nextInt(-3, 4));
    }
}
