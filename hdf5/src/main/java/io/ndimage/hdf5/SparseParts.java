package io.ndimage.hdf5;

import io.jhdf.api.Dataset;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.mat.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sparse matrix together from what a file has of it.
 *
 * @param file where it lies
 * @param shape its two sizes
 * @param budget what may be taken
 */
record SparseParts(OpenFile file, Shape shape, Budget budget) {

    /**
     * Returns the matrix.
     *
     * @param rows the row of each entry
     * @param columns where each column's entries begin
     * @param data the values of the entries; null where there are none
     * @param logical whether they are truth values
     */
    MatValue value(long[] rows, long[] columns, @Nullable Dataset data, boolean logical) throws ImageReadException {
        NdArray values =
                data == null ? NdArray.zeros(DType.FLOAT64, 0) : file.numbers(data, Shape.of(data.getSize()), budget);
        DType dtype = logical ? DType.BOOL : values.dtype().isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
        try {
            return new MatValue.Sparse(shape, indices(rows), indices(columns), values.astype(dtype));
        } catch (IllegalArgumentException e) {
            throw file.bytes().malformed(-1, String.valueOf(e.getMessage()));
        }
    }

    private static NdArray indices(long... values) {
        return NdArray.wrap(DType.INT64, values, values.length).astype(DType.INT32);
    }
}
