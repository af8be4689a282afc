/**
 * Restoring images from noise: {@link io.ndimage.restoration.Restoration} makes the operations, {@link
 * io.ndimage.restoration.Rof} is total-variation denoising, and {@link io.ndimage.restoration.DualPasses} are its
 * iterations.
 */
@NullMarked
package io.ndimage.restoration;

import org.jspecify.annotations.NullMarked;
