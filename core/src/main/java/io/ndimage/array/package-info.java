/**
 * Pixels in memory: what an n-dimensional array is, and what a region of one is.
 *
 * <p>Read {@link io.ndimage.array.DType} and {@link io.ndimage.array.Shape} first, then {@link io.ndimage.array.NdArray}, the
 * array that every operation takes and gives; {@link io.ndimage.array.Region} names a part of one. {@link
 * io.ndimage.array.Source} and {@link io.ndimage.array.Sink} are the two roads to pixels that the engine knows; an array is
 * both. {@link io.ndimage.array.Pixels} is the one place that knows how each type is stored. {@link io.ndimage.array.Image}
 * adds the names of the axes and the spacing of the pixels, its {@link io.ndimage.array.Geometry}.
 */
@NullMarked
package io.ndimage.array;

import org.jspecify.annotations.NullMarked;
