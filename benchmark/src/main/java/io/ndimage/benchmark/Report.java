package io.ndimage.benchmark;

import java.util.Locale;

/** What was found, on standard output for the scripts that keep it and write the page: a line of words parted by tabs each. */
final class Report {

    private Report() {}

    /** Reports something; the first word is its kind. */
    static void row(String... words) {
        System.out.println(String.join("\t", words));
    }

    /** Returns milliseconds as a word. */
    static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%.5f", time);
    }
}
