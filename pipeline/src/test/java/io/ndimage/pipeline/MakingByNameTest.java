package io.ndimage.pipeline;

import static io.ndimage.arithmetic.Arithmetic.greaterThan;
import static io.ndimage.filters.Filters.correlate;
import static io.ndimage.filters.Filters.correlate1d;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.genericFilter;
import static io.ndimage.filters.Filters.genericLaplace;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.interpolation.Interpolation.affineTransform;
import static io.ndimage.interpolation.Interpolation.zoom;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.valueIndices;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.distanceTransformCdt;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static io.ndimage.morphology.Morphology.greyErosion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.filters.WindowFunction;
import io.ndimage.op.Border;
import io.ndimage.op.Operation;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operation is made from its name and values. */
class MakingByNameTest {

    static Collection<Entry> entries() {
        return Catalog.standard().entries();
    }

    private static Operation<?> make(String name, Map<String, ?> values) {
        return Catalog.standard().make(name, values);
    }

    private static void refused(String name, Map<String, ?> values, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(name, values))
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }

    /** What the arguments of an operation are in text makes it again, and so does what its record keeps. */
    @ParameterizedTest
    @MethodSource("entries")
    void everyExampleIsMadeByName(Entry entry) {
        Operation<?> operation = Pipeline.parse(entry.example()).calls().stream()
                .filter(call -> call.entry().equals(entry))
                .findFirst()
                .orElseThrow()
                .operation();
        assertThat(make(entry.name(), entry.texts(operation))).isEqualTo(operation);
        assertThat(make(entry.name(), kept(entry, operation))).isEqualTo(operation);
    }

    private static Map<String, Object> kept(Entry entry, Operation<?> operation) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : entry.type().getRecordComponents()) {
            String camel = component.getName();
            String declared = component.getAnnotation(Param.class).name();
            String snake = camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            String name = Map.of("border", "mode", "footprint", "size").getOrDefault(camel, snake);
            values.put(declared.isEmpty() ? name : declared, Entry.value(component, operation));
        }
        return values;
    }

    @Test
    void numbersAreNumbers() {
        assertThat(make("gaussian_filter", Map.of("sigma", 2))).isEqualTo(gaussianFilter(2));
        assertThat(make("gaussian_filter", Map.of("sigma", 2L, "truncate", 3.5f)))
                .isEqualTo(gaussianFilter(2).truncate(3.5));
        assertThat(make("gaussian_filter", Map.of("sigma", 0.1f))).isEqualTo(gaussianFilter((double) 0.1f));
        assertThat(make("gaussian_filter", Map.of("sigma", 1e-300))).isEqualTo(gaussianFilter(1e-300));
        assertThat(make("gaussian_filter", Map.of("sigma", "1.5", "order", (byte) 1)))
                .isEqualTo(gaussianFilter(1.5).order(1));
        assertThat(make("median_filter", Map.of("size", 5.0))).isEqualTo(medianFilter(5));
        assertThat(make("greater_than", Map.of("value", -0.0))).isEqualTo(greaterThan(-0.0));
    }

    @Test
    void wholeNumbersKeepEveryDigit() {
        long large = (1L << 53) + 1;
        assertThat(make("value_indices", Map.of("ignore_value", large)))
                .isEqualTo(valueIndices().ignoreValue(large));
        assertThat(make("value_indices", Map.of("ignore_value", BigInteger.valueOf(large))))
                .isEqualTo(valueIndices().ignoreValue(large));
        assertThat(make("mean", Map.of("index", new long[] {large, 1})))
                .isEqualTo(mean().index(io.ndimage.measurements.LabelIndex.of(large, 1)));
    }

    @Test
    void truthsNamesAndConstantsOfEnums() {
        assertThat(make("zoom", Map.of("zoom", 2, "grid_mode", true, "mode", "grid-wrap")))
                .isEqualTo(zoom(2).gridMode(true).border(Border.gridWrap()));
        assertThat(make("distance_transform_edt", Map.of("return_indices", 1)))
                .isEqualTo(distanceTransformEdt().returnIndices(true));
        assertThat(make("median_filter", Map.of("size", 3, "output", DType.INT8, "cast", Cast.HALF_AWAY_SATURATE)))
                .isEqualTo(medianFilter(3).output(DType.INT8).cast(Cast.HALF_AWAY_SATURATE));
        assertThat(make("median_filter", Map.of("size", 3, "mode", Border.Mode.WRAP, "cast", "truncate_wrap")))
                .isEqualTo(medianFilter(3).border(Border.wrap()).cast(Cast.TRUNCATE_WRAP));
    }

    @Test
    void listsGoAxisByAxis() {
        assertThat(make("gaussian_filter", Map.of("sigma", List.of(1, 2.5), "order", new int[] {0, 1})))
                .isEqualTo(gaussianFilter(1, 2.5).order(0, 1));
        assertThat(make("gaussian_filter", Map.of("sigma", new double[] {1, 2}, "axes", List.of(0, -1))))
                .isEqualTo(gaussianFilter(1, 2).axes(0, -1));
        assertThat(make("gaussian_filter", Map.of("sigma", NdArray.of(new double[] {1, 2}), "axes", 0)))
                .isEqualTo(gaussianFilter(1, 2).axes(0));
        assertThat(make(
                        "gaussian_filter",
                        Map.of("sigma", PerAxis.ofInts(1, 2), "mode", List.of("wrap", "constant"), "cval", 3)))
                .isEqualTo(gaussianFilter(1, 2).border(Border.wrap(), Border.constant(3)));
        assertThat(make("gaussian_filter", Map.of("sigma", 1, "mode", List.of(Border.constant(1), Border.constant(2)))))
                .isEqualTo(gaussianFilter(1).border(Border.constant(1), Border.constant(2)));
        assertThat(make("gaussian_filter", Map.of("sigma", List.of(), "axes", new int[0])))
                .isEqualTo(gaussianFilter().axes(new int[0]));
    }

    @Test
    void structuresAndWeightsAreArrays() {
        Structure corner = Structure.of(new boolean[] {true, false, true, true}, 2, 2);
        for (Object rows : List.of(
                List.of(List.of(1, 0), List.of(true, true)),
                new boolean[][] {{true, false}, {true, true}},
                new int[][] {{1, 0}, {2, 3}},
                corner.toArray(),
                corner,
                "[[1,0],[1,1]]")) {
            assertThat(make("binary_erosion", Map.of("structure", rows))).isEqualTo(binaryErosion(corner));
        }
        assertThat(make("correlate1d", Map.of("weights", List.of(1, -2.5)))).isEqualTo(correlate1d(1, -2.5));
        assertThat(make("correlate", Map.of("weights", new double[][] {{1, 2}, {3, 0.1}})))
                .isEqualTo(correlate(Weights.of(new double[][] {{1, 2}, {3, 0.1}})));
        assertThat(make("grey_erosion", Map.of("structure", NdArray.ofRows(new double[] {1, 0}))))
                .isEqualTo(greyErosion(Weights.of(new double[][] {{1, 0}})));
        assertThat(make("median_filter", Map.of("footprint", corner.toArray()))).isEqualTo(medianFilter(corner));
        assertThat(make("affine_transform", Map.of("matrix", new float[][] {{1, 0.5f}, {0, 1}})))
                .isEqualTo(affineTransform(Weights.of(new double[][] {{1, 0.5}, {0, 1}})));
        assertThat(make(
                        "distance_transform_cdt",
                        Map.of("metric", Structure.ones(3, 3).toArray())))
                .isEqualTo(distanceTransformCdt().metric(Structure.ones(3, 3)));
    }

    @Test
    void whatTheRecordKeepsIsTakenAsItIs() {
        WindowFunction first = window -> window[0];
        assertThat(make("generic_filter", Map.of("function", first, "size", 3))).isEqualTo(genericFilter(first, 3));
        assertThat(make("generic_laplace", Map.of("derivative2", sobel()))).isEqualTo(genericLaplace(sobel()));
        assertThat(make("zoom", Map.of("zoom", 2, "mode", Border.constant(7))))
                .isEqualTo(zoom(2).border(Border.constant(7)));
    }

    @Test
    void nullIsTheDefault() {
        Map<String, Object> values = new HashMap<>();
        values.put("sigma", 2);
        values.put("output", null);
        values.put("mode", null);
        assertThat(make("gaussian_filter", values)).isEqualTo(gaussianFilter(2));
        values.put("sigma", null);
        refused("gaussian_filter", values, "gaussian_filter needs sigma");
    }

    @Test
    void whatIsWrongIsRefusedInOneLine() {
        refused("gausian_filter", Map.of(), "unknown operation 'gausian_filter'; did you mean gaussian_filter");
        refused("geometric_transform", Map.of(), "is there in Java only");
        refused("gaussian_filter", Map.of("sigm", 1), "gaussian_filter has no parameter 'sigm'; did you mean sigma");
        refused("binary_erosion", Map.of("mask", NdArray.zeros(DType.BOOL, 2)), "mask is an array beside the input");
        refused("gaussian_filter", Map.of(), "gaussian_filter needs sigma");
        refused("gaussian_filter", Map.of("sigma", -1), "gaussian_filter: sigma is -1.0");
        refused("gaussian_filter", Map.of("sigma", true), "gaussian_filter: sigma is 'true'; a number is needed");
        refused("gaussian_filter", Map.of("sigma", "none"), "gaussian_filter: sigma is 'none'; a value is needed");
        refused("gaussian_filter", Map.of("sigma", 1, "order", 1.5), "order is '1.5'; a whole number is needed");
        refused(
                "gaussian_filter",
                Map.of("sigma", 1, "output", 5),
                "gaussian_filter: output: unknown type '5'; known are bool");
        refused(
                "gaussian_filter",
                Map.of("sigma", new Object()),
                "sigma is 'java.lang.Object'; a java.lang.Object is no");
        refused("gaussian_filter", Map.of("sigma", Map.of()), "is no such value; allowed is a number");
        refused("gaussian_filter", Map.of("sigma", Arrays.asList(1, null)), "null stands in a list");
        refused(
                "gaussian_filter",
                Map.of("sigma", NdArray.zeros(DType.FLOAT64, 2, 2)),
                "an array of shape (2, 2) is no");
        refused("gaussian_filter", Map.of("sigma", 1, "mode", Border.wrap(), "cval", 2), "a border has its own number");
        refused("median_filter", Map.of("size", 3, "cast", DType.INT8), "cast is 'int8'; allowed is round_saturate, ");
        refused("binary_erosion", Map.of("structure", List.of(List.of(1, 0), List.of(1))), "the rows differ in length");
        refused("correlate1d", Map.of("weights", List.of(1, "x")), "a number is needed");
        refused("zoom", Map.of("zoom", 2, "prefilter", 3), "prefilter is '3'; allowed is true or false");
        refused("correlate1d", Map.of("weights", new double[0]), "at least one is needed");
    }
}
