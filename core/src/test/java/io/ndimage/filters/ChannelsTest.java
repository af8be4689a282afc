package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Weights;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Filters of images with a channel axis, which are not to mix the channels. */
class ChannelsTest {

    private static final NdArray PIXELS = NdArray.of(
                    new SplittableRandom(1).doubles(8 * 9 * 3, 0, 256).toArray(), 8, 9, 3)
            .astype(DType.UINT8);
    private static final Image PHOTO = Image.of(PIXELS, "y", "x", Image.CHANNEL);

    @Test
    void theyWorkAlongTheSpatialAxes() {
        Weights weights = Weights.of(new double[][] {{1, 2}, {3, 4}});
        same(Filters.gaussianFilter(1, 2), Filters.gaussianFilter(1, 2).axes(0, 1));
        same(Filters.uniformFilter(5), Filters.uniformFilter(5).axes(0, 1));
        same(Filters.correlate(weights), Filters.correlate(weights).axes(0, 1));
        same(Filters.convolve(weights), Filters.convolve(weights).axes(0, 1));
        same(
                Filters.gaussianGradientMagnitude(1),
                Filters.gaussianGradientMagnitude(1).axes(0, 1));
        same(Filters.gaussianLaplace(1), Filters.gaussianLaplace(1).axes(0, 1));
        same(Filters.laplace(), Filters.laplace().axes(0, 1));
        same(
                Filters.genericFilter(Statistic.STD, 3),
                Filters.genericFilter(Statistic.STD, 3).axes(0, 1));
        same(
                Filters.vectorizedFilter(Statistic.STD, 3, 2),
                Filters.vectorizedFilter(Statistic.STD, 3, 2).axes(0, 1));
        same(
                Filters.genericLaplace(Filters.correlate1d(1, -2, 1)),
                Filters.genericLaplace(Filters.correlate1d(1, -2, 1)).axes(0, 1));
    }

    private static void same(RegionOperation onImage, RegionOperation onArray) {
        assertThat(onImage.apply(PHOTO).array()).isEqualTo(onArray.apply(PIXELS));
    }

    @Test
    void anAxisByItsNumberIsTakenAsGiven() {
        same(Filters.gaussianFilter1d(1).axis(0), Filters.gaussianFilter1d(1).axis(0));
        same(Filters.uniformFilter1d(3).axis(2), Filters.uniformFilter1d(3).axis(2));
        same(
                Filters.genericFilter1d(Statistic.MAX, 3).axis(0),
                Filters.genericFilter1d(Statistic.MAX, 3).axis(0));
        same(Filters.correlate1d(1, 2).axis(-2), Filters.correlate1d(1, 2).axis(1));
    }

    @Test
    void theLastAxisIsRefusedWhereItIsTheChannels() {
        for (RegionOperation operation : new RegionOperation[] {
            Filters.gaussianFilter1d(1), Filters.uniformFilter1d(3), Filters.correlate1d(1, 2), Filters.convolve1d(1, 2)
        }) {
            assertThatThrownBy(() -> operation.apply(PHOTO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("axis is -1")
                    .hasMessageContaining("channels");
        }
        Image planes = Image.of(NdArray.zeros(DType.UINT8, 3, 4, 5), Image.CHANNEL, "y", "x");
        assertThat(Filters.gaussianFilter1d(1).apply(planes).array().shape())
                .isEqualTo(planes.array().shape());
    }

    @Test
    void sobelRefusesChannels() {
        assertThatThrownBy(() -> Filters.sobel().axis(0).apply(PHOTO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sobel cannot leave a channel axis apart");
        assertThatThrownBy(() -> Filters.prewitt().axis(0).apply(PHOTO)).hasMessageContaining("prewitt");
    }
}
