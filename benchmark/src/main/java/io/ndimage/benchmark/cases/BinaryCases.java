package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.near;
import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.peers.ImageJ.imageJ;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import ij.plugin.filter.EDM;
import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import io.ndimage.benchmark.Scene;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** Shapes of objects. */
final class BinaryCases {

    private BinaryCases() {}

    static void addTo(List<Case> table) {
        new Row("binary opening 9 x 5, twice")
                .types(DType.BOOL)
                .on(Scene.BLOBS)
                .peer(openCv(within(20, 0, 0), (in, out) -> {
                    Mat box = Mat.ones(9, 5, CvType.CV_8U);
                    Imgproc.morphologyEx(in, out, Imgproc.MORPH_OPEN, box, new Point(-1, -1), 2);
                    box.release();
                }))
                .into(table);
        new Row("binary fill holes").types(DType.BOOL).on(Scene.BLOBS).into(table);
        new Row("binary hit or miss").types(DType.BOOL).on(Scene.BLOBS).into(table);
        steps("distance in steps along axes", Imgproc.DIST_L1).into(table);
        steps("distance in steps and diagonals", Imgproc.DIST_C).into(table);
        new Row("distance by brute force").types(DType.BOOL).on(Scene.SPECKS).into(table);
        new Row("distance transform")
                .types(DType.BOOL)
                .on(Scene.BLOBS)
                .peer(openCv(
                        within(0, 0.01, 0),
                        (in, out) -> Imgproc.distanceTransform(in, out, Imgproc.DIST_L2, Imgproc.DIST_MASK_PRECISE)))
                .peer(imageJ(near(0, 0.01), image -> new EDM().makeFloatEDM(image, 0, false)))
                .into(table);
    }

    private static Row steps(String name, int metric) {
        return new Row(name)
                .types(DType.BOOL)
                .on(Scene.BLOBS)
                .peer(openCv(
                        within(0, 0, 0), (in, out) -> Imgproc.distanceTransform(in, out, metric, Imgproc.DIST_MASK_3)));
    }
}
