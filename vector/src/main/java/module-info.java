/** The kernels of io.ndimage.core on the Vector API. */
module io.ndimage.vector {
    requires io.ndimage.core;
    requires static jdk.incubator.vector;
    requires static org.jspecify;

    provides io.ndimage.internal.kernel.choice.Kernels.Provider with
            io.ndimage.vector.VectorKernelsProvider;
}
