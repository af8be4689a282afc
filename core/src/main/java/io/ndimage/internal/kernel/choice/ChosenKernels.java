package io.ndimage.internal.kernel.choice;

import java.util.ServiceLoader;

/**
 * The choice among kernels. The system property {@code ndimage.kernels} forces one by its name, {@code plain} or {@code vector};
 * without it, the first further implementation that is fast here is taken, beside the plain loops where these are faster, and plain
 * loops alone where there is none. A line in the log says which, and how to have faster ones.
 */
final class ChosenKernels {

    private static final String PROPERTY = "ndimage.kernels";
    private static final String PLAIN = "plain";

    /** What was chosen. */
    static final Kernels CHOSEN = choose(System.getProperty(PROPERTY));

    /** Whether there are two implementations of which the faster is to be taken. */
    static final boolean RACING = CHOSEN != PlainKernels.INSTANCE && System.getProperty(PROPERTY) == null;

    private ChosenKernels() {}

    private static Kernels choose(@org.jspecify.annotations.Nullable String forced) {
        Kernels chosen = PLAIN.equals(forced) ? PlainKernels.INSTANCE : find(forced);
        String hint = forced != null
                ? ""
                : chosen == PlainKernels.INSTANCE
                        ? "; the faster ones of ndimage-vector need java --add-modules jdk.incubator.vector"
                        : "; plain loops where they are faster; -D" + PROPERTY + "=plain or vector forces one";
        System.getLogger("io.ndimage").log(System.Logger.Level.DEBUG, "kernels: " + chosen + hint);
        return chosen;
    }

    private static Kernels find(@org.jspecify.annotations.Nullable String forced) {
        for (Kernels.Provider provider :
                ServiceLoader.load(Kernels.Provider.class, Kernels.Provider.class.getClassLoader())) {
            boolean wanted = forced == null || forced.equals(provider.name());
            if (wanted && provider.isPresent() && (forced != null || provider.isFast())) {
                return provider.kernels();
            }
        }
        if (forced != null) {
            throw new IllegalStateException("the system property " + PROPERTY + " is '" + forced + "'; here it can be '"
                    + PLAIN + "', or 'vector' with ndimage-vector and java --add-modules jdk.incubator.vector");
        }
        return PlainKernels.INSTANCE;
    }
}
