package io.ndimage.cli.tour;

import java.io.PrintWriter;
import java.util.Locale;

/** Says on standard error how far the tour is: one line that is written over on a terminal, else a line for each step. */
final class TourProgress implements AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final int steps;
    private final long start = System.nanoTime();
    private int done;

    TourProgress(PrintWriter err, boolean terminal, int steps) {
        this.err = err;
        this.terminal = terminal;
        this.steps = steps;
        if (terminal) {
            show("drawing");
        }
    }

    /** Says that a step is done. */
    synchronized void done(String step) {
        done++;
        show(step);
    }

    private void show(String step) {
        String line = String.format(
                Locale.ROOT, "tour: %d of %d, %.1f s: %s", done, steps, (System.nanoTime() - start) / 1e9, step);
        if (terminal) {
            err.print(CLEAR + line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Wipes the line from a terminal. */
    @Override
    public synchronized void close() {
        if (terminal) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
