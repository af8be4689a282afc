package io.ndimage.filters;

import static io.ndimage.filters.Filters.*;
import static io.ndimage.morphology.Morphology.binaryDilation;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.greyClosing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Operation;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Structure;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows that reach far beyond the boundary of a small array. */
class ReachOracleTest {

    private static final NdArray PLANE =
            NdArray.ofRows(new double[] {5, 1, -7, 3}, new double[] {2, 8, 6, -4}, new double[] {9, -2, 0, 11});

    private static final List<Border> BORDERS = List.of(
            Border.reflect(),
            Border.mirror(),
            Border.nearest(),
            Border.wrap(),
            Border.constant(-9),
            Border.constant(4));

    /** Returns what a function makes of the elements of a window, one after the other, along both axes. */
    private static double naive(
            int y, int x, int size, int origin, Border border, double first, DoubleBinaryOperator f) {
        double result = first;
        for (int v = 0; v < size; v++) {
            long from = border.map(y + v - size / 2 - origin, 3);
            for (int u = 0; u < size; u++) {
                long at = border.map(x + u - size / 2 - origin, 4);
                result = f.applyAsDouble(
                        result, from < 0 || at < 0 ? border.value().doubleValue() : PLANE.getDouble(from, at));
            }
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 30})
    void extremesAreThoseOfTheWholeWindow(int size) {
        for (Border border : BORDERS) {
            for (int origin : new int[] {0, -(size / 2), (size - 1) / 2}) {
                NdArray least =
                        minimumFilter(size).border(border).origin(origin).apply(PLANE);
                NdArray greatest =
                        maximumFilter(size).border(border).origin(origin).apply(PLANE);
                for (int y = 0; y < 3; y++) {
                    for (int x = 0; x < 4; x++) {
                        assertThat(least.getDouble(y, x))
                                .as("minimum of %d, origin %d, %s", size, origin, border)
                                .isEqualTo(naive(y, x, size, origin, border, Double.POSITIVE_INFINITY, Math::min));
                        assertThat(greatest.getDouble(y, x))
                                .as("maximum of %d, origin %d, %s", size, origin, border)
                                .isEqualTo(naive(y, x, size, origin, border, Double.NEGATIVE_INFINITY, Math::max));
                    }
                }
            }
        }
    }

    @Test
    void extremesOfAnyWindowTakeNoTime() {
        for (Border border : BORDERS) {
            assertThat(minimumFilter(Integer.MAX_VALUE).border(border).apply(PLANE))
                    .isEqualTo(minimumFilter(99).border(border).apply(PLANE));
            assertThat(greyClosing(Integer.MAX_VALUE).border(border).apply(PLANE))
                    .isEqualTo(greyClosing(99).border(border).apply(PLANE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 30, 100_001})
    void meansAreThoseOfTheWholeWindow(int size) {
        NdArray line = NdArray.of(new double[] {5, 1, -7, 3});
        for (Border border : BORDERS) {
            NdArray means = uniformFilter(size).border(border).apply(line);
            for (int x = 0; x < 4; x++) {
                double sum = 0;
                for (int u = 0; u < size; u++) {
                    long at = border.map(x + u - size / 2, 4);
                    sum += at < 0 ? border.value().doubleValue() : line.getDouble(at);
                }
                assertThat(means.getDouble(x)).as("%d, %s", size, border).isEqualTo(sum / size, within(1e-12));
            }
        }
    }

    @Test
    void structuresCountAsFarAsTheyReach() {
        Random random = new Random(3);
        NdArray input = PLANE.greaterThan(2);
        for (int trial = 0; trial < 200; trial++) {
            int height = 1 + random.nextInt(14);
            int width = 1 + random.nextInt(14);
            boolean[] places = new boolean[height * width];
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                places[random.nextInt(places.length)] = true;
            }
            Structure structure = Structure.of(places, height, width);
            for (int outside = 0; outside < 2; outside++) {
                NdArray eroded = binaryErosion(structure).borderValue(outside).apply(input);
                NdArray dilated = binaryDilation(structure).borderValue(outside).apply(input);
                for (int y = 0; y < 3; y++) {
                    for (int x = 0; x < 4; x++) {
                        boolean all = true;
                        boolean any = false;
                        for (int i = 0; i < places.length; i++) {
                            if (places[i]) {
                                int down = i / width - height / 2;
                                int across = i % width - width / 2;
                                all &= at(input, y + down, x + across, outside == 1);
                                any |= at(input, y - down, x - across, outside == 1);
                            }
                        }
                        assertThat(eroded.getBoolean(y, x))
                                .as("erosion by %s", structure)
                                .isEqualTo(all);
                        assertThat(dilated.getBoolean(y, x))
                                .as("dilation by %s", structure)
                                .isEqualTo(any);
                    }
                }
            }
        }
    }

    private static boolean at(NdArray input, int y, int x, boolean outside) {
        return (y < 0 || y > 2 || x < 0 || x > 3) ? outside : input.getBoolean(y, x);
    }

    @Test
    void aStructureFarLargerThanTheArrayIsTakenIn() {
        NdArray input = PLANE.greaterThan(2);

        assertThat(binaryDilation(Structure.ones(2000, 2000)).iterations(3).apply(input))
                .isEqualTo(NdArray.full(DType.BOOL, 1, 3, 4));
        assertThat(binaryErosion(Structure.ones(2000, 2000)).borderValue(1).apply(input))
                .isEqualTo(NdArray.zeros(DType.BOOL, 3, 4));
    }

    static List<RegionOperation> farReaching() {
        int far = 100_000_000;
        return List.of(
                gaussianFilter(1).radius(far),
                gaussianFilter(1).truncate(10_000_000),
                gaussianFilter1d(1).radius(far),
                gaussianLaplace(4_000_000),
                uniformFilter(far),
                uniformFilter1d(far),
                genericFilter1d(Statistic.MEAN, far));
    }

    @ParameterizedTest
    @MethodSource("farReaching")
    void sumsOverMillionsOfPixelsPastTheEdgesAreRefused(Operation<?> operation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operation.apply(PLANE))
                .withMessageMatching("the window reaches \\d+ pixels from its middle, along axis [01] of [34] pixels; "
                        + "allowed there is at most 10485(79|80)");
    }
}
