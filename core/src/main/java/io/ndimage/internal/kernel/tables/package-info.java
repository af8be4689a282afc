/** Measurements gathered in tables with a row for each label; sums are exact. */
@NullMarked
package io.ndimage.internal.kernel.tables;

import org.jspecify.annotations.NullMarked;
