package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates that a function gives.
 *
 * @param mapping the function
 * @param ndim how many axes the input has
 * @param outputs how many axes the output has
 */
record FunctionMap(CoordinateMapping mapping, int ndim, int outputs) implements PointMap {

    @Override
    public List<Integer> axes() {
        return IntStream.range(0, outputs).boxed().toList();
    }

    @Override
    public double @Nullable [] bounds(int axis, Region out) {
        return null;
    }

    @Override
    public void find(@Nullable Block read, long[] index, int count, double[][] coordinates) {
        long[] output = index.clone();
        for (int i = 0; i < count; i++) {
            double[] input = mapping.map(output.clone());
            if (input.length != ndim) {
                throw new IllegalArgumentException(
                        "mapping gives " + input.length + " coordinates; the input has " + ndim + " axes");
            }
            for (int k = 0; k < ndim; k++) {
                coordinates[k][i] = input[k];
            }
            output[outputs - 1]++;
        }
    }
}
