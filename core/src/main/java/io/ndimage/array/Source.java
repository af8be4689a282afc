package io.ndimage.array;

/** Something that regions of pixels can be read from, of any size. Reading never changes it and may happen on many threads. */
public interface Source {

    /** Returns the type of the elements. */
    DType dtype();

    /** Returns the sizes along the axes. */
    Shape shape();

    /**
     * Returns the sizes of the pieces that are stored together, from the first element on: reading a part of one costs as much as
     * reading all of it. Where no more belongs together than an element, as by default, every size is 1.
     */
    default Shape chunk() {
        return Shape.ones(shape().ndim());
    }

    /**
     * Returns the elements of a region, as an array of the region's shape.
     *
     * @param region a part of this source that does not overhang it
     * @throws IllegalArgumentException if the region overhangs this source
     * @throws java.io.UncheckedIOException if it lies elsewhere and cannot be read, for whatever reason
     */
    NdArray read(Region region);
}
