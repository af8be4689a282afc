package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.binaryClosing;
import static io.ndimage.morphology.Morphology.binaryDilation;
import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.binaryOpening;
import static io.ndimage.morphology.Morphology.iterateStructure;
import static io.ndimage.morphology.Morphology.ones;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Structure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BinaryMorphologyBadInputTest {

    private static final NdArray IMAGE = NdArray.zeros(DType.BOOL, 4, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void structures() {
        refused(
                () -> binaryErosion(Structure.of(new boolean[9], 3, 3)),
                "structure of shape (3, 3) has no element; allowed is one with at least one that is not zero");
        refused(
                () -> binaryDilation(ones(0, 3)),
                "structure of shape (0, 3) has no element; allowed is one with at least one that is not zero");
        refused(
                () -> binaryOpening(ones(3)).apply(IMAGE),
                "structure has shape (3,); it needs a size for each axis that it works along, 2 in all");
        refused(
                () -> binaryClosing(ones(3, 3)).axes(1).apply(IMAGE),
                "structure has shape (3, 3); it needs a size for each axis that it works along, 1 in all");
        refused(
                () -> iterateStructure(Structure.of(new boolean[3], 3), 2),
                "structure of shape (3,) has no element; allowed is one with at least one that is not zero");
    }

    @Test
    void origins() {
        refused(
                () -> binaryErosion(ones(3, 4)).origin(0, 2),
                "origin is 2; allowed for a structure of size 4 is -2 to 1");
        refused(
                () -> binaryDilation().origin(-2).apply(IMAGE),
                "origin is -2; allowed for a structure of size 3 is -1 to 1");
        refused(
                () -> binaryErosion().origin(0, 0, 1).apply(IMAGE),
                "origin has 3 values (0,0,1); allowed is one for all axes or one for each of the 2");
    }

    @Test
    void arrays() {
        refused(
                () -> binaryErosion().apply(IMAGE, NdArray.zeros(DType.BOOL, 5, 4)),
                "mask has shape (5, 4); allowed is the input's shape (4, 5)");
        refused(() -> binaryErosion().apply(IMAGE, IMAGE, IMAGE), "binary_erosion takes 2 arrays, not 3");
    }

    @Test
    void numbers() {
        refused(() -> binaryOpening().borderValue(2), "border_value is 2; allowed is 0 or 1");
        refused(
                () -> binaryOpening().output(DType.COMPLEX64),
                "output is complex64; allowed is any type but the complex ones");
        refused(
                () -> binaryErosion().axes(0, 2).apply(IMAGE),
                "axis 2 is out of range for an array of 2 dimensions; allowed is -2 to 1");
        refused(
                () -> binaryErosion().axes(0, -2).apply(IMAGE),
                "axes 0,-2 name an axis twice in an array of 2 dimensions; each may be named once");
    }

    @Test
    void neverComingToRest() {
        Structure beside = Structure.of(new boolean[] {true, false, true}, 3);
        NdArray line = NdArray.of(new double[] {1, 0, 1, 0}, 4);
        refused(
                () -> binaryErosion(beside).borderValue(1).iterations(0).apply(line),
                "iterations is 0, until nothing changes, but with this structure the array repeats itself every 2"
                        + " iterations; allowed is a number of at least 1");
    }
}
