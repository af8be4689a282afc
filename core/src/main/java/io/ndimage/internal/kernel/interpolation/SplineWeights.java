package io.ndimage.internal.kernel.interpolation;

import java.util.Arrays;

/** How much each of the {@code order + 1} elements around a point counts in a B-spline of order 0 to 5. */
public final class SplineWeights {

    private static final double SIXTH = 1.0 / 6;

    private SplineWeights() {}

    /**
     * Finds the weights of points; the last of each makes their sum 1.
     *
     * @param past how far a point lies past the element in the middle: from 0 to 1 for odd orders, from -1/2 to 1/2 for even ones
     * @param weights for each element in turn the weights at the points
     * @param count how many points there are
     */
    public static void fill(int order, double[] past, double[][] weights, int count) {
        switch (order) {
            case 0 -> Arrays.fill(weights[0], 0, count, 1);
            case 1 -> linear(past, weights[0], weights[1], count);
            case 2 -> quadratic(past, weights[0], weights[1], weights[2], count);
            case 3 -> cubic(past, weights[0], weights[1], weights[2], weights[3], count);
            case 4 -> quartic(past, weights, count);
            default -> quintic(past, weights, count);
        }
    }

    private static void linear(double[] past, double[] w0, double[] w1, int count) {
        for (int i = 0; i < count; i++) {
            w0[i] = 1 - past[i];
            w1[i] = past[i];
        }
    }

    private static void quadratic(double[] past, double[] w0, double[] w1, double[] w2, int count) {
        for (int i = 0; i < count; i++) {
            double x = past[i];
            double before = 0.5 - x;
            double first = 0.5 * before * before;
            double middle = 0.75 - x * x;
            w0[i] = first;
            w1[i] = middle;
            w2[i] = 1 - first - middle;
        }
    }

    private static void cubic(double[] past, double[] w0, double[] w1, double[] w2, double[] w3, int count) {
        for (int i = 0; i < count; i++) {
            double x = past[i];
            double z = 1 - x;
            double first = z * z * z * SIXTH;
            double second = (x * x * (x - 2) * 3 + 4) * SIXTH;
            double third = (z * z * (z - 2) * 3 + 4) * SIXTH;
            w0[i] = first;
            w1[i] = second;
            w2[i] = third;
            w3[i] = 1 - first - second - third;
        }
    }

    private static void quartic(double[] past, double[][] weights, int count) {
        for (int i = 0; i < count; i++) {
            double x = past[i];
            double t = x * x;
            double before = 0.5 - x;
            double square = before * before;
            double first = square * square / 24;
            double second = quarticBeside(1 + x);
            double middle = t * (t * 0.25 - 0.625) + 115.0 / 192;
            double fourth = quarticBeside(1 - x);
            weights[0][i] = first;
            weights[1][i] = second;
            weights[2][i] = middle;
            weights[3][i] = fourth;
            weights[4][i] = 1 - first - second - middle - fourth;
        }
    }

    /** Returns the quartic spline at a distance from 1/2 to 3/2. */
    private static double quarticBeside(double y) {
        return y * (y * (y * (5 - y) / 6 - 1.25) + 5.0 / 24) + 55.0 / 96;
    }

    private static void quintic(double[] past, double[][] weights, int count) {
        for (int i = 0; i < count; i++) {
            double x = past[i];
            double z = 1 - x;
            double square = z * z;
            double first = z * square * square / 120;
            double second = quinticBeside(x + 1);
            double third = quinticMiddle(x);
            double fourth = quinticMiddle(z);
            double fifth = quinticBeside(z + 1);
            weights[0][i] = first;
            weights[1][i] = second;
            weights[2][i] = third;
            weights[3][i] = fourth;
            weights[4][i] = fifth;
            weights[5][i] = 1 - first - second - third - fourth - fifth;
        }
    }

    /** Returns the quintic spline at a distance from 0 to 1. */
    private static double quinticMiddle(double y) {
        double t = y * y;
        return t * (t * (0.25 - y / 12) - 0.5) + 0.55;
    }

    /** Returns the quintic spline at a distance from 1 to 2. */
    private static double quinticBeside(double y) {
        return y * (y * (y * (y * (y / 24 - 0.375) + 1.25) - 1.75) + 0.625) + 0.425;
    }
}
