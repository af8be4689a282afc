/**
 * The decoder of JPEG, which files of other formats hold too: not API.
 *
 * <p>Reading goes from {@code JpegHeader} to {@code JpegDecoder}, which reads {@code JpegScan}s bit by bit ({@code JpegBits}, {@code
 * JpegHuffman}) into the coefficients of each {@code JpegComponent}. Bands of rows, shared among threads, then become pixels, the first
 * while the last scan is still read: {@code JpegUpsampling} makes samples of the coefficients ({@code JpegInverseTransform}) and brings
 * them to one size, {@code JpegColours} turns them into RGB. Every step has libjpeg's integer arithmetic, so that the samples are those
 * that others read.
 */
@NullMarked
package io.ndimage.io.internal.jpeg;

import org.jspecify.annotations.NullMarked;
