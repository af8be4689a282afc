/**
 * What is done to an array's Fourier transform, with SciPy's names and numbers: {@link io.ndimage.fourier.Fourier} makes the
 * operations, one record each. The transforms themselves are in a module of their own, {@code fft}.
 *
 * <p>Every operation multiplies a spectrum, element by element, with the transform of a kernel, so that the array behind it is
 * convolved with that kernel around its ends. What to multiply with depends on where an element lies: {@link
 * io.ndimage.fourier.Spectrum} knows which frequency lies where, a {@link io.ndimage.fourier.Multiplier} gives the numbers for a
 * line, from tables that a plan makes once for each axis, and {@link io.ndimage.fourier.MultiplierStage} makes blocks of them.
 * Read {@link io.ndimage.fourier.FourierGaussian} first; {@link io.ndimage.fourier.FourierShift} is the one whose numbers are
 * complex.
 */
@NullMarked
package io.ndimage.fourier;

import org.jspecify.annotations.NullMarked;
