package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.gaussianGradientMagnitude;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.restoration.Restoration.rof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.flow.Graph;
import io.ndimage.flow.Sequence;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan takes is known before it runs, and what does not fit is refused. */
class PlanMemoryTest {

    private static final long MEBIBYTE = 1 << 20;

    private static Spec spec(DType type, long... sizes) {
        return new Spec(type, Shape.of(sizes));
    }

    private static long mebibytes(Operation<?> operation, Spec input) {
        try (Engine engine = Engine.threads(2)) {
            return operation.memory(engine, List.of(input)) / MEBIBYTE;
        }
    }

    @Test
    void aFusedFilterTakesItsResultAndATileForEachThread() {
        Spec input = spec(DType.FLOAT32, 4096, 4096);

        assertThat(mebibytes(gaussianFilter(1), input)).isBetween(64L, 70L);
        assertThat(mebibytes(sobel(), input)).isBetween(64L, 70L);
    }

    @Test
    void aStoredStageIsFreedAfterItsLastReader() {
        Spec volume = spec(DType.FLOAT32, 256, 256, 256);

        // three passes, of which two are stored, the first only until the second is there: never three arrays of 64 MiB
        assertThat(mebibytes(gaussianFilter(9), volume)).isBetween(128L, 150L);
        // for each of three axes three passes, and the sum of what they give: at no time more than four
        assertThat(mebibytes(gaussianGradientMagnitude(9), volume)).isBetween(192L, 280L);
    }

    @Test
    void aChainTakesNoMoreThanOneByOne() {
        Spec input = spec(DType.UINT8, 4096, 4096);
        List<RegionOperation> chain = List.of(gaussianFilter(1), lessThan(100));
        try (Engine engine = Engine.threads(2)) {
            assertThat(engine.memory(Graph.chain(chain), List.of(input)) / MEBIBYTE)
                    .isBetween(16L, 22L);
            assertThat(new Sequence<>(chain, maximum()).memory(engine, List.of(input)) / MEBIBYTE)
                    .as("no array lies before a reduction")
                    .isLessThan(6L);
        }
    }

    @Test
    void threadsTakeMemoryToo() {
        Spec input = spec(DType.FLOAT32, 2048, 2048);
        try (Engine serial = Engine.serial();
                Engine eight = Engine.threads(8)) {
            assertThat(serial.memory(gaussianFilter(3), List.of(input)))
                    .isLessThan(eight.memory(gaussianFilter(3), List.of(input)));
        }
    }

    @Test
    void anEmptyArrayTakesNothing() {
        assertThat(mebibytes(gaussianFilter(3), spec(DType.FLOAT32, 0, 5))).isZero();
    }

    @Test
    void whatExceedsALimitIsRefusedBeforeAnythingIsComputed() {
        NdArray input = NdArray.zeros(DType.FLOAT64, 1000, 1000);
        try (Engine engine = Engine.threads(2);
                Engine small = engine.within(4 * MEBIBYTE)) {
            for (Operation<?> operation : List.of(gaussianFilter(1), label(), rof())) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> operation.run(small, Inputs.of(input)))
                        .withMessageContaining(
                                "MiB of memory beside its inputs, which take 8 MiB; allowed here is at most 4 MiB");
                assertThat(operation.run(engine, Inputs.of(input))).isNotNull();
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> small.run(Graph.chain(List.of(gaussianFilter(1), sobel())), Inputs.of(input)))
                    .withMessageStartingWith("gaussian_filter | sobel needs ");
            assertThat(maximum().run(small, Inputs.of(input)).getDouble()).isZero();
        }
    }

    @Test
    void anArrayOfTheCallersIsNotCounted() {
        NdArray input = NdArray.zeros(DType.FLOAT64, 1000, 1000);
        NdArray out = NdArray.full(DType.FLOAT64, 1, 1000, 1000);
        try (Engine engine = Engine.serial();
                Engine small = engine.within(4 * MEBIBYTE)) {
            small.run(sobel(), Inputs.of(input), out);
        }

        assertThat(out).isEqualTo(input);
    }

    @Test
    void whatExceedsTheMemoryIsRefused() {
        Source huge = new Source() {
            @Override
            public DType dtype() {
                return DType.FLOAT64;
            }

            @Override
            public Shape shape() {
                return Shape.of(40_000, 50_000);
            }

            @Override
            public NdArray read(Region region) {
                throw new AssertionError("read");
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sobel().run(Engine.shared(), Inputs.of(List.of(huge))))
                .withMessageMatching(
                        "sobel needs 15\\d\\d\\d MiB of memory beside its inputs, which take 0 MiB; allowed here"
                                + " is at most \\d+ MiB: raise the limit \\(java -Xmx\\), or compute parts");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.shared().within(0))
                .withMessage("bytes is 0; allowed is a number >= 1");
    }
}
