package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;

/** An array of which nothing can be had but copies of regions, and of these only such as lie within a part of it. It may be in chunks. */
public final class StrictSource implements Source {

    private final NdArray array;
    private final Region allowed;
    private final Shape chunk;

    /** Makes a source of all of an array. */
    public StrictSource(NdArray array) {
        this(array, Region.whole(array.shape()));
    }

    /** Makes a source of an array that may be read in one region only. */
    public StrictSource(NdArray array, Region allowed) {
        this(array, allowed, Shape.ones(array.ndim()));
    }

    private StrictSource(NdArray array, Region allowed, Shape chunk) {
        this.array = array;
        this.allowed = allowed;
        this.chunk = chunk;
    }

    /** Returns the same source in chunks of some sizes. */
    public StrictSource chunked(Shape sizes) {
        return new StrictSource(array, allowed, sizes);
    }

    @Override
    public Shape chunk() {
        return chunk;
    }

    @Override
    public DType dtype() {
        return array.dtype();
    }

    @Override
    public Shape shape() {
        return array.shape();
    }

    /** Returns a copy of a region; an {@link AssertionError} if it does not lie within what may be read. */
    @Override
    public NdArray read(Region region) {
        if (region.ndim() != allowed.ndim() || (!region.isEmpty() && !allowed.contains(region))) {
            throw new AssertionError("region " + region + " was read; only " + allowed + " may be");
        }
        return array.read(region);
    }
}
