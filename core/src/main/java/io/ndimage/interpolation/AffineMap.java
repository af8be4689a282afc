package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates that are sums of multiples of the output's.
 *
 * @param axes the axes of the output that count
 * @param lines how each coordinate is computed
 */
record AffineMap(List<Integer> axes, List<Slant> lines) implements PointMap {

    /** Keeps copies of the lists. */
    AffineMap {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }

    @Override
    public double[] bounds(int axis, Region out) {
        Slant line = lines.get(axis);
        return new double[] {line.extreme(axes, out, false), line.extreme(axes, out, true)};
    }

    @Override
    public void find(@Nullable Block read, long[] index, int count, double[][] coordinates) {
        long start = index[axes.get(axes.size() - 1)];
        for (int k = 0; k < coordinates.length; k++) {
            Slant line = lines.get(k);
            fill(coordinates[k], line.base(axes, index), line.along(), start, count);
        }
    }

    private static void fill(double[] coordinates, double base, double slope, long start, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = base + (start + i) * slope;
        }
    }
}
