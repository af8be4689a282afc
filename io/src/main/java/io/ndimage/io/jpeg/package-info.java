/**
 * JPEG of 8 bits, read and written: not API, only {@code io} calls it. Its decoder is {@code io.internal.jpeg}, as a TIFF may hold
 * JPEGs; {@code JpegEncoder} writes.
 */
@NullMarked
package io.ndimage.io.jpeg;

import org.jspecify.annotations.NullMarked;
