package io.ndimage.cli;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.Images;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry of the command line. */
@Command(
        name = "ndimage",
        description = "N-dimensional image processing, with the names and the numbers of scipy.ndimage.",
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:our fault",
            "2:wrong usage, or no place to write the output to",
            "3:some inputs failed",
            "4:no input succeeded, or an output could not be written",
            "5:more memory is needed than allowed",
            "130:interrupted"
        },
        subcommands = {
            TourCommand.class,
            RunCommand.class,
            ConvertCommand.class,
            InfoCommand.class,
            OpsCommand.class,
            HelpCommand.class
        })
public final class Main
        implements Callable<Integer>, IParameterExceptionHandler, IExecutionStrategy, IExecutionExceptionHandler {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the versions of this program and of Java.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure too.")
    private boolean debug = Boolean.getBoolean("ndimage.debug");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        int exit = commandLine().setOut(StandardOutput.writer()).execute(args);
        endStandardError();
        System.exit(exit);
    }

    /** Waits, where the launcher filters standard error, until the filter has passed everything on: its descriptor ends then. */
    private static void endStandardError() {
        String end = System.getProperty("ndimage.stderr.end");
        if (end == null) {
            return;
        }
        System.err.close();
        try (InputStream filter = new FileInputStream(end)) {
            filter.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return; // nobody is left to be told
        }
    }

    /**
     * The command line; its {@code execute} gives the exit code.
     *
     * <p>What it calls back are classes, not lambdas: a lambda of one of picocli's types, which are of an old class format, keeps that
     * type and all that implement it out of the archive of shared classes.
     */
    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .registerConverter(Path.class, new PathConverter())
                .setParameterExceptionHandler(main)
                .setExecutionStrategy(main)
                .setExecutionExceptionHandler(main);
    }

    /** Makes the path that an option names. */
    private static final class PathConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String name) {
            try {
                return Images.path(name);
            } catch (ImageReadException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Runs a command; an error, such as that of a full memory or output, is explained as an exception is. */
    @Override
    public int execute(ParseResult parsed) {
        CommandLine command = parsed.commandSpec().commandLine();
        try {
            int exit = new RunLast().execute(parsed);
            command.getOut().flush();
            return exit;
        } catch (Error | StandardOutput.Failed e) {
            return explain(e, command);
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        complain(command, usageMessage(e) + "; see '" + name + " --help'");
        return ExitCode.USAGE;
    }

    private static String usageMessage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null) {
            List<String> close = unmatched.getSuggestions();
            return "unknown command '" + unmatched.getUnmatched().get(0) + "'"
                    + (close.isEmpty() ? "" : ", did you mean " + String.join(" or ", close) + "?");
        }
        return Failure.of(e).line();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return explain(e, command);
    }

    private int explain(Throwable thrown, CommandLine command) {
        if (thrown instanceof StandardOutput.Failed failed && failed.isReaderGone()) {
            return ExitCode.DONE;
        }
        if (debug) {
            thrown.printStackTrace(command.getErr());
        }
        Failure failure = Failure.of(thrown);
        complain(command, failure.line());
        return failure.exitCode();
    }

    /** Says in one line on standard error what went wrong. */
    static void complain(CommandLine command, String line) {
        command.getErr().println("ndimage: " + line);
        command.getErr().flush();
    }

    /** The version of this program and of the Java that runs it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "ndimage " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
            };
        }
    }
}
