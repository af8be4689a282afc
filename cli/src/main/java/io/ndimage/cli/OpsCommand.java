package io.ndimage.cli;

import io.ndimage.op.Named;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the operations: {@code ndimage ops}. */
@Command(name = "ops", description = "List every operation, one line each.")
final class OpsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Collection<Entry> entries = Catalog.standard().entries();
        Collection<Named> javaOnly = Catalog.standard().javaOnly();
        int width = Stream.concat(
                        entries.stream().map(Entry::name), javaOnly.stream().map(Named::value))
                .mapToInt(String::length)
                .max()
                .orElse(1);
        Map<String, List<Entry>> topics =
                entries.stream().collect(Collectors.groupingBy(Entry::topic, TreeMap::new, Collectors.toList()));
        topics.forEach((topic, operations) -> {
            out.println(topic);
            operations.forEach(entry -> out.printf("  %-" + width + "s  %s%n", entry.name(), entry.summary()));
            out.println();
        });
        out.println("in Java only, as they take functions");
        javaOnly.forEach(named -> out.printf("  %-" + width + "s  %s%n", named.value(), named.summary()));
        out.println();
        out.println("'ndimage help OPERATION' explains one.");
        out.flush();
    }
}
