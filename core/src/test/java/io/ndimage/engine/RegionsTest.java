package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.zoom;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A region of a result is computed from what it needs, in the memory that it takes itself. */
class RegionsTest {

    private static final Shape HUGE = Shape.of(60_000, 60_000);

    private static Region box(long top, long left, long height, long width) {
        return Region.of(new long[] {top, left}, new long[] {top + height, left + width});
    }

    static List<List<RegionOperation>> chains() {
        return List.of(
                List.of(gaussianFilter(1.5)),
                List.of(gaussianFilter(12)),
                List.of(medianFilter(3), gaussianFilter(2), add(3)),
                List.of(gaussianFilter(9), uniformFilter(31), lessThan(126), binaryErosion()),
                List.of(uniformFilter(5), zoom(0.5)),
                List.of(rotate(20).order(1), gaussianFilter(2)));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void aRegionOfAChainIsThatOfTheWhole(List<RegionOperation> chain) {
        Inputs inputs = Inputs.of(List.of(new LargeArrays.Generated(Shape.of(301, 407))));
        try (Engine engine = Engine.threads(2)) {
            NdArray whole = engine.run(Graph.chain(chain), inputs);
            for (Region part :
                    List.of(box(0, 0, 20, 30), box(33, 61, 70, 80), box(100, 150, 50, 53), box(7, 9, 0, 5))) {
                assertThat(engine.run(Graph.chain(chain), inputs, part))
                        .as("%s", part)
                        .isEqualTo(whole.read(part));
            }
        }
    }

    @Test
    void aRegionOfAResultLargerThanMemoryTakesWhatItIsComputedFrom() {
        Inputs inputs = Inputs.of(List.of(new LargeArrays.Generated(HUGE)));
        Region part = box(40_000, 30_000, 64, 64);
        try (Engine engine = Engine.threads(2)) {
            Engine small = engine.within(8 << 20);
            assertThatThrownBy(() -> small.run(gaussianFilter(12), inputs)).isInstanceOf(MemoryLimitException.class);

            NdArray blurred = small.run(gaussianFilter(12), inputs, part);

            Region around = part.grow(0, 60, 60).grow(1, 60, 60);
            NdArray cut = inputs.source(0).read(around);
            NdArray expected = gaussianFilter(12).run(engine, Inputs.of(cut)).read(box(60, 60, 64, 64));
            assertThat(blurred).isEqualTo(expected);
        }
    }

    @Test
    void whatNeedsMoreThanIsAllowedIsRefused() {
        Inputs inputs = Inputs.of(List.of(new LargeArrays.Generated(HUGE)));
        try (Engine engine = Engine.serial()) {
            assertThatThrownBy(() -> engine.within(8 << 20).run(gaussianFilter(12), inputs, box(0, 0, 4000, 4000)))
                    .isInstanceOf(MemoryLimitException.class)
                    .hasMessageStartingWith("gaussian_filter needs ");
        }
    }

    @Test
    void aRegionThatOverhangsIsRefused() {
        NdArray array = NdArray.zeros(DType.UINT8, 10, 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.shared().run(gaussianFilter(1), Inputs.of(array), box(5, 5, 5, 8)))
                .withMessage("region [5:10, 5:13] does not lie within an array of shape (10, 12)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.shared().run(gaussianFilter(1), Inputs.of(array), Region.whole(Shape.of(3))));
    }
}
