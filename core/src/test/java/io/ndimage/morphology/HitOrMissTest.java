package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.binaryErosion;
import static io.ndimage.morphology.Morphology.binaryHitOrMiss;
import static io.ndimage.morphology.Morphology.ones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Structure;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HitOrMissTest {

    private static final Structure NONE = Structure.of(new boolean[9], 3, 3);

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
    void findsTheLeftEndsOfThings() {
        BinaryHitOrMiss ends = binaryHitOrMiss(
                Structure.of(new boolean[] {false, true, true}, 1, 3),
                Structure.of(new boolean[] {true, false, false}, 1, 3));

        assertThat(ends.apply(mask("01110", "11011", "01011"))).isEqualTo(mask("01000", "10010", "00010"));
        assertThat(ends.origin1(0, -1).origin2(0, 0).apply(mask("011100")))
                .isEqualTo(mask("110000")); // what has to be true lies one further on
    }

    @Test
    void whatIsNotInTheFirstStructureHasToBeFalse() {
        NdArray cross = mask("010", "111", "010");
        assertThat(binaryHitOrMiss().apply(cross)).isEqualTo(mask("000", "010", "000"));
        assertThat(binaryHitOrMiss().output(DType.UINT8).apply(NdArray.full(DType.BOOL, 1, 3, 3)))
                .isEqualTo(NdArray.zeros(DType.UINT8, 3, 3));
    }

    @Test
    void aStructureWithoutElementsAsksForNothing() {
        Random random = new Random(1);
        NdArray array = NdArray.zeros(DType.BOOL, 9, 70);
        boolean[] pixels = (boolean[]) array.data();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(5) > 0;
        }
        assertThat(binaryHitOrMiss(ones(2, 3), NONE).apply(array))
                .isEqualTo(binaryErosion(ones(2, 3)).apply(array));
        NdArray turned = array.copy();
        boolean[] others = (boolean[]) turned.data();
        for (int i = 0; i < others.length; i++) {
            others[i] = !pixels[i];
        }
        assertThat(binaryHitOrMiss(NONE, ones(2, 1)).apply(array))
                .isEqualTo(binaryErosion(ones(2, 1)).borderValue(1).apply(turned));
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryHitOrMiss(NONE, NONE))
                .withMessage("structure1 of shape (3, 3) and structure2 of shape (3, 3) have no element;"
                        + " at least one is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryHitOrMiss().origin1(2).apply(mask("01")))
                .withMessage("origin1 is 2; allowed for a structure of size 3 is -1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryHitOrMiss(ones(3, 3), ones(3, 2)).origin2(0, 1))
                .withMessage("origin2 is 1; allowed for a structure of size 2 is -1 to 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binaryHitOrMiss().output(DType.COMPLEX64))
                .withMessage("output is complex64; allowed is any type but the complex ones");
    }
}
