package io.ndimage.internal.kernel.choice;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The choice among kernels. The system property {@code ndimage.kernels} forces one by its name, {@code plain} or {@code vector};
 * without it, plain loops are taken, and the first further implementation that is fast here where it has proved faster. A line in
 * the log says which, and how to have faster ones.
 */
final class ChosenKernels {

    private static final String PROPERTY = "ndimage.kernels";
    private static final String PLAIN = "plain";

    /** What is taken where there is no race. */
    static final Kernels CHOSEN = forced(System.getProperty(PROPERTY));

    private ChosenKernels() {}

    /** What may prove faster than that. */
    static final class Further {

        static final Optional<Kernels> FOUND = further();

        private Further() {}
    }

    /** Returns whether one implementation is to be taken for everything. */
    static boolean isForced() {
        return System.getProperty(PROPERTY) != null;
    }

    private static Kernels forced(@Nullable String name) {
        if (name == null) {
            return PlainKernels.INSTANCE;
        }
        Optional<Kernels> found = PLAIN.equals(name) ? Optional.of(PlainKernels.INSTANCE) : find(name);
        Kernels kernels = found.orElseThrow(() -> new IllegalStateException("the system property " + PROPERTY + " is '"
                + name + "'; here it can be '" + PLAIN
                + "', or 'vector' with ndimage-vector and java --add-modules jdk.incubator.vector"));
        log(kernels, "");
        return kernels;
    }

    private static Optional<Kernels> further() {
        Optional<Kernels> further = find(null);
        if (further.isEmpty()) {
            log(
                    PlainKernels.INSTANCE,
                    "; the faster ones of ndimage-vector need java --add-modules jdk.incubator.vector");
        } else {
            log(
                    further.get(),
                    " where they prove faster than plain loops; -D" + PROPERTY + "=plain or vector forces one");
        }
        return further;
    }

    private static Optional<Kernels> find(@Nullable String name) {
        for (Kernels.Provider provider :
                ServiceLoader.load(Kernels.Provider.class, Kernels.Provider.class.getClassLoader())) {
            boolean wanted = name == null || name.equals(provider.name());
            if (wanted && provider.isPresent() && (name != null || provider.isFast())) {
                return Optional.of(provider.kernels());
            }
        }
        return Optional.empty();
    }

    private static void log(Kernels kernels, String hint) {
        System.getLogger("io.ndimage").log(System.Logger.Level.DEBUG, "kernels: " + kernels + hint);
    }
}
