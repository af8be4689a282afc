package io.ndimage.fft;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Spec;
import java.util.List;

/** The transform of complex numbers, one axis after the other, the last one first. */
final class ComplexTransform {

    private ComplexTransform() {}

    /**
     * Returns the transform of an array.
     *
     * @param kind a transform of as many complex numbers as it gives
     * @param factor what the result is multiplied with
     */
    static NdArray run(Engine engine, LineTransform.Kind kind, NdArray input, Grid grid, double factor) {
        NdArray spectrum = Grid.fit(input, DType.COMPLEX128, grid.shape());
        along(engine, kind, grid.along(), spectrum, factor);
        return Grid.as(Grid.complex(input.dtype()), spectrum);
    }

    /** Returns how many bytes a transform takes: the spectrum, what it is made of, and what is made of it. */
    static long memory(Engine engine, Spec input, Grid grid) {
        return 2 * DType.COMPLEX128.bytes(grid.shape().elements())
                + grid.memoryOfFitting(input)
                + grid.memoryOfLines(engine);
    }

    /** Transforms an array of complex128 in place, and multiplies it with a factor where there is an axis. */
    static void along(Engine engine, LineTransform.Kind kind, List<Integer> axes, NdArray spectrum, double factor) {
        double[] data = (double[]) spectrum.data();
        for (int place = axes.size() - 1; place >= 0; place--) {
            new AxisPass(kind, spectrum.shape(), axes.get(place)).run(engine, data, data, place == 0 ? factor : 1);
        }
    }
}
