package io.ndimage.op;

import io.ndimage.array.MemoryLimitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The open numbers of operations, which other operations give: an engine has them computed, in passes of their own, before the
 * operation itself is planned. Until then others of the same types stand for them, since they decide neither the shape nor the type
 * of a result.
 */
public final class Numbers {

    private Numbers() {}

    /** What open numbers become. */
    public interface Change {

        /**
         * Returns a number in the place of an open one.
         *
         * @param place how many open numbers of the operation come before it
         * @param giving what gives it, and for which parameter
         */
        Scalar of(int place, Giving giving, Scalar open);
    }

    /** Returns an operation with other numbers in the place of its open ones; of one that is made of others these are not looked at. */
    public static <O extends Operation<?>> O change(O operation, Change change) {
        return operation instanceof Composed ? operation : new Parameters(operation, change).changed(operation);
    }

    /** Returns what gives the open numbers of an operation, in the order of its parameters. */
    public static List<Giving> open(Operation<?> operation) {
        List<Giving> open = new ArrayList<>();
        change(operation, (place, giving, number) -> {
            open.add(giving);
            return number;
        });
        return open;
    }

    /** Returns whether numbers of an operation, or of those that it is made of, are open. */
    public static boolean areOpen(Operation<?> operation) {
        return operation instanceof Composed composed ? composed.isOpen() : Parameters.areOpen(operation);
    }

    /**
     * Returns an operation all of whose numbers are known: those that are open are computed.
     *
     * @throws IllegalArgumentException if what should give one gives none, or one that is not allowed; the message names both
     */
    @SuppressWarnings("unchecked") // what is made of other operations stays of its kind
    public static <O extends Operation<?>> O settled(O operation, Engine engine, Inputs inputs) {
        if (operation instanceof Composed composed) {
            return composed.isOpen() ? (O) composed.settled(engine, inputs) : operation;
        }
        Inputs read = Inputs.of(List.of(inputs.source(0)));
        Map<Operation<?>, Object> given = new HashMap<>();
        return change(
                operation,
                (place, giving, open) -> giving.number(given.computeIfAbsent(
                        giving.giver(), giver -> giving.refusing(() -> giver.run(engine, read)))));
    }

    /**
     * Returns an operation with numbers that stand for its open ones.
     *
     * @throws IllegalArgumentException if what should give one gives none; the message names both
     */
    @SuppressWarnings("unchecked") // what is made of other operations stays of its kind
    public static <O extends Operation<?>> O assumed(O operation, List<Spec> inputs, Guess guess) {
        if (operation instanceof Composed composed) {
            return composed.isOpen() ? (O) composed.assumed(inputs, guess) : operation;
        }
        return change(operation, (place, giving, open) -> giving.standIn(guess, inputs.subList(0, 1)));
    }

    /**
     * Returns the most that an operation asks for, whatever stands for its open numbers.
     *
     * @param asks what it asks for; it may refuse some numbers, but not all
     */
    public static <O extends Operation<?>> long most(O operation, List<Spec> inputs, ToLongFunction<O> asks) {
        if (!areOpen(operation)) {
            return asks.applyAsLong(operation);
        }
        long most = -1;
        List<IllegalArgumentException> refusals = new ArrayList<>();
        for (Guess guess : Guess.values()) {
            try {
                most = Math.max(most, asks.applyAsLong(assumed(operation, inputs, guess)));
            } catch (MemoryLimitException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                refusals.add(e);
            }
        }
        if (most < 0) {
            throw refusals.get(0);
        }
        return most;
    }

    /** Returns how many bytes computing the open numbers of an operation takes at most at once. */
    public static long memory(Operation<?> operation, Engine engine, List<Spec> inputs) {
        if (operation instanceof Composed composed) {
            return composed.isOpen() ? composed.memoryOfNumbers(engine, inputs) : 0;
        }
        return open(operation).stream()
                .mapToLong(giving -> giving.giver().memory(engine, inputs.subList(0, 1)))
                .max()
                .orElse(0);
    }
}
