package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.sameObjects;
import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.Case.Kind.LABELLED;
import static io.ndimage.benchmark.Case.Kind.MEMORY_BOUND;
import static io.ndimage.benchmark.peers.BoofCv.boofBytes;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.struct.ConnectRule;
import boofcv.struct.image.GrayS32;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.benchmark.Agreement;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import io.ndimage.benchmark.Scene;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Numbers about objects. */
final class MeasurementCases {

    private MeasurementCases() {}

    static void addTo(List<Case> table) {
        label("label of blobs", Scene.BLOBS).into(table);
        label("label of noise", Scene.NOISE).into(table);
        labelAndMeasure().into(table);
        statistic("mean of all labels").into(table);
        statistic("standard deviation of all labels").into(table);
        alone("mean of an array").into(table);
        alone("minimum of an array").into(table);
        new Row("indices of each value").types(DType.UINT8, DType.INT32).into(table);
        new Row("watershed").types(DType.UINT8).on(Scene.PHOTO, Scene.MARKERS).into(table);
        statistic("centre of mass of all labels").into(table);
        statistic("median of all labels").into(table);
    }

    private static Row label(String name, Scene scene) {
        return new Row(name)
                .types(DType.BOOL)
                .on(scene)
                .peer(openCv(sameObjects(), (in, out) -> Imgproc.connectedComponents(in, out, 4, CvType.CV_32S)))
                .peer(boofBytes(
                        sameObjects(),
                        in -> new GrayS32(in.width, in.height),
                        (in, out) -> BinaryImageOps.contour(in, ConnectRule.FOUR, out)));
    }

    private static Row labelAndMeasure() {
        return new Row("label, area and centroid of noise")
                .types(DType.BOOL)
                .on(Scene.NOISE)
                .peer(openCv(sameCentroids(), (in, out) -> {
                    Mat labels = new Mat();
                    Mat areas = new Mat();
                    Imgproc.connectedComponentsWithStats(in, labels, areas, out, 4, CvType.CV_32S);
                    labels.release();
                    areas.release();
                }));
    }

    private static Row statistic(String name) {
        return new Row(name)
                .types(DType.FLOAT64)
                .on(Scene.PHOTO, Scene.BLOB_LABELS)
                .kind(LABELLED);
    }

    private static Row alone(String name) {
        return new Row(name).types(DType.FLOAT32, DType.FLOAT64).kind(MEMORY_BOUND);
    }

    /** Compares our centroids, y before x, with OpenCV's, x before y and the background's first, in whatever order. */
    private static Agreement sameCentroids() {
        return (ours, theirs) -> {
            long count = theirs.shape().size(0);
            NdArray objects = theirs.read(Region.of(new long[] {1, 0}, new long[] {count, 2}));
            return within(0, 1e-6, 0).difference(sorted(ours, 0), sorted(objects, 1));
        };
    }

    private static NdArray sorted(NdArray points, int y) {
        double[] flat = points.toDoubles();
        double[][] rows = new double[flat.length / 2][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {flat[2 * i + y], flat[2 * i + 1 - y]};
        }
        Arrays.sort(
                rows,
                Comparator.<double[]>comparingDouble(r -> Math.rint(r[0] * 1e6)).thenComparingDouble(r -> r[1]));
        return NdArray.ofRows(rows);
    }
}
