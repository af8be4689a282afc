package io.ndimage.io.pnm;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.io.ImageReadException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portable maps that cannot be read, each with the one line that says why. */
class PnmBadInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P5 2 2 255 abc | MALFORMED | the header promises 4 bytes of pixels, more than the 3 bytes that follow",
                "P2 2 2 255 1 2 3 | MALFORMED | the header promises 7 bytes of pixels, more than the 5 bytes that follow",
                "P2 2 2 9 1 2 3 10 | MALFORMED | a pixel is 10, more than the largest value 9",
                "P5 1 1 100 z | MALFORMED | a pixel is 122, more than the largest value 100",
                "P2 2 1 255 1 b2 | MALFORMED | a pixel is 'b2', not a number of this format",
                "P2 2 1 255 1 -2 | MALFORMED | a pixel is '-2', not a number of this format",
                "P1 2 1 1 2 | MALFORMED | a pixel is '2', neither 0 nor 1",
                "P5 -2 2 255 abcd | MALFORMED | the width is '-2', not a number of this format",
                "P5 2 99999999999 255 abcd | MALFORMED | the height is '99999999999', not a number of this format",
                "P5 0 2 255 abcd | MALFORMED | has no pixels",
                "P5 2 2 65536 abcd | MALFORMED | the largest value is 65536; it must be 1 to 65535",
                "P5 2 2 0 abcd | MALFORMED | the largest value is 0; it must be 1 to 65535",
                "P6 2000000000 2000000000 255 abcd | LIMIT_EXCEEDED | is larger than the limit of 268435456 pixels",
                "P6 10000 10000 255 abcd | MALFORMED | the header promises 300000000 bytes of pixels",
                "P1 10000 10000 1 | MALFORMED | the header promises 100000000 bytes of pixels",
                "P5 2 | MALFORMED | truncated",
                "P5 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | MALFORMED | without an end",
                "Pf 2 2 x | MALFORMED | the scale is 'x', not a number",
                "Pf 2 2 1.0 abcd | MALFORMED | the header promises 16 bytes of pixels, more than the 4 bytes that follow",
                "P7;WIDTH 2;HEIGHT 2;DEPTH 1;SIZE 7;ENDHDR;abcd | MALFORMED | an unknown word 'SIZE' in the header",
                "P7;WIDTH 2;HEIGHT 2;MAXVAL 255;ENDHDR;abcd | MALFORMED | has no pixels",
                "P7;WIDTH 1;HEIGHT 1;DEPTH 1;MAXVAL 1;ENDHDR;a | MALFORMED | a pixel is 97, more than the largest value 1",
            })
    void whatIsDamaged(String content, Kind kind, String message) throws IOException {
        Path file = folder.resolve("a.pnm");
        Files.write(file, content.replace(';', '\n').getBytes(StandardCharsets.US_ASCII));
        assertThat(refused(file).getMessage()).contains(message);
        assertThat(refused(file).kind()).isEqualTo(kind);
    }
}
