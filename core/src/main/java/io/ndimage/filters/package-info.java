/**
 * Linear filters and order filters, with SciPy's names and numbers: {@link io.ndimage.filters.Filters} makes them, one record each holds what it
 * was asked for and plans how it is computed.
 *
 * <p>Read {@link io.ndimage.filters.Correlate1d} first, one stage along one axis, then {@link io.ndimage.filters.GaussianFilter},
 * a stage per axis, which {@link io.ndimage.filters.LinearPlan} strings together; {@link io.ndimage.filters.Gaussian} has its
 * weights. {@link io.ndimage.filters.GaussianGradientMagnitude} and {@link io.ndimage.filters.GaussianLaplace} combine several
 * such chains. {@link io.ndimage.filters.Correlate} is the one whose window has any shape, and {@link
 *  io.ndimage.filters.UniformFilter} the one whose work hardly grows with its window.
 *
 * <p>{@link io.ndimage.filters.MinimumFilter} and {@link io.ndimage.filters.MedianFilter} are the models of those that choose among
 * pixels by their order and change none.
 *
 * <p>{@link io.ndimage.filters.GenericFilter} and its kin compute what their users say: {@link io.ndimage.filters.WindowFunction} is the
 * first of their functions to read, {@link io.ndimage.filters.Statistic} has those that have names. {@link
 * io.ndimage.filters.GenericGradientMagnitude} is made of derivatives that are operations themselves.
 */
@NullMarked
package io.ndimage.filters;

import org.jspecify.annotations.NullMarked;
