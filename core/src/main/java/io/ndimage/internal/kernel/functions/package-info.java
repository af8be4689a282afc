/** Functions of a number that Java lacks, or whose bits differ from machine to machine there. */
@NullMarked
package io.ndimage.internal.kernel.functions;

import org.jspecify.annotations.NullMarked;
