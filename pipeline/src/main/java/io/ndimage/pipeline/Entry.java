package io.ndimage.pipeline;

import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.Range;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operation as it is declared: its name, what it means, and what may be written after the name. */
public final class Entry {

    /** What is allowed for an array beside the input. */
    private static final Range ARRAY = Range.of(List.of(), "a file or an array");

    private final Class<? extends Record> type;
    private final Class<?> factories;
    private final Named named;
    private @Nullable Declaration declaration;
    private @Nullable List<Port> ports;

    Entry(Class<? extends Record> type, Class<?> factories) {
        this.type = type;
        this.factories = factories;
        this.named = type.getAnnotation(Named.class);
    }

    /** Returns what the record declares; it is looked at when it is first asked for, as a program needs few of all. */
    private Declaration declaration() {
        Declaration known = declaration;
        if (known == null) {
            known = Declaration.of(type, named);
            declaration = known;
        }
        return known;
    }

    /** Returns the name in text. */
    public String name() {
        return named.value();
    }

    /** Returns how it is declared. */
    public Named named() {
        return named;
    }

    /** Returns other names in text. */
    List<String> aliases() {
        return List.of(named.aliases());
    }

    /** Returns what it computes, in one sentence without a full stop. */
    public String summary() {
        return named.summary();
    }

    /** Returns an example in text. */
    public String example() {
        return named.example();
    }

    /** Returns the topic that it belongs to, such as {@code filters}. */
    public String topic() {
        String topic = factories.getPackageName();
        return topic.substring(topic.lastIndexOf('.') + 1);
    }

    /** Returns the class whose methods make it in Java. */
    Class<?> factories() {
        return factories;
    }

    /** Returns the record that it is in Java. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Returns what may be written after the name, in the order in which it may be given by position, further arrays included. */
    public List<Argument> arguments() {
        Map<String, Argument> all = new LinkedHashMap<>();
        Map<String, Argument> known = new LinkedHashMap<>(declaration().arguments());
        List<Port> further = ports();
        for (int p = 1; p < further.size(); p++) {
            Port port = further.get(p);
            String byDefault = port.required() ? null : Codecs.NONE;
            known.put(port.name(), new Argument(port.name(), port.meaning(), "", ARRAY, byDefault, p));
        }
        declaration().order().forEach(name -> {
            Argument argument = known.get(name);
            if (argument == null) {
                throw new IllegalStateException(type + " orders '" + name + "', which it does not declare");
            }
            all.put(name, argument);
        });
        known.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    /** Returns the arrays that it takes, the input first: they are asked of an operation made of defaults and samples. */
    public List<Port> ports() {
        if (ports == null) {
            ports = sample().ports();
        }
        return ports;
    }

    private Operation<?> sample() {
        String example = named.example();
        int bar = example.lastIndexOf('|');
        List<Token> tokens = Token.split(bar < 0 ? example : example.substring(bar + 1));
        Map<String, String> texts = new LinkedHashMap<>();
        int position = 0;
        for (Token token : tokens.subList(1, tokens.size())) {
            String key = token.key();
            if (key == null) {
                key = declaration().order().get(position++);
            }
            if (declaration().arguments().containsKey(key)) {
                texts.put(key, token.value());
            }
        }
        return build(texts, ArrayFiles.standard());
    }

    /**
     * Returns what may be written after the name under a name.
     *
     * @throws IllegalArgumentException if there is no such argument; the message gives the closest names
     */
    Argument argument(String name) {
        List<String> names = new ArrayList<>();
        for (Argument argument : arguments()) {
            if (argument.name().equals(name)) {
                return argument;
            }
            names.add(argument.name());
        }
        throw new IllegalArgumentException(name() + " has no parameter '" + name + "'; "
                + (names.isEmpty() ? "it takes none" : Closest.clause(name, names)));
    }

    /** Returns the operation with values for arguments, and defaults for the rest: see {@link Catalog#make}. */
    public Operation<?> make(Map<String, ?> given) {
        return make(given, ArrayFiles.standard());
    }

    /** Returns the operation, whose files are read in a way. */
    Operation<?> make(Map<String, ?> given, ArrayFiles files) {
        for (String name : given.keySet()) {
            if (argument(name).port() > 0) {
                throw new IllegalArgumentException(
                        name() + ": " + name + " is an array beside the input; it is given where the operation is run");
            }
        }
        return build(given, files);
    }

    private Operation<?> build(Map<String, ?> given, ArrayFiles files) {
        List<Declaration.Component> components = declaration().components();
        Object[] values = new Object[components.size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = parse(components.get(c), given, files);
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
            return (Operation<?>) canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw new IllegalArgumentException(name() + ": " + cause.getMessage(), cause);
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private @Nullable Object parse(Declaration.Component component, Map<String, ?> values, ArrayFiles files) {
        List<Given> given = new ArrayList<>();
        for (String name : component.names()) {
            Argument argument = declaration().arguments().get(name);
            Object value = values.get(name);
            if (value == null && argument != null) {
                value = argument.byDefault();
            }
            if (value == null) {
                throw new IllegalArgumentException(name() + " needs " + name
                        + (argument == null ? "" : ", the " + argument.meaning()) + "; for example: " + example());
            }
            given.add(new Given(value, files));
        }
        boolean alone = component.names().stream().skip(1).allMatch(name -> values.get(name) == null);
        if (alone && component.keeps(given.get(0).value())) {
            return given.get(0).value();
        }
        try {
            Object parsed = component.codec().parse(given);
            if (parsed == null && !mayBeMissing(component)) {
                throw new IllegalArgumentException("a value is needed");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            String argument = component.names().get(0);
            String value = "'" + given.get(0) + "'";
            String message = String.valueOf(e.getMessage());
            String subject = !message.contains(value)
                    ? argument + " is " + value + "; "
                    : message.contains(argument) ? "" : argument + ": ";
            throw new IllegalArgumentException(name() + ": " + subject + message, e);
        }
    }

    /** Returns whether the record may have no value in a component. */
    private boolean mayBeMissing(Declaration.Component component) {
        Argument argument = declaration().arguments().get(component.names().get(0));
        return argument != null && Codecs.NONE.equals(argument.byDefault());
    }

    /** Returns the arguments of an operation of this kind that differ from their defaults, as text. */
    Map<String, String> texts(Operation<?> operation) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Declaration.Component component : declaration().components()) {
            Object value = value(component.component(), operation);
            if (isDefault(component, value)) {
                continue;
            }
            List<String> spelled = component.codec().format(value);
            for (int i = 0; i < spelled.size(); i++) {
                Argument argument =
                        declaration().arguments().get(component.names().get(i));
                if (argument == null || !spelled.get(i).equals(argument.byDefault())) {
                    texts.put(component.names().get(i), spelled.get(i));
                }
            }
        }
        return texts;
    }

    private boolean isDefault(Declaration.Component component, @Nullable Object value) {
        Argument argument = declaration().arguments().get(component.names().get(0));
        boolean optional = argument != null && !argument.required();
        return optional && java.util.Objects.equals(parse(component, Map.of(), ArrayFiles.standard()), value);
    }

    /** Returns the names of the record's components that an operation has at values other than their defaults. */
    Set<String> componentsSet(Operation<?> operation) {
        return declaration().components().stream()
                .filter(component -> !isDefault(component, value(component.component(), operation)))
                .map(component -> component.component().getName())
                .collect(Collectors.toSet());
    }

    /** Returns whether a component of the record has no default. */
    boolean isRequired(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        return param != null && param.byDefault().equals(Param.REQUIRED);
    }

    /** Returns the value that an operation has in a component. */
    static @Nullable Object value(RecordComponent component, Operation<?> operation) {
        try {
            return component.getAccessor().invoke(operation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
