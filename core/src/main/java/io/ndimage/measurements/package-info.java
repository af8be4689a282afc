/**
 * Objects in arrays: numbering them and measuring each, with SciPy's names and numbers. {@link
 * io.ndimage.measurements.Measurements} makes the operations.
 *
 * <p>{@link io.ndimage.measurements.Label} numbers what hangs together; {@link io.ndimage.measurements.FindObjects} finds the box
 * around each. What is measured over the elements of each label is a {@link io.ndimage.measurements.LabelledReduction}, which
 * says how labels and a {@link io.ndimage.measurements.LabelIndex} select elements. Each is a {@link
 * io.ndimage.measurements.Property}, and {@link io.ndimage.measurements.Measure} finds any of these at once. All fill a {@link
 * io.ndimage.measurements.LabelTable} with the columns that a property is read from: exact sums of the elements, from which means
 * and centres follow, the first extremes, boxes, counts in bins, or the elements themselves. A new measurement is a property, and
 * a column if it needs one that is not there. {@link io.ndimage.measurements.LabeledComprehension} applies any other function to
 * the elements of each label, {@link io.ndimage.measurements.ValueIndices} finds where values stand, and {@link
 * io.ndimage.measurements.WatershedIft} divides an array among markers.
 */
@NullMarked
package io.ndimage.measurements;

import org.jspecify.annotations.NullMarked;
