package io.ndimage.fourier;

import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.PerAxis;
import java.util.List;

/**
 * Which frequency lies where in a spectrum. Along an axis of a complex transform of {@code m} elements they are {@code 0, 1/m,
 * 2/m, ...}, from the middle on the negative ones, up to {@code -1/m}; along the axis of a real transform of {@code n} elements
 * {@code 0, 1/n, 2/n, ...} throughout.
 *
 * @param shape the sizes of the spectrum
 * @param along the axes that count, none negative
 * @param n how long the array was before a real transform; negative after a complex one
 * @param realAxis the axis of the real transform
 */
record Spectrum(Shape shape, List<Integer> along, int n, int realAxis) {

    /** A number for each frequency along an axis. */
    interface Response {

        /**
         * Returns the number.
         *
         * @param width the kernel's extent along the axis, in elements
         * @param length the number of elements of the array before the transform
         * @param cycles how often the frequency's wave repeats in that length
         */
        double at(double width, double length, double cycles);
    }

    /** Checks the length before a real transform. */
    static void checkLength(int n) {
        if (n == 0) {
            throw new IllegalArgumentException(
                    "n is 0; allowed is the length before a real transform, 1 or more, or -1");
        }
    }

    /** Returns how a spectrum of a shape lies, with its arguments checked. */
    static Spectrum of(Shape shape, Axes axes, int n, int axis) {
        int realAxis = shape.axis(axis);
        List<Integer> along = axes.resolve(shape);
        if (n >= 0 && !along.contains(realAxis)) {
            throw new IllegalArgumentException("axis is " + axis + ", which axes " + axes
                    + " leave alone; allowed with n, for a real transform, is one of them");
        }
        return new Spectrum(shape, along, n, realAxis);
    }

    /** Returns, for each axis, the number for each element along it; on axes that do not count it is always the same. */
    double[][] tables(String name, PerAxis<Double> widths, double elsewhere, Response response) {
        widths.check(name, along.size());
        double[][] tables = new double[shape.ndim()][];
        for (int a = 0; a < tables.length; a++) {
            int size = Math.toIntExact(shape.size(a));
            int place = along.indexOf(a);
            boolean real = n >= 0 && a == realAxis;
            int negative = real ? size : (size + 1) / 2;
            tables[a] = new double[size];
            for (int i = 0; i < size; i++) {
                int cycles = i < negative ? i : i - size;
                tables[a][i] = place < 0 ? elsewhere : response.at(widths.get(place), real ? n : size, cycles);
            }
        }
        return tables;
    }
}
