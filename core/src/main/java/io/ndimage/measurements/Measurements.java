package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Structure;
import java.util.List;

/** Makes measurements, by SciPy's names and with SciPy's defaults. */
public final class Measurements {

    private Measurements() {}

    /** Returns the numbering of objects whose elements are neighbours along an axis. */
    public static Label label() {
        return new Label(null, null, Cast.ROUND_SATURATE, null);
    }

    /** Returns the numbering of objects whose elements are neighbours by a structure. */
    public static Label label(Structure structure) {
        return new Label(structure, null, Cast.ROUND_SATURATE, null);
    }

    /** Returns the search for the box around each label. */
    public static FindObjects findObjects() {
        return new FindObjects(0);
    }

    /** Returns the sum of the elements. */
    public static SumLabels sumLabels() {
        return new SumLabels(null);
    }

    /** Returns the sum of the elements: another name of {@link #sumLabels()}. */
    public static SumLabels sum() {
        return sumLabels();
    }

    /** Returns the mean of the elements. */
    public static Mean mean() {
        return new Mean(null);
    }

    /** Returns the variance of the elements. */
    public static Variance variance() {
        return new Variance(null);
    }

    /** Returns the standard deviation of the elements. */
    public static StandardDeviation standardDeviation() {
        return new StandardDeviation(null);
    }

    /** Returns the least element. */
    public static Minimum minimum() {
        return new Minimum(null);
    }

    /** Returns the greatest element. */
    public static Maximum maximum() {
        return new Maximum(null);
    }

    /** Returns where the least element stands. */
    public static MinimumPosition minimumPosition() {
        return new MinimumPosition(null);
    }

    /** Returns where the greatest element stands. */
    public static MaximumPosition maximumPosition() {
        return new MaximumPosition(null);
    }

    /** Returns the centre of mass of the elements. */
    public static CenterOfMass centerOfMass() {
        return new CenterOfMass(null);
    }

    /** Returns the median of the elements. */
    public static Median median() {
        return new Median(null);
    }

    /** Returns the least and the greatest element, and where they stand. */
    public static Extrema extrema() {
        return new Extrema(null);
    }

    /** Returns how many elements lie in each of some bins. */
    public static Histogram histogram(double min, double max, int bins) {
        return new Histogram(min, max, bins, null);
    }

    /** Returns the application of a function to the elements of each label. */
    public static LabeledComprehension labeledComprehension(LabelFunction func) {
        return new LabeledComprehension(null, func, DType.FLOAT64, Double.NaN, Cast.ROUND_SATURATE);
    }

    /** Returns the search for where each value stands. */
    public static ValueIndices valueIndices() {
        return new ValueIndices(null);
    }

    /** Returns the division of an array among markers that flood it, from neighbour to neighbour along the axes. */
    public static WatershedIft watershedIft() {
        return new WatershedIft(null, null, Cast.ROUND_SATURATE, null);
    }

    /** Returns the division of an array among markers that flood it, from neighbour to neighbour by a structure. */
    public static WatershedIft watershedIft(Structure structure) {
        return new WatershedIft(structure, null, Cast.ROUND_SATURATE, null);
    }

    /** Returns the measurement of several properties of each label at once. */
    public static Measure measure(Property... properties) {
        return new Measure(List.of(properties), null, 0, 256, 16);
    }
}
