/**
 * The Graphics Interchange Format, only read: not API, only {@code io} calls it.
 *
 * <p>{@code GifFrames} goes from {@code GifFrame} to {@code GifFrame}, each a picture that a file holds; {@code GifDecoder} undoes its
 * compression and {@code GifScreen} draws one over the other.
 */
@NullMarked
package io.ndimage.io.gif;

import org.jspecify.annotations.NullMarked;
