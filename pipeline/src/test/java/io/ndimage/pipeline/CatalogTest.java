package io.ndimage.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.filters.AxisDerivative;
import io.ndimage.filters.DerivativeFunction;
import io.ndimage.filters.Filters;
import io.ndimage.filters.LineFunction;
import io.ndimage.filters.Statistic;
import io.ndimage.filters.VectorizedFunction;
import io.ndimage.filters.WindowFunction;
import io.ndimage.measurements.LabelFunction;
import io.ndimage.measurements.LabelStatistic;
import io.ndimage.measurements.Property;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

    static Collection<Entry> entries() {
        return Catalog.standard().entries();
    }

    static List<Method> factories() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> topic : Catalog.topics()) {
            for (Method method : topic.getMethods()) {
                Named named = method.getReturnType().getAnnotation(Named.class);
                if (Modifier.isStatic(method.getModifiers()) && named != null && !named.javaOnly()) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void examplesAreUnderstoodAndPrintedAgain(Entry entry) {
        Pipeline pipeline = Pipeline.parse(entry.example());
        assertThat(pipeline.calls())
                .anySatisfy(call -> assertThat(call.entry().name()).isEqualTo(entry.name()));
        assertThat(Pipeline.parse(pipeline.toString())).isEqualTo(pipeline);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyArgumentIsExplained(Entry entry) {
        assertThat(entry.summary()).isNotBlank().doesNotEndWith(".");
        for (Argument argument : entry.arguments()) {
            assertThat(argument.meaning())
                    .as(entry.name() + " " + argument.name())
                    .isNotBlank();
            assertThat(argument.name()).matches("[a-z][a-z0-9_]*");
        }
        assertThat(entry.ports().get(0).name()).isEqualTo("input");
    }

    /** What a factory does not take as its own parameter has the default that is declared for pipeline text. */
    @ParameterizedTest
    @MethodSource("factories")
    void factoriesHaveTheDeclaredDefaults(Method factory) throws ReflectiveOperationException {
        Operation<?> operation = (Operation<?>) factory.invoke(
                null,
                Arrays.stream(factory.getParameterTypes())
                        .map(CatalogTest::sample)
                        .toArray());
        Named named = factory.getReturnType().getAnnotation(Named.class);
        Map<String, String> texts = Catalog.standard().find(named.value()).texts(operation);
        assertThat(texts).hasSizeLessThanOrEqualTo(factory.getParameterCount());
    }

    private static Object sample(Class<?> type) {
        Map<Class<?>, Object> samples = Map.ofEntries(
                Map.entry(Number.class, 1.5),
                Map.entry(double.class, 1.5),
                Map.entry(double[].class, new double[] {1.5}),
                Map.entry(double[][].class, new double[][] {{1.5}}),
                Map.entry(int.class, 3),
                Map.entry(int[].class, new int[] {3}),
                Map.entry(long.class, 3L),
                Map.entry(DType.class, DType.FLOAT32),
                Map.entry(Property[].class, new Property[] {Property.MEAN}),
                Map.entry(LabelFunction.class, LabelStatistic.STD),
                Map.entry(Structure.class, Structure.ones(3, 3)),
                Map.entry(Weights.class, Weights.of(1, 2, 1)),
                Map.entry(WindowFunction.class, Statistic.STD),
                Map.entry(VectorizedFunction.class, Statistic.STD),
                Map.entry(LineFunction.class, Statistic.STD),
                Map.entry(DerivativeFunction.class, (DerivativeFunction) (array, axis, border) -> array),
                Map.entry(AxisDerivative.class, Filters.sobel()));
        Object sample = samples.get(type);
        assertThat(sample).as("a sample of " + type).isNotNull();
        return sample;
    }

    @Test
    void namesAreUniqueAndTopicsKnown() {
        assertThat(entries()).extracting(Entry::name).doesNotHaveDuplicates().contains("gaussian_filter");
        assertThat(entries()).extracting(Entry::topic).isSubsetOf(topics());
    }

    private static Set<String> topics() {
        return Set.of(
                "fft",
                "filters",
                "fourier",
                "interpolation",
                "arithmetic",
                "morphology",
                "measurements",
                "restoration");
    }

    @Test
    void anAliasFindsTheSameOperation() {
        assertThat(Catalog.standard().find("sum")).isSameAs(Catalog.standard().find("sum_labels"));
        assertThat(Pipeline.parse("sum index=2")).hasToString("sum_labels index=2");
    }

    @Test
    void whatTakesAFunctionIsListedApart() {
        assertThat(Catalog.standard().javaOnly())
                .extracting(Named::value)
                .contains("geometric_transform")
                .doesNotContainAnyElementsOf(entries().stream().map(Entry::name).toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalog.standard().find("geometric_transform"))
                .withMessageStartingWith("'geometric_transform' is there in Java only, as it takes a function");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheClosest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalog.standard().find("gausian_filter"))
                .withMessageStartingWith("unknown operation 'gausian_filter'; did you mean gaussian_filter");
    }
}
