package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.io.Images;
import io.ndimage.other.OtherFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats are found as services, those of other modules too. */
class FormatsTest {

    @TempDir
    Path folder;

    @Test
    void theyAreTriedInOneOrderThoseThatGuessLast() {
        assertThat(Formats.all().stream().map(Format::name))
                .containsExactly(
                        "PNG", "JPEG", "TIFF", "NPY", "NPZ", "BMP", "GIF", "WebP", "PNM", "PAM", "PFM", "other", "MAT");
    }

    @Test
    void aFileOfAnotherModulesFormatIsReadAsAllAre() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), OtherFormat.MAGIC + "abc");

        NdArray expected = NdArray.wrap(DType.UINT8, new byte[] {'a', 'b', 'c'}, 3);
        assertThat(Images.read(file).array()).isEqualTo(expected);
        assertThat(Images.contents(file).format()).isEqualTo("other");
        assertThat(Images.open(file).image(Region.whole(expected.shape()))).isEqualTo(Images.read(file));
        assertThat(Images.list(folder.toString()).files()).containsExactly(file);
    }
}
