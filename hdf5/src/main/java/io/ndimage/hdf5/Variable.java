package io.ndimage.hdf5;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.mat.Budget;
import java.util.Optional;

/** A value in a file, as one of the programs that write such files puts it there. */
interface Variable {

    /** Returns what is said of it. */
    MatVariable header() throws ImageReadException;

    /** Returns its value, which lies so deep in others. */
    MatValue read(Budget budget, int depth) throws ImageReadException;

    /** Returns a region that lies within its numbers, or nothing where all have to be read. */
    Optional<NdArray> read(Region region, Budget budget) throws ImageReadException;

    /** Returns the sizes of the chunks of its numbers, or nothing where they are not in chunks. */
    Optional<Shape> chunk() throws ImageReadException;
}
