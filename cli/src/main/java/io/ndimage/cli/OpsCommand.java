package io.ndimage.cli;

import io.ndimage.op.Named;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the operations: {@code ndimage ops}, or those for a word: {@code ndimage ops blur}. */
@Command(name = "ops", description = "List every operation, or those for a word such as blur, one line each.")
final class OpsCommand implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words that lead to some of them, such as blur.")
    private List<String> words = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        String sought = String.join(" ", words);
        if (sought.isBlank()) {
            printAll(out);
        } else {
            OperationList.about(sought).forEach(out::println);
        }
        out.println();
        out.println(OperationList.MORE);
        out.flush();
    }

    /** Prints all operations by topic, all lines aligned. */
    private static void printAll(PrintWriter out) {
        Map<String, List<Named>> topics = new LinkedHashMap<>();
        Catalog.standard().entries().stream()
                .sorted(Comparator.comparing(Entry::topic))
                .forEach(entry -> topics.computeIfAbsent(entry.topic(), topic -> new ArrayList<>())
                        .add(entry.named()));
        topics.put(
                "in Java only, as they take functions",
                List.copyOf(Catalog.standard().javaOnly()));
        Iterator<String> lines = OperationList.lines(
                        topics.values().stream().flatMap(List::stream).toList())
                .iterator();
        boolean first = true;
        for (Map.Entry<String, List<Named>> topic : topics.entrySet()) {
            if (!first) {
                out.println();
            }
            first = false;
            out.println(topic.getKey());
            topic.getValue().forEach(named -> out.println(lines.next()));
        }
    }
}
