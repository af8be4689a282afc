package io.ndimage.pipeline;

import io.ndimage.array.NdArray;
import io.ndimage.filters.Edges;
import io.ndimage.morphology.ChamferMetric;
import io.ndimage.morphology.DistanceMetric;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Range;
import io.ndimage.op.Scalar;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codecs, by the type of a component. */
final class Codecs {

    /** The text that stands for no value. */
    static final String NONE = "none";

    /** What is allowed where the type alone says it. */
    private static final Range ANY = Range.of(List.of(), "");

    private static final List<String> MODES =
            Stream.of(Border.Mode.values()).map(Border.Mode::toString).toList();

    private static final Map<String, Codec> BY_TYPE = Map.ofEntries(
            Map.entry("double", one(Codecs::number)),
            Map.entry("int", one(Codecs::whole)),
            Map.entry("long", one(Codecs::wholeLong)),
            Map.entry("java.lang.Integer", one(Codecs::whole)),
            Map.entry("java.lang.Long", one(Codecs::wholeLong)),
            Map.entry("java.lang.Double", one(Codecs::number)),
            Map.entry("boolean", one(Codecs::truth)),
            Map.entry(perAxis("java.lang.Double"), one(text -> new PerAxis<>(list(text, Codecs::number)))),
            Map.entry(perAxis("java.lang.Integer"), one(text -> new PerAxis<>(list(text, Codecs::whole)))),
            Map.entry(Axes.class.getName(), one(Codecs::axes)),
            Map.entry(Structure.class.getName(), any(given -> Structure.of(given.array()))),
            Map.entry(Weights.class.getName(), any(given -> Weights.of(given.array()))),
            Map.entry(ChamferMetric.class.getName(), any(Codecs::chamferMetric)),
            Map.entry(Footprint.class.getName(), new FootprintCodec()),
            Map.entry(Border.Mode.class.getTypeName(), one(Border.Mode::parse, MODES)),
            Map.entry(Border.class.getName(), new BorderCodec(false)),
            Map.entry(perAxis(Border.class.getName()), new BorderCodec(true)),
            Map.entry(Edges.class.getName(), new EdgesCodec(new BorderCodec(true))));

    private Codecs() {}

    private static String perAxis(String type) {
        return PerAxis.class.getName() + "<" + type + ">";
    }

    /**
     * Returns the codec of a component: one of the known types, an enum, a list of one, a type with a static {@code parse(String)}, or an
     * operation.
     */
    static Codec of(RecordComponent component) {
        Codec known = BY_TYPE.get(component.getGenericType().getTypeName());
        if (known != null) {
            return known;
        }
        Class<?> type = component.getType();
        Method parse = parseMethod(type);
        if (parse != null) {
            return one(text -> invoke(parse, text));
        }
        if (type.isEnum()) {
            return one(text -> constant(type, text), names(type));
        }
        if (Operation.class.isAssignableFrom(type)) {
            return any(given -> operation(type, given));
        }
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isEnum()) {
            return one(text -> list(text, name -> constant(element, name)));
        }
        throw new IllegalStateException("no codec for " + component.getGenericType() + " " + component.getName()
                + " of " + component.getDeclaringRecord());
    }

    private static @Nullable Method parseMethod(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers()) ? parse : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Object invoke(Method parse, String text) {
        try {
            return parse.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException(parse + " failed", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(parse + " is not public", e);
        }
    }

    /** Returns an operation that is part of another one. */
    private static Operation<?> operation(Class<?> type, Given given) {
        Call call = Call.parse(given.text(), Catalog.standard(), given.files());
        if (!type.isInstance(call.operation()) || !call.arrays().isEmpty()) {
            throw new IllegalArgumentException("allowed is "
                    + Catalog.standard().entries().stream()
                            .filter(entry -> type.isAssignableFrom(entry.type()))
                            .map(Entry::name)
                            .collect(Collectors.joining(", ")));
        }
        return call.operation();
    }

    private static Object constant(Class<?> type, String text) {
        int place = names(type).indexOf(text);
        if (place < 0) {
            throw new IllegalArgumentException("allowed is " + String.join(", ", names(type)));
        }
        return type.getEnumConstants()[place];
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codecs::name).toList();
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Codec one(Function<String, Object> parser) {
        return one(parser, List.of());
    }

    private static Codec one(Function<String, Object> parser, List<String> choices) {
        return any(given -> parser.apply(given.text()), choices);
    }

    private static Codec any(Function<Given, Object> parser) {
        return any(parser, List.of());
    }

    private static Codec any(Function<Given, Object> parser, List<String> choices) {
        return new Codec() {
            @Override
            public List<String> choices() {
                return choices;
            }

            @Override
            public @Nullable Object parse(List<Given> given) {
                return isNone(given.get(0)) ? null : parser.apply(given.get(0));
            }

            @Override
            public List<String> format(@Nullable Object value) {
                if (value == null) {
                    return List.of(NONE);
                }
                return List.of(text(value));
            }
        };
    }

    private static boolean isNone(Given given) {
        return given.value().equals(NONE);
    }

    /** Returns a value as text; whole numbers without a fraction. */
    static String text(Object value) {
        if (value instanceof PerAxis<?> several) {
            return text(several.values());
        }
        if (value instanceof List<?> several) {
            return several.isEmpty() ? "()" : several.stream().map(Codecs::text).collect(Collectors.joining(","));
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        if (value instanceof Operation<?> operation && value.getClass().isAnnotationPresent(Named.class)) {
            return Call.of(operation).toString();
        }
        boolean plainEnum = value instanceof Enum<?> && parseMethod(value.getClass()) == null;
        return plainEnum ? name(value) : value.toString();
    }

    /** Returns a real number as the nearest double. */
    static double number(String text) {
        Scalar number = Scalar.parse(text);
        if (number.isComplex()) {
            throw new IllegalArgumentException("a real number is needed");
        }
        return number.doubleValue();
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is needed", e);
        }
    }

    private static long wholeLong(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is needed", e);
        }
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new IllegalArgumentException("allowed is true or false");
        };
    }

    private static Axes axes(String text) {
        return text.equals("all") ? Axes.all() : Axes.of(list(text, Codecs::whole));
    }

    /** Returns a metric by its name, or the neighbours of a structure. */
    private static ChamferMetric chamferMetric(Given given) {
        boolean named = !(given.value() instanceof NdArray) && given.text().matches("[a-z]+");
        return named
                ? ChamferMetric.of(DistanceMetric.parse(given.text()))
                : ChamferMetric.of(Structure.of(given.array()));
    }

    /** Returns the values of a text with commas, with or without brackets around it. */
    static <T> List<T> list(String text, Function<String, T> parser) {
        String bare = text.strip();
        if (bare.length() > 1
                && "([".indexOf(bare.charAt(0)) >= 0
                && ")]".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(1, bare.length() - 1);
            if (bare.isBlank()) {
                return List.of();
            }
        }
        List<T> values = new ArrayList<>();
        for (String part : bare.split(",", -1)) {
            if (!part.isBlank() || bare.indexOf(',') < 0) {
                values.add(parser.apply(part.strip()));
            }
        }
        return values;
    }

    /** A window as SciPy spells it: the size of a box, one for all axes or one for each, or a structure. */
    private record FootprintCodec() implements Codec {

        @Override
        public String rename() {
            return "size";
        }

        @Override
        public List<Argument> more() {
            return List.of(new Argument("footprint", "the window's elements, in place of size", "", ANY, NONE, 0));
        }

        @Override
        public @Nullable Object parse(List<Given> given) {
            boolean box = !isNone(given.get(0));
            boolean elements = !isNone(given.get(1));
            if (!box && !elements) {
                return null;
            }
            return new Footprint(
                    box ? new PerAxis<>(list(given.get(0).text(), Codecs::whole)) : null,
                    elements ? Structure.of(given.get(1).array()) : null);
        }

        @Override
        public List<String> format(@Nullable Object value) {
            Footprint footprint = (Footprint) value;
            if (footprint == null) {
                return List.of(NONE, NONE);
            }
            boolean box = footprint.size() != null;
            return List.of(box ? footprint.toString() : NONE, box ? NONE : footprint.toString());
        }
    }

    /** A border as SciPy spells it: a mode, or one for each axis, and the number of the constant ones. */
    private record BorderCodec(boolean perAxis) implements Codec {

        @Override
        public String rename() {
            return "mode";
        }

        @Override
        public List<String> choices() {
            return MODES;
        }

        @Override
        public List<Argument> more() {
            return List.of(
                    new Argument("cval", "the padding value beyond the boundary, for mode=constant", "", ANY, "0", 0));
        }

        @Override
        public Object parse(List<Given> given) {
            Scalar value = constant(given.get(1).text());
            List<Border> borders = given.get(0).list().stream()
                    .map(mode -> border(mode, value))
                    .toList();
            if (perAxis) {
                return new PerAxis<>(borders);
            }
            if (borders.size() != 1) {
                throw new IllegalArgumentException("one mode is needed");
            }
            return borders.get(0);
        }

        private static Scalar constant(String text) {
            try {
                return Scalar.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("cval is '" + text + "'; a number is needed", e);
            }
        }

        private static Border border(Given mode, Scalar value) {
            if (mode.value() instanceof Border border) {
                if (!value.equals(Scalar.ZERO)) {
                    throw new IllegalArgumentException("cval is " + value + " beside it; a border has its own number");
                }
                return border;
            }
            return Border.of(Border.Mode.parse(mode.text()), value);
        }

        @Override
        public List<String> format(@Nullable Object value) {
            List<Border> borders = new ArrayList<>();
            if (value instanceof PerAxis<?> several) {
                several.values().forEach(b -> borders.add((Border) b));
            } else if (value instanceof Border single) {
                borders.add(single);
            }
            Scalar constant = Scalar.ZERO;
            List<String> modes = new ArrayList<>();
            for (Border border : borders) {
                modes.add(border.mode().toString());
                constant = border.value().equals(Scalar.ZERO) ? constant : border.value();
            }
            return List.of(String.join(",", modes), constant.toString());
        }
    }

    /** Edges as SciPy spells them: a border, or the mode {@code valid}. */
    private record EdgesCodec(BorderCodec borders) implements Codec {

        private static final String VALID = "valid";

        @Override
        public String rename() {
            return borders.rename();
        }

        @Override
        public List<String> choices() {
            return Stream.concat(MODES.stream(), Stream.of(VALID)).toList();
        }

        @Override
        public List<Argument> more() {
            return borders.more();
        }

        @Override
        public Object parse(List<Given> given) {
            if (given.get(0).value() instanceof CharSequence mode && VALID.contentEquals(mode)) {
                return Edges.valid();
            }
            given.get(0).list().forEach(EdgesCodec::check);
            return new Edges(new PerAxis<>(((PerAxis<?>) borders.parse(given))
                    .values().stream().map(border -> (Border) border).toList()));
        }

        private static void check(Given mode) {
            if (mode.value() instanceof CharSequence text) {
                try {
                    Border.Mode.parse(text.toString());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(e.getMessage() + ", " + VALID, e);
                }
            }
        }

        @Override
        public List<String> format(@Nullable Object value) {
            PerAxis<Border> border = value instanceof Edges edges ? edges.border() : null;
            return border == null ? List.of(VALID, Scalar.ZERO.toString()) : borders.format(border);
        }
    }
}
