package io.ndimage.fft.internal;

/**
 * The roots of unity {@code exp(-2πi k / n)}, each part the double nearest to it, so that they are the same on every machine. An
 * eighth of the circle is computed in pairs of doubles, each power as the product of two of half the exponent; the others mirror it.
 */
final class Roots {

    /** 2π. */
    private static final Pair CIRCLE = new Pair(6.283185307179586, 2.4492935982947064e-16);

    /** Powers of an angle of at most a quarter circle: what follows is less than the last digit of the pair. */
    private static final int POWERS = 35;

    private final double[] real;
    private final double[] imaginary;

    /** Computes all roots of an order. */
    Roots(int n) {
        this.real = new double[n];
        this.imaginary = new double[n];
        int step = n % 4 == 0 ? 1 : n % 2 == 0 ? 2 : 4;
        long quarter = (long) n * step / 4;
        Eighth eighth = new Eighth(quarter);
        for (int k = 0; k < n; k++) {
            long place = (long) k * step;
            int rest = (int) (place % quarter);
            boolean far = 2L * rest > quarter;
            int near = far ? (int) (quarter - rest) : rest;
            double cosine = far ? eighth.sines[near].high() : eighth.cosines[near].high();
            double sine = far ? eighth.cosines[near].high() : eighth.sines[near].high();
            int turns = (int) (place / quarter);
            double x = turns % 2 == 0 ? cosine : sine;
            double y = turns % 2 == 0 ? sine : cosine;
            real[k] = turns == 1 || turns == 2 ? 0 - x : x;
            imaginary[k] = turns < 2 ? 0 - y : y;
        }
    }

    /** Returns the bytes that the roots of an order take, those while they are computed included. */
    static long bytes(long n) {
        return 2 * Double.BYTES * n + 40 * n;
    }

    /** Returns the real part of a root. */
    double real(int k) {
        return real[k];
    }

    /** Returns the imaginary part of a root. */
    double imaginary(int k) {
        return imaginary[k];
    }

    /** The cosines and sines of the multiples of an angle up to an eighth of the circle. */
    private static final class Eighth {
        final Pair[] cosines;
        final Pair[] sines;

        /** Computes them, a quarter of the circle having so many angles. */
        Eighth(long quarter) {
            int count = (int) (quarter / 2) + 1;
            cosines = new Pair[count];
            sines = new Pair[count];
            cosines[0] = Pair.of(1);
            sines[0] = Pair.of(0);
            if (count > 1) {
                first(CIRCLE.over(4.0 * quarter));
            }
            for (int k = 2; k < count; k++) {
                int half = k / 2;
                int rest = k - half;
                cosines[k] = cosines[half].times(cosines[rest]).minus(sines[half].times(sines[rest]));
                sines[k] = sines[half].times(cosines[rest]).plus(cosines[half].times(sines[rest]));
            }
        }

        /** Sums the power series for the angle itself. */
        private void first(Pair angle) {
            Pair[] sums = {Pair.of(1), angle};
            Pair term = angle;
            for (int power = 2; power < POWERS; power++) {
                term = term.times(angle).over(power);
                sums[power % 2] = power % 4 < 2 ? sums[power % 2].plus(term) : sums[power % 2].minus(term);
            }
            cosines[1] = sums[0];
            sines[1] = sums[1];
        }
    }
}
