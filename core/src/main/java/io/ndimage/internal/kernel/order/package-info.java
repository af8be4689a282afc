/** What is found by comparing: extremes, ranks and medians of windows, and the orders of the types of elements. */
@NullMarked
package io.ndimage.internal.kernel.order;

import org.jspecify.annotations.NullMarked;
