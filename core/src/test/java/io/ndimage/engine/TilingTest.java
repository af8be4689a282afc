package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiles cover everything once, cut no piece of a sink, and follow the chunks of an input. */
class TilingTest {

    /** An array in chunks, of which nothing is read. */
    private record Chunked(Shape shape, Shape chunk) implements Source {

        @Override
        public DType dtype() {
            return DType.UINT8;
        }

        @Override
        public NdArray read(Region region) {
            throw new AssertionError("nothing is read to cut tiles");
        }
    }

    private static Job job(RegionOperation operation, Shape shape, Shape chunk, Shape piece) {
        Inputs inputs = Inputs.of(List.of(new Chunked(shape, chunk)));
        Plan plan = operation.plan(inputs.specs());
        return Job.whole(plan, inputs, piece);
    }

    /** Returns how many pieces some tiles cut. */
    private static int cut(Cutting tiling, Shape shape, Shape piece) {
        int cut = 0;
        long covered = 0;
        for (int i = 0; i < tiling.count(); i++) {
            Region tile = tiling.tile(i);
            covered += tile.elements();
            for (int a = 0; a < shape.ndim(); a++) {
                boolean ends = tile.stop(a) % piece.size(a) == 0 || tile.stop(a) == shape.size(a);
                cut += tile.start(a) % piece.size(a) == 0 && ends ? 0 : 1;
            }
        }
        assertThat(covered).isEqualTo(shape.elements());
        return cut;
    }

    @Test
    void tilesAreWholePieces() {
        Shape shape = Shape.of(301, 1207, 509);
        for (Shape piece : List.of(
                Shape.of(64, 64, 64),
                Shape.of(1, 1, 1000),
                Shape.of(3, 5, 7),
                Shape.of(1, 1207, 509),
                Shape.of(1000, 1, 1),
                Shape.of(128, 128, 128))) {
            for (RegionOperation operation : List.of(add(1), gaussianFilter(2), gaussianFilter(30))) {
                Cutting tiling = Tiling.of(job(operation, shape, Shape.ones(3), piece), 2);
                assertThat(cut(tiling, shape, piece))
                        .as("%s of %s", operation, piece)
                        .isZero();
                assertThat(tiling.largest().elements()).isLessThanOrEqualTo(Math.max(1 << 17, 4 * piece.elements()));
            }
        }
    }

    @Test
    void tilesFollowTheChunksOfAnInputThatLiesAsTheResult() {
        Shape shape = Shape.of(3000, 4000);
        Shape chunk = Shape.of(100, 250);
        Shape ones = Shape.ones(2);
        assertThat(cut(Tiling.of(job(gaussianFilter(1), shape, chunk, ones), 2), shape, chunk))
                .isZero();
        assertThat(cut(Tiling.of(job(gaussianFilter(1), shape, ones, ones), 2), shape, chunk))
                .isPositive();
        assertThat(cut(Tiling.of(Inputs.of(List.of(new Chunked(shape, chunk))), 2), shape, chunk))
                .isZero();
        Job stored = job(gaussianFilter(40), shape, chunk, ones);
        assertThat(cut(Tiling.of(stored, 0, 2), shape, chunk)).isZero();
    }

    @Test
    void theyDoNotWhereThatCostsThreadsOrTheCaches() {
        Shape shape = Shape.of(3000, 4000);
        Shape ones = Shape.ones(2);
        Cutting usual = Tiling.of(job(add(1), shape, ones, ones), 2);
        for (Shape chunk : List.of(Shape.of(3000, 4000), Shape.of(1500, 2000), Shape.of(2500, 2500))) {
            Cutting tiling = Tiling.of(job(add(1), shape, chunk, ones), 2);
            assertThat(tiling.count()).as("%s", chunk).isEqualTo(usual.count());
        }
        Job zoomed = job(zoom(0.5), shape, Shape.of(100, 250), ones);
        assertThat(Tiling.of(zoomed, 2).count())
                .isEqualTo(Tiling.of(job(zoom(0.5), shape, ones, ones), 2).count());
    }

    @Test
    void aPartIsCutWhereItsArrayIs() {
        Shape shape = Shape.of(3000, 4000);
        Shape chunk = Shape.of(100, 250);
        Inputs inputs = Inputs.of(List.of(new Chunked(shape, chunk)));
        Region part = Region.of(new long[] {130, 777}, new long[] {2555, 3888});
        Cutting tiling = Tiling.of(Job.of(gaussianFilter(1).plan(inputs.specs()), inputs, part), 2);
        long covered = 0;
        for (int i = 0; i < tiling.count(); i++) {
            Region tile = tiling.tile(i);
            covered += tile.elements();
            assertThat(part.contains(tile)).isTrue();
            for (int a = 0; a < 2; a++) {
                assertThat(tile.start(a) % chunk.size(a) == 0 || tile.start(a) == part.start(a))
                        .isTrue();
            }
            assertThat(tile.elements()).isLessThanOrEqualTo(tiling.largest().elements());
        }
        assertThat(covered).isEqualTo(part.elements());
    }
}
