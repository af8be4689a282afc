package io.ndimage.internal.kernel.choice;

/** Kernels that some work may take, which notes whether it does; most work needs none of them. For one thread. */
public final class KernelOffer {

    private final Kernels kernels;
    private boolean taken;

    KernelOffer(Kernels kernels) {
        this.kernels = kernels;
    }

    /** Returns an offer of what is taken where there is no race. */
    public static KernelOffer ofChosen() {
        return new KernelOffer(Kernels.chosen());
    }

    /** Returns the kernels. */
    public Kernels take() {
        taken = true;
        return kernels;
    }

    /** Returns whether they were taken. */
    boolean isTaken() {
        return taken;
    }
}
