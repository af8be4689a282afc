package io.ndimage.filters;

import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;

/** Makes filters, by SciPy's names and with SciPy's defaults. */
public final class Filters {

    private Filters() {}

    /** Returns a convolution along all axes. */
    public static Convolve convolve(Weights weights) {
        return new Convolve(weights);
    }

    /** Returns a convolution along the last axis. */
    public static Convolve1d convolve1d(double... weights) {
        return new Convolve1d(Weights.of(weights));
    }

    /** Returns a convolution along the last axis with weights that may be complex. */
    public static Convolve1d convolve1d(Weights weights) {
        return new Convolve1d(weights);
    }

    /** Returns a correlation along all axes. */
    public static Correlate correlate(Weights weights) {
        return new Correlate(weights);
    }

    /** Returns a correlation along the last axis. */
    public static Correlate1d correlate1d(double... weights) {
        return new Correlate1d(Weights.of(weights));
    }

    /** Returns a correlation along the last axis with weights that may be complex. */
    public static Correlate1d correlate1d(Weights weights) {
        return new Correlate1d(weights);
    }

    /** Returns a Gaussian blur; {@code sigma} in pixels, one for all axes or one for each. */
    public static GaussianFilter gaussianFilter(double... sigma) {
        return new GaussianFilter(PerAxis.ofDoubles(sigma));
    }

    /** Returns a Gaussian blur along the last axis; {@code sigma} in pixels. */
    public static GaussianFilter1d gaussianFilter1d(double sigma) {
        return new GaussianFilter1d(sigma);
    }

    /** Returns the length of a Gaussian's gradient; {@code sigma} in pixels, one for all axes or one for each. */
    public static GaussianGradientMagnitude gaussianGradientMagnitude(double... sigma) {
        return new GaussianGradientMagnitude(PerAxis.ofDoubles(sigma));
    }

    /** Returns the Laplacian of a Gaussian; {@code sigma} in pixels, one for all axes or one for each. */
    public static GaussianLaplace gaussianLaplace(double... sigma) {
        return new GaussianLaplace(PerAxis.ofDoubles(sigma));
    }

    /** Returns a function of the pixels in a box of some size: one for all axes or one for each. */
    public static GenericFilter genericFilter(WindowFunction function, int... size) {
        return new GenericFilter(function, Footprint.box(size));
    }

    /** Returns a function of the pixels in a window of any shape. */
    public static GenericFilter genericFilter(WindowFunction function, Structure footprint) {
        return new GenericFilter(function, Footprint.of(footprint));
    }

    /** Returns a function of the lines along the last axis; {@code filterSize} in pixels. */
    public static GenericFilter1d genericFilter1d(LineFunction function, int filterSize) {
        return new GenericFilter1d(function, filterSize);
    }

    /** Returns the length of the gradient that a derivative along each axis gives. */
    public static GenericGradientMagnitude genericGradientMagnitude(AxisDerivative derivative) {
        return new GenericGradientMagnitude(derivative);
    }

    /** Returns the length of the gradient that any function gives along each axis. */
    public static GenericGradientMagnitude genericGradientMagnitude(DerivativeFunction derivative) {
        return new GenericGradientMagnitude(new FunctionDerivative(derivative));
    }

    /** Returns the sum of what a second derivative gives along each axis. */
    public static GenericLaplace genericLaplace(AxisDerivative derivative2) {
        return new GenericLaplace(derivative2);
    }

    /** Returns the sum of what any function gives along each axis. */
    public static GenericLaplace genericLaplace(DerivativeFunction derivative2) {
        return new GenericLaplace(new FunctionDerivative(derivative2));
    }

    /** Returns the sum of the second differences along all axes. */
    public static Laplace laplace() {
        return new Laplace();
    }

    /** Returns the greatest of the pixels in a box of some size: one for all axes or one for each. */
    public static MaximumFilter maximumFilter(int... size) {
        return new MaximumFilter(Footprint.box(size));
    }

    /** Returns the greatest of the pixels in a window of any shape. */
    public static MaximumFilter maximumFilter(Structure footprint) {
        return new MaximumFilter(Footprint.of(footprint));
    }

    /** Returns the greatest of the pixels in a window of some length along the last axis. */
    public static MaximumFilter1d maximumFilter1d(int size) {
        return new MaximumFilter1d(size);
    }

    /** Returns the median of the pixels in a box of some size: one for all axes or one for each. */
    public static MedianFilter medianFilter(int... size) {
        return new MedianFilter(Footprint.box(size));
    }

    /** Returns the median of the pixels in a window of any shape. */
    public static MedianFilter medianFilter(Structure footprint) {
        return new MedianFilter(Footprint.of(footprint));
    }

    /** Returns the least of the pixels in a box of some size: one for all axes or one for each. */
    public static MinimumFilter minimumFilter(int... size) {
        return new MinimumFilter(Footprint.box(size));
    }

    /** Returns the least of the pixels in a window of any shape. */
    public static MinimumFilter minimumFilter(Structure footprint) {
        return new MinimumFilter(Footprint.of(footprint));
    }

    /** Returns the least of the pixels in a window of some length along the last axis. */
    public static MinimumFilter1d minimumFilter1d(int size) {
        return new MinimumFilter1d(size);
    }

    /** Returns the pixel above some percent of those in a box of some size: one for all axes or one for each. */
    public static PercentileFilter percentileFilter(double percentile, int... size) {
        return new PercentileFilter(percentile, Footprint.box(size));
    }

    /** Returns the pixel above some percent of those in a window of any shape. */
    public static PercentileFilter percentileFilter(double percentile, Structure footprint) {
        return new PercentileFilter(percentile, Footprint.of(footprint));
    }

    /** Returns Prewitt's derivative along the last axis. */
    public static Prewitt prewitt() {
        return new Prewitt();
    }

    /** Returns the pixel of a rank, 0 the least, among those in a box of some size: one for all axes or one for each. */
    public static RankFilter rankFilter(int rank, int... size) {
        return new RankFilter(rank, Footprint.box(size));
    }

    /** Returns the pixel of a rank, 0 the least, among those in a window of any shape. */
    public static RankFilter rankFilter(int rank, Structure footprint) {
        return new RankFilter(rank, Footprint.of(footprint));
    }

    /** Returns Sobel's derivative along the last axis. */
    public static Sobel sobel() {
        return new Sobel();
    }

    /** Returns an average over a box of some size, one for all axes or one for each; without any, of size 3. */
    public static UniformFilter uniformFilter(int... size) {
        return new UniformFilter(size.length == 0 ? PerAxis.ofInts(3) : PerAxis.ofInts(size));
    }

    /** Returns an average over a window of some length along the last axis. */
    public static UniformFilter1d uniformFilter1d(int size) {
        return new UniformFilter1d(size);
    }

    /** Returns a function of the pixels in a box of some size, many boxes at once: one size for all axes or one for each. */
    public static VectorizedFilter vectorizedFilter(VectorizedFunction function, int... size) {
        return new VectorizedFilter(function, Footprint.box(size));
    }

    /** Returns a function of the pixels in a window of any shape, many windows at once. */
    public static VectorizedFilter vectorizedFilter(VectorizedFunction function, Structure footprint) {
        return new VectorizedFilter(function, Footprint.of(footprint));
    }
}
