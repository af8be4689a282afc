package io.ndimage.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void crossesGrowWithConnectivity() {
        assertThat(Structure.cross(2)).hasToString("[[0,1,0],[1,1,1],[0,1,0]]");
        assertThat(Structure.connectivity(2, 2)).hasToString("ones(3,3)");
        assertThat(Structure.cross(3).count()).isEqualTo(7);
        assertThat(Structure.connectivity(3, 2).count()).isEqualTo(19);
        assertThat(Structure.cross(0).count()).isEqualTo(1);
    }

    @Test
    void diskHasThePixelsWithinItsRadius() {
        assertThat(Structure.disk(1)).isEqualTo(Structure.cross(2));
        assertThat(Structure.disk(3).count()).isEqualTo(29);
    }

    @Test
    void turningAndSpreading() {
        Structure lopsided = Structure.of(new boolean[] {true, false, false}, 3);
        assertThat(lopsided.reversed()).hasToString("[0,0,1]");
        assertThat(lopsided.isSymmetric()).isFalse();
        assertThat(lopsided.spread(List.of(1), 3).shape()).isEqualTo(Shape.of(1, 3, 1));
        Structure box = Structure.of(new boolean[] {true, false, true, true, true, false}, 2, 3);
        assertThat(box.spread(List.of(1, 0), 2)).hasToString("[[1,1],[0,1],[1,0]]");
    }

    @Test
    void equalityIsByContent() {
        assertThat(Structure.ones(3, 3))
                .isEqualTo(Structure.connectivity(2, 2))
                .hasSameHashCodeAs(Structure.connectivity(2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Structure.of(new boolean[3], 2, 2))
                .withMessage("structure of shape (2, 2) needs 4 elements, not 3");
    }
}
