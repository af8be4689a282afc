/**
 * The portable maps of Netpbm and their kin, read and written: not API, only {@code io} calls it.
 *
 * <p>{@code PnmFormat} is for bits, grays and colours (PBM, PGM, PPM), {@code PamFormat} for any number of channels, {@code PfmFormat}
 * for floats. Their headers are {@code PnmWords}; {@code PnmHeader} is what they say, {@code PnmSamples} decodes and {@code
 * PnmEncoder} encodes whole numbers.
 */
@NullMarked
package io.ndimage.io.pnm;

import org.jspecify.annotations.NullMarked;
