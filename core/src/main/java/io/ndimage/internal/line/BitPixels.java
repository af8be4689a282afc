package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Pixels;
import io.ndimage.internal.kernel.choice.PlainKernels;
import io.ndimage.internal.kernel.objects.BitRuns;

/** Truth values, 64 to a word, the first in the lowest bit. Positions count bits. */
final class BitPixels extends Pixels {

    static final BitPixels INSTANCE = new BitPixels();

    private BitPixels() {}

    @Override
    public void toBooleans(Object data, int at, boolean[] out, int start, int count) {
        BitRuns.unpack((long[]) data, at, out, start, count);
    }

    @Override
    public void fromBooleans(boolean[] in, int start, Object data, int at, int count) {
        BitRuns.pack(in, start, (long[]) data, at, count, PlainKernels.INSTANCE::pack);
    }

    private static boolean[] unpacked(Object data, int at, int count) {
        boolean[] bits = new boolean[count];
        INSTANCE.toBooleans(data, at, bits, 0, count);
        return bits;
    }

    @Override
    public void toFloats(Object data, int at, float[] out, int start, int count) {
        of(DType.BOOL).toFloats(unpacked(data, at, count), 0, out, start, count);
    }

    @Override
    public void toDoubles(Object data, int at, double[] out, int start, int count) {
        of(DType.BOOL).toDoubles(unpacked(data, at, count), 0, out, start, count);
    }

    @Override
    public void toLongs(Object data, int at, long[] out, int start, int count) {
        of(DType.BOOL).toLongs(unpacked(data, at, count), 0, out, start, count);
    }

    @Override
    public void fromFloats(float[] in, int start, Object data, int at, int count, Cast cast) {
        boolean[] bits = new boolean[count];
        of(DType.BOOL).fromFloats(in, start, bits, 0, count, cast);
        fromBooleans(bits, 0, data, at, count);
    }

    @Override
    public void fromDoubles(double[] in, int start, Object data, int at, int count, Cast cast) {
        boolean[] bits = new boolean[count];
        of(DType.BOOL).fromDoubles(in, start, bits, 0, count, cast);
        fromBooleans(bits, 0, data, at, count);
    }

    @Override
    public void fromLongs(long[] in, int start, Object data, int at, int count, Cast cast) {
        boolean[] bits = new boolean[count];
        of(DType.BOOL).fromLongs(in, start, bits, 0, count, cast);
        fromBooleans(bits, 0, data, at, count);
    }
}
