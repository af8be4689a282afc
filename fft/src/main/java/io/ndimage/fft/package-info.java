/**
 * Fourier transforms, with the names, the parameters and the numbers of {@code scipy.fft}: {@link io.ndimage.fft.Fft} makes them,
 * for all axes of an array or some, of any sizes. What to do to a spectrum is in {@code io.ndimage.fourier}.
 *
 * <p>{@link io.ndimage.fft.Fftn} is the transform itself and {@link io.ndimage.fft.Ifftn} its inverse; {@link io.ndimage.fft.Rfftn}
 * takes real arrays and gives the half of the spectrum that the other half follows from, {@link io.ndimage.fft.Irfftn} takes that
 * half. Each resolves its axes and lengths to a {@link io.ndimage.fft.Grid} and goes along one axis after the other: an
 * {@link io.ndimage.fft.AxisPass} has some lines at a time transformed, on any thread, by what is in {@code io.ndimage.fft.internal}.
 */
@NullMarked
package io.ndimage.fft;

import org.jspecify.annotations.NullMarked;
