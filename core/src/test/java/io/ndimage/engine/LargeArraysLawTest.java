package io.ndimage.engine;

import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.interpolation.Interpolation.mapCoordinates;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.zoom;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of more elements than memory has room for, or a Java array, are computed from a source to a sink. */
class LargeArraysLawTest {

    /** Elements: more than any of the operations looks around a tile. */
    private static final int MARGIN = 16;

    private static final List<Shape> SHAPES = List.of(
            Shape.of(60_000, 60_000),
            Shape.of(1L << 33, 3),
            Shape.of(3, 1L << 33),
            Shape.of(1 << 12, 1 << 12, 1 << 12));

    private static final long MEBIBYTE = 1 << 20;

    /** Keeps the one tile that is written. */
    private static final class Keeping implements Sink {
        private final Spec spec;
        private NdArray pixels = NdArray.zeros(DType.UINT8, 0);

        Keeping(Spec spec) {
            this.spec = spec;
        }

        @Override
        public DType dtype() {
            return spec.dtype();
        }

        @Override
        public Shape shape() {
            return spec.shape();
        }

        @Override
        public void write(Region region, NdArray tile) {
            pixels = tile;
        }
    }

    static List<RegionOperation> local() {
        return LargeArrays.local();
    }

    @ParameterizedTest
    @MethodSource("local")
    void anyTileIsThatOfAnArrayInMemory(RegionOperation operation) {
        for (Shape shape : SHAPES) {
            Inputs inputs = Inputs.of(List.of(new LargeArrays.Generated(shape)));
            Plan plan = operation.plan(inputs.specs());
            Keeping out = new Keeping(plan.result());
            Job job = Job.whole(plan, inputs);
            long peak = PlanMemory.peak(job, out, 2);
            Cutting tiling = Tiling.of(job, 2);
            assertThat(Schedule.of(job, tiling.largest()).steps())
                    .as("stages in memory")
                    .isEmpty();
            assertThat(peak).as("bytes").isLessThan(64 * MEBIBYTE);
            for (int number : new int[] {0, tiling.count() / 2, tiling.count() - 1}) {
                Region tile = tiling.tile(number);
                new PlanComputation(job, TileWork.COMPUTING).writeTile(tile, out, new Scratch());
                assertThat(out.pixels)
                        .as("%s of %s, tile %s", operation, shape, tile)
                        .isEqualTo(inMemory(operation, shape, tile));
            }
        }
    }

    /** Returns a tile of what an operation gives for an array that is cut off around the tile. */
    private static NdArray inMemory(RegionOperation operation, Shape shape, Region tile) {
        Region around = tile;
        for (int a = 0; a < tile.ndim(); a++) {
            around = around.grow(a, MARGIN, MARGIN);
        }
        around = around.clip(shape);
        NdArray whole = operation.run(Engine.serial(), Inputs.of(new LargeArrays.Generated(shape).read(around)));
        Region there = tile;
        for (int a = 0; a < tile.ndim(); a++) {
            there = there.with(a, tile.start(a) - around.start(a), tile.stop(a) - around.start(a));
        }
        return whole.read(there);
    }

    @Test
    void allOfAnArrayOf4GibiElementsIsComputed() {
        Source source = new LargeArrays.Generated(Shape.of(1 << 16, 1 << 16));
        LargeArrays.Hashing out = LargeArrays.Hashing.of(DType.UINT8, Shape.of(1 << 10, 1 << 10));
        LargeArrays.Hashing again = LargeArrays.Hashing.of(DType.UINT8, Shape.of(1 << 10, 1 << 10));
        try (Engine engine = Engine.threads(2).within(64 * MEBIBYTE);
                Engine serial = Engine.serial().within(64 * MEBIBYTE)) {
            engine.run(zoom(1 / 64.0).order(1), Inputs.of(List.of(source)), out);
            serial.run(zoom(1 / 64.0).order(1), Inputs.of(List.of(source)), again);
        }

        assertThat(out.elements()).hasValue(1 << 20);
        assertThat(again.elements()).hasValue(1 << 20);
        assertThat(again.hash()).hasValue(out.hash().get());
    }

    static List<Operation<?>> refused() {
        List<Operation<?>> operations = new ArrayList<>(local());
        operations.addAll(List.of(label(), distanceTransformEdt(), rotate(30), zoom(2).order(3), gaussianFilter(100)));
        return operations;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatDoesNotFitIntoMemoryIsRefusedBeforeAnythingIsRead(Operation<?> operation) {
        Source unread = new Source() {
            @Override
            public DType dtype() {
                return DType.UINT8;
            }

            @Override
            public Shape shape() {
                return Shape.of(60_000, 60_000);
            }

            @Override
            public NdArray read(Region region) {
                throw new AssertionError("read");
            }
        };
        for (long limit : new long[] {1 << 20, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> operation.run(Engine.shared().within(limit), Inputs.of(List.of(unread))))
                    .isInstanceOf(MemoryLimitException.class)
                    .hasMessageMatching("(shape \\(\\d+, \\d+\\) of .* MiB; an array in memory holds at most"
                            + "|[a-z_]+ needs \\d+).*");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void whatIsReadWholeIsCounted(int points) {
        Source unread = new LargeArrays.Generated(Shape.of(20_000, 20_000));
        NdArray coordinates = NdArray.zeros(DType.FLOAT64, 2, points, points);
        try (Engine engine = Engine.threads(2).within(64 * MEBIBYTE)) {
            assertThatThrownBy(() -> mapCoordinates().order(1).run(engine, Inputs.of(List.of(unread, coordinates))))
                    .isInstanceOf(MemoryLimitException.class)
                    .hasMessageMatching("map_coordinates needs (38|39)\\d MiB of memory.*");
        }
    }

    @Test
    void aReductionTakesAnArrayOfAnySize() {
        Source source = new LargeArrays.Generated(Shape.of(1 << 13, 1 << 13));
        try (Engine engine = Engine.threads(2).within(8 * MEBIBYTE)) {
            assertThat(maximum().run(engine, Inputs.of(List.of(source))).getDouble())
                    .isEqualTo(255);
        }
    }
}
