package io.ndimage.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final Region OVERHANGING = Region.of(new long[] {-1, 5, 2}, new long[] {1, 6, 5});

    /** Returns the places that advancing comes to from the corner, until it says that there is no other. */
    private static List<List<Long>> places(Region region, long[] place, int axes) {
        List<List<Long>> places = new ArrayList<>();
        do {
            places.add(Arrays.stream(place).boxed().toList());
        } while (region.advance(place, axes));
        return places;
    }

    @Test
    void advancingComesToEachElementOnceInCOrder() {
        assertThat(places(OVERHANGING, OVERHANGING.corner(), 3))
                .containsExactly(
                        List.of(-1L, 5L, 2L),
                        List.of(-1L, 5L, 3L),
                        List.of(-1L, 5L, 4L),
                        List.of(0L, 5L, 2L),
                        List.of(0L, 5L, 3L),
                        List.of(0L, 5L, 4L));
    }

    @Test
    void afterTheLastElementComesTheFirst() {
        long[] place = {0, 5, 4};
        assertThat(OVERHANGING.advance(place, 3)).isFalse();
        assertThat(place).containsExactly(-1, 5, 2);
    }

    @Test
    void theAxesThatAreNotAdvancedAlongStay() {
        long[] place = {-1, 5, 4};
        assertThat(places(OVERHANGING, place, 2)).containsExactly(List.of(-1L, 5L, 4L), List.of(0L, 5L, 4L));
        assertThat(place).containsExactly(-1, 5, 4);
    }

    @Test
    void alongNoAxisThereIsOnePlace() {
        assertThat(places(OVERHANGING, OVERHANGING.corner(), 0)).hasSize(1);
        assertThat(places(OVERHANGING, OVERHANGING.corner(), -1)).hasSize(1);
        assertThat(places(Region.whole(Shape.of()), new long[0], 0)).hasSize(1);
    }

    @Test
    void placesBeyondWhatIntegersHoldAreReached() {
        long far = 1L << 40;
        Region region = Region.of(new long[] {0, far}, new long[] {2, far + 2});
        assertThat(places(region, region.corner(), 2)).hasSize(4).endsWith(List.of(1L, far + 1));
    }
}
