package io.ndimage.io;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read, in one line that begins with the file's name. */
public final class ImageReadException extends IOException {

    private static final long serialVersionUID = 1;

    /** The ways in which a file cannot be read. */
    public enum Kind {
        /** There is no such file, it is a folder, or it may not be opened. */
        UNREADABLE,
        /** The bytes are not what the format demands: cut short, damaged, or of no known format. */
        MALFORMED,
        /** The file may be sound, but uses something that this library does not read. */
        UNSUPPORTED,
        /** The image is larger than the {@link Limits} allow. */
        LIMIT_EXCEEDED
    }

    private final Kind kind;
    private final String file;
    private final String problem;
    private final long offset;

    /**
     * Makes an exception; the readers of this library do.
     *
     * @param kind what is wrong
     * @param path the file
     * @param offset the byte where it was noticed, or -1 where that says nothing
     * @param problem one line that says what is wrong, without the file's name
     * @param cause what a library threw, where one did
     */
    public ImageReadException(Kind kind, Path path, long offset, String problem, @Nullable Throwable cause) {
        this(kind, path.toString(), offset, problem, cause);
    }

    /** Makes an exception about a file whose name is no path. */
    public ImageReadException(Kind kind, String file, long offset, String problem, @Nullable Throwable cause) {
        super(printable(file) + ": " + printable(problem), cause);
        this.kind = kind;
        this.file = file;
        this.problem = printable(problem);
        this.offset = offset;
    }

    /** Returns what is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Returns the file, as it was asked for. */
    public String file() {
        return file;
    }

    /** Returns what is wrong, in one line without the file's name. */
    public String problem() {
        return problem;
    }

    /** Returns the byte where it was noticed, or -1 where that is not known. */
    public long offset() {
        return offset;
    }

    /** Returns a text with its control characters replaced, so that it stays on one line. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
