package io.ndimage.interpolation;

import io.ndimage.op.PerAxis;
import io.ndimage.op.Weights;

/** Makes operations that interpolate, by SciPy's names and with SciPy's defaults. */
public final class Interpolation {

    private Interpolation() {}

    /** Returns a turn in the plane of the first two axes; {@code angle} in degrees. */
    public static Rotate rotate(double angle) {
        return new Rotate(angle);
    }

    /** Returns a move along all axes; {@code shift} in pixels, one for all axes or one for each. */
    public static Shift shift(double... shift) {
        return new Shift(PerAxis.ofDoubles(shift));
    }

    /** Returns a change of size; {@code zoom} times larger, one for all axes or one for each. */
    public static Zoom zoom(double... zoom) {
        return new Zoom(PerAxis.ofDoubles(zoom));
    }

    /** Returns a stretch along each axis: the diagonal of a matrix from the output's coordinates to the input's. */
    public static AffineTransform affineTransform(double... diagonal) {
        return new AffineTransform(Weights.of(diagonal));
    }

    /** Returns a transformation by a matrix from the output's coordinates to the input's. */
    public static AffineTransform affineTransform(double[][] matrix) {
        return new AffineTransform(Weights.of(matrix));
    }

    /** Returns a transformation by a matrix from the output's coordinates to the input's. */
    public static AffineTransform affineTransform(Weights matrix) {
        return new AffineTransform(matrix);
    }

    /** Returns a reading off at points; a second array names them. */
    public static MapCoordinates mapCoordinates() {
        return new MapCoordinates();
    }

    /** Returns a reading off at points that a function names. */
    public static GeometricTransform geometricTransform(CoordinateMapping mapping) {
        return new GeometricTransform(mapping);
    }

    /** Returns a fit of a cubic spline along all axes. */
    public static SplineFilter splineFilter() {
        return new SplineFilter(3);
    }

    /** Returns a fit of a spline of some order along all axes. */
    public static SplineFilter splineFilter(int order) {
        return new SplineFilter(order);
    }

    /** Returns a fit of a cubic spline along the last axis. */
    public static SplineFilter1d splineFilter1d() {
        return new SplineFilter1d(3);
    }

    /** Returns a fit of a spline of some order along the last axis. */
    public static SplineFilter1d splineFilter1d(int order) {
        return new SplineFilter1d(order);
    }
}
