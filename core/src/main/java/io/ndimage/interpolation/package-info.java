/**
 * Arrays read off between their pixels, with SciPy's names and numbers: {@link io.ndimage.interpolation.Interpolation} makes the
 * operations, one record each.
 *
 * <p>{@link io.ndimage.interpolation.InterpolationPlan} strings their stages together. Orders 0 and 1 need one, which says which
 * box of the input a region of the output is read from: {@link io.ndimage.interpolation.SeparableStage} where every axis keeps to
 * itself, so that its {@link io.ndimage.interpolation.AxisTable} serves all lines, {@link io.ndimage.interpolation.AffineStage}
 * where axes mix. For higher orders a {@link io.ndimage.interpolation.SplineFilterStage} for each axis fits a spline to whole lines;
 * then comes a {@link io.ndimage.interpolation.SplineAxisStage} for each axis, or a {@link io.ndimage.interpolation.PointsStage}
 * for points that a {@link io.ndimage.interpolation.PointMap} places anywhere. {@link io.ndimage.interpolation.EdgeRule} knows what
 * lies beyond the boundary, {@link io.ndimage.interpolation.Spline} and the kernels the weights.
 */
@NullMarked
package io.ndimage.interpolation;

import org.jspecify.annotations.NullMarked;
