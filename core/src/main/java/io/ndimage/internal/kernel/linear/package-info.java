/** Weighted sums of neighbours, sums of windows, and sums of arrays. */
@NullMarked
package io.ndimage.internal.kernel.linear;

import org.jspecify.annotations.NullMarked;
