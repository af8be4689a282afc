package io.ndimage.benchmark.cases;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Source;
import io.ndimage.fft.Fft;
import io.ndimage.filters.Filters;
import io.ndimage.filters.Statistic;
import io.ndimage.fourier.Fourier;
import io.ndimage.interpolation.Interpolation;
import io.ndimage.measurements.LabelIndex;
import io.ndimage.measurements.Labels;
import io.ndimage.measurements.Measurements;
import io.ndimage.measurements.Property;
import io.ndimage.morphology.DistanceMetric;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Weights;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ours, by the name of the case, as a user writes them. A cold program calls these first of all: so there is neither a lambda nor a
 * text that is parsed here, which would load what an operation does not need, or need it before the clock.
 */
public final class Calls {

    /** The labels that were measured last, and all their numbers. */
    private static @Nullable Source known;

    private static LabelIndex index = LabelIndex.of(0);

    private Calls() {}

    /** Returns the operation of a case, or null where it is more than one. */
    public static @Nullable Operation<?> operation(String name) {
        return switch (name) {
            case "less than 128" -> Arithmetic.lessThan(128);
            case "add 10" -> Arithmetic.add(10);
            case "hypot with itself" -> Arithmetic.hypot();
            case "astype float32" -> Arithmetic.astype(DType.FLOAT32);
            case "gray" -> Arithmetic.gray();
            case "gaussian sigma 2" -> Filters.gaussianFilter(2);
            case "gaussian sigma 5" -> Filters.gaussianFilter(5);
            case "gaussian sigma 10" -> Filters.gaussianFilter(10);
            case "sobel one axis" -> Filters.sobel();
            case "sobel first axis" -> Filters.sobel().axis(0);
            case "sobel magnitude" -> Filters.genericGradientMagnitude(Filters.sobel());
            case "gaussian gradient magnitude sigma 5" -> Filters.gaussianGradientMagnitude(5);
            case "uniform 9" -> Filters.uniformFilter(9);
            case "convolve 7 x 7" -> Filters.convolve(Weights.of(weights()));
            case "minimum 9 x 9" -> Filters.minimumFilter(9);
            case "grey opening 9 x 5" -> Morphology.greyOpening(9, 5);
            case "median 3 x 3" -> Filters.medianFilter(3);
            case "median 5 x 5" -> Filters.medianFilter(5);
            case "median 9 x 9" -> Filters.medianFilter(9);
            case "ptp of windows 3 x 3" -> Filters.genericFilter(Statistic.PTP, 3);
            case "std of windows 5 x 5, many at once" -> Filters.vectorizedFilter(Statistic.STD, 5);
            case "mean along lines of 9" ->
                Filters.genericFilter1d(Statistic.MEAN, 9).axis(0);
            case "rotate 30 degrees, order 1" ->
                Interpolation.rotate(30).reshape(false).order(1);
            case "rotate 30 degrees, order 3" -> Interpolation.rotate(30).reshape(false);
            case "zoom 0.5, order 1" ->
                Interpolation.zoom(0.5).order(1).border(Border.nearest()).gridMode(true);
            case "zoom 0.5, order 3" ->
                Interpolation.zoom(0.5).border(Border.nearest()).gridMode(true);
            case "zoom 2, order 3" ->
                Interpolation.zoom(2).border(Border.nearest()).gridMode(true);
            case "shift by parts of pixels, order 3" -> Interpolation.shift(0.5, -2.3);
            case "affine transform, order 3" ->
                Interpolation.affineTransform(new double[][] {{0.9, 0.2}, {-0.15, 1.05}});
            case "map coordinates, order 3" -> Interpolation.mapCoordinates();
            case "spline filter, order 3" -> Interpolation.splineFilter().output(DType.FLOAT32);
            case "spectrum times Gaussian, sigma 3" -> Fourier.fourierGaussian(3);
            case "spectrum times box, size 5" -> Fourier.fourierUniform(5);
            case "spectrum times ellipse, size 7" -> Fourier.fourierEllipsoid(7);
            case "spectrum of a shift" -> Fourier.fourierShift(3.5, -2);
            case "Fourier transform" -> Fft.fftn();
            case "Fourier transform of real numbers" -> Fft.rfftn();
            case "binary opening 9 x 5, twice" ->
                Morphology.binaryOpening(Morphology.ones(9, 5)).iterations(2);
            case "binary fill holes" -> Morphology.binaryFillHoles();
            case "binary hit or miss" -> Morphology.binaryHitOrMiss();
            case "distance in steps along axes" ->
                Morphology.distanceTransformCdt().metric(DistanceMetric.TAXICAB);
            case "distance in steps and diagonals" -> Morphology.distanceTransformCdt();
            case "distance by brute force" -> Morphology.distanceTransformBf();
            case "distance transform" -> Morphology.distanceTransformEdt();
            case "label of blobs", "label of noise" -> Measurements.label();
            case "mean of an array" -> Measurements.mean();
            case "minimum of an array" -> Measurements.minimum();
            case "watershed" -> Measurements.watershedIft();
            default -> null;
        };
    }

    /** Computes a case with new results. */
    public static Object run(String name, Engine engine, Inputs inputs) {
        return switch (name) {
            case "label of values below 60" ->
                Measurements.label().run(engine, Inputs.of(inputs.array(0).lessThan(60)));
            case "distance from values of 200 and more" ->
                Morphology.distanceTransformEdt()
                        .run(engine, Inputs.of(inputs.array(0).lessThan(200)));
            case "label, area and centroid of noise" -> {
                Labels labels = Measurements.label().run(engine, inputs);
                yield Measurements.measure(Property.AREA, Property.CENTER_OF_MASS)
                        .index(LabelIndex.upTo(labels.count()))
                        .run(engine, Inputs.of(inputs.array(0), labels.array()))
                        .get(Property.CENTER_OF_MASS);
            }
            case "indices of each value" ->
                Measurements.valueIndices().run(engine, inputs).indices(80);
            case "mean of all labels" ->
                Measurements.mean().index(labelsOf(inputs)).run(engine, inputs);
            case "standard deviation of all labels" ->
                Measurements.standardDeviation().index(labelsOf(inputs)).run(engine, inputs);
            case "centre of mass of all labels" ->
                Measurements.centerOfMass().index(labelsOf(inputs)).run(engine, inputs);
            case "median of all labels" ->
                Measurements.median().index(labelsOf(inputs)).run(engine, inputs);
            default -> {
                Operation<?> single = operation(name);
                if (single == null) {
                    throw new IllegalArgumentException("there is no case '" + name + "'");
                }
                yield single.run(engine, inputs);
            }
        };
    }

    /** Computes a case that is one operation on the spatial axes of an image. */
    public static Object run(String name, Engine engine, Image image) {
        return Objects.requireNonNull(operation(name)).run(engine, image);
    }

    /** Returns the numbers of all labels of the second input; they are found out once, as Python's are. */
    private static LabelIndex labelsOf(Inputs inputs) {
        if (known != inputs.source(1)) {
            int greatest = 0;
            for (int label : (int[]) inputs.array(1).data()) {
                greatest = Math.max(greatest, label);
            }
            known = inputs.source(1);
            index = LabelIndex.upTo(greatest);
        }
        return index;
    }

    /** Returns weights that are no product of two lines; peers.py makes the same ones. */
    static double[][] weights() {
        double[][] weights = new double[7][7];
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                weights[y][x] = ((7 * y + 3 * x + x * y) % 11 - 3) / 64.0;
            }
        }
        return weights;
    }
}
