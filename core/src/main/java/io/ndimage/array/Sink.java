package io.ndimage.array;

/** Something that regions of pixels can be written to, of any size. Writing disjoint regions may happen on many threads. */
public interface Sink {

    /** Returns the type of the elements. */
    DType dtype();

    /** Returns the sizes along the axes. */
    Shape shape();

    /**
     * Returns the sizes of the pieces that are written whole, from the first element on, each by one call: no call writes a part of
     * one, but for what the edges of this sink leave of it. Where elements can be written one by one, as by default, every size is 1.
     */
    default Shape piece() {
        return Shape.ones(shape().ndim());
    }

    /**
     * Writes the elements of a region.
     *
     * @param region a part of this sink that does not overhang it
     * @param pixels an array of the region's shape and this sink's type
     * @throws IllegalArgumentException if the region overhangs this sink, or the array does not fit
     * @throws java.io.UncheckedIOException if it lies elsewhere and cannot be written, for whatever reason
     */
    void write(Region region, NdArray pixels);
}
