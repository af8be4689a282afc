package io.ndimage.op;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the record of an operation declares of its parameters; its constructor checks numbers by it. */
public final class Declared {

    private static final ClassValue<Declared> BY_TYPE = new ClassValue<>() {
        @Override
        protected Declared computeValue(Class<?> type) {
            return new Declared(type);
        }
    };

    private record Parameter(String name, String unit, Range range) {

        void check(Number number) {
            if (!range.contains(number.doubleValue())) {
                String in = range.step() > 0 || unit.isEmpty() ? "" : ", in " + unit;
                throw new IllegalArgumentException(name + " is " + number + "; allowed is " + range.allowed() + in);
            }
        }
    }

    private final Map<String, Parameter> parameters = new HashMap<>();

    private Declared(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Param declared = component.getAnnotation(Param.class);
            if (declared != null) {
                Range range = Range.of(component, declared);
                parameters.put(component.getName(), new Parameter(name(component, declared), declared.unit(), range));
            }
        }
    }

    /** Returns what the record of an operation declares. */
    public static Declared by(Class<? extends Record> operation) {
        return BY_TYPE.get(operation);
    }

    /** Returns the name in text of a component that is declared. */
    public static String name(RecordComponent component, Param declared) {
        return declared.name().isEmpty()
                ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : declared.name();
    }

    /**
     * Checks that a component has numbers that are allowed.
     *
     * @param component the name of the record's component
     * @param value a number, or one for each axis; null for none
     * @throws IllegalArgumentException if one is not allowed; the message names it and says what is
     */
    public Declared check(String component, @Nullable Object value) {
        Parameter parameter = parameters.get(component);
        if (parameter == null) {
            throw new IllegalStateException("no component " + component + " is declared");
        }
        for (Object one : value instanceof PerAxis<?> several ? several.values() : List.of()) {
            parameter.check((Number) one);
        }
        if (value instanceof Number number) {
            parameter.check(number);
        }
        return this;
    }
}
