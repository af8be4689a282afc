package io.ndimage.vector;

import io.ndimage.internal.kernel.choice.Kernels;

/** Offers the kernels on the Vector API where its module is there. */
public final class VectorKernelsProvider implements Kernels.Provider {

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public boolean isPresent() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** Vectors pay from 256 bits on, and only where the optimising compiler runs, which turns them into instructions. */
    @Override
    public boolean isFast() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("interpreted") && !mode.contains("emulated-client") && VectorKernels.bits() >= 256;
    }

    @Override
    public Kernels kernels() {
        return new VectorKernels();
    }
}
