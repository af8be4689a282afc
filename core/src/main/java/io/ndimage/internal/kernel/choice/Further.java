package io.ndimage.internal.kernel.choice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The further kernels. They are looked for, which loads many classes, when somebody asks first. */
final class Further {

    private static final @Nullable Kernels KERNELS = ChosenKernels.further();

    private Further() {}

    static boolean isThere() {
        return KERNELS != null;
    }

    /** Returns them, where they are there. */
    static Kernels kernels() {
        return Objects.requireNonNull(KERNELS);
    }
}
