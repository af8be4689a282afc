package io.ndimage.op;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the parameters of an operation, whatever its record is made of, and puts numbers in the place of the open ones. */
final class Parameters {

    private static final ClassValue<Parts> BY_TYPE = new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
            return new Parts(type.asSubclass(Record.class));
        }
    };

    private final Operation<?> operation;
    private final Numbers.Change change;
    private final List<Giving> found = new ArrayList<>();

    Parameters(Operation<?> operation, Numbers.Change change) {
        this.operation = operation;
        this.change = change;
    }

    /** Returns whether a number in a value is open. */
    static boolean areOpen(@Nullable Object value) {
        if (value instanceof Scalar number) {
            return isOpen(number);
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (areOpen(element)) {
                    return true;
                }
            }
            return false;
        }
        return value instanceof Record record && !(value instanceof Composed) && areOpenIn(record);
    }

    private static boolean areOpenIn(Record record) {
        Parts parts = BY_TYPE.get(record.getClass());
        for (int part = 0; part < parts.count(); part++) {
            if (parts.mayHoldNumbers(part) && areOpen(parts.get(record, part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Scalar number) {
        return number.giver() != null && !number.isKnown();
    }

    /** Returns a value with changed numbers, itself where none is open. */
    @SuppressWarnings("unchecked") // a value stays of its type
    <T> T changed(T value) {
        return (T) changed("", value);
    }

    private Object changed(String parameter, Object value) {
        if (value instanceof Scalar number) {
            return number(parameter, number);
        }
        if (value instanceof List<?> list) {
            return list(parameter, list);
        }
        return value instanceof Record record && !(value instanceof Composed) ? record(parameter, record) : value;
    }

    private Scalar number(String parameter, Scalar number) {
        Operation<?> giver = number.giver();
        if (giver == null || !isOpen(number)) {
            return number;
        }
        Giving giving = new Giving(operation, parameter, giver);
        found.add(giving);
        return change.of(found.size() - 1, giving, number);
    }

    private List<?> list(String parameter, List<?> list) {
        @Nullable List<Object> elements = null;
        for (int place = 0; place < list.size(); place++) {
            Object element = list.get(place);
            Object other = changed(parameter, element);
            if (other != element && elements == null) {
                elements = new ArrayList<>(list);
            }
            if (elements != null) {
                elements.set(place, other);
            }
        }
        return elements == null ? list : elements;
    }

    private Record record(String parameter, Record record) {
        Parts parts = BY_TYPE.get(record.getClass());
        @Nullable Object[] values = new @Nullable Object[parts.count()];
        int before = found.size();
        boolean same = true;
        for (int part = 0; part < values.length; part++) {
            Object value = parts.mayHoldNumbers(part) ? parts.get(record, part) : null;
            if (value != null) {
                values[part] = changed(parts.name(part, parameter), value);
                same &= values[part] == value;
            }
        }
        return same ? record : made(parts, record, values, found.subList(before, found.size()));
    }

    /** Makes a record anew; where it refuses a number, the message says what gave it. */
    private static Record made(Parts parts, Record record, @Nullable Object[] values, List<Giving> givings) {
        for (int part = 0; part < values.length; part++) {
            if (!parts.mayHoldNumbers(part)) {
                values[part] = parts.get(record, part);
            }
        }
        try {
            return parts.make(values);
        } catch (IllegalArgumentException e) {
            StringBuilder message = new StringBuilder(String.valueOf(e.getMessage()));
            givings.forEach(giving -> message.append("; ").append(giving));
            throw new IllegalArgumentException(message.toString(), e);
        }
    }

    /** The components of a kind of record. */
    private static final class Parts {
        private final Class<? extends Record> type;
        private final RecordComponent[] components;
        private final Method[] readers;
        private final boolean[] open;

        Parts(Class<? extends Record> type) {
            this.type = type;
            this.components = type.getRecordComponents();
            this.readers = new Method[components.length];
            this.open = new boolean[components.length];
            for (int part = 0; part < components.length; part++) {
                readers[part] = components[part].getAccessor();
                boolean readable = readers[part].trySetAccessible();
                open[part] = readable && mayHoldNumbers(components[part].getType());
            }
        }

        private static boolean mayHoldNumbers(Class<?> type) {
            return type == Scalar.class
                    || type == List.class
                    || Record.class.isAssignableFrom(type)
                    || Operation.class.isAssignableFrom(type);
        }

        int count() {
            return components.length;
        }

        boolean mayHoldNumbers(int part) {
            return open[part];
        }

        /** Returns the name in text of a component, as messages say it. */
        String name(int part, String within) {
            if (type == Border.class) {
                return "cval";
            }
            Param declared = components[part].getAnnotation(Param.class);
            return declared != null ? Declared.name(components[part], declared) : within;
        }

        @Nullable
        Object get(Record record, int part) {
            try {
                return readers[part].invoke(record);
            } catch (IllegalAccessException e) {
                throw closed(e);
            } catch (InvocationTargetException e) {
                throw refusal(e);
            }
        }

        Record make(@Nullable Object[] values) {
            Class<?>[] types = new Class<?>[components.length];
            for (int part = 0; part < types.length; part++) {
                types[part] = components[part].getType();
            }
            try {
                Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
                constructor.trySetAccessible();
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw refusal(e);
            } catch (ReflectiveOperationException e) {
                throw closed(e);
            }
        }

        private IllegalStateException closed(ReflectiveOperationException why) {
            return new IllegalStateException(
                    type.getName() + " is closed to its numbers; make it public, or open its package to "
                            + Parameters.class.getModule().getName(),
                    why);
        }

        private static RuntimeException refusal(InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                return refusal;
            }
            throw new IllegalStateException(e);
        }
    }
}
