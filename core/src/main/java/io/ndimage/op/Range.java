package io.ndimage.op;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;

/**
 * The values that are allowed, as {@link Param} declares them.
 *
 * @param min the least number, or what all are above
 * @param minAllowed whether the least is one of them
 * @param max the greatest number, or what all are below
 * @param maxAllowed whether the greatest is one of them
 * @param step 1 where numbers have to be whole, else 0
 * @param scale how a control goes through the numbers
 * @param choices the words that are allowed; empty where it is numbers or more than words
 * @param words what depends on other values, in words; empty where the rest says it all
 */
public record Range(
        double min,
        boolean minAllowed,
        double max,
        boolean maxAllowed,
        int step,
        Param.Scale scale,
        List<String> choices,
        String words) {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class, Footprint.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, Double.class);

    /** Returns that of words which say it all. */
    public static Range of(List<String> choices, String words) {
        return new Range(
                Double.NEGATIVE_INFINITY,
                true,
                Double.POSITIVE_INFINITY,
                true,
                0,
                Param.Scale.LINEAR,
                List.copyOf(choices),
                words);
    }

    /** Returns what a component of an operation's record declares. */
    public static Range of(RecordComponent component, Param declared) {
        boolean whole = isOf(WHOLE, component);
        List<String> choices = List.of(declared.choices());
        if (!whole && !isOf(REAL, component)) {
            return of(choices, declared.range());
        }
        boolean above = declared.above() > Double.NEGATIVE_INFINITY;
        boolean below = declared.below() < Double.POSITIVE_INFINITY;
        return new Range(
                above ? declared.above() : declared.min(),
                !above,
                below ? declared.below() : declared.max(),
                !below,
                whole ? 1 : 0,
                declared.scale(),
                choices,
                declared.range());
    }

    private static boolean isOf(Set<Class<?>> types, RecordComponent component) {
        Type type = component.getGenericType();
        return types.contains(component.getType())
                || types.stream()
                        .anyMatch(
                                one -> type.getTypeName().equals(PerAxis.class.getName() + "<" + one.getName() + ">"));
    }

    /** Returns whether it is numbers of which some are not allowed. */
    public boolean isOfNumbers() {
        return min > Double.NEGATIVE_INFINITY || max < Double.POSITIVE_INFINITY;
    }

    /** Returns whether a number is allowed. */
    public boolean contains(double number) {
        if (!isOfNumbers()) {
            return true;
        }
        return (minAllowed ? number >= min : number > min) && (maxAllowed ? number <= max : number < max);
    }

    private boolean hasMin() {
        return min > -Double.MAX_VALUE;
    }

    private boolean hasMax() {
        return max < Double.MAX_VALUE;
    }

    /** Returns what is allowed in a sentence, such as {@code a finite number >= 0}. */
    public String allowed() {
        if (!isOfNumbers() || (hasMin() && hasMax())) {
            return toString();
        }
        boolean finite = step == 0 && min > Double.NEGATIVE_INFINITY && max < Double.POSITIVE_INFINITY;
        String kind = step > 0 ? "a whole number" : finite ? "a finite number" : "a number";
        return kind + (bounds().isEmpty() ? "" : " " + bounds());
    }

    /** Returns the words for a list of parameters, such as {@code >= 0}; empty where the type says it all. */
    @Override
    public String toString() {
        if (!words.isEmpty()) {
            return words;
        }
        if (choices.size() > 1) {
            int last = choices.size() - 1;
            return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
        }
        return isOfNumbers() ? bounds() : String.join("", choices);
    }

    private String bounds() {
        String least = (minAllowed ? ">= " : "> ") + number(min);
        String most = (maxAllowed ? "<= " : "< ") + number(max);
        if (!hasMin() || !hasMax()) {
            return hasMin() ? least : hasMax() ? most : "";
        }
        if (!minAllowed || !maxAllowed) {
            return least + " and " + most;
        }
        return number(min) + (step > 0 && max == min + 1 ? " or " : " to ") + number(max);
    }

    private static String number(double number) {
        boolean plain = number == Math.rint(number) && Math.abs(number) < 1e15;
        return plain ? Long.toString((long) number) : Double.toString(number).replace(".0E", "e");
    }
}
