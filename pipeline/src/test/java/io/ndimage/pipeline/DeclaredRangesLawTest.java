package io.ndimage.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.op.Param;
import io.ndimage.op.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parameters declare is what constructors take and refuse, over the whole catalog. */
class DeclaredRangesLawTest {

    /** A parameter of an operation. */
    record Declaration(Entry entry, Argument argument) {

        Range range() {
            return argument.range();
        }

        /** Makes the operation of the example with another value of the parameter. */
        void make(String value) {
            Map<String, String> texts = new HashMap<>();
            Pipeline.parse(entry.example()).calls().stream()
                    .filter(call -> call.entry() == entry)
                    .forEach(call -> texts.putAll(entry.texts(call.operation())));
            texts.put(argument.name(), value);
            entry.make(texts);
        }

        void accepts(String value) {
            assertThatCode(() -> make(value)).as(this + "=" + value).doesNotThrowAnyException();
        }

        void refuses(String value) {
            assertThatIllegalArgumentException()
                    .as(this + "=" + value)
                    .isThrownBy(() -> make(value))
                    .withMessageStartingWith(entry.name() + ": ")
                    .withMessageContaining(argument.name())
                    .withMessageContaining("allowed");
        }

        String text(double number) {
            return range().step() > 0 ? Long.toString((long) number) : Double.toString(number);
        }

        double beyond(double bound, double sign) {
            return range().step() > 0 ? bound + sign : sign < 0 ? Math.nextDown(bound) : Math.nextUp(bound);
        }

        @Override
        public String toString() {
            return entry.name() + " " + argument.name();
        }
    }

    static List<Declaration> all() {
        List<Declaration> all = new ArrayList<>();
        for (Entry entry : Catalog.standard().entries()) {
            entry.arguments().forEach(argument -> all.add(new Declaration(entry, argument)));
        }
        return all;
    }

    static List<Declaration> ofNumbers() {
        return all().stream().filter(one -> one.range().isOfNumbers()).toList();
    }

    static List<Declaration> ofChoices() {
        return all().stream().filter(one -> !one.range().choices().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void theLeastNumberIsTheLeast(Declaration one) {
        Range range = one.range();
        if (range.min() > -Double.MAX_VALUE) {
            one.accepts(one.text(range.minAllowed() ? range.min() : one.beyond(range.min(), 1)));
            one.refuses(one.text(range.minAllowed() ? one.beyond(range.min(), -1) : range.min()));
        }
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void theGreatestNumberIsTheGreatest(Declaration one) {
        Range range = one.range();
        if (range.max() < Double.MAX_VALUE) {
            one.accepts(one.text(range.maxAllowed() ? range.max() : one.beyond(range.max(), -1)));
            one.refuses(one.text(range.maxAllowed() ? one.beyond(range.max(), 1) : range.max()));
        }
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void infinitiesAreTakenWhereTheBoundIsInfinite(Declaration one) {
        if (one.range().step() > 0) {
            return;
        }
        one.refuses("nan");
        one.refuses("-inf");
        if (one.range().max() == Double.POSITIVE_INFINITY) {
            one.accepts("inf");
        } else {
            one.refuses("inf");
        }
    }

    @ParameterizedTest
    @MethodSource("ofChoices")
    void everyChoiceIsTakenAndNothingElse(Declaration one) {
        one.range().choices().forEach(one::accepts);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.make("nonsense"))
                .withMessageContainingAll(one.range().choices().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void whatMultipliesIsPositive(Declaration one) {
        if (one.range().scale() == Param.Scale.LOGARITHMIC) {
            assertThat(one.range().min()).isNotNegative();
        }
    }

    @Test
    void thereAreDeclarationsOfEachKind() {
        assertThat(ofNumbers()).hasSizeGreaterThan(100);
        assertThat(ofNumbers()).anyMatch(one -> !one.range().minAllowed());
        assertThat(ofNumbers()).anyMatch(one -> one.range().max() < Double.MAX_VALUE);
        assertThat(ofChoices()).hasSizeGreaterThan(50);
    }
}
