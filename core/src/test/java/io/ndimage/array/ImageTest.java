package io.ndimage.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageTest {

    private final Image photo = Image.of(NdArray.zeros(DType.UINT8, 4, 5, 3), "y", "x", Image.CHANNEL)
            .spaced(List.of(0.5, 0.25, 1.0), "mm");

    @Test
    void otherPixelsKeepAxesAndSpacing() {
        Image other = photo.with(NdArray.zeros(DType.FLOAT32, 4, 5, 3));
        assertThat(other.axes()).containsExactly("y", "x", Image.CHANNEL);
        assertThat(other.spacing()).containsExactly(0.5, 0.25, 1.0);
        assertThat(other.unit()).isEqualTo("mm");
        Image gray = photo.with(NdArray.zeros(DType.UINT8, 4, 5));
        assertThat(gray.axes()).containsExactly("y", "x");
        assertThat(gray.spacing()).containsExactly(0.5, 0.25);
        assertThat(gray.unit()).isEqualTo("mm");
        assertThat(photo.with(NdArray.zeros(DType.UINT8, 7))).isEqualTo(Image.of(NdArray.zeros(DType.UINT8, 7)));
    }

    @Test
    void anImageWithoutSpacingHasNoUnit() {
        assertThat(Image.of(photo.array(), "z", "y", "x").unit()).isEmpty();
    }

    @Test
    void eachAxisNeedsItsSpacing() {
        assertThatThrownBy(() -> photo.spaced(List.of(1.0), "mm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("axes [y, x, channel] and spacing [1.0] must have one entry for each of the 3 axes");
    }
}
