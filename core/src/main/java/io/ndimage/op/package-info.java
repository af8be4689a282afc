/**
 * What an operation is: a value that says what it computes, and nothing of how.
 *
 * <p>Read {@link io.ndimage.op.Operation} first and its kinds, then what they
 * give of an image: {@link io.ndimage.op.ArrayOperation} and {@link io.ndimage.op.ResultOperation}. {@link
 * io.ndimage.op.RegionOperation} is the common kind. It makes
 * a {@link io.ndimage.plan.Plan} of {@link io.ndimage.plan.Stage}s, each of which states which region of its {@link
 * io.ndimage.plan.Feed}s it needs for a region of its result: the law of locality, from which tiles, threads and fusing follow. An
 * {@link io.ndimage.op.Engine} runs plans, {@link io.ndimage.plan.Block} by block. The values that operations keep are {@link
 * io.ndimage.op.PerAxis}, {@link io.ndimage.op.Axes}, {@link io.ndimage.op.Border}, {@link io.ndimage.op.Structure} and {@link
 * io.ndimage.op.Weights}; {@link io.ndimage.op.Named} and {@link io.ndimage.op.Param} declare an operation for the command line,
 * the pipeline text and the documentation.
 */
@NullMarked
package io.ndimage.op;

import org.jspecify.annotations.NullMarked;
