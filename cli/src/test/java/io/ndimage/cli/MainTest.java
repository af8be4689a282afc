package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheExitCodes() {
        assertThat(execute("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith("Usage: ndimage")
                .contains(
                        "2     wrong usage",
                        "4     no input succeeded, or an output could not be written",
                        "130   interrupted");
    }

    @Test
    void versionNamesTheJavaToo() {
        assertThat(execute("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("ndimage ").contains("Java " + Runtime.version());
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(execute()).isEqualTo(ExitCode.USAGE);
        assertThat(err).hasToString("ndimage: a command is missing; see 'ndimage --help'\n");
    }

    @Test
    void anUnknownCommandIsAnsweredWithACloseOne() {
        assertThat(execute("fali")).isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .asString()
                .startsWith("ndimage: unknown command 'fali', did you mean ")
                .contains("fail")
                .hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(execute("--colour")).isEqualTo(ExitCode.USAGE);
        assertThat(err).hasToString("ndimage: Unknown option: '--colour'; see 'ndimage --help'\n");
    }

    @Test
    void aFaultIsOneLine() {
        assertThat(execute("fail")).isEqualTo(ExitCode.FAULT);
        assertThat(err).hasToString("ndimage: broken\n");
    }

    @Test
    void aFaultIsTracedOnRequest() {
        assertThat(execute("fail", "--debug")).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString()).contains("IllegalStateException", "\tat io.ndimage.cli.MainTest");
    }

    private int execute(String... args) {
        CommandLine command = Main.commandLine().addSubcommand(new Fail());
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    @Command(name = "fail")
    private static final class Fail implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("broken\nand more");
        }
    }
}
