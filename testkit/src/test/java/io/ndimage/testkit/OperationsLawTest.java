package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.pipeline.Call;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Pipeline;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the catalog, as its example has it, keeps every law in every type that it takes. */
class OperationsLawTest {

    private static final Shape LARGE = Shape.of(211, 163); // enough for several threads

    private final RandomArrays random = new RandomArrays(3);

    static Stream<String> examples() {
        return Catalog.standard().entries().stream().map(entry -> entry.example());
    }

    private static Operation<?> operation(String example) {
        List<Call> calls = Pipeline.parse(example).calls();
        return calls.get(calls.size() - 1).operation();
    }

    private NdArray[] arrays(Operation<?> operation, DType dtype, Values values, Shape shape, boolean optional) {
        List<NdArray> arrays = new ArrayList<>();
        for (Port port : operation.ports()) {
            if (arrays.isEmpty()) {
                arrays.add(random.next(dtype, values, shape.sizes()));
            } else if (port.required() || (optional && !port.name().equals("other"))) {
                DType further = switch (port.name()) {
                    case "labels" -> DType.UINT8;
                    case "markers" -> DType.INT8;
                    default -> DType.BOOL;
                };
                arrays.add(random.next(further, Values.BLOBS, shape.sizes()));
            }
        }
        return arrays.toArray(NdArray[]::new);
    }

    private static boolean takes(Operation<?> operation, NdArray... arrays) {
        try {
            operation.run(Engine.serial(), Inputs.of(List.of(arrays)));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsEveryLaw(String example) {
        Operation<?> operation = operation(example);
        Set<DType> taken = EnumSet.noneOf(DType.class);
        for (DType dtype : DType.values()) {
            for (Shape shape : List.of(Shape.of(5, 7), Shape.of(13, 8), Shape.of(1, 1), Shape.of(0, 3))) {
                NdArray[] arrays = arrays(operation, dtype, Values.NOT_FINITE, shape, shape.size(0) == 13);
                if (takes(operation, arrays)) {
                    Laws.check(operation, arrays);
                    taken.add(dtype);
                }
            }
        }

        assertThat(taken).as("types that it takes").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gaussian_filter sigma=1.5",
                "gaussian_filter sigma=1 order=1 mode=wrap",
                "gaussian_gradient_magnitude sigma=1 mode=constant",
                "gaussian_laplace sigma=1 mode=mirror",
                "uniform_filter size=4 mode=nearest",
                "sobel axis=0",
                "prewitt mode=wrap",
                "correlate1d weights=[1,2,0,-1] origin=1",
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
                "less_than 3"
            })
    void keepsEveryLawInAnyNumberOfDimensions(String call) {
        Operation<?> operation = operation(call);
        for (DType dtype : List.of(DType.BOOL, DType.INT16, DType.UINT64, DType.FLOAT32, DType.FLOAT64)) {
            for (Shape shape : RandomArrays.shapes()) {
                Values values = dtype.isFloat() ? Values.NOT_FINITE : Values.EXTREME;
                NdArray[] arrays = arrays(operation, dtype, values, shape, shape.ndim() % 2 == 0);
                if (takes(operation, arrays)) {
                    Laws.check(operation, arrays);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void threadsDoNotShowInLargeResults(String example) {
        Operation<?> operation = operation(example);
        for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.FLOAT32, DType.FLOAT64)) {
            NdArray[] arrays = arrays(operation, dtype, Values.UNIFORM, LARGE, true);
            if (takes(operation, arrays)) {
                Laws.sameBitsOnAnyThreads(operation, arrays);
                Laws.sameBitsFromAnySource(operation, arrays);
                Laws.leavesInputsAlone(operation, arrays);
            }
        }
    }
}
