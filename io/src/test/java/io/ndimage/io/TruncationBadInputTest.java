package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files that are cut short are refused, never filled up. */
class TruncationBadInputTest {

    @TempDir
    Path folder;

    /** Not animations, of which the first picture is read, nor TIFFs, whose pixels may come before the rest. */
    static Stream<Path> seeds() {
        return Fixtures.all("[^.]*\\.(png|jpg|bmp|gif|pbm|pgm|ppm|pam|pfm|webp)|npy_.*_c\\.npy").stream()
                .filter(file ->
                        !file.getFileName().toString().matches("side.*|animated.*|.*_frames.*|orientation[1-7].*"))
                .filter(file -> file.toFile().length() < 4096);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTruncationIsNoticed(Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(seed);
        // A GIF or JPEG may lack its end mark, a BMP may go on after its pixels.
        int spare = seed.toString().endsWith(".png") ? 1 : 64;
        int step = Math.max(1, bytes.length / 40);
        for (int length = 1; length < bytes.length - spare; length += step) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Images.read(file))
                    .as("%s cut to %d of %d", seed.getFileName(), length, bytes.length)
                    .isInstanceOf(ImageReadException.class);
        }
    }
}
