package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.filters.Filters;
import io.ndimage.internal.kernel.KernelRaces;
import io.ndimage.internal.kernel.Kernels;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelRacesLawTest {

    @Test
    void bothKernelsTakePart() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100_000_000 && seen.size() < 2; i++) {
            KernelRaces.run(
                    "a kind of its own", 1000, () -> seen.add(Kernels.inUse().toString()));
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void whoeverIsFasterGivesTheSameBits() {
        byte[] pixels = new byte[300 * 301];
        new Random(7).nextBytes(pixels);
        NdArray image = NdArray.wrap(DType.UINT8, pixels, 300, 301);
        for (RegionOperation operation : List.of(Filters.medianFilter(3), Filters.gaussianFilter(2), Filters.sobel())) {
            NdArray first = operation.apply(image);
            for (int i = 0; i < 200; i++) {
                assertThat(Engine.shared().run(operation, Inputs.of(image)))
                        .as("time %d of %s", i, operation)
                        .isEqualTo(first);
            }
        }
    }
}
