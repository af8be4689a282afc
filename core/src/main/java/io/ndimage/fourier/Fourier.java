package io.ndimage.fourier;

import io.ndimage.op.PerAxis;

/** Makes operations on Fourier transforms, by SciPy's names and with SciPy's defaults. */
public final class Fourier {

    private Fourier() {}

    /** Returns a blur with an ellipsoid; {@code size} is its diameter in elements, one for all axes or one for each. */
    public static FourierEllipsoid fourierEllipsoid(double... size) {
        return new FourierEllipsoid(PerAxis.ofDoubles(size));
    }

    /** Returns a blur with a Gaussian; {@code sigma} in elements, one for all axes or one for each. */
    public static FourierGaussian fourierGaussian(double... sigma) {
        return new FourierGaussian(PerAxis.ofDoubles(sigma));
    }

    /** Returns a move; {@code shift} in elements, one for all axes or one for each. */
    public static FourierShift fourierShift(double... shift) {
        return new FourierShift(PerAxis.ofDoubles(shift));
    }

    /** Returns an average over a box; {@code size} in elements, one for all axes or one for each. */
    public static FourierUniform fourierUniform(double... size) {
        return new FourierUniform(PerAxis.ofDoubles(size));
    }
}
