package io.ndimage.op;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One value for all axes, or one for each of the axes that an operation works on: none where it works on none.
 *
 * @param values a single value that counts for every axis, or as many as there are axes
 * @param <T> an immutable type
 */
public record PerAxis<T>(List<T> values) implements Serializable {

    /** Keeps a copy of the list. */
    public PerAxis {
        values = List.copyOf(values);
    }

    /** Returns values for the axes in turn; a single one counts for all. */
    @SafeVarargs
    public static <T> PerAxis<T> of(T... values) {
        return new PerAxis<>(List.of(values));
    }

    /** Returns doubles for the axes in turn; a single one counts for all. */
    public static PerAxis<Double> ofDoubles(double... values) {
        Double[] all = new Double[values.length];
        Arrays.setAll(all, place -> values[place]);
        return of(all);
    }

    /** Returns whole numbers for the axes in turn; a single one counts for all. */
    public static PerAxis<Integer> ofInts(int... values) {
        Integer[] all = new Integer[values.length];
        Arrays.setAll(all, place -> values[place]);
        return of(all);
    }

    /** Returns the value for the axis at a place among those that the operation works on. */
    public T get(int place) {
        return values.size() == 1 ? values.get(0) : values.get(place);
    }

    /** Returns how many axes several arguments are for, as far as their own numbers say: none where one has no values, else the most. */
    public static int axes(PerAxis<?>... several) {
        int most = 0;
        for (PerAxis<?> one : several) {
            if (one.values.isEmpty()) {
                return 0;
            }
            most = Math.max(most, one.values.size());
        }
        return most;
    }

    /**
     * Checks that there is one value, or as many as axes.
     *
     * @param name the argument's name, for the message
     * @param axes the number of axes that the operation works on
     */
    public PerAxis<T> check(String name, int axes) {
        if (values.size() != 1 && values.size() != axes) {
            String given = values.isEmpty() ? "no values" : values.size() + " values (" + this + ")";
            throw new IllegalArgumentException(
                    name + " has " + given + "; allowed is one for all axes or one for each of the " + axes);
        }
        return this;
    }

    /**
     * Returns values for all axes of an array: these for the axes that the operation works on, another for the rest.
     *
     * @param along the axes that it works on
     * @param ndim how many axes the array has
     */
    public PerAxis<T> spread(List<Integer> along, int ndim, T rest) {
        List<T> all = new ArrayList<>(Collections.nCopies(ndim, rest));
        for (int place = 0; place < along.size(); place++) {
            all.set(along.get(place), get(place));
        }
        return new PerAxis<>(all);
    }

    /** Returns what becomes of each value. */
    public <R> PerAxis<R> map(Function<T, R> change) {
        List<R> changed = new ArrayList<>();
        for (T value : values) {
            changed.add(change.apply(value));
        }
        return new PerAxis<>(changed);
    }

    /** Returns the values with commas; without any, {@code ()}. */
    @Override
    public String toString() {
        return values.isEmpty() ? "()" : values.stream().map(T::toString).collect(Collectors.joining(","));
    }
}
