/** N-dimensional arrays, the operations on them, and the engine that runs them. */
@SuppressWarnings("module") // io.ndimage.vector is built after this, and need not be there.
module io.ndimage.core {
    requires static org.jspecify;

    exports io.ndimage.arithmetic;
    exports io.ndimage.array;
    exports io.ndimage.filters;
    exports io.ndimage.flow;
    exports io.ndimage.fourier;
    exports io.ndimage.interpolation;
    exports io.ndimage.measurements;
    exports io.ndimage.morphology;
    exports io.ndimage.op;
    exports io.ndimage.plan;
    exports io.ndimage.restoration;
    exports io.ndimage.internal.kernel to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.choice to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.interpolation to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.linear to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.order to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.pointwise to
            io.ndimage.vector;
    exports io.ndimage.internal.kernel.tables to
            io.ndimage.vector;

    uses io.ndimage.op.Engine.Provider;
    uses io.ndimage.internal.kernel.choice.Kernels.Provider;

    provides io.ndimage.op.Engine.Provider with
            io.ndimage.engine.TiledEngineProvider;
}
