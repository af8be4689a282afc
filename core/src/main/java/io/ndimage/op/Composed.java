package io.ndimage.op;

import java.util.List;

/** An operation that is made of others, by whose names it goes. */
public interface Composed {

    /** Returns the names with bars between. */
    String names();

    /** Returns whether a number of one of them is open: what another operation gives. */
    boolean isOpen();

    /** Returns this with all numbers known, those that were open having been computed. */
    Operation<?> settled(Engine engine, Inputs inputs);

    /** Returns this with numbers that stand for the open ones, so that it can be planned. */
    Operation<?> assumed(List<Spec> inputs, Guess guess);

    /** Returns how many bytes computing the open numbers takes at most at once. */
    long memoryOfNumbers(Engine engine, List<Spec> inputs);
}
