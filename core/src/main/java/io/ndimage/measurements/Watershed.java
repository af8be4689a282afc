package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.Flood;
import io.ndimage.op.Structure;
import java.util.Arrays;

/**
 * One run of {@link WatershedIft}. The array lies within a rim one element wide that nothing floods, so that every element has all
 * of its neighbours.
 */
final class Watershed {

    private final Shape shape;
    private final int length;
    private final int lines;
    private final int[] strides;
    private final int size;

    /** Lays a rim around an array that is not empty. */
    Watershed(Shape shape) {
        this.shape = shape;
        int ndim = shape.ndim();
        this.length = ndim == 0 ? 1 : (int) shape.size(ndim - 1);
        this.lines = (int) shape.elements() / length;
        this.strides = new int[ndim];
        int stride = 1;
        for (int a = ndim - 1; a >= 0; a--) {
            strides[a] = stride;
            stride = Math.multiplyExact(stride, Math.toIntExact(shape.size(a) + 2));
        }
        this.size = stride;
    }

    /** Returns how many bytes a run takes: the queues, what is known within the rim, and markers, levels and results as longs. */
    static long memory(Shape shape) {
        long wide = 1;
        for (long size : shape.sizes()) {
            wide *= size + 2;
        }
        return (1 << 20) + (5L * Integer.BYTES + 1) * wide + 4L * Long.BYTES * shape.elements();
    }

    /** Returns where a line along the last axis begins within the rim. */
    private int start(int line) {
        int rest = line;
        int start = shape.ndim() == 0 ? 0 : 1;
        for (int a = shape.ndim() - 2; a >= 0; a--) {
            int across = (int) shape.size(a);
            start += (rest % across + 1) * strides[a];
            rest /= across;
        }
        return start;
    }

    /** Floods an array from its markers; returns the marker that each element belongs to. */
    NdArray run(NdArray input, NdArray markers, Structure structure) {
        int[] heights = new int[size];
        int[] seeds = new int[size];
        boolean[] closed = new boolean[size];
        Arrays.fill(closed, true);
        long[] values = longs(markers);
        long[] pixels = longs(input);
        long least = Arrays.stream(pixels).min().orElse(0);
        long greatest = Arrays.stream(pixels).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            int start = start(line);
            Arrays.fill(closed, start, start + length, false);
            for (int i = 0; i < length; i++) {
                int place = line * length + i;
                heights[start + i] = (int) pixels[place];
                seeds[start + i] = Long.signum(values[place]) * (place + 1);
            }
        }
        new Flood(heights, seeds, closed, (int) (greatest - least)).run(steps(structure));
        long[] labels = new long[values.length];
        for (int line = 0; line < lines; line++) {
            int start = start(line);
            for (int i = 0; i < length; i++) {
                int seed = seeds[start + i];
                labels[line * length + i] = seed == 0 ? 0 : values[Math.abs(seed) - 1];
            }
        }
        NdArray out = NdArray.zeros(markers.dtype(), shape);
        Pixels.of(out.dtype()).fromLongs(labels, 0, out.data(), 0, labels.length, Cast.ROUND_SATURATE);
        return out;
    }

    /** Returns the elements of a type other than uint64. */
    private static long[] longs(NdArray array) {
        long[] out = new long[array.elements()];
        DType dtype = array.dtype();
        Pixels.of(dtype).toLongs(array.data(), 0, out, 0, out.length);
        return out;
    }

    /** Returns how far apart neighbours are within the rim, in the structure's order. */
    private int[] steps(Structure structure) {
        int[] steps = new int[structure.count()];
        int count = 0;
        for (int i = 0; i < structure.shape().elements(); i++) {
            int step = 0;
            for (int a = strides.length - 1, rest = i; a >= 0; a--, rest /= 3) {
                step += (rest % 3 - 1) * strides[a];
            }
            if (structure.get(i) && step != 0) {
                steps[count++] = step;
            }
        }
        return Arrays.copyOf(steps, count);
    }
}
