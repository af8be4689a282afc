package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.filters.Filters;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.internal.kernel.choice.KernelRaces.Piece;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.choice.PlainKernels;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KernelRacesLawTest {

    /** Nanoseconds in which kernels are compiled, rehearsed and changed while the work goes on. */
    private static final long LONG_ENOUGH = 2_000_000_000;

    private static final long TOO_LONG = 60_000_000_000L;

    private static final int ELEMENTS = 10_000;

    private static void spend(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Work, and a tenth of it as a piece, that take as long as they are told; it notes the thread on which vectors did it. */
    private static final class Told {
        private final long plain;
        private final long vectors;
        private final AtomicLong rehearsed = new AtomicLong();
        private boolean taken;

        Told(long plain, long vectors) {
            this.plain = plain;
            this.vectors = vectors;
        }

        void run() {
            KernelRaces.run(
                    this,
                    ELEMENTS,
                    offer -> {
                        boolean byVectors = isVectors(offer.take());
                        assertThat(!byVectors || rehearsed.get() > 0)
                                .as("rehearsed before they are used")
                                .isTrue();
                        taken |= byVectors;
                        spend(byVectors ? vectors : plain);
                    },
                    () -> new Piece(ELEMENTS / 10, offer -> {
                        boolean byVectors = isVectors(offer.take());
                        rehearsed.addAndGet(byVectors ? 1 : 0);
                        spend((byVectors ? vectors : plain) / 10);
                    }));
        }

        private static boolean isVectors(Kernels kernels) {
            return kernels != PlainKernels.INSTANCE;
        }
    }

    @Test
    void vectorsTakeOverWhatTheyHaveRehearsed() {
        Told work = new Told(100_000, 10_000);
        long end = System.nanoTime() + TOO_LONG;
        while (!work.taken && System.nanoTime() < end) {
            work.run();
        }
        assertThat(work.taken).isTrue();
    }

    @Test
    void vectorsThatAreSlowAreNeverUsed() {
        Told work = new Told(10_000, 1_000_000);
        long end = System.nanoTime() + LONG_ENOUGH;
        while (System.nanoTime() < end) {
            work.run();
        }
        assertThat(work.rehearsed).hasPositiveValue();
        assertThat(work.taken).isFalse();
    }

    @Test
    void whatTakesNoKernelsIsNotRehearsed() {
        AtomicLong pieces = new AtomicLong();
        long end = System.nanoTime() + LONG_ENOUGH / 4;
        while (System.nanoTime() < end) {
            KernelRaces.run("takes none", ELEMENTS, offer -> spend(10_000), () -> {
                pieces.incrementAndGet();
                return null;
            });
        }
        assertThat(pieces).hasValue(0);
    }

    @Test
    void whoeverIsFasterGivesTheSameBits() {
        byte[] pixels = new byte[300 * 301];
        new Random(7).nextBytes(pixels);
        NdArray image = NdArray.wrap(DType.UINT8, pixels, 300, 301);
        for (RegionOperation operation : List.of(
                Filters.medianFilter(3),
                Filters.gaussianFilter(2),
                Interpolation.rotate(30).order(1))) {
            NdArray first = Engine.serial().run(operation, Inputs.of(image));
            long end = System.nanoTime() + LONG_ENOUGH;
            while (System.nanoTime() < end) {
                assertThat(Engine.serial().run(operation, Inputs.of(image)))
                        .as("%s", operation)
                        .isEqualTo(first);
            }
        }
    }
}
