/**
 * Mathematical morphology, with SciPy's names and numbers: {@link io.ndimage.morphology.Morphology} makes the operations, one
 * record each. The binary ones compute on packed bits, 64 pixels to a word: {@link io.ndimage.morphology.BinaryPlan} strings
 * erosions and dilations together, each a {@link io.ndimage.morphology.WindowStage} an iteration, or one {@link
 * io.ndimage.morphology.RepeatedStage} for very many. Those of numbers are chains of minima and maxima over windows, which {@link
 * io.ndimage.morphology.GreyPlan} makes. Distances are computed axis by axis, by {@link
 * io.ndimage.morphology.EuclideanPasses}, or counted in steps, by {@link io.ndimage.morphology.ChamferPasses}.
 */
@NullMarked
package io.ndimage.morphology;

import org.jspecify.annotations.NullMarked;
