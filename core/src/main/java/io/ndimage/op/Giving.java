package io.ndimage.op;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an operation gives for a parameter of another one.
 *
 * @param taker the operation with the parameter
 * @param parameter its name in text
 * @param giver what gives the number
 */
public record Giving(Operation<?> taker, String parameter, Operation<?> giver) {

    /**
     * Returns a number of the type of the one that will be given.
     *
     * @param read the types and shapes of the arrays that the giver reads
     * @throws IllegalArgumentException if it gives no number; the message names the giver and the parameter
     */
    public Scalar standIn(Guess guess, List<Spec> read) {
        DType type = refusing(() -> {
            List<Port> ports = giver.ports();
            for (Port port : ports.subList(Math.min(read.size(), ports.size()), ports.size())) {
                if (port.required()) {
                    throw new IllegalArgumentException(
                            "it needs the array '" + port.name() + "'; wire it in a graph, where it can be given");
                }
            }
            return giver instanceof ResultOperation<?> result ? checked(result.number(read)) : checked(null);
        });
        return guess.of(type).standingFor(giver);
    }

    /** Returns a number where the arrays that the giver reads are known only when they have been computed. */
    public Scalar standIn(Guess guess) {
        return guess.of(DType.FLOAT64).standingFor(giver);
    }

    /**
     * Returns the number that the giver gave.
     *
     * @throws IllegalArgumentException if it is none; the message names the giver and the parameter
     */
    public Scalar number(Object given) {
        Scalar number = refusing(() -> checked(numberOf(given)));
        if (number.isNaN()) {
            throw new IllegalArgumentException(Named.Names.of(taker) + ": " + parameter + " is " + number + ", which "
                    + Named.Names.of(giver) + " gives; allowed is a number");
        }
        return number;
    }

    private static <T> T checked(@Nullable T number) {
        if (number == null) {
            throw new IllegalArgumentException("that is no single number, an array without axes, which is allowed");
        }
        return number;
    }

    private static @Nullable Scalar numberOf(Object given) {
        if (given instanceof Number number) {
            return Scalar.of(number);
        }
        return given instanceof NdArray array && array.ndim() == 0 ? element(array) : null;
    }

    /** Returns the element of an array without axes, with all its digits. */
    private static Scalar element(NdArray array) {
        DType type = array.dtype();
        if (type.isComplex()) {
            return Scalar.complex(array.getDouble(), array.getImaginary());
        }
        if (type.isFloat()) {
            return Scalar.of(array.getDouble());
        }
        return type == DType.UINT64 ? Scalar.ofUnsigned(array.getLong()) : Scalar.of(array.getLong());
    }

    /** Does some work, and says in a refusal what it was for. */
    public <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (MemoryLimitException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(this + ": " + e.getMessage(), e);
        }
    }

    /** Returns it in words, such as {@code less_than: value is what mean gives}. */
    @Override
    public String toString() {
        return Named.Names.of(taker) + ": " + parameter + " is what " + Named.Names.of(giver) + " gives";
    }
}
