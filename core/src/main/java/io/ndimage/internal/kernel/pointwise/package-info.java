/** Functions of single elements, alone or with those of other arrays and with numbers. */
@NullMarked
package io.ndimage.internal.kernel.pointwise;

import org.jspecify.annotations.NullMarked;
