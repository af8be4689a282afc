package io.ndimage.internal.kernel.functions;

/**
 * The Bessel function of the first kind of order 1, for numbers of 0 or more.
 *
 * <p>Up to 5 its power series (F. W. J. Olver and others, NIST Handbook of Mathematical Functions, 2010, 10.2.2). Above, Hankel's
 * form (10.17.3), {@code √(2/(π x)) (P cos χ - (5/x) Q sin χ)} with {@code χ = x - 3π/4}, where {@code P} and {@code Q} are
 * polynomials in {@code (5/x)²} that were fitted to 40 digits at the zeros of Chebyshev's polynomials. The absolute error is at most
 * 2e-15 up to 5 and 3e-16 above. For one thread at a time.
 */
final class BesselJ1 {

    private static final double SPLIT = 5;

    private static final double[] SERIES = series(20);

    private static final double[] P = {
        1.0,
        0.0046874999999880086,
        -0.00023071288923996283,
        4.330186134636244e-05,
        -1.762121521124306e-05,
        1.2426593455545022e-05,
        -1.3257917129519515e-05,
        1.879195847568985e-05,
        -3.04277219023671e-05,
        4.884968145583126e-05,
        -7.018039207816537e-05,
        8.445979659839533e-05,
        -8.13714321494029e-05,
        6.0364821868860105e-05,
        -3.298619928956878e-05,
        1.2449502101502063e-05,
        -2.890294847504711e-06,
        3.104469846561647e-07
    };

    private static final double[] Q = {
        0.07499999999999997,
        -0.0008203124999787203,
        8.882446042393382e-05,
        -2.5517091131028515e-05,
        1.39485103492326e-05,
        -1.2321312114391279e-05,
        1.5661197656092805e-05,
        -2.521828647658061e-05,
        4.4399351796632223e-05,
        -7.504328989086905e-05,
        0.0001112553493030969,
        -0.00013657854560088909,
        0.00013332677223493964,
        -9.981479560762562e-05,
        5.4905310643525785e-05,
        -2.0825184552212994e-05,
        4.853398257130403e-06,
        -5.228942404497427e-07
    };

    private final SineCosine wave = new SineCosine();

    /** Returns the coefficients of {@code (x/2)²} in {@code J1(x) / (x/2)}. */
    private static double[] series(int terms) {
        double[] coefficients = new double[terms];
        double coefficient = 1;
        for (int k = 0; k < terms; k++) {
            coefficients[k] = coefficient;
            coefficient /= -(k + 1.0) * (k + 2.0);
        }
        return coefficients;
    }

    /** Returns the function's value at a number of 0 or more. */
    double at(double x) {
        if (x <= SPLIT) {
            double half = x / 2;
            return half * Polynomial.at(half * half, SERIES);
        }
        double inverse = SPLIT / x;
        double square = inverse * inverse;
        wave.take(x);
        double p = 0;
        double q = 0;
        for (int k = P.length - 1; k >= 0; k--) { // two sums that do not wait for each other
            p = p * square + P[k];
            q = q * square + Q[k];
        }
        double sum = p * (wave.sine() - wave.cosine()) + inverse * q * (wave.sine() + wave.cosine());
        return sum / Math.sqrt(Math.PI * x);
    }
}
