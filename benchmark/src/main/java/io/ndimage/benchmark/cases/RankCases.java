package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.Case.Kind.MEMORY_BOUND;
import static io.ndimage.benchmark.peers.BoofCv.boofBytes;
import static io.ndimage.benchmark.peers.BoofCv.boofFloats;
import static io.ndimage.benchmark.peers.ImageJ.imageJ;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import boofcv.alg.filter.blur.GBlurImageOps;
import ij.plugin.filter.RankFilters;
import io.ndimage.array.DType;
import io.ndimage.benchmark.Agreement;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** Order statistics of neighbours. */
final class RankCases {

    private RankCases() {}

    static void addTo(List<Case> table) {
        new Row("minimum 9 x 9")
                .peer(openCv(exact(0), (in, out) -> {
                    Mat box = Mat.ones(9, 9, CvType.CV_8U);
                    Imgproc.erode(in, out, box, new Point(-1, -1), 1, Core.BORDER_REFLECT);
                    box.release();
                }))
                .into(table);
        new Row("grey opening 9 x 5")
                .peer(openCv(exact(10), (in, out) -> {
                    Mat box = Mat.ones(9, 5, CvType.CV_8U);
                    Imgproc.morphologyEx(in, out, Imgproc.MORPH_OPEN, box);
                    box.release();
                }))
                .into(table);
        median(3)
                .kind(MEMORY_BOUND)
                .peer(imageJ(exact(1), image -> {
                    new RankFilters().rank(image, 1, RankFilters.MEDIAN);
                    return image;
                }))
                .into(table);
        median(5).into(table);
        median(9).into(table);
    }

    /** A median over a box; OpenCV's is for bytes only where the box is larger than 5. */
    private static Row median(int size) {
        DType[] possible = size <= 5 ? new DType[] {DType.FLOAT32, DType.UINT8} : new DType[] {DType.UINT8};
        return new Row("median " + size + " x " + size)
                .peer(openCv(exact(size / 2), (in, out) -> Imgproc.medianBlur(in, out, size))
                        .only(possible))
                .peer(boofFloats(exact(size / 2), (in, out) -> GBlurImageOps.median(in, out, size / 2, null)))
                .peer(boofBytes(exact(size / 2), (in, out) -> GBlurImageOps.median(in, out, size / 2, null)));
    }

    private static Agreement exact(int margin) {
        return within(margin, 0, 0);
    }
}
