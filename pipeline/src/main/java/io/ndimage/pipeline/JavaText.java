package io.ndimage.pipeline;

import io.ndimage.array.DType;
import io.ndimage.filters.Edges;
import io.ndimage.measurements.LabelIndex;
import io.ndimage.morphology.ChamferMetric;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.Operation;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The Java that makes an operation: the factory of its topic, then a wither for each argument that is not at its default. */
public final class JavaText {

    /** The types that a parameter of a factory or a wither may have for a component of a type. */
    private static final Map<Class<?>, List<Class<?>>> ACCEPTED = Map.of(
            PerAxis.class, List.of(double[].class, int[].class, Border[].class, PerAxis.class),
            Axes.class, List.of(int[].class, Axes.class),
            Integer.class, List.of(int.class, Integer.class),
            Double.class, List.of(double.class, Double.class),
            Scalar.class, List.of(Number.class));

    private final Set<String> imports = new TreeSet<>();
    private final String expression;

    private JavaText(Entry entry, Operation<?> operation) {
        List<RecordComponent> components = List.of(entry.type().getRecordComponents());
        Set<String> set = entry.componentsSet(operation);
        Method factory = factory(entry, components, set, operation);
        int taken = factory.getParameterCount();
        List<RecordComponent> arguments = taken == 0 ? List.of() : arguments(entry, components, taken);
        imports.add("static " + factory.getDeclaringClass().getName() + "." + factory.getName());
        StringBuilder text = new StringBuilder(factory.getName()).append(call(factory, arguments, operation));
        for (RecordComponent component : components) {
            if (set.contains(component.getName()) && !arguments.contains(component)) {
                text.append('.')
                        .append(component.getName())
                        .append(call(wither(entry, component.getName()).orElseThrow(), List.of(component), operation));
            }
        }
        expression = text.toString();
    }

    /** Returns the Java that makes the operation of a call. */
    public static JavaText of(Call call) {
        return new JavaText(call.entry(), call.operation());
    }

    /** Returns what is to be imported, without the word {@code import} and the semicolon. */
    public Set<String> imports() {
        return imports;
    }

    /** Returns the expression, such as {@code gaussianFilter(5).order(0, 1)}. */
    public String expression() {
        return expression;
    }

    /** Returns the factory method that takes the fewest arguments of those after which withers can set the rest. */
    private static Method factory(
            Entry entry, List<RecordComponent> components, Set<String> set, Operation<?> operation) {
        return Arrays.stream(entry.factories().getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == entry.type())
                .filter(method -> {
                    List<RecordComponent> taken = arguments(entry, components, method.getParameterCount());
                    return fits(method, taken, operation) && suffices(entry, taken, set);
                })
                .min(Comparator.comparingInt((Method method) -> method.getParameterCount())
                        .thenComparing(method -> !method.isVarArgs()))
                .orElseThrow(() ->
                        new IllegalStateException(entry.factories() + " makes no " + entry.type() + " with " + set));
    }

    /** Returns whether every argument of a factory is set, and the type has a wither for each other that is. */
    private static boolean suffices(Entry entry, List<RecordComponent> taken, Set<String> set) {
        Set<String> names = taken.stream().map(RecordComponent::getName).collect(Collectors.toSet());
        return set.containsAll(names)
                && set.stream()
                        .filter(name -> !names.contains(name))
                        .allMatch(name -> wither(entry, name).isPresent());
    }

    private static Optional<Method> wither(Entry entry, String name) {
        return Arrays.stream(entry.type().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .max(Comparator.comparing(Method::isVarArgs));
    }

    /** Returns the components that a factory of so many parameters takes: those that must be given, then others in order. */
    private static List<RecordComponent> arguments(Entry entry, List<RecordComponent> components, int count) {
        List<RecordComponent> order = new ArrayList<>(components);
        order.sort(Comparator.comparing(component -> !entry.isRequired(component)));
        return order.subList(0, Math.min(count, order.size()));
    }

    private static boolean fits(Method factory, List<RecordComponent> arguments, Operation<?> operation) {
        Class<?>[] types = factory.getParameterTypes();
        return types.length == arguments.size()
                && IntStream.range(0, types.length).allMatch(i -> fits(types[i], arguments.get(i), operation));
    }

    private static boolean fits(Class<?> type, RecordComponent argument, Operation<?> operation) {
        if (Entry.value(argument, operation) instanceof Footprint footprint) {
            return type == (footprint.size() != null ? int[].class : Structure.class);
        }
        if (Entry.value(argument, operation) instanceof Weights weights) {
            return type == Weights.class || (!weights.isComplex() && type == bare(weights));
        }
        return type.equals(argument.getType())
                || (argument.getType() == List.class && type.isArray())
                || ACCEPTED.getOrDefault(argument.getType(), List.of()).contains(type);
    }

    /** Returns the type of Java's arrays that real weights can be given as; null where they have more than two axes. */
    private static @Nullable Class<?> bare(Weights weights) {
        return weights.ndim() == 1 ? double[].class : weights.ndim() == 2 ? double[][].class : null;
    }

    private String call(Method method, List<RecordComponent> components, Operation<?> operation) {
        return IntStream.range(0, components.size())
                .mapToObj(i -> argument(Entry.value(components.get(i), operation), method.getParameterTypes()[i]))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String argument(@Nullable Object value, Class<?> type) {
        boolean none = (value instanceof PerAxis<?> several && several.values().isEmpty())
                || (value instanceof Axes axes && axes.list().isEmpty());
        if (none && type.isArray()) {
            return "new " + type.getComponentType().getSimpleName() + "[0]";
        }
        if (value instanceof Weights weights && type == double[].class) {
            return Arrays.stream(weights.toDoubles()).mapToObj(JavaText::number).collect(Collectors.joining(", "));
        }
        return value instanceof Weights weights && type == double[][].class ? rows(weights) : literal(value);
    }

    private String literal(@Nullable Object value) {
        if (value instanceof PerAxis<?> several) {
            return literal(several.values());
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::literal).collect(Collectors.joining(", "));
        }
        if (value instanceof Axes axes) {
            return axes.list().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Edges edges) {
            return edges(edges);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Scalar number) {
            return scalar(number);
        }
        if (value instanceof Border border) {
            return border(border);
        }
        if (value instanceof Footprint footprint) {
            return literal(footprint.size() != null ? footprint.size() : footprint.elements());
        }
        if (value instanceof ChamferMetric metric) {
            return literal(metric.named() != null ? metric.named() : metric.steps());
        }
        if (value instanceof Structure structure) {
            return structure(structure);
        }
        if (value instanceof Weights weights) {
            return weights(weights);
        }
        if (value instanceof LabelIndex index) {
            return labels(index);
        }
        if (value instanceof Operation<?> operation) {
            JavaText part = of(Call.of(operation));
            imports.addAll(part.imports);
            return part.expression;
        }
        if (value instanceof Enum<?> constant) {
            imports.add(constant.getDeclaringClass().getCanonicalName());
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        return String.valueOf(value).replace(",", ", ");
    }

    /** Returns labels that are ints as such, one or a list of several, and any others as they are written. */
    private String labels(LabelIndex index) {
        boolean listed = index.isSingle() || (index.shape().ndim() == 1 && index.size() > 1);
        boolean ints = IntStream.range(0, index.size()).mapToLong(index::label).allMatch(label -> label == (int) label);
        if (listed && ints) {
            return index.toString().replace(",", ", ");
        }
        imports.add(LabelIndex.class.getName());
        return "LabelIndex.parse(\"" + index + "\")";
    }

    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "Double." + (Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private String scalar(Scalar number) {
        if (number.isComplex() || (number.isWhole() && !number.isElement(DType.INT64))) {
            imports.add(Scalar.class.getName());
            return number.isComplex()
                    ? "Scalar.complex(" + scalar(number.real()) + ", " + scalar(number.imaginary()) + ")"
                    : "Scalar.parse(\"" + number + "\")";
        }
        if (number.isWhole()) {
            return number + (number.isElement(DType.INT32) ? "" : "L");
        }
        return number(number.doubleValue());
    }

    private String edges(Edges edges) {
        if (edges.border() != null) {
            return literal(edges.border());
        }
        imports.add(Edges.class.getName());
        return "Edges.valid()";
    }

    private String border(Border border) {
        imports.add(Border.class.getName());
        String value = border.mode().isConstant() ? scalar(border.value()) : "";
        String[] words = border.mode().toString().split("-");
        String name = words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
        return "Border." + name + "(" + value + ")";
    }

    private String structure(Structure structure) {
        imports.add(Structure.class.getName());
        String sizes = LongStream.of(structure.shape().sizes())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", "));
        if (structure.equals(Structure.ones(structure.shape().sizes()))) {
            return "Structure.ones(" + sizes + ")";
        }
        if (structure.equals(Structure.cross(structure.ndim()))) {
            return "Structure.cross(" + structure.ndim() + ")";
        }
        for (int connectivity = 2; connectivity < structure.ndim(); connectivity++) {
            if (structure.equals(Structure.connectivity(structure.ndim(), connectivity))) {
                return "Structure.connectivity(" + structure.ndim() + ", " + connectivity + ")";
            }
        }
        String mask = IntStream.range(0, (int) structure.shape().elements())
                .mapToObj(i -> Boolean.toString(structure.get(i)))
                .collect(Collectors.joining(", "));
        return "Structure.of(new boolean[] {" + mask + "}, " + sizes + ")";
    }

    private String weights(Weights weights) {
        imports.add(Weights.class.getName());
        if (weights.isComplex()) {
            return "Weights.complex(" + weights(weights.real()) + ", " + weights(weights.imaginary()) + ")";
        }
        List<String> numbers =
                Arrays.stream(weights.toDoubles()).mapToObj(JavaText::number).toList();
        if (weights.ndim() == 1) {
            return "Weights.of(" + String.join(", ", numbers) + ")";
        }
        return "Weights.of(" + rows(weights) + ")";
    }

    private static String rows(Weights weights) {
        List<String> numbers =
                Arrays.stream(weights.toDoubles()).mapToObj(JavaText::number).toList();
        int columns = (int) weights.shape().size(weights.ndim() - 1);
        return IntStream.range(0, numbers.size() / columns)
                .mapToObj(row -> "{" + String.join(", ", numbers.subList(row * columns, (row + 1) * columns)) + "}")
                .collect(Collectors.joining(", ", "new double[][] {", "}"));
    }
}
