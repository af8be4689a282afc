package io.ndimage.cli;

import io.ndimage.op.Named;
import io.ndimage.pipeline.Catalog;
import java.util.Collection;
import java.util.List;

/** Operations in lines: the name, and what it computes. */
final class OperationList {

    /** What follows a list. */
    static final String MORE = "'ndimage help OPERATION' explains one.";

    private OperationList() {}

    /** Returns the lines of some operations, aligned. */
    static List<String> lines(Collection<Named> operations) {
        int width = operations.stream()
                .mapToInt(named -> named.value().length())
                .max()
                .orElse(1);
        return operations.stream()
                .map(named -> String.format("  %-" + width + "s  %s", named.value(), named.summary()))
                .toList();
    }

    /**
     * Returns the lines of what some words lead to.
     *
     * @throws IllegalArgumentException if they lead nowhere; the message gives names that are close
     */
    static List<String> about(String words) {
        List<Named> found = Catalog.standard().about(words);
        if (found.isEmpty()) {
            Catalog.standard().find(words);
        }
        return lines(found);
    }
}
