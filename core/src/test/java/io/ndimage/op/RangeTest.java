package io.ndimage.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RangeTest {

    record Sample(
            @Param(value = "a") double any,
            @Param(value = "a", min = 0) double least,

            @Param(value = "a", above = 0, scale = Param.Scale.LOGARITHMIC)
            PerAxis<Double> positive,

            @Param(value = "a", min = 0, max = Double.POSITIVE_INFINITY)
            double upToInfinity,

            @Param(value = "a", min = Double.NEGATIVE_INFINITY, max = Double.POSITIVE_INFINITY)
            double evenNan,

            @Param(value = "a", min = 0, below = 1) double share,
            @Param(value = "a", max = 7.5) double greatest,
            @Param(value = "a", min = 1e-100, max = 1e100) double wide,
            @Param(value = "a", min = 1, unit = "pixels") PerAxis<Integer> wholes,
            @Param(value = "a", min = 0, max = 1) int bit,
            @Param(value = "a", min = -2, max = 5) long between,

            @Param(
                    value = "a",
                    choices = {"x", "y", "z"})
            String word,

            @Param(value = "a", range = ">= least") double inWords) {}

    private static Map<String, Range> ranges() {
        return Arrays.stream(Sample.class.getRecordComponents())
                .collect(Collectors.toMap(
                        component -> component.getName(),
                        component -> Range.of(component, component.getAnnotation(Param.class)),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Range range(String component) {
        return ranges().get(component);
    }

    @Test
    void wordsAreMadeOfNumbers() {
        Map<String, String> words = new TreeMap<>();
        ranges().forEach((name, range) -> words.put(name, range + "; " + range.allowed()));
        assertThat(words)
                .containsEntry("any", "; a finite number")
                .containsEntry("least", ">= 0; a finite number >= 0")
                .containsEntry("positive", "> 0; a finite number > 0")
                .containsEntry("upToInfinity", ">= 0; a number >= 0")
                .containsEntry("evenNan", "; ")
                .containsEntry("share", ">= 0 and < 1; >= 0 and < 1")
                .containsEntry("greatest", "<= 7.5; a finite number <= 7.5")
                .containsEntry("wide", "1e-100 to 1e100; 1e-100 to 1e100")
                .containsEntry("wholes", ">= 1; a whole number >= 1")
                .containsEntry("bit", "0 or 1; 0 or 1")
                .containsEntry("between", "-2 to 5; -2 to 5")
                .containsEntry("word", "x, y or z; x, y or z")
                .containsEntry("inWords", ">= least; a finite number");
    }

    @Test
    void boundsAreKeptToTheLastBit() {
        assertThat(range("least").contains(0)).isTrue();
        assertThat(range("least").contains(-Double.MIN_VALUE)).isFalse();
        assertThat(range("least").contains(Double.NaN)).isFalse();
        assertThat(range("least").contains(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(range("positive").contains(0)).isFalse();
        assertThat(range("positive").contains(Double.MIN_VALUE)).isTrue();
        assertThat(range("positive").contains(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(range("share").contains(1)).isFalse();
        assertThat(range("share").contains(Math.nextDown(1.0))).isTrue();
        assertThat(range("upToInfinity").contains(Double.POSITIVE_INFINITY)).isTrue();
        assertThat(range("evenNan").contains(Double.NaN)).isTrue();
        assertThat(range("any").contains(Double.NEGATIVE_INFINITY)).isFalse();
    }

    @Test
    void typesTellWhatIsWhole() {
        assertThat(List.of("wholes", "bit", "between"))
                .allSatisfy(name -> assertThat(range(name).step()).isOne());
        assertThat(List.of("any", "positive", "word"))
                .allSatisfy(name -> assertThat(range(name).step()).isZero());
        assertThat(range("positive").scale()).isEqualTo(Param.Scale.LOGARITHMIC);
    }

    @Test
    void eachOfSeveralNumbersIsChecked() {
        Declared declared = Declared.by(Sample.class);
        declared.check("wholes", PerAxis.ofInts(1, 2)).check("positive", null).check("bit", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared.check("wholes", PerAxis.ofInts(3, 0)))
                .withMessage("wholes is 0; allowed is a whole number >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared.check("upToInfinity", -1.0))
                .withMessage("up_to_infinity is -1.0; allowed is a number >= 0");
    }
}
