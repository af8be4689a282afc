package io.ndimage.filters;

import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.op.Weights;

/**
 * The weights of a Gaussian and its derivatives: {@code exp(-x² / 2σ²)}, sampled at whole pixels and divided by their sum, times
 * the polynomial that differentiating gives.
 */
public final class Gaussian {

    /** The largest radius that is accepted; no array has use for more. */
    private static final int MAX_RADIUS = 1 << 24;

    private Gaussian() {}

    /**
     * Returns the radius at which a Gaussian is cut.
     *
     * @param sigma the standard deviation in pixels
     * @param truncate the number of standard deviations
     */
    static int radius(double sigma, double truncate) {
        double radius = Math.floor(truncate * sigma + 0.5);
        if (!(radius <= MAX_RADIUS)) {
            throw new IllegalArgumentException("sigma " + sigma + " with truncate " + truncate + " reaches " + radius
                    + " pixels; at most " + MAX_RADIUS + " are allowed");
        }
        return (int) radius;
    }

    /**
     * Returns the weights of a correlation with a derivative of a Gaussian, in ascending position.
     *
     * @param sigma the standard deviation in pixels, above 0
     * @param order how often the Gaussian is differentiated, 0 or more
     * @param radius how many pixels it reaches to each side
     */
    public static Weights weights(double sigma, int order, int radius) {
        return Weights.of(values(sigma, order, radius));
    }

    static Taps taps(double sigma, int order, int radius) {
        return new Taps(values(sigma, order, radius));
    }

    private static double[] values(double sigma, int order, int radius) {
        double variance = sigma * sigma;
        double[] phi = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < phi.length; i++) {
            double x = i - radius;
            phi[i] = StrictMath.exp(-0.5 / variance * (x * x));
            sum += phi[i];
        }
        double[] polynomial = polynomial(variance, order);
        double[] weights = new double[phi.length];
        for (int i = 0; i < phi.length; i++) {
            double x = radius - i; // a correlation runs against the function that it samples
            double q = 0;
            double power = 1;
            for (double coefficient : polynomial) {
                q += power * coefficient;
                power *= x;
            }
            weights[i] = q * (phi[i] / sum);
        }
        return weights;
    }

    /** Returns the coefficients of q with {@code dⁿ/dxⁿ p = q p} for {@code p = exp(-x² / 2σ²)}: {@code q' - q x / σ²} repeated. */
    private static double[] polynomial(double variance, int order) {
        double[] q = new double[order + 1];
        q[0] = 1;
        for (int n = 0; n < order; n++) {
            double[] next = new double[order + 1];
            for (int k = 0; k <= order; k++) {
                double derivative = k + 1 <= order ? (k + 1) * q[k + 1] : 0;
                double product = k > 0 ? q[k - 1] / -variance : 0;
                next[k] = derivative + product;
            }
            q = next;
        }
        return q;
    }
}
