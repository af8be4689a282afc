package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.astype;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.arithmetic.Arithmetic.roll;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.gaussianGradientMagnitude;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.morphology.Morphology.binaryClosing;
import static io.ndimage.morphology.Morphology.binaryDilation;
import static io.ndimage.morphology.Morphology.binaryOpening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.flow.Graph;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations run together give the bits of one after the other. */
class FusionLawTest {

    private static List<List<RegionOperation>> chains() {
        return List.of(
                List.of(gaussianFilter(1), gaussianFilter(2)),
                List.of(
                        gaussianFilter(1).border(Border.wrap()),
                        uniformFilter(3).border(Border.constant(7))),
                List.of(uniformFilter(5).output(DType.UINT8).cast(Cast.TRUNCATE_WRAP), gaussianGradientMagnitude(1)),
                List.of(
                        gaussianFilter(12),
                        gaussianFilter(0, 9),
                        gaussianFilter(1).output(DType.INT16)),
                List.of(gaussianFilter(0.7), lessThan(100), binaryOpening().iterations(2), binaryClosing()),
                List.of(lessThan(60), binaryDilation().iterations(0), gaussianFilter(1)),
                List.of(roll(3, 1), sobel(), astype(DType.INT8), sobel().axis(0)));
    }

    private static NdArray random(DType type, long... sizes) {
        NdArray values = NdArray.zeros(DType.FLOAT64, sizes);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < values.elements(); i++) {
            values.doubles()[i] = random.nextInt(-20, 300);
        }
        return values.astype(type);
    }

    private static NdArray oneByOne(List<RegionOperation> chain, NdArray input) {
        NdArray current = input;
        for (RegionOperation operation : chain) {
            current = operation.apply(current);
        }
        return current;
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLEX64", "COMPLEX128"})
    void fusedIsOneByOne(DType type) {
        try (Engine serial = Engine.serial();
                Engine three = Engine.threads(3)) {
            for (NdArray input :
                    List.of(random(type, 61, 67), random(type, 5, 3), random(type, 0, 4), random(type, 311, 200))) {
                for (List<RegionOperation> chain : chains()) {
                    NdArray expected = oneByOne(chain, input);
                    for (Engine engine : List.of(serial, three)) {
                        assertThat(engine.run(Graph.chain(chain), Inputs.of(input)))
                                .as(chain + " of " + input.dtype() + " " + input.shape())
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void complexPartsAreHandedOnApart() {
        NdArray input =
                NdArray.wrap(DType.COMPLEX64, random(DType.FLOAT32, 41, 43, 2).data(), 41, 43);
        List<RegionOperation> chain =
                List.of(gaussianFilter(1), uniformFilter(3).output(DType.COMPLEX128), sobel());
        assertThat(Engine.shared().run(Graph.chain(chain), Inputs.of(input))).isEqualTo(oneByOne(chain, input));
    }

    @Test
    void whatDoesNotSuitIsRefusedByTheNameOfItsOperation() {
        List<RegionOperation> chain =
                Stream.<RegionOperation>of(gaussianFilter(1), sobel().axis(5)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.shared().run(Graph.chain(chain), Inputs.of(random(DType.UINT8, 4, 4))))
                .withMessageStartingWith("sobel: axis 5 is out of range");
    }
}
