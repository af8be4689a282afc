package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.filters.Filters;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written region by region is the file that is written as a whole. */
class ImageSinkLawTest {

    @TempDir
    Path folder;

    /** Returns the regions of a grid, in a random order. */
    private static List<Region> grid(Shape shape, Random random) {
        List<Region> regions = new ArrayList<>(List.of(Region.whole(shape)));
        for (int a = 0; a < shape.ndim(); a++) {
            List<Region> cut = new ArrayList<>();
            for (Region region : regions) {
                long step = 1L + random.nextInt((int) Math.max(1, shape.size(a)));
                for (long start = 0; start < shape.size(a); start += step) {
                    cut.add(region.with(a, start, Math.min(shape.size(a), start + step)));
                }
            }
            regions = cut;
        }
        Collections.shuffle(regions, random);
        return regions;
    }

    @ParameterizedTest
    @EnumSource
    void regionsInAnyOrderAreTheFileOfTheWhole(DType dtype) throws IOException {
        Random random = new Random(dtype.ordinal());
        for (long[] sizes : new long[][] {{}, {7}, {5, 9}, {3, 4, 5}, {0, 3}, {2, 1, 3, 4}}) {
            NdArray array = Samples.random(random.nextInt(), dtype, sizes);
            Path whole = folder.resolve("whole.npy");
            Path parts = folder.resolve("parts.npy");
            Npy.write(whole, array);
            try (ImageSink sink = Images.create(parts, dtype, array.shape())) {
                for (Region region : grid(array.shape(), random)) {
                    sink.write(region, array.read(region));
                }
                assertThat(folder.toFile().list()).hasSize(2 + (Files.exists(parts) ? 1 : 0));
            }
            assertThat(parts).hasSameBinaryContentAs(whole);
        }
    }

    static Stream<RegionOperation> operations() {
        return Stream.of(
                Filters.gaussianFilter(2),
                Filters.medianFilter(3),
                Filters.sobel(),
                Arithmetic.lessThan(100),
                Arithmetic.add(3),
                Interpolation.zoom(1.7),
                Interpolation.rotate(30),
                Morphology.greyDilation(3),
                Morphology.binaryErosion().iterations(3));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationFromFileToFileIsTheOneInMemory(RegionOperation operation) throws IOException {
        NdArray volume = Samples.smooth(1, DType.UINT8, 9, 70, 80);
        Path input = folder.resolve("in.npy");
        Path output = folder.resolve("out.npy");
        Npy.write(input, volume);
        NdArray expected = operation.apply(volume);
        for (int threads : new int[] {1, 3}) {
            try (Engine engine = Engine.threads(threads);
                    ImageSink sink = Npy.create(output, expected.dtype(), expected.shape())) {
                engine.run(operation, Inputs.of(List.of(Images.open(input))), sink);
            }
            assertThat(Npy.read(output)).isEqualTo(expected);
        }
    }

    /** The result takes 144 MiB, the engine may take 64. */
    @ParameterizedTest
    @ValueSource(strings = {"in.npy", "in.tif"})
    void theResultIsNotMade(String name) throws IOException {
        NdArray line = NdArray.zeros(DType.UINT8, 1024, 1024);
        Path input = folder.resolve(name);
        Images.write(input, line, WriteOptions.standard().compress(false));
        Path output = folder.resolve("out.npy");
        RegionOperation zoom = Interpolation.zoom(12).order(0);
        Shape shape = Shape.of(12 * 1024, 12 * 1024);
        try (Engine engine = Engine.threads(2).within(64L << 20);
                ImageSink sink = Images.create(output, DType.UINT8, shape)) {
            engine.run(zoom, Inputs.of(List.of(Images.open(input))), sink);
        }
        ImageSource result = Images.open(output);
        assertThat(result.shape()).isEqualTo(shape);
        assertThat(Files.size(output)).isEqualTo(128 + shape.elements());
    }
}
