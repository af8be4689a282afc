package io.ndimage.cli;

import io.ndimage.pipeline.Catalog;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains an operation, or a command, or finds operations: {@code ndimage help gaussian_filter}, {@code ndimage help blur}. */
@Command(name = "help", description = "Explain an operation, or find those for a word such as blur.")
final class HelpCommand implements Runnable {

    @Parameters(
            arity = "0..*",
            paramLabel = "OPERATION",
            description =
                    "The operation's name, a command's, or words of the field such as blur, which list the operations that"
                            + " they lead to; without any, what 'ndimage --help' prints.")
    private List<String> words = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine top = spec.commandLine().getParent();
        PrintWriter out = spec.commandLine().getOut();
        String name = String.join(" ", words);
        if (name.isBlank()) {
            top.usage(out);
        } else if (top.getSubcommands().containsKey(name)) {
            top.getSubcommands().get(name).usage(out);
        } else if (Catalog.standard().has(name)) {
            out.println(OperationHelp.of(Catalog.standard().find(name)));
        } else {
            List<String> lines = OperationList.about(name);
            out.println("Operations for '" + name + "':");
            lines.forEach(out::println);
            out.println();
            out.println(OperationList.MORE);
        }
        out.flush();
    }
}
