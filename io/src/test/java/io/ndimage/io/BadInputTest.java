package io.ndimage.io;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.io.ImageReadException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read, each with the one line that says why. */
class BadInputTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void whatIsNoFile() throws IOException {
        refused(folder.resolve("missing.png"), Kind.UNREADABLE, "no such file");
        refused(folder, Kind.UNREADABLE, "is a directory");
        refused(file("empty.png", new byte[0]), Kind.MALFORMED, "empty file");
        Path text = file("text.png", "Hello world, how do you do?".getBytes(StandardCharsets.UTF_8));
        refused(text, Kind.MALFORMED, "not an image that NdImage knows (starts with 'Hello wo...')");
        refused(
                file("a.png", new byte[] {0, 'x'}),
                Kind.MALFORMED,
                "not an image that NdImage knows (starts with '?x')");
        refused(
                file("raw.png", new byte[1000]),
                Kind.MALFORMED,
                "not an image that NdImage knows (starts with '????????...')");
        assertThatThrownBy(() -> Npy.read(text)).hasMessage(text + ": not an .npy file");
        assertThatThrownBy(() -> Images.info(folder)).hasMessage(folder + ": is a directory");
    }

    @Test
    void aNameWithALineBreakStaysOnOneLine() {
        assertThatThrownBy(() -> Images.read(folder.resolve("a\nb.png")))
                .isInstanceOf(ImageReadException.class)
                .hasMessageEndingWith("a?b.png: no such file");
    }

    @Test
    void theLimitsCanBeChanged() {
        Path file = Fixtures.file("gray8.png");
        assertThatThrownBy(() -> Images.read(file, Limits.standard().withMaxPixels(142)))
                .hasMessageEndingWith("an image of 13 x 11 pixels is larger than the limit of 142 pixels");
        assertThatThrownBy(() -> Images.read(file, Limits.standard().withMaxBytes(142)))
                .hasMessageEndingWith(
                        "an image of 13 x 11 pixels takes 143 bytes as uint8, more than the limit of 142 bytes");
        assertThatThrownBy(() -> Images.read(
                        Fixtures.file("npy_version2.npy"), Limits.standard().withMaxPixels(5)))
                .isInstanceOf(ImageReadException.class);
        assertThatThrownBy(() -> Limits.standard().withMaxPixels(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "npy_object.npy | an array of Python objects; reading it would run code, so it is refused",
                "npy_records.npy | an .npy file of records (a structured type)",
                "npy_text.npy | an .npy file of type '<U2'",
            })
    void whatIsNotRead(String name, String message) {
        refused(Fixtures.file(name), Kind.UNSUPPORTED, message);
    }
}
