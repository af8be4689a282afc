package io.ndimage.benchmark.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the processors worked for this program, as Linux says it: Java's own way to ask loads hundreds of classes. */
final class ProcessorTime {

    private static final Path STATE = Path.of("/proc/self/stat");

    /** The unit of Linux's figures, in milliseconds. */
    private static final double TICK = 10;

    private ProcessorTime() {}

    /** Returns the milliseconds so far, or NaN where there is no such file. */
    static double milliseconds() throws IOException {
        if (!Files.exists(STATE)) {
            return Double.NaN;
        }
        // The program's name, in parentheses, is the second of the words; the times in user's and in kernel's code are
        // 14th and 15th.
        String state = Files.readString(STATE);
        String[] words = state.substring(state.lastIndexOf(')') + 2).split(" ");
        return TICK * (Long.parseLong(words[11]) + Long.parseLong(words[12]));
    }
}
