/**
 * What the formats share: not API.
 *
 * <p>A {@code Format} is a file type: told by its first bytes, read, perhaps written. It finds its way through {@code FileBytes},
 * by position, with a {@code ByteCursor}, or through {@code PartBytes}, which may be deflated. A {@code Layout} is what a header
 * says of the pixels, and what is checked before anything is allocated; {@code Elements} and {@code Bits} turn bytes into the
 * storage of arrays and back, {@code ColumnMajor} puts Fortran's and MATLAB's elements in C order, {@code Palette} turns indices
 * into colours, and {@code SampleFit} makes pixels fit what a format holds.
 */
@NullMarked
package io.ndimage.io.internal;

import org.jspecify.annotations.NullMarked;
