package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files, cut short and damaged in many ways: they give pixels or an {@link ImageReadException}, nothing else. */
class MutantsBadInputTest {

    private static final int[] WORDS = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, 0x7fff0000};

    /** Small enough that no mutant can take long. */
    private static final Limits LIMITS = new Limits(1 << 22, 1 << 24);

    @TempDir
    Path folder;

    static Stream<Path> seeds() {
        return Fixtures.all("[^.]*\\.(png|jpg|bmp|gif|tif|pbm|pgm|ppm|pam|pfm|webp)|npy_.*_c\\.npy").stream()
                .filter(file -> !file.getFileName().toString().matches("side.*|big_endian.*|orientation[1-7].*"))
                .filter(file -> file.toFile().length() < 4096);
    }

    /** Returns whether a mutant was read. */
    private boolean read(byte[] mutant, Path seed, String what) throws IOException {
        Path file = Files.write(folder.resolve("mutant"), mutant);
        try {
            Images.info(file);
            Images.read(file, LIMITS);
            return true;
        } catch (ImageReadException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            assertThat(e.getCause())
                    .as("%s, %s: %s", seed.getFileName(), what, e.getMessage())
                    .isNull();
            return false;
        } catch (RuntimeException | Error e) {
            return fail(seed.getFileName() + ", " + what + ": " + e, e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTruncationIsNoticed(Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(seed);
        // A GIF or JPEG may lack its end mark, a BMP may go on after its pixels;
        // what follows the first picture of an animation is not read, and a TIFF's pixels may come before the rest.
        boolean whole = !seed.toString().matches(".*(\\.tif|animated\\.(gif|webp)|_frames\\.gif)");
        int spare = seed.toString().endsWith(".png") ? 1 : 64;
        int step = Math.max(1, bytes.length / 40);
        for (int length = 1; length < bytes.length; length += step) {
            boolean read = read(Arrays.copyOf(bytes, length), seed, "cut to " + length);
            if (length < bytes.length - spare && whole) {
                assertThat(read)
                        .as("%s cut to %d of %d", seed.getFileName(), length, bytes.length)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDamageDoesHarm(Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(seed);
        Random random = new Random(seed.getFileName().toString().hashCode());
        for (int i = 0; i < 20; i++) {
            byte[] mutant = bytes.clone();
            int flips = 1 + random.nextInt(3);
            for (int f = 0; f < flips; f++) {
                int at = random.nextInt(random.nextBoolean() ? Math.min(200, mutant.length) : mutant.length);
                mutant[at] ^= (byte) (1 << random.nextInt(8));
            }
            read(mutant, seed, "flips, round " + i);
        }
        for (int i = 0; i < 20; i++) {
            byte[] mutant = bytes.clone();
            int word = WORDS[random.nextInt(WORDS.length)];
            int at = random.nextInt(Math.min(300, mutant.length - 4));
            for (int b = 0; b < (random.nextBoolean() ? 4 : 2); b++) {
                mutant[at + b] = (byte) (word >> (8 * b));
            }
            read(mutant, seed, "word " + word + " at " + at);
        }
        int cut = random.nextInt(bytes.length);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, cut, swapped, 0, bytes.length - cut);
        read(swapped, seed, "moved from " + cut);
    }
}
