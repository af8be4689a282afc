package io.ndimage.io.mat;

/** The names that MATLAB allows. */
public final class MatNames {

    private static final int MAX_LENGTH = 63;

    private MatNames() {}

    /**
     * Checks a name.
     *
     * @param what what it names, for the message
     * @throws IllegalArgumentException if it is none that MATLAB could use
     */
    static void check(String what, String name) {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*") || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(what + " name is '" + name.replaceAll("\\p{Cntrl}", "?")
                    + "'; MATLAB allows a letter, then letters, digits and underscores, at most " + MAX_LENGTH);
        }
    }

    /** Returns a name up to its end, with control characters replaced, so that it can be shown. */
    public static String printable(String name) {
        int end = name.indexOf('\0');
        return (end < 0 ? name : name.substring(0, end)).replaceAll("\\p{Cntrl}", "?");
    }
}
