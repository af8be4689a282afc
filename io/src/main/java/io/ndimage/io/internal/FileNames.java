package io.ndimage.io.internal;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files, which are bytes to most systems and text to Java: it decodes them as the locale of its start says. A name that it
 * cannot express cannot be asked for; a file of such a name is found where its folder is listed.
 */
public final class FileNames {

    /** What stands in a text for bytes that are none of its encoding. */
    private static final char UNDECODED = '\ufffd';

    private FileNames() {}

    /**
     * Returns the path of a name.
     *
     * @throws ImageReadException if this Java cannot express the name
     */
    public static Path path(String name) throws ImageReadException {
        try {
            Path path = Path.of(name);
            if (isExpressed(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new ImageReadException(Kind.UNREADABLE, name, -1, inexpressible("this name"), e);
        }
        throw new ImageReadException(Kind.UNREADABLE, name, -1, inexpressible("this name"), null);
    }

    /** Returns whether a name is what the caller meant: bytes that could not be decoded lead nowhere. */
    private static boolean isExpressed(Path path) {
        return path.toString().indexOf(UNDECODED) < 0 || Files.exists(path);
    }

    /** Returns why a path leads nowhere: in some words, unless it is that Java cannot express the folder in which it was started. */
    public static String missing(Path path, String words) {
        boolean lost = !path.isAbsolute() && !Files.exists(Path.of("").toAbsolutePath());
        return lost ? inexpressible("the name of the current folder") : words;
    }

    /** Says what Java cannot express, and what helps. */
    private static String inexpressible(String what) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        String help = encoding.equals("UTF-8")
                ? "such files are found where their folder is listed, or give them other names"
                : "start it with LC_ALL=C.UTF-8 in the environment";
        return "Java cannot express " + what + ", as it was started for names of files in " + encoding + "; " + help;
    }
}
