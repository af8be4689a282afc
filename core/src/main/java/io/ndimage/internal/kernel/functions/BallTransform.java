package io.ndimage.internal.kernel.functions;

/**
 * The Fourier transform of a ball of one, two or three dimensions, divided by its value in the middle. At a distance {@code t},
 * in units of 1 over the ball's radius, it is {@code sin t / t}, {@code 2 J1(t) / t} and {@code 3 (sin t - t cos t) / t³}.
 */
public final class BallTransform {

    /** Below this the closed form of three dimensions loses digits. */
    private static final double NEAR = 1;

    /** Of the power series of {@code t²} in three dimensions. */
    private static final double[] SERIES = {
        1, -1 / 10.0, 1 / 280.0, -1 / 15120.0, 1 / 1330560.0, -1 / 172972800.0, 1 / 31135104000.0
    };

    private final int ndim;
    private final SineCosine wave = new SineCosine();
    private final BesselJ1 bessel = new BesselJ1();

    /** Makes a kernel for one thread and a ball of 1 to 3 dimensions. */
    public BallTransform(int ndim) {
        this.ndim = ndim;
    }

    /**
     * Computes a run of places on a line: the square of the distance is that of the line and that along it. Where the square at
     * an element is that at the element's mirror image, as in the spectrum of a complex transform, so is the result.
     *
     * @param line the square of the line's distance
     * @param squares the squares along all of the line
     * @param start where on the line the run begins
     */
    public void run(double line, double[] squares, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            int image = squares.length - start - i;
            boolean known = image >= start && image < start + i && squares[image] == squares[start + i];
            out[at + i] = known ? out[at + image - start] : at(Math.sqrt(line + squares[start + i]));
        }
    }

    private double at(double t) {
        if (t == 0) {
            return 1;
        }
        if (ndim == 2) {
            return 2 * bessel.at(t) / t;
        }
        if (ndim == 3 && t < NEAR) {
            return Polynomial.at(t * t, SERIES);
        }
        wave.take(t);
        return ndim == 1 ? wave.sine() / t : 3 * (wave.sine() - t * wave.cosine()) / (t * t * t);
    }
}
