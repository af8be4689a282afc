package io.ndimage.benchmark.cases;

import static io.ndimage.benchmark.Agreement.near;
import static io.ndimage.benchmark.Agreement.within;
import static io.ndimage.benchmark.Case.Kind.MEMORY_BOUND;
import static io.ndimage.benchmark.peers.BoofCv.boofBytes;
import static io.ndimage.benchmark.peers.BoofCv.boofFloats;
import static io.ndimage.benchmark.peers.ImageJ.imageJ;
import static io.ndimage.benchmark.peers.OpenCv.openCv;

import boofcv.alg.filter.blur.GBlurImageOps;
import boofcv.alg.filter.convolve.GConvolveImageOps;
import boofcv.struct.border.BorderType;
import boofcv.struct.convolve.Kernel2D_F32;
import ij.plugin.filter.Convolver;
import ij.plugin.filter.GaussianBlur;
import ij.process.ImageProcessor;
import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Weighted sums of neighbours. */
final class LinearCases {

    private LinearCases() {}

    static void addTo(List<Case> table) {
        gaussian(2).into(table);
        gaussian(5).into(table);
        gaussian(10).into(table);
        sobel().into(table);
        sobelMagnitude().into(table);
        new Row("gaussian gradient magnitude sigma 5").types(DType.FLOAT32).into(table);
        new Row("uniform 9")
                .kind(MEMORY_BOUND)
                .peer(openCv(
                        within(0, 0.01, 1),
                        (in, out) -> Imgproc.blur(in, out, new Size(9, 9), new Point(-1, -1), Core.BORDER_REFLECT)))
                .peer(boofFloats(within(4, 0.05, 0), (in, out) -> GBlurImageOps.mean(in, out, 4, null, null)))
                .peer(boofBytes(within(4, 0, 1), (in, out) -> GBlurImageOps.mean(in, out, 4, null, null)))
                .into(table);
        convolution().into(table);
    }

    private static Row gaussian(int sigma) {
        int radius = 4 * sigma;
        Size window = new Size(2 * radius + 1, 2 * radius + 1);
        return new Row("gaussian sigma " + sigma)
                .peer(openCv(
                        within(0, 0.01, 1),
                        (in, out) -> Imgproc.GaussianBlur(in, out, window, sigma, sigma, Core.BORDER_REFLECT)))
                .peer(boofFloats(
                        within(radius, 0.01, 0), (in, out) -> GBlurImageOps.gaussian(in, out, sigma, radius, null)))
                .peer(boofBytes(
                        within(radius, 0, 3), (in, out) -> GBlurImageOps.gaussian(in, out, sigma, radius, null)))
                .peer(imageJ(near(radius, 0.6), image -> {
                    new GaussianBlur().blurGaussian(image, sigma, sigma, image.getBitDepth() == 8 ? 0.002 : 0.0002);
                    return image;
                }));
    }

    private static Row sobel() {
        float[] weights = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
        return new Row("sobel one axis")
                .types(DType.FLOAT32)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0.01, 0), (in, out) -> derivative(in, out, 1, 0)))
                .peer(imageJ(within(1, 0.01, 0), image -> convolved(image, weights, 3)));
    }

    private static Row sobelMagnitude() {
        return new Row("sobel magnitude")
                .types(DType.FLOAT32)
                .kind(MEMORY_BOUND)
                .peer(openCv(within(0, 0.01, 0), (in, out) -> {
                    Mat along0 = new Mat();
                    Mat along1 = new Mat();
                    derivative(in, along0, 0, 1);
                    derivative(in, along1, 1, 0);
                    Core.magnitude(along0, along1, out);
                    along0.release();
                    along1.release();
                }))
                .peer(imageJ(within(1, 0.01, 0), image -> {
                    image.filter(ImageProcessor.FIND_EDGES);
                    return image;
                }));
    }

    private static void derivative(Mat in, Mat out, int x, int y) {
        Imgproc.Sobel(in, out, CvType.CV_32F, x, y, 3, 1, 0, Core.BORDER_REFLECT);
    }

    /** A convolution with weights that are no product of two lines. */
    private static Row convolution() {
        int size = 7;
        double[][] weights = Calls.weights();
        float[] flipped = new float[size * size];
        for (int i = 0; i < flipped.length; i++) {
            flipped[flipped.length - 1 - i] = (float) weights[i / size][i % size];
        }
        return new Row("convolve 7 x 7")
                .peer(openCv(within(0, 0.01, 0), (in, out) -> {
                    Mat kernel = new Mat(size, size, CvType.CV_32F);
                    kernel.put(0, 0, flipped);
                    Imgproc.filter2D(in, out, CvType.CV_32F, kernel, new Point(-1, -1), 0, Core.BORDER_REFLECT);
                    kernel.release();
                }))
                .peer(boofFloats(
                        within(3, 0.01, 0),
                        (in, out) -> GConvolveImageOps.convolve(
                                new Kernel2D_F32(size, flipped), in, out, BorderType.REFLECT)))
                .peer(imageJ(within(3, 0.01, 0), image -> convolved(image, flipped, size))
                        .only(DType.FLOAT32));
    }

    private static ImageProcessor convolved(ImageProcessor image, float[] weights, int size) {
        Convolver convolver = new Convolver();
        convolver.setNormalize(false);
        convolver.convolveFloat(image, weights, size, size);
        return image;
    }
}
