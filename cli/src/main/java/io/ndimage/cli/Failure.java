package io.ndimage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

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
        int exitCode = thrown instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : thrown instanceof IOException ? ExitCode.ALL_INPUTS_FAILED : ExitCode.FAULT;
        return new Failure(exitCode, firstLine(thrown));
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
