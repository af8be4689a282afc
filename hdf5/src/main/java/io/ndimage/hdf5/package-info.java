/**
 * MATLAB's .mat files of version 7.3, and those that Octave saves with {@code -hdf5}: not API, {@link io.ndimage.io.MatFile} finds
 * it as a service.
 *
 * <p>jHDF says what is in the file: groups, attributes, types, and where the elements lie. It sees the file through a {@code
 * BoundedChannel}, which ends what would never end. The elements themselves are read here, within limits and only as many as are
 * asked for: {@code DatasetElements} in one piece or from {@code Chunk}s, in the {@code ElementType} that they have. {@code MatlabVariable}
 * and {@code OctaveVariable} know how the two programs tell their classes.
 */
@NullMarked
package io.ndimage.hdf5;

import org.jspecify.annotations.NullMarked;
