package io.ndimage.array;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is known of an image beside its pixels: what its axes are, how far apart its pixels lie along each, and notes. An
 * operation says what becomes of it, so that the image that it gives knows its axes again.
 *
 * @param axes a name per axis; {@code channel} marks the axis of the colours, every other axis is spatial
 * @param spacing the distance between neighbouring pixels along each axis; 1 where unknown
 * @param unit the unit of the spacing along the axes of space; empty where unknown
 * @param notes what a reader should know
 */
public record Geometry(List<String> axes, List<Double> spacing, String unit, List<Note> notes) {

    private static final String TIME = "t";
    private static final List<String> NAMES = List.of("x", "y", "z", TIME);

    /** How far from a right angle, as a cosine, rounded sines and cosines may lead. */
    private static final double RIGHT = 1e-9;

    /** How far from a spacing, relative to it, sums of rounded squares may lead. */
    private static final double SAME = 1e-12;

    /** Checks that there are as many distances as names. */
    public Geometry {
        axes = List.copyOf(axes);
        spacing = List.copyOf(spacing);
        notes = List.copyOf(notes);
        if (axes.size() != spacing.size()) {
            throw new IllegalArgumentException(
                    "axes " + axes + " and spacing " + spacing + " must have as many entries as each other");
        }
    }

    /** Returns what is taken for known of a bare array: axes named x, y, z, t from the last, then by number, pixels one apart. */
    public static Geometry of(int ndim) {
        List<String> axes = IntStream.range(0, ndim)
                .mapToObj(axis -> ndim - 1 - axis < NAMES.size() ? NAMES.get(ndim - 1 - axis) : "axis" + axis)
                .toList();
        return new Geometry(axes, Collections.nCopies(ndim, 1.0), "", List.of());
    }

    /** Returns the number of axes. */
    public int ndim() {
        return axes.size();
    }

    /** Returns the number of the channel axis, or -1 where there is none. */
    public int channelAxis() {
        return axes.indexOf(Image.CHANNEL);
    }

    /** Returns the numbers of the axes that are not the channel axis. */
    public List<Integer> spatialAxes() {
        return IntStream.range(0, ndim())
                .filter(axis -> !axes.get(axis).equals(Image.CHANNEL))
                .boxed()
                .toList();
    }

    /** Returns whether a spacing is known. */
    public boolean isSpaced() {
        return !unit.isEmpty() || spacing.stream().anyMatch(distance -> distance != 1);
    }

    /** Returns this with other notes. */
    public Geometry noted(List<Note> others) {
        return new Geometry(axes, spacing, unit, others);
    }

    /** Returns this without one of its axes. */
    public Geometry without(int axis) {
        List<String> restAxes = new ArrayList<>(axes);
        List<Double> restSpacing = new ArrayList<>(spacing);
        restAxes.remove(axis);
        restSpacing.remove(axis);
        return new Geometry(restAxes, restSpacing, unit, notes);
    }

    /** Returns this with a channel axis before all others, along which the numbers that belong to one pixel lie. */
    public Geometry withChannelsFirst() {
        List<String> moreAxes = new ArrayList<>(List.of(Image.CHANNEL));
        List<Double> moreSpacing = new ArrayList<>(List.of(1.0));
        moreAxes.addAll(axes);
        moreSpacing.addAll(spacing);
        return new Geometry(moreAxes, moreSpacing, unit, notes);
    }

    /** Returns this with pixels so many times as far apart along each axis; where no spacing is known, none is afterwards. */
    public Geometry scaled(List<Double> factors) {
        List<Double> distances = IntStream.range(0, ndim())
                .mapToObj(axis -> spacing.get(axis) * factors.get(axis))
                .toList();
        return spaced(axes, distances);
    }

    /** Returns this of other axes, as far apart as they are where a spacing was known. */
    private Geometry spaced(List<String> names, List<Double> distances) {
        return new Geometry(names, isSpaced() ? distances : Collections.nCopies(names.size(), 1.0), unit, notes);
    }

    /**
     * Returns what becomes of this where pixels are read off at places that are not a grid in the spacing that was: as many axes
     * keep their names, and the spacing, where one was known, is dropped with a note.
     *
     * @param ndim the number of axes of the result
     * @param by what reads them off, for the note
     */
    public Geometry resampled(int ndim, String by) {
        Geometry bare = of(ndim);
        List<Note> more = new ArrayList<>(notes);
        if (isSpaced()) {
            String known = spatialAxes().stream()
                    .map(axis -> String.valueOf(spacing.get(axis)))
                    .collect(Collectors.joining(" x "));
            more.add(Note.loss(
                    "the spacing " + (known + " " + unit).strip() + " does not hold after " + by + ", and is dropped"));
        }
        return new Geometry(ndim == ndim() ? axes : bare.axes, bare.spacing, "", more);
    }

    /**
     * Returns what becomes of this where the axes are turned, exchanged, stretched or sheared by a matrix. The pixels are as far
     * apart along an axis of the result as its step is long. Where the steps are not at right angles to each other, as after a
     * shear or an oblique turn of pixels that are not square, where one has no length, and where one leads through space and time
     * together, there is no spacing, and it is {@linkplain #resampled dropped}. Where none was known, none is afterwards.
     *
     * <p>Axes of space keep their names when they are turned into each other, as these say how the result lies; where the one of
     * time is exchanged with another, names follow the axes.
     *
     * @param steps for each axis of the input a row: how far along it a step along each axis of the result leads, in pixels
     * @param by what moves them, for the note
     */
    public Geometry moved(List<List<Double>> steps, String by) {
        int columns = steps.isEmpty() ? 0 : steps.get(0).size();
        List<List<Integer>> led = IntStream.range(0, columns)
                .mapToObj(column -> IntStream.range(0, steps.size())
                        .filter(row -> steps.get(row).get(column) != 0)
                        .boxed()
                        .toList())
                .toList();
        if (!isGrid(steps, led)) {
            return resampled(columns, by);
        }
        List<Double> distances = IntStream.range(0, columns)
                .mapToObj(column -> length(steps, column, led.get(column)))
                .toList();
        return spaced(names(led), distances);
    }

    private boolean isGrid(List<List<Double>> steps, List<List<Integer>> led) {
        for (int column = 0; column < led.size(); column++) {
            List<Integer> rows = led.get(column);
            if (rows.isEmpty() || (rows.size() > 1 && !rows.stream().allMatch(this::isSpace))) {
                return false;
            }
            for (int other = 0; other < column; other++) {
                if (!areRight(steps, column, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isSpace(int axis) {
        return !axes.get(axis).equals(TIME) && axis != channelAxis();
    }

    private boolean areRight(List<List<Double>> steps, int one, int other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int row = 0; row < steps.size(); row++) {
            double a = spacing.get(row) * steps.get(row).get(one);
            double b = spacing.get(row) * steps.get(row).get(other);
            product += a * b;
            squares += a * a;
            otherSquares += b * b;
        }
        return Math.abs(product) <= RIGHT * Math.sqrt(squares) * Math.sqrt(otherSquares);
    }

    private double length(List<List<Double>> steps, int column, List<Integer> rows) {
        double squares = 0;
        for (int row : rows) {
            double step = spacing.get(row) * steps.get(row).get(column);
            if (rows.size() == 1) {
                return Math.abs(step);
            }
            squares += step * step;
        }
        double length = Math.sqrt(squares);
        return rows.stream()
                .map(spacing::get)
                .filter(distance -> Math.abs(length - distance) <= SAME * distance)
                .findFirst()
                .orElse(length);
    }

    /** Returns the names of the axes of a result, each of which leads along some of the input's. */
    private List<String> names(List<List<Integer>> led) {
        boolean asMany = led.size() == ndim();
        boolean straight = led.stream().allMatch(rows -> rows.size() == 1);
        boolean turned = IntStream.range(0, led.size())
                .filter(column -> straight && asMany && led.get(column).get(0) != column)
                .allMatch(this::isSpace);
        if (asMany && turned) {
            return axes;
        }
        return straight ? led.stream().map(rows -> axes.get(rows.get(0))).toList() : of(led.size()).axes;
    }
}
