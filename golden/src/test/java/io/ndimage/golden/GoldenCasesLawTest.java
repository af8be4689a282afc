package io.ndimage.golden;

import io.ndimage.array.NdArray;
import io.ndimage.op.Operation;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.testkit.Laws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws, over every call that SciPy has answered: other windows, origins, borders, axes and masks than anyone would think of. */
class GoldenCasesLawTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gaussian_filter",
                "gaussian_filter1d",
                "correlate",
                "correlate1d",
                "convolve",
                "convolve1d",
                "sobel",
                "prewitt",
                "gaussian_gradient_magnitude",
                "gaussian_laplace",
                "laplace",
                "generic_filter",
                "generic_filter1d",
                "vectorized_filter",
                "generic_gradient_magnitude",
                "generic_laplace",
                "uniform_filter",
                "uniform_filter1d",
                "binary_erosion",
                "binary_dilation",
                "binary_opening",
                "binary_closing",
                "binary_propagation",
                "binary_fill_holes",
                "binary_hit_or_miss",
                "distance_transform_edt",
                "distance_transform_cdt",
                "distance_transform_bf",
                "shift",
                "zoom",
                "rotate",
                "affine_transform",
                "map_coordinates",
                "spline_filter",
                "spline_filter1d",
                "label",
                "find_objects",
                "sum_labels",
                "mean",
                "minimum",
                "maximum",
                "variance",
                "standard_deviation",
                "center_of_mass",
                "median",
                "histogram",
                "extrema",
                "minimum_position",
                "maximum_position",
                "labeled_comprehension",
                "value_indices",
                "watershed_ift",
                "rof_iterations",
                "fourier_gaussian",
                "fourier_uniform",
                "fourier_ellipsoid",
                "fourier_shift",
                "fftn",
                "irfftn"
            })
    void everyTilingGivesTheSameBits(String table) {
        for (GoldenCase golden : Golden.cases(table)) {
            Operation<?> operation = golden.operation();
            NdArray[] arrays = golden.arrays().toArray(NdArray[]::new);
            Laws.isValue(operation);
            if (operation instanceof RegionOperation region) {
                Laws.sameBitsInAnyTiling(region, arrays);
            } else if (operation instanceof Reduction<?, ?> reduction) {
                Laws.sameBitsMergedAnyhow(reduction, arrays);
            } else {
                Laws.sameBitsFromAnySource(operation, arrays);
            }
        }
    }
}
