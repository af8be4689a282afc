package io.ndimage.fft;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/** The transform of one line in a buffer, on the thread that asks for it. For one thread at a time. */
final class LineTransform {

    static {
        // A line is never shared among threads: the engine's are busy with other lines, and JTransforms' own would be
        // left over.
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    /** What becomes of a line; complex numbers lie side by side, the real part first. */
    enum Kind {
        /** Of {@code n} complex numbers as many. */
        FORWARD(2, 2),
        /** The inverse, divided by {@code n}. */
        INVERSE(2, 2),
        /** Of {@code n} real numbers the first {@code n / 2 + 1} of the complex ones. */
        REAL_FORWARD(1, 2),
        /** Of those the real ones, divided by {@code n}. */
        REAL_INVERSE(2, 1);

        private final int slotsBefore;
        private final int slotsAfter;

        Kind(int slotsBefore, int slotsAfter) {
            this.slotsBefore = slotsBefore;
            this.slotsAfter = slotsAfter;
        }

        /** Returns how many doubles an element of the line has before the transform. */
        int slotsBefore() {
            return slotsBefore;
        }

        /** Returns how many doubles an element of the line has after the transform. */
        int slotsAfter() {
            return slotsAfter;
        }
    }

    private final Kind kind;
    private final int n;
    private final DoubleFFT_1D fft;

    LineTransform(Kind kind, int n) {
        this.kind = kind;
        this.n = n;
        this.fft = new DoubleFFT_1D(n);
    }

    /**
     * Returns how many bytes a transform of a length takes besides its buffer, at most: for lengths with large prime factors two
     * tables, and one more while it is computed, each of up to four times as many complex numbers.
     */
    static long memory(long n) {
        return 3 * 4 * 2 * Double.BYTES * n + 4 * Double.BYTES * n + (1 << 12);
    }

    /** Transforms the line that begins at a place in a buffer, in place. */
    void run(double[] buffer, int at) {
        switch (kind) {
            case FORWARD -> fft.complexForward(buffer, at);
            case INVERSE -> fft.complexInverse(buffer, at, true);
            case REAL_FORWARD -> {
                fft.realForward(buffer, at);
                unpack(buffer, at);
            }
            case REAL_INVERSE -> {
                buffer[at + 1] = n > 1 ? buffer[at + n] : 0;
                fft.realInverse(buffer, at, true);
            }
        }
    }

    /** Moves the number that JTransforms keeps in place of the first imaginary part, which is 0, to where it belongs. */
    private void unpack(double[] buffer, int at) {
        if (n > 1) {
            buffer[at + n] = buffer[at + 1];
        }
        if (n % 2 == 0) {
            buffer[at + n + 1] = 0;
        }
        buffer[at + 1] = 0;
    }
}
