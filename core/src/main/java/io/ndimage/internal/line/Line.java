package io.ndimage.internal.line;

import io.ndimage.array.Pixels;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Working;
import java.util.Arrays;

/** A line of a block while it is filled: runs of pixels become elements of the working type. */
abstract class Line {

    /** Reads a run of pixels. */
    abstract void read(Pixels pixels, Object data, int at, int start, int count);

    /** Copies an element of this line. */
    abstract void copy(int from, int to);

    /** Sets a run of elements to one real number. */
    abstract void set(Scalar value, int start, int count);

    /** Begins the line at a position of the block's storage. */
    abstract void begin(int at);

    /** Returns a line into which nothing is read, for storage of a working type. */
    static Line of(Working working, Object data) {
        return of(working, data, 0, KernelOffer.ofChosen());
    }

    /** Returns a line for storage of a working type. */
    static Line of(Working working, Object data, int longest, KernelOffer kernels) {
        return switch (working) {
            case BOOL -> new Booleans((boolean[]) data);
            case UINT8, INT8 -> new Bytes((byte[]) data);
            case UINT16, INT16 -> new Shorts((short[]) data);
            case FLOAT32 -> new Floats((float[]) data, kernels);
            case FLOAT64 -> new Doubles((double[]) data);
            case INT32 -> new Ints((int[]) data);
            case INT64 -> new Longs((long[]) data);
            case BITS -> new Bits((long[]) data, longest, kernels);
        };
    }

    private static final class Booleans extends Line {
        private final boolean[] out;
        private int base;

        Booleans(boolean[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            pixels.toBooleans(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.doubleValue() != 0);
        }
    }

    private static final class Bytes extends Line {
        private final byte[] out;
        private int base;

        Bytes(byte[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            pixels.toBytes(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.byteValue());
        }
    }

    private static final class Shorts extends Line {
        private final short[] out;
        private int base;

        Shorts(short[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            pixels.toShorts(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.shortValue());
        }
    }

    private static final class Floats extends Line {
        private final float[] out;
        private final KernelOffer kernels;
        private int base;

        Floats(float[] out, KernelOffer kernels) {
            this.out = out;
            this.kernels = kernels;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            Conversions.toFloats(pixels, data, at, out, base + start, count, kernels);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.floatValue());
        }
    }

    private static final class Doubles extends Line {
        private final double[] out;
        private int base;

        Doubles(double[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            pixels.toDoubles(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.doubleValue());
        }
    }

    private static final class Ints extends Line {
        private final int[] out;
        private int base;

        Ints(int[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            System.arraycopy(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.intValue());
        }
    }

    private static final class Longs extends Line {
        private final long[] out;
        private int base;

        Longs(long[] out) {
            this.out = out;
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            pixels.toLongs(data, at, out, base + start, count);
        }

        @Override
        void copy(int from, int to) {
            out[base + to] = out[base + from];
        }

        @Override
        void set(Scalar value, int start, int count) {
            Arrays.fill(out, base + start, base + start + count, value.longValue());
        }
    }

    /** Bits: truth values are packed as they are read, and bits copied a word at a time. */
    private static final class Bits extends Line {
        private final long[] out;
        private final boolean[] line;
        private final KernelOffer kernels;
        private int base;

        Bits(long[] out, int longest, KernelOffer kernels) {
            this.out = out;
            this.kernels = kernels;
            this.line = new boolean[longest];
        }

        @Override
        void begin(int at) {
            base = at;
        }

        @Override
        void read(Pixels pixels, Object data, int at, int start, int count) {
            if (pixels == BitPixels.INSTANCE) {
                BitRuns.copy((long[]) data, at, out, base + start, count);
            } else if (data instanceof boolean[] pixel) {
                BitRuns.pack(pixel, at, out, base + start, count, kernels.take()::pack);
            } else {
                pixels.toBooleans(data, at, line, 0, count);
                BitRuns.pack(line, 0, out, base + start, count, kernels.take()::pack);
            }
        }

        @Override
        void copy(int from, int to) {
            BitRuns.copy(out, base + from, out, base + to, 1);
        }

        @Override
        void set(Scalar value, int start, int count) {
            BitRuns.fill(out, base + start, count, value.doubleValue() != 0);
        }
    }
}
