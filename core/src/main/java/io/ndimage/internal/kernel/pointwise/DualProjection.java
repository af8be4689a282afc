package io.ndimage.internal.kernel.pointwise;

/**
 * The loops of the dual projection that total variation is lessened with: a dual field {@code p} for each axis, and the image {@code
 * u} that follows from them. Lines lie in arrays of their own, of which the first {@code n} elements are used: from other places on,
 * these loops would not be made vector instructions.
 */
public final class DualProjection {

    private DualProjection() {}

    /** Makes a line of the elements one further on, the first after the last. */
    public static void following(double[] line, double[] out, int n) {
        System.arraycopy(line, 1, out, 0, n - 1);
        out[n - 1] = line[0];
    }

    /** Makes a line of the elements one before, the last before the first. */
    public static void preceding(double[] line, double[] out, int n) {
        System.arraycopy(line, 0, out, 1, n - 1);
        out[0] = line[n - 1];
    }

    /** Moves a dual field along an axis' gradient, {@code p += step (next - u)}, and adds its squares to a sum. */
    public static void ascend(double[] p, double[] next, double[] u, double step, double[] squares, int n) {
        for (int i = 0; i < n; i++) {
            double moved = p[i] + step * (next[i] - u[i]);
            p[i] = moved;
            squares[i] = squares[i] + moved * moved;
        }
    }

    /** Makes the lengths to divide by of the sums of squares: {@code max(1, √s)}. */
    public static void norms(double[] squares, int n) {
        for (int i = 0; i < n; i++) {
            squares[i] = Math.max(1, Math.sqrt(squares[i]));
        }
    }

    /** Divides a dual field, {@code p /= norm}. */
    public static void divide(double[] p, double[] norm, int n) {
        for (int i = 0; i < n; i++) {
            p[i] = p[i] / norm[i];
        }
    }

    /** Begins the divergence with one axis, {@code d = p - preceding}. */
    public static void diverge(double[] p, double[] preceding, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = p[i] - preceding[i];
        }
    }

    /** Adds an axis to the divergence, {@code d += p - preceding}. */
    public static void divergeMore(double[] p, double[] preceding, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = d[i] + (p[i] - preceding[i]);
        }
    }

    /** Makes the image anew, {@code u = image + weight d}, and leaves in {@code d} by how much it changed. */
    public static void renew(double[] image, double weight, double[] d, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            double value = image[i] + weight * d[i];
            d[i] = value - u[i];
            u[i] = value;
        }
    }

    /** Returns the sum of squares of a line: four sums of every fourth element, then these. */
    public static double sumOfSquares(double[] line, int n) {
        int quarters = n & ~3;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < quarters; i += 4) {
            a += line[i] * line[i];
            b += line[i + 1] * line[i + 1];
            c += line[i + 2] * line[i + 2];
            d += line[i + 3] * line[i + 3];
        }
        for (int i = quarters; i < n; i++) {
            a += line[i] * line[i];
        }
        return (a + b) + (c + d);
    }
}
