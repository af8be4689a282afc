/**
 * WebP, only read: not API, only {@code io} calls it.
 *
 * <p>{@code WebpHeader} finds the picture among the chunks of a file. A lossless one (VP8L) is read by {@code Vp8lDecoder}, which
 * undoes one {@code Vp8lTransform} after the other. Of a lossy one (VP8), {@code Vp8Decoder} guesses macroblock by macroblock ({@code
 * Vp8Modes}, {@code Vp8Prediction}), adds what {@code Vp8Coefficients} stand for ({@code Vp8InverseTransform}) and smooths the edges
 * ({@code Vp8LoopFilter}); {@code WebpColours} makes RGB of its {@code Vp8Plane}s, and {@code WebpAlpha} adds the alpha. Every
 * step has libwebp's integer arithmetic, so that the samples are those that others read.
 */
@NullMarked
package io.ndimage.io.webp;

import org.jspecify.annotations.NullMarked;
