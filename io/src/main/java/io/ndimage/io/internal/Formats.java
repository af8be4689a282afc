package io.ndimage.io.internal;

import io.ndimage.io.ImageReadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The formats that are there: those of this module, and those that other modules bring as services. Those whose files begin with
 * bytes of their own are tried before those that guess; then this module's come first, in the order of its list, and the
 * others by their classes' names, so that the order does not depend on where they are found.
 */
public final class Formats {

    private static final String OWN = "io.ndimage.io.";

    private static final List<Format> ALL = load();

    private Formats() {}

    private static List<Format> load() {
        List<Format> found = new ArrayList<>();
        ServiceLoader.load(Format.class, Format.class.getClassLoader()).forEach(found::add);
        found.sort(Comparator.comparing(Format::guesses).thenComparing(Formats::place));
        return List.copyOf(found);
    }

    private static String place(Format format) {
        String name = format.getClass().getName();
        return name.startsWith(OWN) ? "" : name;
    }

    /** Returns every format, in the order in which they are tried. */
    public static List<Format> all() {
        return ALL;
    }

    /** Returns those that can be written. */
    public static Stream<Format> written() {
        return ALL.stream().filter(format -> !format.writes().isEmpty());
    }

    /** Returns the format of a file, told by its content. */
    public static Format of(FileBytes file) throws ImageReadException {
        byte[] head = file.take(0, Math.min(Format.HEAD, file.length()));
        for (Format format : ALL) {
            if (format.recognises(head)) {
                return format;
            }
        }
        throw file.malformed(0, "not an image that NdImage knows (starts with '" + start(head) + "')");
    }

    private static String start(byte[] head) {
        int length = Math.min(8, head.length);
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
        return head.length > length ? text + "..." : text;
    }
}
