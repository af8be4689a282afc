package io.ndimage.extension;

import io.ndimage.op.PerAxis;

/** Makes the operations. */
public final class ExtensionOperations {

    private ExtensionOperations() {}

    /** Returns {@link UnsharpMask} with a standard deviation for all axes or one for each. */
    public static UnsharpMask unsharpMask(double... sigma) {
        return new UnsharpMask(PerAxis.ofDoubles(sigma));
    }

    /** Returns {@link ZeroCrossings}. */
    public static ZeroCrossings zeroCrossings() {
        return new ZeroCrossings();
    }

    /** Returns {@link BoundaryLength}. */
    public static BoundaryLength boundaryLength() {
        return new BoundaryLength();
    }
}
