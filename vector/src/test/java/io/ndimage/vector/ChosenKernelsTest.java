package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.internal.kernel.choice.Kernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kernels a program gets, by how it is started. */
class ChosenKernelsTest {

    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    /** Says which kernels are in use. */
    static final class Program {
        public static void main(String[] args) {
            String first = "in use: " + Kernels.chosen();
            System.out.println(
                    args.length == 0
                            ? first
                            : first + ", further: " + Kernels.further().orElse(null));
        }
    }

    private static String start(String... options) throws IOException, InterruptedException {
        return start(List.of(), options);
    }

    private static String lookForFurther(String... options) throws IOException, InterruptedException {
        return start(List.of("further"), options);
    }

    private static String start(List<String> arguments, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void plainLoopsAreUsedWhereTheModuleIsMissing() throws Exception {
        assertThat(lookForFurther().strip()).isEqualTo("in use: plain loops, further: null");
    }

    @Test
    void plainLoopsBeginWhereTheModuleIsThere() throws Exception {
        assertThat(lookForFurther(MODULE)).contains("in use: plain loops, further: Vector API");
    }

    @Test
    void theLogSaysHowToHaveOthersToThoseWhoAsk(@TempDir Path folder) throws Exception {
        Path config = folder.resolve("logging.properties");
        Files.writeString(config, """
                handlers = java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level = FINE
                io.ndimage.level = FINE
                """);
        assertThat(lookForFurther("-Djava.util.logging.config.file=" + config))
                .contains("kernels: plain loops; the faster ones of ndimage-vector need java --add-modules");
    }

    @Test
    void theOptimisingCompilerIsNeeded() throws Exception {
        assertThat(lookForFurther(MODULE, "-XX:TieredStopAtLevel=1")).contains("in use: plain loops, further: null");
    }

    @Test
    void aPropertyForcesEither() throws Exception {
        assertThat(start("-Dndimage.kernels=plain")).contains("in use: plain loops");
        assertThat(start(MODULE, "-Dndimage.kernels=vector")).contains("in use: Vector API");
    }

    @Test
    void whatCannotBeForcedIsRefused() throws Exception {
        assertThat(start("-Dndimage.kernels=vector"))
                .contains("the system property ndimage.kernels is 'vector'; here it can be 'plain'")
                .doesNotContain("in use");
    }
}
