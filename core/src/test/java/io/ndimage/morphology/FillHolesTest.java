package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.binaryDilation;
import static io.ndimage.morphology.Morphology.binaryFillHoles;
import static io.ndimage.morphology.Morphology.binaryPropagation;
import static io.ndimage.morphology.Morphology.ones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FillHolesTest {

    private static NdArray mask(String... rows) {
        NdArray mask = NdArray.zeros(DType.BOOL, rows.length, rows[0].length());
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                mask.set(rows[y].charAt(x) - '0', y, x);
            }
        }
        return mask;
    }

    @Test
    void whatTheOutsideCannotReachIsFilled() {
        assertThat(binaryFillHoles().apply(mask("01111", "01010", "01111"))).isEqualTo(mask("01111", "01110", "01111"));
        assertThat(binaryFillHoles().apply(mask("11111", "10001", "11110"))).isEqualTo(mask("11111", "11111", "11110"));
    }

    @Test
    void aLargerStructureSlipsThroughCorners() {
        NdArray ring = mask("0100", "1010", "0100");
        assertThat(binaryFillHoles().apply(ring)).isEqualTo(mask("0100", "1110", "0100"));
        assertThat(binaryFillHoles(ones(3, 3)).apply(ring)).isEqualTo(ring);
    }

    @Test
    void planesAreFilledEachForItself() {
        NdArray stack = NdArray.zeros(DType.UINT8, 2, 3, 3);
        stack.fill(7);
        stack.set(0, 0, 1, 1);
        assertThat(binaryFillHoles().apply(stack)).isEqualTo(stack.astype(DType.BOOL));
        assertThat(binaryFillHoles().axes(1, 2).output(DType.UINT8).apply(stack))
                .isEqualTo(NdArray.full(DType.UINT8, 1, 2, 3, 3));
    }

    @Test
    void propagationIsDilationUntilNothingChanges() {
        Random random = new Random(1);
        NdArray mask = NdArray.zeros(DType.BOOL, 70, 90);
        boolean[] pixels = (boolean[]) mask.data();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble() < 0.6;
        }
        NdArray seeds = NdArray.zeros(DType.BOOL, 70, 90);
        seeds.set(1, 30, 40);
        assertThat(binaryPropagation().apply(seeds, mask))
                .isEqualTo(binaryDilation().iterations(-1).apply(seeds, mask));
        assertThat(binaryPropagation(ones(3, 3)).borderValue(1).apply(seeds))
                .isEqualTo(NdArray.full(DType.BOOL, 1, 70, 90));
    }

    /** What is filled is what, outside the mask, no 4-connected path of false pixels links to the border. */
    @Test
    void againstAFlood() {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            int height = 1 + random.nextInt(40);
            int width = 1 + random.nextInt(150);
            NdArray in = NdArray.zeros(DType.BOOL, height, width);
            boolean[] pixels = (boolean[]) in.data();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextDouble() < 0.5;
            }
            boolean[] outside = new boolean[pixels.length];
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int i = 0; i < pixels.length; i++) {
                    int y = i / width;
                    int x = i % width;
                    boolean reached = y == 0 || y == height - 1 || x == 0 || x == width - 1;
                    reached = reached || outside[i - width] || outside[i + width] || outside[i - 1] || outside[i + 1];
                    if (reached && !pixels[i] && !outside[i]) {
                        outside[i] = true;
                        changed = true;
                    }
                }
            }
            boolean[] filled = (boolean[]) binaryFillHoles().apply(in).data();
            for (int i = 0; i < filled.length; i++) {
                assertThat(filled[i]).isEqualTo(!outside[i]);
            }
        }
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryFillHoles(ones(0, 3)))
                .withMessage(
                        "structure of shape (0, 3) has no element; allowed is one with at least one that is not zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryPropagation().borderValue(3))
                .withMessage("border_value is 3; allowed is 0 or 1");
    }
}
