/**
 * Arrays in, arrays out: the loops that everything is computed with. They know no shapes, borders, threads or pixel types, and
 * nothing outside {@code java}.
 *
 * <p>The just-in-time compiler vectorises a loop over separate arrays with one index, and no loop over one array with differing
 * offsets. So a kernel copies the runs that it combines into small rows of their own, which stay in the nearest cache, and
 * combines those. Chunks of {@link io.ndimage.internal.kernel.Chunk#SIZE} elements keep the rows small.
 *
 * <p>What compares elements is written once, on rows of any type, whose {@link io.ndimage.internal.kernel.order.Ordering} is all that knows
 * the type: {@link io.ndimage.internal.kernel.order.WindowExtreme}, {@link io.ndimage.internal.kernel.order.FootprintExtreme} and {@link
 * io.ndimage.internal.kernel.order.RankNetwork}.
 */
@NullMarked
package io.ndimage.internal.kernel;

import org.jspecify.annotations.NullMarked;
