package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.filters.Filters;
import io.ndimage.internal.kernel.choice.KernelRaces;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelRacesLawTest {

    /** Nanoseconds: after one second the other kernel is tried, on parts of blocks. */
    private static final long LONG_ENOUGH = 2_000_000_000;

    @Test
    void bothKernelsTakePart() {
        Set<String> seen = new HashSet<>();
        double[] work = new double[1 << 20];
        long end = System.nanoTime() + 10 * LONG_ENOUGH;
        while (seen.size() < 2 && System.nanoTime() < end) {
            KernelRaces.run("a kind of its own", work.length, kernels -> {
                seen.add(kernels.toString());
                Arrays.fill(work, seen.size());
            });
        }
        assertThat(seen).hasSize(2);
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
