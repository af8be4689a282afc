package io.ndimage.internal.kernel.pointwise;

/**
 * The loops of the dual projection that total variation is lessened with, on lines of one length: a dual field {@code p} for
 * each axis, and the image {@code u} that follows from them. A line lies in an array from a position on; what is given without a
 * position is a line by itself, whose length is that of all.
 */
public final class DualProjection {

    private DualProjection() {}

    /** Makes a line of the elements one further on, the first after the last. */
    public static void following(double[] lines, int at, double[] out) {
        int n = out.length;
        System.arraycopy(lines, at + 1, out, 0, n - 1);
        out[n - 1] = lines[at];
    }

    /** Makes a line of the elements one before, the last before the first. */
    public static void preceding(double[] lines, int at, double[] out) {
        int n = out.length;
        System.arraycopy(lines, at, out, 1, n - 1);
        out[0] = lines[at + n - 1];
    }

    /** Moves a dual field along an axis' gradient, {@code p += step (next - u)}, and adds its squares to a sum. */
    public static void ascend(
            double[] p, double[] u, int at, double[] next, int nextAt, double step, double[] squares) {
        for (int i = 0; i < squares.length; i++) {
            double moved = p[at + i] + step * (next[nextAt + i] - u[at + i]);
            p[at + i] = moved;
            squares[i] = squares[i] + moved * moved;
        }
    }

    /** Makes the lengths to divide by of the sums of squares: {@code max(1, √s)}. */
    public static void norms(double[] squares) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.max(1, Math.sqrt(squares[i]));
        }
    }

    /** Divides a dual field, {@code p /= norm}. */
    public static void divide(double[] p, int at, double[] norm) {
        for (int i = 0; i < norm.length; i++) {
            p[at + i] = p[at + i] / norm[i];
        }
    }

    /** Begins the divergence with one axis, {@code d = p - preceding}. */
    public static void diverge(double[] p, int at, double[] preceding, double[] d) {
        for (int i = 0; i < d.length; i++) {
            d[i] = p[at + i] - preceding[i];
        }
    }

    /** Adds an axis to the divergence, {@code d += p - preceding}. */
    public static void divergeMore(double[] p, int at, int precedingAt, double[] d) {
        for (int i = 0; i < d.length; i++) {
            d[i] = d[i] + (p[at + i] - p[precedingAt + i]);
        }
    }

    /** Makes the image anew, {@code u = image + weight d}, and leaves in {@code d} by how much it changed. */
    public static void renew(double[] image, double[] u, int at, double weight, double[] d) {
        for (int i = 0; i < d.length; i++) {
            double value = image[at + i] + weight * d[i];
            d[i] = value - u[at + i];
            u[at + i] = value;
        }
    }

    /** Returns the sum of squares of a line: four sums of every fourth element, then these. */
    public static double sumOfSquares(double[] line) {
        int quarters = line.length & ~3;
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
        for (int i = quarters; i < line.length; i++) {
            a += line[i] * line[i];
        }
        return (a + b) + (c + d);
    }
}
