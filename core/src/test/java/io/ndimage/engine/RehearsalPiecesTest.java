package io.ndimage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.choice.KernelRaces.Piece;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RehearsalPieces are as a tile of the same work would be: of the middle, with what it needs. */
class RehearsalPiecesTest {

    /** Needs some elements before and after; keeps what it is given. */
    private static final class Noting implements Stage {
        private final Shape shape;
        private final Working working;
        private final int wholeAxis;
        private List<Block> in = List.of();
        private Region out = Region.whole(Shape.of());

        Noting(Shape shape, Working working, int wholeAxis) {
            this.shape = shape;
            this.working = working;
            this.wholeAxis = wholeAxis;
        }

        @Override
        public List<Feed> feeds() {
            return List.of();
        }

        @Override
        public Shape shape() {
            return shape;
        }

        @Override
        public Working working() {
            return working;
        }

        @Override
        public Region needs(int feed, Region region) {
            return region.ndim() == 0 || working == Working.BITS ? region : region.grow(0, 2, 3);
        }

        @Override
        public int wholeAxis() {
            return wholeAxis;
        }

        @Override
        public void compute(List<Block> blocks, Block result, Scratch scratch) {
            in = blocks;
            out = result.region();
        }
    }

    private static Block random(Working working, Region region) {
        Block block = new Scratch().block(working, region);
        Random random = new Random(4);
        switch (working) {
            case FLOAT32 -> {
                for (int i = 0; i < block.floats().length; i++) {
                    block.floats()[i] = random.nextFloat();
                }
            }
            case BITS -> {
                for (int i = 0; i < block.longs().length; i++) {
                    block.longs()[i] = random.nextLong();
                }
            }
            default -> throw new IllegalArgumentException(working.toString());
        }
        return block;
    }

    private static Noting computed(Working working, int wholeAxis, long... sizes) {
        Noting stage = new Noting(Shape.of(sizes), working, wholeAxis);
        Region whole = Region.whole(stage.shape());
        Block in = random(working, stage.needs(0, whole));
        Piece piece = RehearsalPieces.ofStage(stage, List.of(in), new Scratch().block(working, whole));
        assertThat(piece).isNotNull();
        piece.work().run(KernelOffer.ofChosen());
        assertThat(piece.elements()).isEqualTo(stage.out.elements());
        Block copy = stage.in.get(0);
        assertThat(copy.region()).isEqualTo(stage.needs(0, stage.out));
        assertThat(copy.data()).isNotSameAs(in.data());
        same(in.view(copy.region()), copy);
        return stage;
    }

    private static void same(Block expected, Block block) {
        long[] index = block.region().corner();
        do {
            int at = expected.position(index);
            int copied = block.position(index);
            if (block.working() == Working.BITS) {
                long bit = expected.longs()[at / 64] >>> at & 1;
                assertThat(block.longs()[copied / 64] >>> copied & 1).isEqualTo(bit);
            } else {
                assertThat(block.floats()[copied]).isEqualTo(expected.floats()[at]);
            }
        } while (block.region().advance(index, block.region().ndim()));
    }

    @Test
    void areSomeLinesOfTheMiddle() {
        assertThat(computed(Working.FLOAT32, -1, 500, 600).out)
                .isEqualTo(Region.of(new long[] {246, 150}, new long[] {253, 450}));
    }

    @Test
    void areAsManyShortLinesAsMakeALongOne() {
        assertThat(computed(Working.FLOAT32, -1, 500, 600, 3).out.elements()).isEqualTo(7 * 100 * 3);
    }

    @Test
    void areAllOfWhatIsSmall() {
        assertThat(computed(Working.FLOAT32, -1, 5, 6).out.elements()).isEqualTo(30);
        assertThat(computed(Working.FLOAT32, -1).out.elements()).isEqualTo(1);
    }

    @Test
    void areThinInOtherDimensions() {
        assertThat(computed(Working.FLOAT32, -1, 20, 50, 600).out.elements()).isEqualTo(7 * 300);
    }

    @Test
    void keepWholeLines() {
        assertThat(computed(Working.FLOAT32, 0, 500, 600).out.size(0)).isEqualTo(500);
        assertThat(computed(Working.BITS, -1, 500, 600).out.size(1)).isEqualTo(600);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void areNoneWhereTheyWouldBeLarge(Working working) {
        Noting stage = new Noting(Shape.of(40, 1 << 20), working, 1);
        Region whole = Region.whole(stage.shape());
        Scratch scratch = Scratch.measuring();
        List<Block> in = List.of(scratch.block(working, stage.needs(0, whole)));
        assertThat(RehearsalPieces.ofStage(stage, in, scratch.block(working, whole)))
                .isNull();
    }
}
