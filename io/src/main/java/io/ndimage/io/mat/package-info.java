/**
 * MATLAB's files: not API.
 *
 * <p>{@code MatReader} tells the version, and finds the variables without their contents: {@code Level4Index} for the matrices of
 * old, {@code Level5Index} for what MATLAB writes since its version 5. {@code Level5Reader} reads one array and what lies in it, from
 * {@code PartBytes}, which inflate as they are read. Every claim of a header is checked against the bytes that follow and against the
 * {@code Budget} before anything is allocated. {@code Level4Writer} and {@code Level5Writer} write, after it has been checked that the
 * values fit. {@code MatFormat} makes variables of numbers images.
 *
 * <p>Version 7.3 is HDF5. {@code Hdf5Writer} writes it, as {@code Hdf5Blocks} of headers, groups and elements; what reads it is an
 * {@code Hdf5Reader}, found as a service after {@code Hdf5Superblock} has looked at the beginning.
 */
@NullMarked
package io.ndimage.io.mat;

import org.jspecify.annotations.NullMarked;
