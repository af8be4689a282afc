package io.ndimage.cli;

import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Call;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.JavaText;
import io.ndimage.pipeline.Pipeline;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The help of one operation: what it computes, its parameters, an example in text and in Java. */
final class OperationHelp {

    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private OperationHelp(Entry entry) {
        lines.add(entry.name() + ": " + entry.summary() + ".");
        usage(entry);
        parameters(entry);
        examples(entry);
    }

    /** Returns the help, without a line's end after the last line. */
    static String of(Entry entry) {
        return String.join(System.lineSeparator(), new OperationHelp(entry).lines);
    }

    private void usage(Entry entry) {
        heading("Usage");
        List<String> words = new ArrayList<>(List.of(entry.name()));
        for (Argument argument : entry.arguments()) {
            words.add(
                    argument.required()
                            ? argument.name().toUpperCase(Locale.ROOT)
                            : "[" + argument.name() + "=" + argument.byDefault() + "]");
        }
        wrapped("  ", " ".repeat(entry.name().length() + 3), words);
    }

    private void parameters(Entry entry) {
        List<Argument> arguments = entry.arguments();
        if (arguments.isEmpty()) {
            return;
        }
        heading("Parameters, in this order or by name");
        int names = width(arguments.stream().map(Argument::name).toList());
        int defaults = width(arguments.stream().map(OperationHelp::byDefault).toList());
        for (Argument argument : arguments) {
            String start =
                    String.format("  %-" + names + "s  %-" + defaults + "s  ", argument.name(), byDefault(argument));
            wrapped(start, " ".repeat(start.length()), List.of(meaning(argument).split(" ")));
        }
        boolean perAxis = Arrays.stream(entry.type().getRecordComponents())
                .map(RecordComponent::getType)
                .anyMatch(PerAxis.class::equals);
        if (perAxis) {
            lines.add("");
            lines.add("What counts per axis takes one value for all axes, or one for each with commas: 1,2.");
        }
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(1);
    }

    private static String byDefault(Argument argument) {
        return argument.required() ? "(needed)" : "=" + argument.byDefault();
    }

    private static String meaning(Argument argument) {
        String unit = argument.unit().isEmpty() ? "" : ", in " + argument.unit();
        String range = argument.range().toString();
        return argument.meaning() + unit + (range.isEmpty() ? "" : ", " + range);
    }

    private void examples(Entry entry) {
        Pipeline example = Pipeline.parse(entry.example());
        Call last = example.calls().get(example.calls().size() - 1);
        Call explained = example.calls().stream()
                .filter(call -> call.entry() == entry)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(entry.name() + " is not in its example"));
        heading("Example");
        boolean pixels = last.operation() instanceof RegionOperation;
        lines.add("  ndimage run photo.jpg '" + entry.example() + "'" + (pixels ? " -o out.npy" : ""));
        heading("In Java");
        JavaText java = JavaText.of(explained);
        java.imports().stream()
                .sorted(Comparator.comparing(name -> !name.startsWith("static ")))
                .forEach(name -> lines.add("  import " + name + ";"));
        lines.add("");
        String further =
                explained.arrays().keySet().stream().map(name -> ", " + name).collect(Collectors.joining());
        lines.add("  var result = " + java.expression() + ".apply(pixels" + further + ");");
    }

    private void heading(String title) {
        lines.add("");
        lines.add(title + ":");
    }

    /** Adds words, broken into lines; the first begins with one text, the others with another. */
    private void wrapped(String first, String others, List<String> words) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : words) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString().stripTrailing());
    }
}
