package io.ndimage.pipeline;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What those who know Python write for a value: {@code None}, {@code np.inf}, {@code np.float32}, {@code float}. */
final class PythonWords {

    private static final Pattern MODULE = Pattern.compile("([-+]?)(?:np|numpy|math)\\.(\\w+)");
    private static final Map<String, String> TYPES =
            Map.of("float", "float64", "int", "int64", "complex", "complex128", "bool_", "bool");

    private PythonWords() {}

    /** Returns a value in the words of this language. */
    static String plain(String value) {
        if (value.equals("None")) {
            return Codecs.NONE;
        }
        Matcher member = MODULE.matcher(value);
        String name = member.matches() ? member.group(1) + member.group(2) : value;
        return TYPES.getOrDefault(name, name);
    }

    /** Returns the name of a type of elements in the words of this language. */
    static String dtype(String name) {
        return plain(name.replaceAll("^(['\"])(.*)\\1$", "$2"));
    }
}
