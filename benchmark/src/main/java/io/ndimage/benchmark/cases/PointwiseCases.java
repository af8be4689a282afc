package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.sameTruth;
import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.Case.Kind.MEMORY_BOUND;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import io.ndimage.benchmark.Scene;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Functions of single pixels. */
final class PointwiseCases {

    private PointwiseCases() {}

    static void addTo(List<Case> table) {
        new Row("less than 128")
                .kind(MEMORY_BOUND)
                .peer(openCv(sameTruth(), (in, out) -> Core.compare(in, new Scalar(128), out, Core.CMP_LT)))
                .into(table);
        new Row("add 10")
                .types(DType.FLOAT32)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0, 0), (in, out) -> Core.add(in, new Scalar(10), out)))
                .into(table);
        new Row("hypot with itself")
                .types(DType.FLOAT32)
                .on(Scene.PHOTO, Scene.PHOTO)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0.01, 0), (in, out) -> Core.magnitude(in, in, out)))
                .into(table);
        new Row("astype float32")
                .types(DType.UINT8)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0, 0), (in, out) -> in.convertTo(out, CvType.CV_32F)))
                .into(table);
        new Row("gray")
                .types(DType.UINT8)
                .on(Scene.COLOURS)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0, 1), (in, out) -> Imgproc.cvtColor(in, out, Imgproc.COLOR_RGB2GRAY)))
                .into(table);
    }
}
