package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Axes;
import io.ndimage.op.Engine;
import io.ndimage.op.Footprint;
import io.ndimage.op.Inputs;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.testkit.RandomArrays.Values;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has a value for each axis has none where there is no axis, and works on nothing where it works along none. */
class NoAxesLawTest {

    private static final Map<String, String> NAMES = Map.of("border", "mode", "footprint", "size");

    private static final Map<String, Object> NEEDED =
            Map.of("rank", 0, "percentile", 50, "function", "mean", "derivative", "sobel", "derivative2", "sobel");

    /** Operations that take pixels to other pixels by values per axis, and by no array that has dimensions of its own. */
    static List<Entry> perAxis() {
        return Catalog.standard().entries().stream()
                .filter(entry -> RegionOperation.class.isAssignableFrom(entry.type()))
                .filter(entry -> !entry.example().contains("structure")
                        && !entry.example().contains("["))
                .filter(entry -> components(entry).anyMatch(c -> c.getType() == Axes.class))
                .filter(entry -> components(entry).anyMatch(NoAxesLawTest::isPerAxis))
                .filter(entry -> !entry.topic().equals("fourier")) // a spectrum has an axis that was real
                .toList();
    }

    private static Stream<RecordComponent> components(Entry entry) {
        return Arrays.stream(entry.type().getRecordComponents());
    }

    private static boolean isPerAxis(RecordComponent component) {
        return component.getType() == PerAxis.class || component.getType() == Footprint.class;
    }

    /** Returns no values for each of the arguments that have some per axis, and something for those that are needed. */
    private static Map<String, Object> none(Entry entry) {
        Map<String, Object> values = new HashMap<>();
        components(entry)
                .filter(NoAxesLawTest::isPerAxis)
                .map(RecordComponent::getName)
                .forEach(name -> values.put(NAMES.getOrDefault(name, name), List.of()));
        entry.arguments().stream()
                .filter(argument -> argument.required() && argument.port() == 0)
                .forEach(argument -> values.putIfAbsent(argument.name(), NEEDED.get(argument.name())));
        return values;
    }

    private static NdArray run(Entry entry, Map<String, Object> values, NdArray input) {
        return (NdArray) entry.make(values).run(Engine.serial(), Inputs.of(input));
    }

    @ParameterizedTest
    @MethodSource("perAxis")
    void ofANumberItHasNoValues(Entry entry) {
        NdArray number = new RandomArrays(5).next(DType.FLOAT64);
        assertThat(run(entry, none(entry), number).shape()).isEqualTo(number.shape());
    }

    @ParameterizedTest
    @MethodSource("perAxis")
    void alongNoAxisItHasNoValues(Entry entry) {
        NdArray plane = new RandomArrays(6).next(DType.FLOAT64, Values.UNIFORM, 5, 7);
        NdArray number = NdArray.of(new double[] {plane.getDouble(2, 3)}).reshape();
        Map<String, Object> values = none(entry);
        values.put("axes", List.of());
        NdArray along = run(entry, values, plane);
        assertThat(along.shape()).isEqualTo(plane.shape());
        assertThat(along.getDouble(2, 3))
                .isEqualTo(run(entry, none(entry), number).getDouble());
    }
}
