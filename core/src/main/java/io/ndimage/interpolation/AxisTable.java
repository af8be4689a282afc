package io.ndimage.interpolation;

import java.util.Arrays;

/** From which elements of the input's axis, with which weights, each of a stretch of the output's is interpolated. */
final class AxisTable {

    /** The elements, counted from an origin: for each number from the first on, for each output; -1 for the constant. */
    final int[][] elements;

    /** Their weights. */
    final double[][] weights;

    /** The outputs that are interpolated, counted from the stretch's first; the others are the constant. */
    final int insideStart;

    final int insideStop;

    /**
     * Fills a table.
     *
     * @param start the first output
     * @param stop one past the last
     * @param origin the element of the input that counts as 0; none before it is needed
     */
    AxisTable(AxisGrid grid, EdgeRule rule, long start, long stop, long origin) {
        int order = grid.order();
        int count = Math.toIntExact(stop - start);
        elements = new int[order + 1][count];
        weights = new double[order + 1][count];
        int firstInside = count;
        int lastInside = -1;
        for (int i = 0; i < count; i++) {
            double coordinate = rule.fold(grid.at(start + i));
            if (Double.isNaN(coordinate)) {
                continue;
            }
            firstInside = Math.min(firstInside, i);
            lastInside = i;
            long first = (long) Spline.first(order, coordinate);
            for (int number = 0; number <= order; number++) {
                long element = rule.element(first + number);
                elements[number][i] = element < 0 ? -1 : Math.toIntExact(element - origin);
                weights[number][i] = Spline.weight(order, number, coordinate);
            }
        }
        insideStart = Math.min(firstInside, lastInside + 1);
        insideStop = lastInside + 1;
    }

    private AxisTable(int[][] elements, double[][] weights, int insideStart, int insideStop) {
        this.elements = elements;
        this.weights = weights;
        this.insideStart = insideStart;
        this.insideStop = insideStop;
    }

    /** Returns the table of an axis each of whose elements is a run of some, which stay together. */
    AxisTable spread(int length) {
        int[][] finer = new int[elements.length][elements[0].length * length];
        double[][] finerWeights = new double[elements.length][elements[0].length * length];
        for (int number = 0; number < elements.length; number++) {
            for (int i = 0; i < finer[number].length; i++) {
                int element = elements[number][i / length];
                finer[number][i] = element < 0 ? -1 : element * length + i % length;
                finerWeights[number][i] = weights[number][i / length];
            }
        }
        return new AxisTable(finer, finerWeights, insideStart * length, insideStop * length);
    }

    /** Returns the first element that is needed and one past the last; the same where none is. */
    int[] span() {
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int[] some : elements) {
            for (int i = insideStart; i < insideStop; i++) {
                if (some[i] >= 0) {
                    least = Math.min(least, some[i]);
                    most = Math.max(most, some[i]);
                }
            }
        }
        return most < 0 ? new int[2] : new int[] {least, most + 1};
    }

    /** Returns the elements of the inside counted from another one; the constant's at a number of its own. */
    int[][] columns(int from, int constant) {
        return Arrays.stream(elements)
                .map(some -> Arrays.stream(some, insideStart, insideStop)
                        .map(e -> e < 0 ? constant : e - from)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns the weights of the inside. */
    double[][] insideWeights() {
        return Arrays.stream(weights)
                .map(some -> Arrays.copyOfRange(some, insideStart, insideStop))
                .toArray(double[][]::new);
    }
}
