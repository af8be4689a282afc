package io.ndimage.pipeline;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.filters.Filters;
import io.ndimage.fourier.Fourier;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.measurements.Measurements;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Topic;
import io.ndimage.restoration.Restoration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every operation by its name: those that the factories of the topics make, the core's and those that other modules bring. */
public final class Catalog {

    private static final List<Class<?>> CORE = List.of(
            Arithmetic.class,
            Filters.class,
            Fourier.class,
            Interpolation.class,
            Measurements.class,
            Morphology.class,
            Restoration.class);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Entry> aliases = new TreeMap<>();
    private final Map<String, Named> javaOnly = new TreeMap<>();

    /** Returns the factories of all topics that are there. */
    static List<Class<?>> topics() {
        List<Class<?>> topics = new ArrayList<>(CORE);
        ServiceLoader.load(Topic.class, Catalog.class.getClassLoader()).forEach(topic -> topics.add(topic.factories()));
        return topics;
    }

    private Catalog(List<Class<?>> topics) {
        for (Class<?> factories : topics) {
            for (Method method : factories.getMethods()) {
                Class<?> type = method.getReturnType();
                boolean operation = Modifier.isStatic(method.getModifiers())
                        && Operation.class.isAssignableFrom(type)
                        && type.isAnnotationPresent(Named.class);
                if (operation && type.getAnnotation(Named.class).javaOnly()) {
                    Named named = type.getAnnotation(Named.class);
                    javaOnly.put(named.value(), named);
                } else if (operation) {
                    Entry entry = new Entry(type.asSubclass(Record.class), factories);
                    entries.putIfAbsent(entry.name(), entry);
                    entry.aliases().forEach(alias -> aliases.putIfAbsent(alias, entry));
                }
            }
        }
    }

    /** Returns the operations of NdImage itself and of the modules beside it. */
    public static Catalog standard() {
        return Standard.INSTANCE;
    }

    /** Returns the operations that factories make: the public static methods whose result is a declared operation. */
    public static Catalog of(List<Class<?>> factories) {
        return new Catalog(factories);
    }

    /** Returns the operations in the order of their names. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** Returns the operations that take a function, and so cannot be written in text, in the order of their names. */
    public Collection<Named> javaOnly() {
        return Collections.unmodifiableCollection(javaOnly.values());
    }

    /**
     * Returns the operation of a name, one of its others included.
     *
     * @throws IllegalArgumentException if there is none; the message gives the closest names
     */
    public Entry find(String name) {
        Entry entry = entries.getOrDefault(name, aliases.get(name));
        Named inJava = javaOnly.get(name);
        if (inJava != null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is there in Java only, as it takes a function: " + inJava.example());
        }
        if (entry == null) {
            String sought = name.toLowerCase(Locale.ROOT);
            List<String> meant = about(sought).stream()
                    .filter(named -> List.of(named.keywords()).contains(sought))
                    .sorted(Comparator.comparingInt(
                            named -> List.of(named.keywords()).indexOf(sought)))
                    .map(Named::value)
                    .toList();
            String clause = meant.isEmpty() ? Closest.clause(name, entries.keySet()) : Closest.meant(sought, meant);
            throw new IllegalArgumentException("unknown operation '" + name + "'; " + clause);
        }
        return entry;
    }

    /** Returns whether there is an operation of a name, one of its others included. */
    public boolean has(String name) {
        return entries.containsKey(name) || aliases.containsKey(name);
    }

    /**
     * Returns the operations that some words lead to, in the order of their names: each of the words begins a word of a name, an alias
     * or a keyword. So {@code blur} leads to all that blur, and {@code distance transform} to three.
     */
    public List<Named> about(String words) {
        List<String> sought = List.of(words.strip().toLowerCase(Locale.ROOT).split("[\\s_-]+"));
        return Stream.concat(entries.values().stream().map(Entry::named), javaOnly.values().stream())
                .filter(named -> sought.stream().allMatch(word -> isBegun(word, named)))
                .sorted(Comparator.comparing(Named::value))
                .toList();
    }

    private static boolean isBegun(String start, Named named) {
        return Stream.of(Stream.of(named.value()), Stream.of(named.aliases()), Stream.of(named.keywords()))
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.split("[\\s_-]+")))
                .anyMatch(word -> word.startsWith(start));
    }

    /**
     * Returns an operation by its name, with values for its arguments by their names.
     *
     * <p>A value is what its text means in a pipeline, or a Java value that stands for it: a number, of which every digit counts; a
     * truth value; a constant of an enum, such as a {@link io.ndimage.array.DType}; a list or an array of these where there is a value
     * per axis; an {@link io.ndimage.array.NdArray}, nested lists or arrays of numbers where there is an array, such as a structure or
     * weights; and whatever the operation's record keeps, such as a {@link io.ndimage.op.Border} or a function. Null stands for the
     * default, as a missing name does. Arrays beside the input, such as a mask, are given to the operation that comes back.
     *
     * <pre>{@code
     * Operation<?> blur = Catalog.standard().make("gaussian_filter", Map.of("sigma", List.of(1.5, 2), "mode", "nearest"));
     * Map<String, NdArray> result = NamedArrays.of(blur.run(Engine.shared(), Inputs.of(array)));
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such operation or argument, or a value is missing or not allowed; the message
     *     names it and says what is
     * @throws java.io.UncheckedIOException if a text names a file that cannot be read
     */
    public Operation<?> make(String name, Map<String, ?> values) {
        return find(name).make(values);
    }

    private static final class Standard {
        static final Catalog INSTANCE = new Catalog(topics());
    }
}
