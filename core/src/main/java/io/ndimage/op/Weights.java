package io.ndimage.op;

import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A small n-dimensional array of real or complex numbers, such as the weights of a correlation; immutable. */
public final class Weights implements Serializable {

    private static final long serialVersionUID = 2;

    private final Shape shape;
    private final double[] values;
    private final double @Nullable [] imaginary;

    private Weights(Shape shape, double[] values, double @Nullable [] imaginary) {
        this.shape = shape;
        this.values = values;
        this.imaginary = imaginary;
    }

    /** Returns a copy of a line of numbers. */
    public static Weights of(double... values) {
        return new Weights(Shape.of(values.length), values.clone(), null);
    }

    /** Returns a copy of rows of numbers, all of one length. */
    public static Weights of(double[]... rows) {
        return of(NdArray.ofRows(rows));
    }

    /** Returns a copy of an array's elements. */
    public static Weights of(NdArray array) {
        double[] imaginary = null;
        if (array.dtype().isComplex()) {
            imaginary = new double[array.elements()];
            Pixels.imaginary(array.dtype()).toDoubles(array.data(), 0, imaginary, 0, imaginary.length);
        }
        return new Weights(array.shape(), array.toDoubles(), imaginary);
    }

    /** Returns complex numbers of real parts and imaginary parts, each of one shape. */
    public static Weights complex(Weights real, Weights imaginary) {
        if (!real.shape.equals(imaginary.shape) || real.isComplex() || imaginary.isComplex()) {
            throw new IllegalArgumentException("weights are " + real + " and " + imaginary
                    + "; allowed are real numbers for both parts, in one shape");
        }
        return new Weights(real.shape, real.values, imaginary.values);
    }

    /** Returns whether the numbers are complex. */
    public boolean isComplex() {
        return imaginary != null;
    }

    /** Returns the real parts, or the real numbers themselves. */
    public Weights real() {
        return new Weights(shape, values, null);
    }

    /** Returns the imaginary parts as real numbers, of real numbers 0. */
    public Weights imaginary() {
        return new Weights(shape, imaginary == null ? new double[values.length] : imaginary, null);
    }

    /** Returns the numbers with other signs. */
    public Weights negative() {
        return new Weights(shape, negative(values), imaginary == null ? null : negative(imaginary));
    }

    /** Returns the numbers with imaginary parts of other signs. */
    public Weights conjugate() {
        return new Weights(shape, values, imaginary == null ? null : negative(imaginary));
    }

    private static double[] negative(double[] numbers) {
        return DoubleStream.of(numbers).map(number -> -number).toArray();
    }

    /** Returns the sizes along the axes. */
    public Shape shape() {
        return shape;
    }

    /** Returns the number of axes. */
    public int ndim() {
        return shape.ndim();
    }

    /** Returns the number at a place in C order, of a complex one the real part. */
    public double get(int place) {
        return values[place];
    }

    /** Returns a copy of the numbers in C order, of complex ones the real parts. */
    public double[] toDoubles() {
        return values.clone();
    }

    /** Returns the weights turned about their middle. */
    public Weights reversed() {
        return new Weights(shape, reversed(values), imaginary == null ? null : reversed(imaginary));
    }

    private static double[] reversed(double[] numbers) {
        double[] turned = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            turned[i] = numbers[numbers.length - 1 - i];
        }
        return turned;
    }

    /** Returns the weights with axes of size 1 where an array has others, so that they work along some axes alone. */
    public Weights spread(List<Integer> axes, int ndim) {
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 1);
        Shape spread = AxisSpread.shape(shape, axes, sizes);
        double[] moved = spread(values, axes, spread);
        return new Weights(spread, moved, imaginary == null ? null : spread(imaginary, axes, spread));
    }

    private double[] spread(double[] numbers, List<Integer> axes, Shape spread) {
        double[] moved = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            moved[AxisSpread.place(i, shape, axes, spread)] = numbers[i];
        }
        return moved;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights that
                && shape.equals(that.shape)
                && Arrays.equals(values, that.values)
                && Arrays.equals(imaginary, that.imaginary);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * shape.hashCode() + Arrays.hashCode(values)) + Arrays.hashCode(imaginary);
    }

    /** Returns the nested rows, complex numbers as Python has them: {@code 1+2j}. */
    @Override
    public String toString() {
        return AxisSpread.nested(shape, this::element);
    }

    private String element(int place) {
        if (imaginary == null) {
            return text(values[place]);
        }
        String part = text(imaginary[place]);
        return text(values[place]) + (part.startsWith("-") ? "" : "+") + part + "j";
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
