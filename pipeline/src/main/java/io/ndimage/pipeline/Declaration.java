package io.ndimage.pipeline;

import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Range;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the record of an operation declares.
 *
 * @param arguments by their names, in the order of the record
 * @param order of the arguments that may be given by position
 */
record Declaration(List<Component> components, Map<String, Argument> arguments, List<String> order) {

    /** A component of the record, and the arguments whose values it keeps. */
    record Component(RecordComponent component, Codec codec, List<String> names) {
        /** Returns whether a value is already what the record keeps; of what has types within its type that cannot be told. */
        boolean keeps(Object value) {
            return component.getGenericType() instanceof Class<?> type
                    && !(value instanceof CharSequence)
                    && type.isInstance(value);
        }
    }

    static Declaration of(Class<? extends Record> type, Named named) {
        List<Component> components = new ArrayList<>();
        Map<String, Argument> arguments = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(declared(type, component, arguments));
        }
        List<String> order = named.order().length > 0 ? List.of(named.order()) : List.copyOf(arguments.keySet());
        return new Declaration(List.copyOf(components), Collections.unmodifiableMap(arguments), order);
    }

    /** Returns what a component declares, and adds its arguments. */
    private static Component declared(Class<?> type, RecordComponent component, Map<String, Argument> arguments) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalStateException(type + " does not declare " + component.getName());
        }
        Codec codec = Codecs.of(component);
        String rename = codec.rename();
        String name = rename != null ? rename : Declared.name(component, param);
        String byDefault = param.byDefault().equals(Param.REQUIRED) ? null : param.byDefault();
        Range declared = Range.of(component, param);
        boolean listed = !codec.choices().isEmpty() && declared.toString().isEmpty();
        Range range = listed ? Range.of(codec.choices(), "") : declared;
        List<String> names = new ArrayList<>(List.of(name));
        arguments.put(name, new Argument(name, param.value(), param.unit(), range, byDefault, 0));
        for (Argument more : codec.more()) {
            names.add(more.name());
            arguments.put(more.name(), more);
        }
        return new Component(component, codec, names);
    }
}
