package io.ndimage.io.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.io.FileContents;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImagePart;
import io.ndimage.io.Images;
import io.ndimage.io.Limits;
import io.ndimage.io.Npy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of animations, against what Pillow shows. */
class GifGoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"kept", "cleared", "restored", "covered"})
    void everyPictureIsAPart(String name) throws IOException {
        Path file = Fixtures.file(name + "_frames.gif");
        NdArray shown = Npy.read(Fixtures.file(name + "_frames.npy"));
        Shape shape = shown.shape().without(0);
        FileContents contents = Images.contents(file);
        assertThat(contents.parts()).hasSize((int) shown.shape().size(0));
        for (int i = 0; i < contents.parts().size(); i++) {
            assertThat(contents.parts().get(i)).isEqualTo(new ImagePart(Integer.toString(i), "uint8", shape));
            Image part = Images.read(file, Integer.toString(i), Limits.standard());
            assertThat(part.array()).as("picture %d", i).isEqualTo(picture(shown, i));
        }
        assertThat(Images.read(file).notes())
                .containsExactly(Note.loss("more than one picture; only the first is read"));
    }

    private static NdArray picture(NdArray shown, int i) {
        long[] sizes = shown.shape().without(0).sizes();
        int elements = (int) Shape.of(sizes).elements();
        NdArray picture = NdArray.zeros(shown.dtype(), sizes);
        System.arraycopy(shown.data(), i * elements, picture.data(), 0, elements);
        return picture;
    }

    @Test
    void aPictureAloneIsNoPart() throws IOException {
        Path file = Fixtures.file("plain.gif");
        assertThat(Images.contents(file).parts()).isEmpty();
        assertThat(Images.read(file, "0", Limits.standard()).array())
                .isEqualTo(Images.read(file).array());
        assertThatThrownBy(() -> Images.read(file, "1", Limits.standard()))
                .hasMessage(file + ": no picture '1'; it has pictures 0 to 0");
        assertThatThrownBy(() -> Images.read(file, "x", Limits.standard()))
                .hasMessage(file + ": no picture 'x'; it has pictures 0 to 0");
    }
}
