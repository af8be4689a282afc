/** The kernels that have two implementations, and which of them is taken. */
@NullMarked
package io.ndimage.internal.kernel.choice;

import org.jspecify.annotations.NullMarked;
