package io.ndimage.flow;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.gray;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.zoom;
import static io.ndimage.measurements.Measurements.label;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.measurements.Labels;
import io.ndimage.op.Engine;
import io.ndimage.op.RegionOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceTest {

    private static NdArray twoDarkSquares(long... sizes) {
        NdArray photo = NdArray.full(DType.UINT8, 200, sizes);
        Region whole = Region.whole(photo.shape());
        int y = sizes[0] == 3 ? 1 : 0;
        photo.fill(whole.with(y, 2, 8).with(y + 1, 2, 8), 10);
        photo.fill(whole.with(y, 20, 28).with(y + 1, 20, 28), 10);
        return photo;
    }

    @Test
    void eachStepTakesWhatTheOneBeforeGave() {
        Sequence<Labels> count = new Sequence<>(List.of(gaussianFilter(1), lessThan(100)), label());
        NdArray gray = twoDarkSquares(30, 32);
        assertThat(count.apply(gray).count()).isEqualTo(2);
        assertThat(count.apply(gray))
                .isEqualTo(label().apply(lessThan(100).apply(gaussianFilter(1).apply(gray))));
    }

    @Test
    void theChannelAxisMayLieAnywhere() {
        Sequence<Labels> count = new Sequence<>(List.of(gaussianFilter(1), gray(), lessThan(100)), label());
        assertThat(count.apply(Image.of(twoDarkSquares(30, 32, 3), "y", "x", "channel"))
                        .count())
                .isEqualTo(2);
        assertThat(count.apply(Image.of(twoDarkSquares(3, 30, 32), "channel", "y", "x"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void anImageThatIsMadeKnowsWhatEachStepDidToItsAxes() {
        Image photo = Image.of(twoDarkSquares(30, 32, 3), "y", "x", "channel").spaced(List.of(0.5, 0.1, 1.0), "mm");
        List<RegionOperation> steps = List.of(zoom(2).gridMode(true), rotate(90), gray());
        Image fused = Sequence.run(Engine.shared(), steps, photo);
        assertThat(fused)
                .isEqualTo(gray().apply(rotate(90).apply(zoom(2).gridMode(true).apply(photo))));
        assertThat(fused.axes()).containsExactly("y", "x");
        assertThat(fused.spacing()).containsExactly(0.05, 0.25);
        Sequence<Labels> sequence = new Sequence<>(steps, label());
        assertThat(sequence.image(sequence.apply(photo).array(), photo).geometry())
                .isEqualTo(fused.geometry());
        assertThat(Sequence.run(Engine.shared(), List.of(gray()), fused)).isSameAs(fused);
    }

    @Test
    void theFirstStepMayTakeMoreArrays() {
        Image photo = Image.of(twoDarkSquares(30, 32, 3), "y", "x", "channel");
        Sequence<NdArray> sequence = new Sequence<>(List.of(add(), zoom(0.5)), zoom(2).gridMode(true));
        Image expected = zoom(2).gridMode(true).apply(zoom(0.5).apply(add().apply(photo, photo.array())));
        NdArray pixels = sequence.apply(photo, photo.array());
        assertThat(sequence.image(pixels, photo, photo.array())).isEqualTo(expected);
    }

    @Test
    void sequencesAreValues() {
        assertThat(new Sequence<>(List.of(gaussianFilter(1)), label()))
                .isEqualTo(new Sequence<>(List.of(gaussianFilter(1)), label()))
                .isNotEqualTo(new Sequence<>(List.of(gaussianFilter(2)), label()));
    }
}
