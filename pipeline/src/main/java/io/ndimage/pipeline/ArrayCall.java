package io.ndimage.pipeline;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arrays that are made by a call, as those who know SciPy and NumPy write it: {@code np.ones((3, 3))}, {@code disk(3)}. */
final class ArrayCall {

    private static final Pattern CALL = Pattern.compile("([a-zA-Z_][\\w.]*)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("(?:np|numpy|nd|ndi|ndimage|scipy\\.ndimage)\\.");
    private static final int MAX_ELEMENTS = 1 << 24;

    /** The functions, each with the names of its parameters. */
    private static final Map<String, List<String>> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("ones", List.of("shape", "dtype"));
        FUNCTIONS.put("zeros", List.of("shape", "dtype"));
        FUNCTIONS.put("full", List.of("shape", "fill_value", "dtype"));
        FUNCTIONS.put("eye", List.of("N", "M", "k", "dtype"));
        FUNCTIONS.put("identity", List.of("n", "dtype"));
        FUNCTIONS.put("array", List.of("object", "dtype"));
        FUNCTIONS.put("asarray", List.of("object", "dtype"));
        FUNCTIONS.put("generate_binary_structure", List.of("rank", "connectivity"));
        FUNCTIONS.put("iterate_structure", List.of("structure", "iterations"));
        FUNCTIONS.put("cross", List.of("ndim"));
        FUNCTIONS.put("disk", List.of("radius"));
    }

    private final String function;
    private final ArrayFiles files;
    private final Map<String, String> given = new LinkedHashMap<>();

    private ArrayCall(String function, List<String> arguments, ArrayFiles files) {
        this.function = function;
        this.files = files;
        List<String> names = names(function);
        int position = 0;
        for (String argument : arguments) {
            Matcher named = Pattern.compile("([A-Za-z_]\\w*)\\s*=(?!=)(.*)", Pattern.DOTALL)
                    .matcher(argument);
            boolean byName = named.matches();
            if (!byName && position >= names.size()) {
                throw new IllegalArgumentException(usage("more is given"));
            }
            String name = byName ? named.group(1) : names.get(position++);
            if (!names.contains(name)) {
                throw new IllegalArgumentException(usage("there is no " + name));
            }
            given.put(name, byName ? named.group(2).strip() : argument);
        }
    }

    private static List<String> names(String function) {
        List<String> names = FUNCTIONS.get(function);
        if (names == null) {
            throw new IllegalArgumentException("'" + function + "(...)' makes no array here; known are "
                    + String.join(", ", FUNCTIONS.keySet()) + ", numbers as [[0,1],[1,0]], and files");
        }
        return names;
    }

    private String usage(String problem) {
        return function + " takes (" + String.join(", ", names(function)) + "); " + problem;
    }

    /** Returns whether a text is a call. */
    static boolean matches(String text) {
        return CALL.matcher(text).matches();
    }

    /** Returns the array that a call makes. */
    static NdArray parse(String text, ArrayFiles files) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no call");
        }
        String function = MODULE.matcher(call.group(1)).replaceFirst("");
        List<String> arguments = split(call.group(2));
        boolean sizes = (function.equals("ones") || function.equals("zeros"))
                && arguments.size() > 1
                && arguments.stream().allMatch(argument -> argument.matches("\\d+"));
        return new ArrayCall(function, sizes ? List.of("(" + String.join(",", arguments) + ")") : arguments, files)
                .array();
    }

    /** Returns the arguments, which commas separate; those in brackets and quotes do not count. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && (depth == 0 || i == text.length())) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private NdArray array() {
        NdArray array = switch (function) {
            case "ones" -> Structure.ones(checked(shape())).toArray();
            case "zeros" -> NdArray.zeros(DType.BOOL, checked(shape()));
            case "full" -> NdArray.full(DType.FLOAT64, fillValue(), checked(shape()));
            case "eye", "identity" -> diagonal();
            case "array", "asarray" -> ArrayText.parse(argument("object"), files);
            case "generate_binary_structure" ->
                Structure.connectivity(number("rank"), number("connectivity")).toArray();
            case "iterate_structure" ->
                Morphology.iterateStructure(
                                Structure.of(ArrayText.parse(argument("structure"), files)), number("iterations"))
                        .toArray();
            case "cross" -> Structure.cross(number("ndim")).toArray();
            default -> Structure.disk(number("radius")).toArray();
        };
        String dtype = given.getOrDefault("dtype", "None");
        return dtype.equals("None") ? array : array.astype(DType.parse(PythonWords.dtype(dtype)));
    }

    private String argument(String name) {
        String text = given.get(name);
        if (text == null) {
            throw new IllegalArgumentException(usage(name + " is missing"));
        }
        return text;
    }

    private double fillValue() {
        String text = PythonWords.plain(argument("fill_value"));
        return text.equals("True") ? 1 : text.equals("False") ? 0 : Codecs.number(text);
    }

    private long[] shape() {
        return Codecs.list(argument("shape"), ArrayCall::size).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private int number(String name) {
        return (int) size(argument(name));
    }

    private static long size(String text) {
        long size = whole(text);
        if (size < 0 || size > MAX_ELEMENTS) {
            throw new IllegalArgumentException("'" + text + "' is not between 0 and " + MAX_ELEMENTS);
        }
        return size;
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    private long[] checked(long... sizes) {
        if (Shape.of(sizes).elements() > MAX_ELEMENTS) {
            throw new IllegalArgumentException(function + " may have " + MAX_ELEMENTS + " elements at most");
        }
        return sizes;
    }

    /** Returns ones on a diagonal: the main one, or one so many steps to the right of it. */
    private NdArray diagonal() {
        long rows = number(names(function).get(0));
        long columns = given.getOrDefault("M", "None").equals("None") ? rows : number("M");
        long right = whole(given.getOrDefault("k", "0"));
        NdArray array = NdArray.zeros(DType.FLOAT64, checked(rows, columns));
        for (long row = Math.max(0, -right); row < Math.min(rows, columns - right); row++) {
            array.doubles()[(int) (row * columns + row + right)] = 1;
        }
        return array;
    }
}
