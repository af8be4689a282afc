package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Finds the variables of a file of version 7.3, which is HDF5. A service: what provides it is a module of its own, so that this
 * one depends on nothing.
 */
public interface Hdf5Reader {

    /** Returns the variables by name, reading no contents; {@link Hdf5Superblock} has found the file's beginning sound. */
    Map<String, MatEntry> index(FileBytes file) throws ImageReadException;

    /** Returns the reader that is there. */
    static Hdf5Reader find(FileBytes file) throws ImageReadException {
        return ServiceLoader.load(Hdf5Reader.class, Hdf5Reader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> file.unsupported("a file of HDF5, as MATLAB's version 7.3 is; reading it takes the"
                        + " module ndimage-hdf5, which is not there (or save it with -v7)"));
    }
}
