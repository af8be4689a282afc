package io.ndimage.op;

import io.ndimage.array.DType;
import io.ndimage.plan.Working;

/**
 * In which type an operation computes and what it gives, by the type of its input.
 *
 * <p>Where whole numbers of up to 24 bits suffice, floats are exact; a weighted mean of 8-bit numbers in floats is within a
 * ten-thousandth of a unit; 16-bit numbers would lie half a unit wrong in one pixel of a hundred, and so take doubles.
 */
public final class Precision {

    private Precision() {}

    /** Returns the type for weighted sums of an input. */
    public static Working ofSums(DType input) {
        return switch (input.part()) {
            case BOOL, UINT8, INT8, FLOAT32 -> Working.FLOAT32;
            default -> Working.FLOAT64;
        };
    }

    /** Returns the type for choosing among the elements of an input: none is changed. */
    public static Working ofOrder(DType input) {
        return switch (input.part()) {
            case INT64, UINT64 -> Working.INT64;
            case UINT32, INT32, FLOAT64 -> Working.FLOAT64;
            default -> Working.FLOAT32;
        };
    }

    /** Returns the type for choosing among the elements of an input that are not computed with: the stored ones, where it can be. */
    public static Working ofChoice(DType input) {
        return switch (input.part()) {
            case BOOL, UINT8 -> Working.UINT8;
            case INT8 -> Working.INT8;
            case UINT16 -> Working.UINT16;
            case INT16 -> Working.INT16;
            default -> ofOrder(input);
        };
    }

    /** Returns the type for elements that are looked at where they are stored, where they can be. */
    public static Working ofStored(DType input) {
        return switch (input) {
            case BOOL -> Working.BOOL;
            case INT32 -> Working.INT32;
            default -> ofChoice(input);
        };
    }

    /** Returns the type for copying elements of an input: as it is for sums, but floats hold 16-bit numbers. */
    public static Working ofPicks(DType input) {
        return input == DType.UINT16 || input == DType.INT16 ? Working.FLOAT32 : ofSums(input);
    }

    /** Returns a type, or the wider one where a result of more digits than a float's is asked for. */
    public static Working of(DType result, Working narrow) {
        boolean wide = result.part().bytes() > 4 || (result.isInteger() && result.bytes() == 4);
        return wide ? Working.FLOAT64 : narrow;
    }

    /** Returns what smoothing gives: the input's type, and float32 for bool. */
    public static DType smoothed(DType input) {
        return input == DType.BOOL ? DType.FLOAT32 : input;
    }

    /** Returns what sums with weights give: as derivatives do, complex numbers where the weights are. */
    public static DType weighted(DType input, Weights weights) {
        DType real = derived(input);
        return !weights.isComplex() || real.isComplex()
                ? real
                : real == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }

    /** Returns what derivatives and correlations give: a floating-point type that holds negative numbers. */
    public static DType derived(DType input) {
        return switch (input) {
            case UINT32, INT32, UINT64, INT64 -> DType.FLOAT64;
            case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128 -> input;
            default -> DType.FLOAT32;
        };
    }
}
