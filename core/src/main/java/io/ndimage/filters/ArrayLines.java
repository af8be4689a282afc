package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;

/**
 * A function of lines of pixels in their own type.
 *
 * @param function the function
 * @param pixels their type
 * @param result the type of the result, to which what the function gives is cast
 * @param cast how results become integers
 */
record ArrayLines(ArrayLineFunction function, DType pixels, DType result, Cast cast) implements BlockLines {

    @Override
    public Working working(Working input) {
        return ArrayWindowsStage.holding(result);
    }

    @Override
    public Computation begin(int length, int resultLength) {
        Working in = ArrayWindowsStage.holding(pixels);
        Working out = ArrayWindowsStage.holding(result);
        Object taken = NdArray.zeros(in.dtype(), length).data();
        Object stored = NdArray.zeros(out.dtype(), resultLength).data();
        NdArray line = NdArray.zeros(pixels, length);
        NdArray given = NdArray.zeros(pixels, resultLength);
        return new Computation() {

            @Override
            public void take(Block block, int from, int step) {
                copy(block.data(), from, step, taken, 0, 1, length);
                Pixels of = Pixels.of(pixels);
                switch (in) {
                    case INT64 -> of.fromLongs((long[]) taken, 0, line.data(), 0, length, Cast.ROUND_SATURATE);
                    case FLOAT32 -> of.fromFloats((float[]) taken, 0, line.data(), 0, length, Cast.ROUND_SATURATE);
                    default -> of.fromDoubles((double[]) taken, 0, line.data(), 0, length, Cast.ROUND_SATURATE);
                }
            }

            @Override
            public void compute() {
                function.filter(line, given);
                NdArray converted = given.astype(result, cast);
                Pixels of = Pixels.of(result);
                switch (out) {
                    case INT64 -> of.toLongs(converted.data(), 0, (long[]) stored, 0, resultLength);
                    case FLOAT32 -> of.toFloats(converted.data(), 0, (float[]) stored, 0, resultLength);
                    default -> of.toDoubles(converted.data(), 0, (double[]) stored, 0, resultLength);
                }
            }

            @Override
            public void put(int first, int count, Block block, int to, int step) {
                copy(stored, first, 1, block.data(), to, step, count);
            }
        };
    }

    private static void copy(Object from, int at, int step, Object to, int start, int stride, int count) {
        if (from instanceof long[] in && to instanceof long[] out) {
            for (int k = 0; k < count; k++) {
                out[start + k * stride] = in[at + k * step];
            }
        } else if (from instanceof float[] in && to instanceof float[] out) {
            for (int k = 0; k < count; k++) {
                out[start + k * stride] = in[at + k * step];
            }
        } else if (from instanceof double[] in && to instanceof double[] out) {
            for (int k = 0; k < count; k++) {
                out[start + k * stride] = in[at + k * step];
            }
        }
    }
}
