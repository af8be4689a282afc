package io.ndimage.pipeline;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.filters.Filters;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.measurements.Measurements;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.restoration.Restoration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every operation by its name: those that the factories of the topics make. */
public final class Catalog {

    static final List<Class<?>> TOPICS = List.of(
            Arithmetic.class,
            Filters.class,
            Interpolation.class,
            Measurements.class,
            Morphology.class,
            Restoration.class);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Entry> aliases = new TreeMap<>();

    private Catalog(List<Class<?>> topics) {
        for (Class<?> factories : topics) {
            for (Method method : factories.getMethods()) {
                Class<?> type = method.getReturnType();
                boolean operation = Modifier.isStatic(method.getModifiers())
                        && Operation.class.isAssignableFrom(type)
                        && type.isAnnotationPresent(Named.class);
                if (operation) {
                    Entry entry = new Entry(type.asSubclass(Record.class), factories);
                    entries.putIfAbsent(entry.name(), entry);
                    entry.aliases().forEach(alias -> aliases.putIfAbsent(alias, entry));
                }
            }
        }
    }

    /** Returns the operations of NdImage itself. */
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

    /**
     * Returns the operation of a name, one of its others included.
     *
     * @throws IllegalArgumentException if there is none; the message gives the closest names
     */
    public Entry find(String name) {
        Entry entry = entries.getOrDefault(name, aliases.get(name));
        if (entry == null) {
            throw new IllegalArgumentException(
                    "unknown operation '" + name + "'; " + Closest.clause(name, entries.keySet()));
        }
        return entry;
    }

    private static final class Standard {
        static final Catalog INSTANCE = new Catalog(TOPICS);
    }
}
