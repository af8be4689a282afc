package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Places;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;

/**
 * A function of windows of pixels of any type, which are gathered as arrays of that type; one part of what it gives.
 *
 * @param feeds where the pixels come from: of complex ones the real parts and the imaginary ones
 * @param pixels the type of the pixels
 * @param shape the sizes of the result: first those of what is given for a window
 * @param places the places of the windows
 * @param function the function
 * @param windowsAtOnce how many windows there are at a time, at most
 * @param result the type of the result, to which what the function gives is cast
 * @param cast how results become integers
 * @param imaginary whether the imaginary parts are meant
 */
record ArrayWindowsStage(
        List<Feed> feeds,
        DType pixels,
        Shape shape,
        Places places,
        ArrayFunction function,
        int windowsAtOnce,
        DType result,
        Cast cast,
        boolean imaginary)
        implements Stage {

    /** Returns the type of blocks that hold the elements of a type, of a complex one a part. */
    static Working holding(DType type) {
        return switch (type.part()) {
            case INT64, UINT64 -> Working.INT64;
            case FLOAT32 -> Working.FLOAT32;
            default -> Working.FLOAT64;
        };
    }

    @Override
    public Working working() {
        return holding(result);
    }

    private int ndimGiven() {
        return function.sizes().ndim();
    }

    @Override
    public Region needs(int which, Region out) {
        return places.around(ofWindows(out));
    }

    /** Returns the region of windows that a region of the result is of. */
    private Region ofWindows(Region out) {
        int first = ndimGiven();
        long[] start = new long[out.ndim() - first];
        long[] stop = new long[start.length];
        for (int a = 0; a < start.length; a++) {
            start[a] = out.start(first + a);
            stop[a] = out.stop(first + a);
        }
        return Region.of(start, stop);
    }

    /** {@inheritDoc} All numbers of a window are computed together. */
    @Override
    public int wholeAxis() {
        return ndimGiven() > 0 ? 0 : -1;
    }

    @Override
    public long memory(Region out) {
        long windows = 2L * windowsAtOnce * places.structure().count() * pixels.bytes();
        return Stage.super.memory(out) + windows;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        int first = ndimGiven();
        int[] strides = new int[out.region().ndim() - first];
        for (int a = 0; a < strides.length; a++) {
            strides[a] = out.stride(first + a);
        }
        Block windows = new Block(out.working(), ofWindows(out.region()), out.data(), out.offset(), strides);
        int[] offsets = places.offsets(in.get(0));
        Runs.forEach(in.get(0), windows, -1, (from, to, length) -> {
            for (int done = 0; done < length; done += windowsAtOnce) {
                int count = Math.min(windowsAtOnce, length - done);
                NdArray gathered = NdArray.zeros(pixels, offsets.length, count);
                for (int k = 0; k < offsets.length; k++) {
                    for (int part = 0; part < in.size(); part++) {
                        gather(in.get(part), from + done + offsets[k], gathered, part > 0, k * count, count);
                    }
                }
                store(check(function.of(gathered), count), out, to + done, count);
            }
        });
    }

    private void gather(Block block, int from, NdArray windows, boolean second, int to, int count) {
        Pixels as = second ? Pixels.imaginary(pixels) : Pixels.of(pixels);
        Object data = windows.data();
        switch (block.working()) {
            case INT64 -> as.fromLongs(block.longs(), from, data, to, count, Cast.ROUND_SATURATE);
            case FLOAT32 -> as.fromFloats(block.floats(), from, data, to, count, Cast.ROUND_SATURATE);
            default -> as.fromDoubles(block.doubles(), from, data, to, count, Cast.ROUND_SATURATE);
        }
    }

    private NdArray check(NdArray given, int count) {
        long[] sizes = Arrays.copyOf(function.sizes().sizes(), ndimGiven() + 1);
        sizes[ndimGiven()] = count;
        DType type = function.type(pixels);
        if (given.dtype() != type || !given.shape().equals(Shape.of(sizes))) {
            throw new IllegalArgumentException("function gives " + given.dtype() + " " + given.shape() + " for " + count
                    + " windows; it says that it gives " + type + " " + Shape.of(sizes));
        }
        return given.dtype() == result ? given : given.astype(result, cast);
    }

    /** Stores what was given for a run of windows: for each of the numbers in the block a run of its own. */
    private void store(NdArray given, Block out, int to, int count) {
        Pixels of = imaginary ? Pixels.imaginary(result) : Pixels.of(result);
        Region numbers = out.region();
        int first = ndimGiven();
        long[] index = numbers.corner();
        do {
            int row = 0;
            int at = to;
            for (int a = 0; a < first; a++) {
                row = row * (int) function.sizes().size(a) + (int) index[a];
                at += (int) (index[a] - numbers.start(a)) * out.stride(a);
            }
            switch (out.working()) {
                case INT64 -> of.toLongs(given.data(), row * count, out.longs(), at, count);
                case FLOAT32 -> of.toFloats(given.data(), row * count, out.floats(), at, count);
                default -> of.toDoubles(given.data(), row * count, out.doubles(), at, count);
            }
        } while (numbers.advance(index, first));
    }
}
