package io.ndimage.fft;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Spec;
import java.util.List;

/** The transform of complex numbers, one axis after the other, the last one first. */
final class ComplexTransform {

    private ComplexTransform() {}

    /**
     * Returns the transform of an array, or its inverse, which is not divided by the number of elements.
     *
     * @param factor what the result is multiplied with
     */
    static NdArray run(Engine engine, boolean inverse, NdArray input, Grid grid, double factor) {
        NdArray numbers = Grid.fit(input, DType.COMPLEX128, grid.shape());
        boolean given = Grid.fits(input, DType.COMPLEX128, grid.shape());
        if (grid.along().isEmpty()) {
            return given ? input.astype(input.dtype()) : Grid.as(Grid.complex(input.dtype()), numbers);
        }
        NdArray spectrum = given ? NdArray.zeros(DType.COMPLEX128, grid.shape()) : numbers;
        along(engine, inverse, grid.along(), grid.shape(), numbers, spectrum, factor);
        return Grid.as(Grid.complex(input.dtype()), spectrum);
    }

    /** Returns how many bytes a transform takes: the spectrum, what it is made of, and what is made of it. */
    static long memory(Engine engine, Spec input, Grid grid) {
        return 2 * DType.COMPLEX128.bytes(grid.shape().elements())
                + grid.memoryOfFitting(input)
                + grid.memoryOfLines(engine);
    }

    /**
     * Transforms complex numbers along some axes, at least one, and multiplies them with a factor.
     *
     * @param used how many indices of each axis are looked at
     * @param spectrum where the result goes, perhaps the numbers themselves
     */
    static void along(
            Engine engine,
            boolean inverse,
            List<Integer> axes,
            Shape used,
            NdArray numbers,
            NdArray spectrum,
            double factor) {
        double[] out = (double[]) spectrum.data();
        double[] in = (double[]) numbers.data();
        for (int place = axes.size() - 1; place >= 0; place--) {
            AxisPass.complex(spectrum.shape(), used, axes.get(place), inverse)
                    .run(engine, in, out, place == 0 ? factor : 1);
            in = out;
        }
    }
}
