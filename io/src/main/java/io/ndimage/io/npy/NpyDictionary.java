package io.ndimage.io.npy;

import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Python dictionary in the header of an .npy file, parsed strictly: three keys, each once, and nothing else. */
final class NpyDictionary {

    private final FileBytes file;
    private final long offset;
    private final String text;
    private int at;

    private @Nullable String descr;
    private @Nullable Boolean fortran;
    private @Nullable Shape shape;

    private NpyDictionary(FileBytes file, long offset, String text) {
        this.file = file;
        this.offset = offset;
        this.text = text;
    }

    /** Parses a header that lies at an offset of a file. */
    static NpyDictionary parse(FileBytes file, long offset, String text) throws ImageReadException {
        NpyDictionary dictionary = new NpyDictionary(file, offset, text);
        dictionary.expect('{');
        while (!dictionary.found('}')) {
            dictionary.entry();
            if (!dictionary.found(',')) {
                dictionary.expect('}');
                break;
            }
        }
        dictionary.skipSpace();
        if (dictionary.at != text.length()) {
            throw dictionary.wrong("nothing more");
        }
        return dictionary;
    }

    String descr() throws ImageReadException {
        return there(descr, "descr");
    }

    boolean fortran() throws ImageReadException {
        return there(fortran, "fortran_order");
    }

    Shape shape() throws ImageReadException {
        return there(shape, "shape");
    }

    private <T> T there(@Nullable T value, String key) throws ImageReadException {
        if (value == null) {
            throw file.malformed(offset, "the .npy header has no '" + key + "'");
        }
        return value;
    }

    private void entry() throws ImageReadException {
        String key = quoted();
        expect(':');
        boolean repeated = switch (key) {
            case "descr" -> {
                boolean before = descr != null;
                descr = type();
                yield before;
            }
            case "fortran_order" -> {
                boolean before = fortran != null;
                fortran = truth();
                yield before;
            }
            case "shape" -> {
                boolean before = shape != null;
                shape = tuple();
                yield before;
            }
            default -> throw wrong("'descr', 'fortran_order' or 'shape' as a key");
        };
        if (repeated) {
            throw wrong("each key once");
        }
    }

    /** Returns a word, or the list of the parts of a structured type as it stands. */
    private String type() throws ImageReadException {
        int start = at;
        if (!found('[')) {
            return quoted();
        }
        for (int depth = 1; depth > 0; ) {
            if (found('[')) {
                depth++;
            } else if (found(']')) {
                depth--;
            } else if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
                quoted();
            } else if (at++ >= text.length()) {
                throw wrong("']'");
            }
        }
        return text.substring(start, at).strip();
    }

    private String quoted() throws ImageReadException {
        skipSpace();
        char quote = at < text.length() ? text.charAt(at) : 0;
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw wrong("a quoted word");
        }
        String word = text.substring(at + 1, end);
        at = end + 1;
        return word;
    }

    private boolean truth() throws ImageReadException {
        skipSpace();
        for (String word : List.of("True", "False")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw wrong("True or False");
    }

    private Shape tuple() throws ImageReadException {
        List<Long> sizes = new ArrayList<>();
        expect('(');
        while (!found(')')) {
            sizes.add(size());
            if (!found(',')) {
                expect(')');
                break;
            }
        }
        try {
            return Shape.of(sizes.stream().mapToLong(Long::longValue).toArray());
        } catch (IllegalArgumentException e) {
            throw file.limit(String.valueOf(e.getMessage()));
        }
    }

    private long size() throws ImageReadException {
        skipSpace();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > 18) {
            throw wrong("a size");
        }
        long size = Long.parseLong(text, start, at, 10);
        if (at < text.length() && text.charAt(at) == 'L') {
            at++; // Python 2 wrote its long integers so
        }
        return size;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private boolean found(char wanted) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) throws ImageReadException {
        if (!found(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    private ImageReadException wrong(String wanted) {
        return file.malformed(
                offset + at, "the .npy header is damaged at byte " + (offset + at) + ": expected " + wanted);
    }
}
