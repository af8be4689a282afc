package io.ndimage.cli;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;

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
                    ExitCode.ALL_INPUTS_FAILED,
                    "the memory does not suffice; JAVA_TOOL_OPTIONS=-Xmx8g would allow 8 GB, for example");
        }
        if (thrown instanceof ExceptionInInitializerError
                && thrown.getCause() instanceof InvalidPathException invalid) {
            return inexpressible(invalid);
        }
        int exitCode = thrown instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : thrown instanceof IOException ? ExitCode.ALL_INPUTS_FAILED : ExitCode.FAULT;
        return new Failure(exitCode, firstLine(thrown));
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
