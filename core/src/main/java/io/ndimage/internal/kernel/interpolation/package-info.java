/** Elements read between others: splines, along axes, on planes and at scattered places. */
@NullMarked
package io.ndimage.internal.kernel.interpolation;

import org.jspecify.annotations.NullMarked;
