package io.ndimage.cli;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.List;

/**
 * What a command that failed tells its caller.
 *
 * @param exitCode the exit code
 * @param line what went wrong, in one line
 */
record Failure(int exitCode, String line) {

    /** Returns what an exception or error means: arguments that do not suit are usage, files that cannot be read are inputs. */
    static Failure of(Throwable thrown) {
        if (thrown instanceof StandardOutput.Failed) {
            return new Failure(ExitCode.ALL_INPUTS_FAILED, firstLine(thrown));
        }
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Failure(
                    ExitCode.NEEDS_MORE_MEMORY,
                    "the memory does not suffice; JAVA_TOOL_OPTIONS=-Xmx8g would allow 8 GB, for example");
        }
        if (thrown instanceof ExceptionInInitializerError
                && thrown.getCause() instanceof InvalidPathException invalid) {
            return inexpressible(invalid);
        }
        return new Failure(exitCode(thrown), firstLine(thrown));
    }

    /** Returns the exit code where every input failed: memory, where that was the reason each time. */
    static int ofAll(List<Failure> failures) {
        boolean memory = failures.stream().allMatch(failure -> failure.exitCode == ExitCode.NEEDS_MORE_MEMORY);
        return memory ? ExitCode.NEEDS_MORE_MEMORY : ExitCode.ALL_INPUTS_FAILED;
    }

    private static int exitCode(Throwable thrown) {
        if (needsMoreMemory(thrown)) {
            return ExitCode.NEEDS_MORE_MEMORY;
        }
        return thrown instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : thrown instanceof IOException ? ExitCode.ALL_INPUTS_FAILED : ExitCode.FAULT;
    }

    /** Returns whether a limit of memory was the cause, whatever was said about where that happened. */
    private static boolean needsMoreMemory(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImageReadException unread) {
                return unread.kind() == ImageReadException.Kind.LIMIT_EXCEEDED;
            }
            if (cause instanceof MemoryLimitException) {
                return true;
            }
        }
        return false;
    }

    /** Returns what it means that the JDK itself cannot express the name of a folder. */
    private static Failure inexpressible(InvalidPathException invalid) {
        try {
            Images.path(invalid.getInput());
            return new Failure(ExitCode.FAULT, firstLine(invalid));
        } catch (ImageReadException e) {
            return of(e);
        }
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
