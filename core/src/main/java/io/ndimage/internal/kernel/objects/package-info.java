/** Truth values, 64 to a word, the objects that they make, and distances and floods between these. */
@NullMarked
package io.ndimage.internal.kernel.objects;

import org.jspecify.annotations.NullMarked;
