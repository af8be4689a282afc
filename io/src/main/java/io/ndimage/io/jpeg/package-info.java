/**
 * JPEG of 8 bits, read and written: not API, only {@code io} calls it.
 *
 * <p>Reading goes from {@code JpegFormat} to {@code JpegHeader} and {@code JpegDecoder}, which reads {@code JpegScan}s bit by bit
 * ({@code JpegBits}, {@code JpegHuffman}) into the coefficients of each {@code JpegComponent}; {@code JpegInverseTransform} makes
 * samples of them, {@code JpegUpsampling} brings them to one size, {@code JpegColours} turns them into RGB, {@code Orientation} turns
 * the picture upright, as {@code Exif} says. Every step has libjpeg's integer arithmetic, so that the samples are those that others
 * read. {@code JpegEncoder} writes.
 */
@NullMarked
package io.ndimage.io.jpeg;

import org.jspecify.annotations.NullMarked;
