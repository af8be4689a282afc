package io.ndimage.interpolation;

import static io.ndimage.arithmetic.Arithmetic.multiply;
import static io.ndimage.interpolation.Interpolation.affineTransform;
import static io.ndimage.interpolation.Interpolation.geometricTransform;
import static io.ndimage.interpolation.Interpolation.mapCoordinates;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Coordinates are looked up in pixels as they are stored, with the bits of pixels that are copied first, and in no more memory. */
class StoredPointsLawTest {

    private static final List<Border> BORDERS = List.of(
            Border.constant(3),
            Border.gridConstant(3),
            Border.nearest(),
            Border.reflect(),
            Border.mirror(),
            Border.wrap());

    private static NdArray random(DType type, long... sizes) {
        Random random = new Random(7);
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        double[] values = array.doubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = type.isFloat() ? random.nextGaussian() : random.nextInt(256) - (type.minValue() < 0 ? 128 : 0);
        }
        return array.astype(type);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COMPLEX64", "COMPLEX128"})
    void theBitsAreThoseOfACopyInDoubles(DType type) {
        for (long[] sizes : new long[][] {{40}, {13, 9}, {5, 6, 7}}) {
            NdArray input = random(type, sizes);
            NdArray coordinates = multiply(4).apply(random(DType.FLOAT64, sizes.length, 31, 17));
            for (int order = 0; order <= 3; order++) {
                for (Border border : BORDERS) {
                    MapCoordinates stored = mapCoordinates()
                            .order(order)
                            .prefilter(false)
                            .border(border)
                            .output(DType.FLOAT64);
                    assertThat(stored.apply(input, coordinates))
                            .as("%s of order %d, %s", type, order, border)
                            .isEqualTo(stored.apply(input.astype(DType.FLOAT64), coordinates));
                }
            }
        }
    }

    static List<RegionOperation> smallResults() {
        List<RegionOperation> operations = new ArrayList<>();
        for (int order = 0; order <= 1; order++) {
            operations.add(mapCoordinates().order(order));
            operations.add(zoom(0.001).order(order));
            operations.add(affineTransform(1000, 1000).outputShape(30, 30).order(order));
            operations.add(geometricTransform(to -> new double[] {1000.0 * to[0], 1000.0 * to[1]})
                    .outputShape(30, 30)
                    .order(order));
        }
        return operations;
    }

    @ParameterizedTest
    @MethodSource("smallResults")
    void fewPointsOfALargeArrayTakeLittleMemory(RegionOperation operation) {
        for (DType type : List.of(DType.BOOL, DType.UINT8, DType.INT16, DType.INT32, DType.FLOAT32, DType.FLOAT64)) {
            List<Spec> inputs = new ArrayList<>(List.of(new Spec(type, Shape.of(30_000, 30_000))));
            if (operation instanceof MapCoordinates) {
                inputs.add(new Spec(DType.FLOAT64, Shape.of(2, 1)));
            }
            try (Engine engine = Engine.serial()) {
                assertThat(operation.memory(engine, inputs))
                        .as("%s of %s", operation, type)
                        .isLessThan(4 << 20);
            }
        }
    }
}
