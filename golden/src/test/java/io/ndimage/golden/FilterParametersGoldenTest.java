package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter of SciPy is there, with every parameter by its name and in its order, but those that have no meaning here. */
class FilterParametersGoldenTest {

    /** What a function is called with beside pixels, a lambda has already. */
    private static final Map<String, List<String>> MEANINGLESS = Map.of(
            "generic_filter", List.of("extra_arguments", "extra_keywords"),
            "generic_filter1d", List.of("extra_arguments", "extra_keywords"),
            "generic_gradient_magnitude", List.of("extra_arguments", "extra_keywords"),
            "generic_laplace", List.of("extra_arguments", "extra_keywords"));

    static Stream<Arguments> filters() {
        return Golden.lines("parameters.tsv")
                .map(line -> Arguments.of(line.split("\t")[0], List.of(line.split("\t")[1].split(","))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void everyParameterIsThere(String name, List<String> parameters) {
        List<String> expected = new ArrayList<>(parameters);
        expected.remove("input");
        expected.removeAll(MEANINGLESS.getOrDefault(name, List.of()));

        assertThat(Catalog.standard().find(name).arguments())
                .extracting(Argument::name)
                .containsSubsequence(expected);
    }
}
