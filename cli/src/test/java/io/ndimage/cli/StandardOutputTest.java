package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a command prints: where it cannot be written, the command fails and says so; where nobody reads on, it ends quietly. */
class StandardOutputTest {

    @TempDir
    static Path folder;

    private static final Path FULL = Path.of("/dev/full");

    @BeforeEach
    void writeImage() throws IOException {
        Images.write(folder.resolve("in.npy"), NdArray.full(DType.UINT8, 9, 4, 5));
    }

    static Stream<String> commands() {
        return Stream.of(
                "ops",
                "help",
                "help label",
                "help run",
                "--help",
                "-h",
                "--version",
                "-V",
                "run --help",
                "info IN",
                "run IN 'add 1'",
                "run IN mean",
                "run IN label",
                "run IN 'measure area labels=IN'");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFullDiskIsAFailure(String command) throws IOException {
        assumeTrue(Files.exists(FULL));
        try (OutputStream full = Files.newOutputStream(FULL)) {
            Session session = run(command, full);
            assertThat(session.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
            assertThat(session.err()).hasLineCount(1).startsWith("ndimage: cannot write to standard output: ");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nobodyWhoReadsOnIsNoFailure(String command) throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream gone = Channels.newOutputStream(pipe.sink())) {
            assertThat(run(command, gone)).isEqualTo(new Session(ExitCode.DONE, "", ""));
        }
    }

    @Test
    void aFailureToPrintAResultLeavesItsFile() throws IOException {
        assumeTrue(Files.exists(FULL));
        Path out = folder.resolve("out.npy");
        try (OutputStream full = Files.newOutputStream(FULL)) {
            assertThat(run("run IN label -o " + out, full).exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        }
        assertThat(out).exists();
    }

    private static Session run(String command, OutputStream out) {
        StringWriter err = new StringWriter();
        String[] args = Stream.of(command.split(" (?=([^']*'[^']*')*[^']*$)", -1))
                .map(word -> word.replace("'", "")
                        .replace("IN", folder.resolve("in.npy").toString()))
                .toArray(String[]::new);
        int exit = Main.commandLine()
                .setOut(StandardOutput.writer(out, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Session(exit, "", err.toString());
    }
}
