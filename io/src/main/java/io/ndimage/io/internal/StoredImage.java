package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;

/**
 * An image of which regions can be read, and nothing of the file with them that does not belong to them.
 *
 * @param dtype the type of the elements once read
 * @param shape the sizes once read
 * @param white the number that stands for white, or 0
 * @param chunk the sizes of the pieces that are read whole
 * @param regions reads regions
 */
public record StoredImage(DType dtype, Shape shape, Geometry geometry, int white, Shape chunk, Regions regions) {

    /** Reads regions; a value without a file of its own, and for any number of threads. */
    public interface Regions {

        /** Returns a region that lies within the image and has an element at least, within the limits of the file's options. */
        NdArray read(FileBytes file, Region region) throws ImageReadException;
    }

    /** Returns an image of axes that have no names of their own, and whose elements are stored one by one. */
    public static StoredImage of(DType dtype, Shape shape, Regions regions) {
        return new StoredImage(dtype, shape, Geometry.of(shape.ndim()), 0, Shape.ones(shape.ndim()), regions);
    }

    /** Returns this in chunks of some sizes. */
    public StoredImage chunked(Shape sizes) {
        return new StoredImage(dtype, shape, geometry, white, sizes, regions);
    }
}
