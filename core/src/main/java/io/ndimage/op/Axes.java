package io.ndimage.op;

import io.ndimage.array.Shape;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The axes that an operation works on: all, or a list, -1 being the last.
 *
 * @param list the numbers of the axes, in ascending or any other order; empty where {@code isAll}
 * @param isAll whether every axis is meant
 */
public record Axes(List<Integer> list, boolean isAll) implements Serializable {

    private static final Axes ALL = new Axes(List.of(), true);

    /** Keeps a copy of the list. */
    public Axes {
        list = List.copyOf(list);
    }

    /** Returns every axis, however many an array has. */
    public static Axes all() {
        return ALL;
    }

    /** Returns some axes. */
    public static Axes of(int... axes) {
        return new Axes(IntStream.of(axes).boxed().toList(), false);
    }

    /** Returns some axes. */
    public static Axes of(List<Integer> axes) {
        return new Axes(axes, false);
    }

    /**
     * Returns the axes of an array, none negative, in the order given.
     *
     * @throws IllegalArgumentException if the array lacks one, or one is named twice
     */
    public List<Integer> resolve(Shape shape) {
        if (isAll) {
            return IntStream.range(0, shape.ndim()).boxed().toList();
        }
        List<Integer> resolved = list.stream().map(shape::axis).toList();
        if (resolved.stream().distinct().count() != resolved.size()) {
            throw new IllegalArgumentException("axes " + this + " name an axis twice in an array of " + shape.ndim()
                    + " dimensions; each may be named once");
        }
        return resolved;
    }

    /**
     * Checks the axis of an operation along one, these being the spatial axes of an image: that it is not its channel axis.
     * Counted from the end it could be that by accident, so it is refused there; counted from 0 it is what was asked for.
     *
     * @throws IllegalArgumentException if it is
     */
    public void checkSpatial(Operation<?> operation, int axis) {
        int fromStart = list.size() + 1 + axis;
        if (!isAll && axis < 0 && !list.contains(fromStart)) {
            throw new IllegalArgumentException("axis is " + axis + ", along which " + Named.Names.of(operation)
                    + " would mix the channels of this image; allowed are its spatial axes " + this
                    + ", or the channels' own number from 0 if they are meant");
        }
    }

    /** Returns the numbers with commas, or {@code all}, or for none {@code ()}. */
    @Override
    public String toString() {
        if (list.isEmpty()) {
            return isAll ? "all" : "()";
        }
        return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
