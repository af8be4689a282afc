package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.near;
import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.peers.BoofCv.boofBytes;
import static io.ndimage.benchmark.peers.BoofCv.boofFloats;
import static io.ndimage.benchmark.peers.ImageJ.imageJ;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import ij.process.ImageProcessor;
import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import io.ndimage.benchmark.Scene;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Arrays on other grids. OpenCV rounds places to 1/32 of a pixel, so that its values differ a little where shades change. */
final class InterpolationCases {

    /** Pixels: as far in, nothing comes from beyond the edges of the array that is turned; libraries blend these in their ways. */
    private static final int INNER = 320;

    private InterpolationCases() {}

    static void addTo(List<Case> table) {
        new Row("rotate 30 degrees, order 1")
                .peer(openCv(near(INNER, 0.3), (in, out) -> {
                    Point centre = new Point((in.cols() - 1) / 2.0, (in.rows() - 1) / 2.0);
                    Mat turn = Imgproc.getRotationMatrix2D(centre, 30, 1);
                    Imgproc.warpAffine(
                            in,
                            out,
                            turn,
                            new Size(in.cols(), in.rows()),
                            Imgproc.INTER_LINEAR,
                            Core.BORDER_CONSTANT,
                            new Scalar(0));
                    turn.release();
                }))
                .peer(imageJ(near(INNER, 0.3), image -> {
                    image.setInterpolationMethod(ImageProcessor.BILINEAR);
                    image.setBackgroundValue(0);
                    image.rotate(-30);
                    return image;
                }))
                .into(table);
        new Row("zoom 0.5, order 1")
                .kind(Case.Kind.MEMORY_BOUND)
                .peer(openCv(
                        within(0, 0.01, 1),
                        (in, out) -> Imgproc.resize(
                                in, out, new Size(in.cols() / 2, in.rows() / 2), 0, 0, Imgproc.INTER_LINEAR)))
                .peer(boofFloats(
                        within(0, 0.01, 0),
                        in -> new GrayF32(in.width / 2, in.height / 2),
                        (in, out) -> AverageDownSampleOps.down(in, 2, out)))
                .peer(boofBytes(
                        within(0, 0, 1),
                        in -> new GrayU8(in.width / 2, in.height / 2),
                        (in, out) -> AverageDownSampleOps.down(in, 2, out)))
                .into(table);
        addCubicTo(table);
    }

    /** Splines of order 3, SciPy's default; the peers are Python's. */
    private static void addCubicTo(List<Case> table) {
        new Row("shift by parts of pixels, order 3").into(table);
        new Row("zoom 0.5, order 3").into(table);
        new Row("zoom 2, order 3").into(table);
        new Row("rotate 30 degrees, order 3").into(table);
        new Row("affine transform, order 3").into(table);
        new Row("map coordinates, order 3").on(Scene.PHOTO, Scene.BENT_LINES).into(table);
        new Row("spline filter, order 3").types(DType.FLOAT32).into(table);
    }
}
