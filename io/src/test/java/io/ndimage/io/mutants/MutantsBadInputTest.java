package io.ndimage.io.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.io.ChildJvm;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good files that were damaged give a result or an {@link ImageReadException}, in little memory and time; nothing else. */
class MutantsBadInputTest {

    private static final String FAILED = "target/mutants";

    @TempDir
    Path folder;

    /** {@code io/mutants} reads more of them. */
    @Test
    void fiveThousandMutantsInASmallJvm() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        int exit = ChildJvm.of(List.of("-Xmx128m", "-Xss512k"), MutantRun.class, FAILED, "--mutants", "5000")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output);
        assertThat(exit).as(said).isZero();
        assertThat(said).contains(" 0 failed");
    }

    /** Those that fuzzers found too. */
    @Test
    void undamagedFilesDoNoHarm() throws IOException {
        for (Seed seed : Seed.corpus()) {
            Path file = Files.write(folder.resolve("seed"), seed.content());
            assertThat(Reading.of(file, Reading.WAYS).problems())
                    .as(seed.name())
                    .isEmpty();
        }
    }

    @Test
    void thereAreGoodFilesOfEveryFormat() {
        List<Seed> corpus = Seed.corpus();
        assertThat(corpus).hasSizeGreaterThan(60);
        Set<String> endings =
                corpus.stream().map(seed -> seed.name().replaceAll(".*\\.", "")).collect(Collectors.toSet());
        assertThat(endings).contains("png", "jpg", "tif", "npy", "bmp", "gif", "mat", "npz", "webp", "pgm");
    }

    @Test
    void aMutantIsDrawnAgainByItsNumber() {
        List<Seed> corpus = Seed.corpus();
        Mutant mutant = Mutant.draw(7, 4711, corpus);
        assertThat(Mutant.draw(7, 4711, corpus).bytes()).isEqualTo(mutant.bytes());
        assertThat(Mutant.draw(8, 4711, corpus).mutations()).isNotEqualTo(mutant.mutations());
        assertThat(mutant.bytes()).isNotEqualTo(mutant.seed().content());
    }

    @Test
    void aReaderThatStumblesIsCaught() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {1});
        Reading.Way stumbles = path -> {
            throw new IllegalStateException("stumbled");
        };
        Reading.Way hides = path -> {
            throw new ImageReadException(Kind.MALFORMED, path, -1, "damaged", new ClassCastException("hidden"));
        };
        Reading.Way refuses = path -> {
            throw new ImageReadException(Kind.MALFORMED, path, 0, "not good", null);
        };
        List<String> problems =
                Reading.of(file, List.of(stumbles, hides, refuses)).problems();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).contains("threw java.lang.IllegalStateException: stumbled");
        assertThat(problems.get(1)).contains("by accident: java.lang.ClassCastException: hidden");
    }
}
