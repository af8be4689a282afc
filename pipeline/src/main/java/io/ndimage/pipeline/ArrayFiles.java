package io.ndimage.pipeline;

import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import io.ndimage.io.ReadOptions;
import java.io.IOException;

/** How the files are read that a pipeline's text names, such as {@code labels=l.tif}: whoever runs it has the options, and the notes. */
@FunctionalInterface
public interface ArrayFiles {

    /**
     * Returns the array in a file, or in a part of one: {@code scan.mat:mask}.
     *
     * @throws IOException if it cannot be read
     */
    NdArray read(String address) throws IOException;

    /** Returns the reader with the standard options, which drops the notes. */
    static ArrayFiles standard() {
        return address ->
                Images.read(Images.address(address), ReadOptions.standard()).array();
    }
}
