package io.ndimage.testkit;

import static io.ndimage.filters.Filters.uniformFilter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.flow.Sequence;
import io.ndimage.op.Border;
import io.ndimage.op.Operation;
import io.ndimage.op.RegionOperation;
import io.ndimage.pipeline.Catalog;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the catalog, as its example has it, keeps every law in every type that it takes. */
class OperationsLawTest {

    private static final Shape LARGE = Shape.of(421, 163); // enough for several threads

    /** Calls that suit any number of dimensions; of operations that are not among them, their examples without what has some. */
    private static final List<String> ANY_DIMENSIONS = List.of(
            "gaussian_filter sigma=1.5",
            "gaussian_filter sigma=1 order=1 mode=wrap",
            "gaussian_gradient_magnitude sigma=1 mode=constant",
            "gaussian_laplace sigma=1 mode=mirror",
            "uniform_filter size=4 mode=nearest",
            "sobel axis=0",
            "prewitt mode=wrap",
            "correlate1d weights=[1,2,0,-1] origin=1",
            "laplace mode=constant",
            "generic_filter function=std size=4 mode=nearest",
            "generic_filter1d function=median filter_size=4 axis=0 origin=1",
            "vectorized_filter function=ptp size=2 mode=mirror",
            "generic_gradient_magnitude derivative=sobel mode=wrap",
            "generic_laplace derivative2='gaussian_filter1d sigma=1 order=2'",
            "minimum_filter size=4 mode=nearest",
            "maximum_filter1d size=5 axis=0 origin=1",
            "median_filter size=3 mode=constant",
            "rank_filter rank=1 size=2 origin=-1 mode=mirror",
            "grey_opening size=3 mode=wrap",
            "black_tophat size=2",
            "binary_erosion iterations=2 border_value=1",
            "binary_dilation iterations=0",
            "binary_opening",
            "binary_closing origin=1",
            "binary_propagation",
            "binary_fill_holes",
            "binary_hit_or_miss",
            "distance_transform_edt",
            "distance_transform_cdt return_indices=true",
            "distance_transform_bf return_indices=true",
            "distance_transform_bf metric=taxicab return_indices=true",
            "distance_transform_bf metric=chessboard return_indices=true",
            "label",
            "sum_labels",
            "mean index=1",
            "variance index=0,1,2",
            "minimum",
            "center_of_mass",
            "median index=0,1,3",
            "histogram min=-5 max=200 bins=3",
            "extrema",
            "labeled_comprehension func=std index=0,1,4",
            "value_indices",
            "watershed_ift",
            "measure area,variance,median,bounding_box,histogram",
            "shift shift=0.4 order=1 mode=grid-wrap",
            "shift shift=-1.7 order=5 mode=wrap",
            "zoom zoom=1.6 order=0",
            "zoom zoom=0.7 order=4 mode=nearest",
            "zoom zoom=2 order=2 mode=grid-constant cval=3 grid_mode=true",
            "rotate angle=20 order=1 mode=mirror",
            "rotate angle=-75 order=3 mode=reflect",
            "map_coordinates order=3 mode=mirror",
            "map_coordinates order=0 mode=nearest",
            "spline_filter order=5 mode=grid-wrap",
            "spline_filter1d order=2 axis=0 output=float32",
            "less_than 3",
            "fourier_gaussian sigma=1",
            "fourier_uniform size=2 n=7 axis=0",
            "fourier_ellipsoid size=3",
            "fourier_shift shift=0.5",
            "fftn",
            "rfftn norm=ortho",
            "irfftn");

    private final RandomArrays random = new RandomArrays(3);

    static List<String> examples() {
        return Examples.all();
    }

    static List<String> anyDimensions() {
        Set<String> named =
                ANY_DIMENSIONS.stream().map(call -> call.split(" ")[0]).collect(Collectors.toSet());
        List<String> calls = new ArrayList<>(ANY_DIMENSIONS);
        Catalog.standard().entries().stream()
                .filter(entry -> !named.contains(entry.name()))
                .flatMap(entry -> Examples.ofAnyDimensions(entry).stream())
                .forEach(calls::add);
        return calls;
    }

    private NdArray[] arrays(Operation<?> operation, DType dtype, Values values, Shape shape, boolean optional) {
        return Examples.arrays(operation, random, dtype, values, optional, shape.sizes());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsEveryLaw(String example) {
        Operation<?> operation = Examples.operation(example);
        Set<DType> taken = EnumSet.noneOf(DType.class);
        for (DType dtype : DType.values()) {
            for (Shape shape : List.of(Shape.of(5, 7), Shape.of(13, 8), Shape.of(1, 1), Shape.of(0, 3))) {
                NdArray[] arrays = arrays(operation, dtype, Values.NOT_FINITE, shape, shape.size(0) == 13);
                if (Examples.takes(operation, arrays)) {
                    Laws.check(operation, arrays);
                    taken.add(dtype);
                }
            }
        }

        assertThat(taken).as("types that it takes").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("anyDimensions")
    void keepsEveryLawInAnyNumberOfDimensions(String call) {
        Operation<?> operation = Examples.operation(call);
        List<DType> dtypes = List.of(DType.BOOL, DType.INT16, DType.UINT64, DType.FLOAT32, DType.FLOAT64);
        int next = Math.floorMod(call.hashCode(), dtypes.size());
        for (Shape shape : RandomArrays.shapes()) {
            for (int type = 0; type < 2; type++) { // each shape in two types, each type in six shapes
                DType dtype = dtypes.get(next++ % dtypes.size());
                Values values = dtype.isFloat() ? Values.NOT_FINITE : Values.EXTREME;
                NdArray[] arrays = arrays(operation, dtype, values, shape, shape.ndim() % 2 == 0);
                if (Examples.takes(operation, arrays)) {
                    Laws.check(operation, arrays);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void threadsDoNotShowInLargeResults(String example) {
        Operation<?> operation = Examples.operation(example);
        for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.FLOAT32, DType.FLOAT64)) {
            NdArray[] arrays = arrays(operation, dtype, Values.UNIFORM, LARGE, true);
            if (Examples.takes(operation, arrays)) {
                Laws.sameBitsOnAnyThreads(operation, arrays);
                Laws.sameBitsFromAnySource(operation, arrays);
                Laws.leavesInputsAlone(operation, arrays);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void regionsAndPiecesDoNotShowInLargeResults(String example) {
        if (Examples.operation(example) instanceof RegionOperation operation) {
            for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.FLOAT64)) {
                NdArray[] arrays = arrays(operation, dtype, Values.UNIFORM, LARGE, true);
                if (Examples.takes(operation, arrays)) {
                    Laws.sameBitsInAnyRegion(operation, arrays);
                    Laws.sameBitsIntoAnySink(operation, arrays);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fusedWithOthersItGivesTheBitsOfOneByOne(String example) {
        if (Examples.operation(example) instanceof RegionOperation operation) {
            List<RegionOperation> chain =
                    List.of(uniformFilter(3), operation, uniformFilter(2).border(Border.mirror()));
            for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.INT32, DType.FLOAT64)) {
                for (Shape shape : List.of(Shape.of(53, 41), Shape.of(2, 3), Shape.of(7, 11, 5))) {
                    NdArray input = random.next(dtype, Values.NOT_FINITE, shape.sizes());
                    if (Examples.takes(new Sequence<>(chain.subList(0, 2), chain.get(2)), input)) {
                        Laws.sameBitsFused(chain, input);
                    }
                }
            }
        }
    }
}
