package io.ndimage.testkit;

import static io.ndimage.interpolation.Interpolation.geometricTransform;

import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.interpolation.CoordinateMapping;
import io.ndimage.interpolation.GeometricTransform;
import io.ndimage.op.Border;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading off at points that a function names keeps the laws, though no text can make it. */
class GeometricTransformLawTest {

    /** Coordinates that grow along all axes, and a little more where they are large already. */
    private record Bending(double factor) implements CoordinateMapping {

        @Override
        public double[] map(long[] output) {
            double[] input = new double[output.length];
            for (int k = 0; k < input.length; k++) {
                input[k] = output[k] * (factor + 0.01 * output[output.length - 1 - k]) - 0.6;
            }
            return input;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void keepsEveryLaw(int order) {
        RandomArrays random = new RandomArrays(order);
        Border.Mode[] modes = Border.Mode.values();
        List<DType> dtypes = List.of(DType.UINT8, DType.FLOAT32, DType.COMPLEX128);
        int next = order;
        for (Shape shape : RandomArrays.shapes()) {
            GeometricTransform transform = geometricTransform(new Bending(0.8))
                    .order(order)
                    .border(Border.of(modes[next++ % modes.length], -2));
            DType dtype = dtypes.get(next % dtypes.size());
            if (shape.ndim() > 0) {
                Laws.check(transform, random.next(dtype, Values.NOT_FINITE, shape.sizes()));
            }
        }
    }
}
