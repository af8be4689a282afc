package io.ndimage.io;

/** The versions of .mat files, as MATLAB's {@code save} names them. */
public enum MatVersion {
    /** Level 4: matrices of numbers and texts of characters up to 255 alone, not compressed. */
    V4,
    /** Level 5, not compressed; every MATLAB since 5 reads it. */
    V6,
    /** Level 5, each variable deflated: what MATLAB writes unless told otherwise. */
    V7,
    /** HDF5, for variables of 2 GB and more. Written uncompressed; reading it takes the module {@code ndimage-hdf5}. */
    V7_3
}
