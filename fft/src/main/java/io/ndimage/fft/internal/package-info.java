/**
 * The transforms of lines. A {@link io.ndimage.fft.internal.Worker} moves some lines side by side into a {@link
 * io.ndimage.fft.internal.LinePanel}, whose rows hold the same elements of all of them, has a {@link
 * io.ndimage.fft.internal.PanelTransform} transform it, and moves the results to where they belong.
 *
 * <p>A {@link io.ndimage.fft.internal.LinePlan} is how lines of a length are transformed: short ones in one step, a {@link
 * io.ndimage.fft.internal.RowTransform}, longer ones as matrices in {@link io.ndimage.fft.internal.TwoSteps}, and those with a large
 * prime factor by {@link io.ndimage.fft.internal.Bluestein}. All of it does the same with each line, whichever others lie beside it,
 * and rounds every operation once: so a line's bits hang on the line alone.
 */
@NullMarked
package io.ndimage.fft.internal;

import org.jspecify.annotations.NullMarked;
