package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.gaussianGradientMagnitude;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.filters.Filters.minimumFilter;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.greyOpening;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Computes operations on an array of 2<sup>32</sup> elements, from a source to a sink, with one thread and with two, in a heap that
 * holds a small part of it; they must write the same. To be run by {@code core/large-arrays}.
 */
final class LargeArrays {

    private LargeArrays() {}

    /** An array of any size whose elements are computed when they are asked for. */
    record Generated(Shape shape) implements Source {

        @Override
        public DType dtype() {
            return DType.UINT8;
        }

        @Override
        public NdArray read(Region region) {
            region.checkWithin(shape);
            NdArray pixels = NdArray.zeros(DType.UINT8, region.shape());
            byte[] data = (byte[]) pixels.data();
            int last = region.ndim() - 1;
            int length = (int) region.size(last);
            long[] index = new long[region.ndim()];
            for (int row = 0; row < data.length; row += Math.max(1, length)) {
                long rest = row / length;
                long hash = 17;
                for (int a = last - 1; a >= 0; a--) {
                    index[a] = region.start(a) + rest % region.size(a);
                    rest /= region.size(a);
                    hash = hash * 31 + index[a] % 1009;
                }
                for (int i = 0; i < length; i++) {
                    data[row + i] = (byte) (((hash + region.start(last) + i) * 0x9E3779B97F4A7C15L) >>> 56);
                }
            }
            return pixels;
        }
    }

    /** Counts what is written, and adds up what stands where, in any order. */
    record Hashing(DType dtype, Shape shape, AtomicLong elements, AtomicLong hash) implements Sink {

        static Hashing of(DType dtype, Shape shape) {
            return new Hashing(dtype, shape, new AtomicLong(), new AtomicLong());
        }

        @Override
        public void write(Region region, NdArray pixels) {
            region.checkWithin(shape);
            long[] data = bits(pixels);
            long width = region.size(1);
            long sum = 0;
            for (int i = 0; i < data.length; i++) {
                long place = (region.start(0) + i / width) * shape.size(1) + region.start(1) + i % width;
                sum += (place + 1) * 0x9E3779B97F4A7C15L * (data[i] + 1);
            }
            elements.addAndGet(data.length);
            hash.addAndGet(sum);
        }

        private static long[] bits(NdArray pixels) {
            double[] values = pixels.toDoubles();
            long[] bits = new long[values.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = Double.doubleToLongBits(values[i]);
            }
            return bits;
        }
    }

    /** Returns operations that look a few elements around. */
    static List<RegionOperation> local() {
        return List.of(
                add(3),
                lessThan(100),
                gaussianFilter(1.5),
                gaussianGradientMagnitude(1),
                sobel(),
                uniformFilter(5),
                minimumFilter(7),
                medianFilter(3),
                greyOpening(3),
                binaryErosion(),
                shift(0.5).order(1));
    }

    /** Runs the campaign; the exit code is 1 where threads show. */
    public static void main(String[] args) {
        Source source = new Generated(Shape.of(1 << 16, 1 << 16));
        boolean same = true;
        for (RegionOperation operation : local()) {
            long start = System.nanoTime();
            long one = hash(operation, source, 1);
            long two = hash(operation, source, 2);
            same &= one == two;
            System.out.printf(
                    "%s %016x %s, %d s%n",
                    operation,
                    one,
                    one == two ? "" : "DIFFERS from " + two,
                    (System.nanoTime() - start) / 1_000_000_000);
        }
        System.exit(same ? 0 : 1);
    }

    private static long hash(RegionOperation operation, Source source, int threads) {
        Inputs inputs = Inputs.of(List.of(source));
        Spec result = operation.plan(inputs.specs()).result();
        Hashing out = Hashing.of(result.dtype(), result.shape());
        try (Engine engine = Engine.threads(threads)) {
            engine.run(operation, inputs, out);
        }
        return out.hash().get();
    }
}
