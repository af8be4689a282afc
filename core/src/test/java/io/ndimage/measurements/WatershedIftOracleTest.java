package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.watershedIft;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the costs of the cheapest paths, found by looking at all steps until no cost falls any more. */
class WatershedIftOracleTest {

    private static final int HEIGHT = 23;
    private static final int WIDTH = 31;

    /** Returns for each element the cost of the cheapest path from a marker, or from any for 0. */
    private static int[] costs(int[] levels, int[] markers, int marker) {
        int[] costs = new int[levels.length];
        for (int i = 0; i < costs.length; i++) {
            boolean begins = markers[i] != 0 && (marker == 0 || markers[i] == marker);
            costs[i] = begins ? 0 : Integer.MAX_VALUE;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < costs.length; i++) {
                int[] neighbours = {
                    i % WIDTH > 0 ? i - 1 : i,
                    i % WIDTH < WIDTH - 1 ? i + 1 : i,
                    i >= WIDTH ? i - WIDTH : i,
                    i < costs.length - WIDTH ? i + WIDTH : i
                };
                for (int n : neighbours) {
                    int offered = Math.max(costs[n], Math.abs(levels[n] - levels[i]));
                    if (offered < costs[i]) {
                        costs[i] = offered;
                        changed = true;
                    }
                }
            }
        }
        return costs;
    }

    @Test
    void everyElementBelongsToAMarkerThatReachesItAsCheaplyAsAny() {
        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            int steepest = new int[] {1, 5, 255, 65535}[round % 4];
            int[] levels = random.ints(HEIGHT * WIDTH, 0, steepest + 1).toArray();
            int[] markers = new int[levels.length];
            for (int marker = 1; marker <= 5; marker++) {
                markers[random.nextInt(markers.length)] = marker;
            }
            NdArray input = NdArray.wrap(DType.INT32, levels, HEIGHT, WIDTH).astype(DType.UINT16);
            int[] found = (int[]) watershedIft()
                    .apply(input, NdArray.wrap(DType.INT32, markers, HEIGHT, WIDTH))
                    .data();
            int[] cheapest = costs(levels, markers, 0);
            for (int marker : Arrays.stream(markers).filter(m -> m != 0).toArray()) {
                int[] costs = costs(levels, markers, marker);
                for (int i = 0; i < found.length; i++) {
                    if (found[i] == marker) {
                        assertThat(costs[i]).isEqualTo(cheapest[i]);
                    }
                }
            }
            assertThat(found).doesNotContain(0);
        }
    }
}
