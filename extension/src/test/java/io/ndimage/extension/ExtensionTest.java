package io.ndimage.extension;

import static io.ndimage.extension.ExtensionOperations.boundaryLength;
import static io.ndimage.extension.ExtensionOperations.unsharpMask;
import static io.ndimage.extension.ExtensionOperations.zeroCrossings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.filters.Filters;
import io.ndimage.pipeline.Catalog;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private final NdArray square =
            NdArray.ofRows(new double[] {0, 0, 0, 0}, new double[] {0, 5, 5, 0}, new double[] {0, 5, 5, 0});

    @Test
    void anUnsharpMaskAddsWhatAGaussianTakesAway() {
        NdArray blurred = Filters.gaussianFilter(1).apply(square);

        NdArray sharp = unsharpMask(1).amount(2).apply(square);

        for (long[] at : new long[][] {{0, 0}, {1, 1}, {2, 3}}) {
            double pixel = square.getDouble(at);
            assertThat(sharp.getDouble(at)).isEqualTo(pixel + 2 * (pixel - blurred.getDouble(at)));
        }
    }

    @Test
    void zeroIsCrossedBetweenNeighbours() {
        NdArray crossings = zeroCrossings().apply(NdArray.of(new double[] {-1, -1, 2, 0, 3, -4}));

        assertThat(crossings)
                .isEqualTo(NdArray.of(new double[] {0, 1, 1, 0, 1, 1}).astype(DType.BOOL));
    }

    @Test
    void theBoundaryRunsAlongTheEdgesOfPixels() {
        assertThat(boundaryLength().apply(square)).isEqualTo(8);
        assertThat(boundaryLength().apply(NdArray.zeros(DType.UINT8, 0, 3))).isZero();
    }

    @Test
    void theCatalogFindsThemAndChecksTheirArguments() {
        assertThat(Catalog.standard().find("unsharp_mask")).isNotNull();
        assertThatThrownBy(() -> unsharpMask(-1)).hasMessageContaining("sigma").hasMessageContaining("-1");
    }
}
