package io.ndimage.arithmetic;

import io.ndimage.array.DType;
import io.ndimage.op.Scalar;

/** Makes operations on elements: comparisons, arithmetic, changes of type, and the like. */
public final class Arithmetic {

    private Arithmetic() {}

    /** Returns the test which elements are less than a number. */
    public static LessThan lessThan(Number value) {
        return new LessThan(Scalar.of(value));
    }

    /** Returns the test which elements are less than those of a second array. */
    public static LessThan lessThan() {
        return new LessThan(null);
    }

    /** Returns the test which elements are less than or equal to a number. */
    public static LessEqual lessEqual(Number value) {
        return new LessEqual(Scalar.of(value));
    }

    /** Returns the test which elements are less than or equal to those of a second array. */
    public static LessEqual lessEqual() {
        return new LessEqual(null);
    }

    /** Returns the test which elements are greater than a number. */
    public static GreaterThan greaterThan(Number value) {
        return new GreaterThan(Scalar.of(value));
    }

    /** Returns the test which elements are greater than those of a second array. */
    public static GreaterThan greaterThan() {
        return new GreaterThan(null);
    }

    /** Returns the test which elements are greater than or equal to a number. */
    public static GreaterEqual greaterEqual(Number value) {
        return new GreaterEqual(Scalar.of(value));
    }

    /** Returns the test which elements are greater than or equal to those of a second array. */
    public static GreaterEqual greaterEqual() {
        return new GreaterEqual(null);
    }

    /** Returns the test which elements are equal to a number. */
    public static Equal equal(Number value) {
        return new Equal(Scalar.of(value));
    }

    /** Returns the test which elements are equal to those of a second array. */
    public static Equal equal() {
        return new Equal(null);
    }

    /** Returns the test which elements are not equal to a number. */
    public static NotEqual notEqual(Number value) {
        return new NotEqual(Scalar.of(value));
    }

    /** Returns the test which elements are not equal to those of a second array. */
    public static NotEqual notEqual() {
        return new NotEqual(null);
    }

    /** Returns the addition of a number. */
    public static Add add(Number value) {
        return new Add(Scalar.of(value));
    }

    /** Returns the addition of a second array. */
    public static Add add() {
        return new Add(null);
    }

    /** Returns the subtraction of a number. */
    public static Subtract subtract(Number value) {
        return new Subtract(Scalar.of(value));
    }

    /** Returns the subtraction of a second array. */
    public static Subtract subtract() {
        return new Subtract(null);
    }

    /** Returns the multiplication by a number. */
    public static Multiply multiply(Number value) {
        return new Multiply(Scalar.of(value));
    }

    /** Returns the multiplication by a second array. */
    public static Multiply multiply() {
        return new Multiply(null);
    }

    /** Returns the division by a number. */
    public static Divide divide(Number value) {
        return new Divide(Scalar.of(value));
    }

    /** Returns the division by a second array. */
    public static Divide divide() {
        return new Divide(null);
    }

    /** Returns the length of the vectors of an array's elements and a number. */
    public static Hypot hypot(Number value) {
        return new Hypot(Scalar.of(value));
    }

    /** Returns the length of the vectors of the elements of two arrays. */
    public static Hypot hypot() {
        return new Hypot(null);
    }

    /** Returns the angle of the vectors whose y is an array's element and whose x a number. */
    public static Atan2 atan2(Number value) {
        return new Atan2(Scalar.of(value));
    }

    /** Returns the angle of the vectors whose y is an array's element and whose x a second array's. */
    public static Atan2 atan2() {
        return new Atan2(null);
    }

    /** Returns the square root of each element. */
    public static Sqrt sqrt() {
        return new Sqrt();
    }

    /** Returns the magnitude of each element. */
    public static Absolute absolute() {
        return new Absolute();
    }

    /** Returns each element with the other sign. */
    public static Negative negative() {
        return new Negative();
    }

    /** Returns the bounding of elements from below and above. */
    public static Clip clip(Number min, Number max) {
        return new Clip(Scalar.of(min), Scalar.of(max));
    }

    /** Returns the negation of truth values. */
    public static Invert invert() {
        return new Invert();
    }

    /** Returns the change to another type, rounding to nearest and saturating. */
    public static AsType astype(DType dtype) {
        return new AsType(dtype);
    }

    /** Returns the move along an axis by a number of elements, around its ends. */
    public static Roll roll(int shift, int axis) {
        return new Roll(shift, axis);
    }

    /** Returns the gray of colours, which lie along the last axis, or along an image's channel axis. */
    public static Gray gray() {
        return new Gray();
    }

    /** Returns the addition of Gaussian noise of a standard deviation, with seed 0. */
    public static NormalNoise normalNoise(double sigma) {
        return new NormalNoise(sigma);
    }

    /** Returns the Euclidean length of all elements together. */
    public static Norm norm() {
        return new Norm();
    }
}
