/**
 * How an operation computes: a {@link io.ndimage.plan.Plan} of {@link io.ndimage.plan.Stage}s, each of which states which region of
 * its {@link io.ndimage.plan.Feed}s it needs for a region of its result: the law of locality, from which tiles, threads and fusing
 * follow. An engine runs plans, {@link io.ndimage.plan.Block} by block, and each of its threads computes in a {@link
 * io.ndimage.plan.Scratch}.
 *
 * <p>A global operation is made of {@link io.ndimage.plan.Passes} over tiles: {@link io.ndimage.plan.TileTask}s, which see of the
 * arrays what a {@link io.ndimage.plan.TileView} shows.
 *
 * <p>An operation of your own makes a plan of stages of your own, or of those of other operations, wired by {@code
 * io.ndimage.flow.Flow}. An operation makes a plan, and a plan's feeds go on beyond the boundary by an operation's {@link
 * io.ndimage.op.Border}: this package and {@link io.ndimage.op} know each other, and both know arrays and nothing else.
 */
@NullMarked
package io.ndimage.plan;

import org.jspecify.annotations.NullMarked;
