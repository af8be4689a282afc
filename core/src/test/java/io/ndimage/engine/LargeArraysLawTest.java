package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.gaussianGradientMagnitude;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.filters.Filters.minimumFilter;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.interpolation.Interpolation.zoom;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static io.ndimage.morphology.Morphology.greyOpening;
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
import io.ndimage.op.Plan;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scratch;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of more elements than memory has room for, or a Java array, are computed from a source to a sink. */
class LargeArraysLawTest {

    /** Elements: more than any of the operations looks around a tile. */
    private static final int MARGIN = 40;

    private static final List<Shape> SHAPES = List.of(
            Shape.of(60_000, 60_000), Shape.of(1L << 33, 3), Shape.of(3, 1L << 33), Shape.of(1 << 12, 1 << 12, 1 << 12));

    private static final long MEBIBYTE = 1 << 20;

    /** An array of any size whose elements are computed when they are asked for. */
    private record Generated(Shape shape) implements Source {

        @Override
        public DType dtype() {
            return DType.UINT8;
        }

        @Override
        public NdArray read(Region region) {
            region.checkWithin(shape);
            NdArray pixels = NdArray.zeros(DType.UINT8, region.shape());
            byte[] data = (byte[]) pixels.data();
            int last = region.ndim() - 1;
            int length = (int) region.size(last);
            long[] index = new long[region.ndim()];
            for (int row = 0; row < data.length; row += Math.max(1, length)) {
                long rest = row / length;
                long hash = 17;
                for (int a = last - 1; a >= 0; a--) {
                    index[a] = region.start(a) + rest % region.size(a);
                    rest /= region.size(a);
                    hash = hash * 31 + index[a] % 1009;
                }
                for (int i = 0; i < length; i++) {
                    data[row + i] = (byte) ((hash + region.start(last) + i) * 0x9E3779B97F4A7C15L >>> 56);
                }
            }
            return pixels;
        }
    }

    /** Counts what is written, and adds it up in a way that does not depend on the order of tiles. */
    private record Hashing(DType dtype, Shape shape, AtomicLong elements, AtomicLong hash) implements Sink {

        @Override
        public void write(Region region, NdArray pixels) {
            region.checkWithin(shape);
            elements.addAndGet(region.elements());
            hash.addAndGet(31L * region.hashCode() + pixels.hashCode());
        }
    }

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
        return List.of(
                add(3),
                lessThan(100),
                gaussianFilter(1.5),
                gaussianGradientMagnitude(1),
                sobel(),
                uniformFilter(5),
                minimumFilter(7),
                medianFilter(3),
                greyOpening(3),
                binaryErosion(),
                shift(0.5).order(1));
    }

    @ParameterizedTest
    @MethodSource("local")
    void anyTileIsThatOfAnArrayInMemory(RegionOperation operation) {
        for (Shape shape : SHAPES) {
            Inputs inputs = Inputs.of(List.of(new Generated(shape)));
            Plan plan = operation.plan(inputs.specs());
            Keeping out = new Keeping(plan.result());
            long peak = PlanMemory.peak(plan, inputs, out, 2);
            Tiling tiling = Tiling.of(plan, 2);
            assertThat(Schedule.of(plan, tiling.largest()).steps()).as("stages in memory").isEmpty();
            assertThat(peak).as("bytes").isLessThan(64 * MEBIBYTE);
            for (int number : new int[] {0, tiling.count() / 2, tiling.count() - 1}) {
                Region tile = tiling.tile(number);
                new PlanRun(plan, inputs, TileWork.COMPUTING).writeTile(tile, out, new Scratch());
                assertThat(out.pixels).as("%s of %s, tile %s", operation, shape, tile).isEqualTo(inMemory(operation, shape, tile));
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
        NdArray whole = operation.run(Engine.serial(), Inputs.of(new Generated(shape).read(around)));
        Region there = tile;
        for (int a = 0; a < tile.ndim(); a++) {
            there = there.with(a, tile.start(a) - around.start(a), tile.stop(a) - around.start(a));
        }
        return whole.read(there);
    }

    @Test
    void allOfAnArrayOf4GibiElementsIsComputed() {
        Source source = new Generated(Shape.of(1 << 16, 1 << 16));
        Hashing out = new Hashing(DType.UINT8, Shape.of(1 << 10, 1 << 10), new AtomicLong(), new AtomicLong());
        Hashing again = new Hashing(DType.UINT8, Shape.of(1 << 10, 1 << 10), new AtomicLong(), new AtomicLong());
        try (Engine engine = Engine.threads(2).within(64 * MEBIBYTE);
                Engine serial = Engine.serial().within(64 * MEBIBYTE)) {
            engine.run(zoom(1 / 64.0).order(1), Inputs.of(List.of(source)), out);
            serial.run(zoom(1 / 64.0).order(1), Inputs.of(List.of(source)), again);
        }

        assertThat(out.elements).hasValue(1 << 20);
        assertThat(again.elements).hasValue(1 << 20);
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
                    .hasMessageMatching("(shape \\(60000, 60000\\) of .* MiB; an array in memory holds at most"
                            + "|[a-z_]+ needs \\d+).*");
        }
    }

    @Test
    void aReductionTakesAnArrayOfAnySize() {
        Source source = new Generated(Shape.of(1 << 13, 1 << 13));
        try (Engine engine = Engine.threads(2).within(8 * MEBIBYTE)) {
            assertThat(maximum().run(engine, Inputs.of(List.of(source))).getDouble()).isEqualTo(255);
        }
    }
}
