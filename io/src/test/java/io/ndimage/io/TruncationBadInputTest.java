package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files that are cut short are refused, never filled up; where their pixels are whole, that is noted, or refused by a strict reader. */
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
        NdArray whole = Images.read(seed).array();
        int step = Math.max(1, bytes.length / 40);
        // The last digits of a plain map are not missed.
        int end = bytes.length - (seed.toString().matches(".*plain[0-9].*") ? 8 : 0);
        for (int length = 1; length < end; length += length + 20 < bytes.length ? step : 1) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            String name = seed.getFileName() + " cut to " + length + " of " + bytes.length;
            try {
                Image image = Images.read(file);
                assertThat(image.array()).as(name).isEqualTo(whole);
                if (isNoticed(seed.toString(), bytes.length - length)) {
                    assertThat(image.notes()).as(name).isNotEmpty();
                    assertThatThrownBy(() ->
                                    Images.read(file, ReadOptions.standard().strict(true)))
                            .as(name)
                            .isInstanceOf(ImageReadException.class);
                }
            } catch (ImageReadException e) {
                assertThat(e.kind()).as(name).isEqualTo(ImageReadException.Kind.MALFORMED);
            }
        }
    }

    /** A BMP and a plain map may go on after their pixels, and a JPEG's last mark may be cut in half; nothing is lost with that. */
    private static boolean isNoticed(String seed, int lost) {
        return !seed.matches(".*\\.(bmp|p.m|webp)") && !(seed.endsWith(".jpg") && lost == 1);
    }
}
