/**
 * How operations are run: {@link io.ndimage.engine.TiledEngine} is the one implementation of {@link io.ndimage.op.Engine}.
 * {@link io.ndimage.engine.Tiling} cuts a result into tiles, {@link io.ndimage.engine.PlanComputation} computes a tile of a plan,
 * fused or stage by stage as the {@link io.ndimage.engine.Schedule} says, and {@link io.ndimage.engine.Workers} shares tiles
 * among threads. {@link io.ndimage.engine.PlanMemory} tells beforehand what that takes. Nothing here changes a bit of a result.
 */
@NullMarked
package io.ndimage.engine;

import org.jspecify.annotations.NullMarked;
