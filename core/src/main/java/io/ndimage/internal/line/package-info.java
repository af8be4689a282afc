/**
 * Between pixels and blocks: {@link io.ndimage.internal.line.StoredPixels} is where pixels come from, {@link
 * io.ndimage.internal.line.Extension} fills a block with them, also beyond the array's boundary, {@link
 * io.ndimage.internal.line.Storing} writes a block back, and {@link io.ndimage.internal.line.Runs} walks a block in the long
 * straight runs that kernels take. {@link io.ndimage.internal.line.AxisStage} is the stage of every one-dimensional filter, {@link
 * io.ndimage.internal.line.FootprintStage} that of sums over windows of any shape.
 */
@NullMarked
package io.ndimage.internal.line;

import org.jspecify.annotations.NullMarked;
