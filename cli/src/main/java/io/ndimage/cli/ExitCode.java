package io.ndimage.cli;

/** What the process tells its caller: see the footer of {@code ndimage --help}. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int SOME_INPUTS_FAILED = 3;
    static final int ALL_INPUTS_FAILED = 4;
    static final int NEEDS_MORE_MEMORY = 5;

    private ExitCode() {}
}
