package io.ndimage.benchmark.peers;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.benchmark.Agreement;
import io.ndimage.benchmark.Peer;
import java.util.Set;
import nu.pattern.OpenCV;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** OpenCV, whose functions write into a matrix that is reused. */
public final class OpenCv {

    private OpenCv() {}

    /** Something that OpenCV does. */
    public interface Function {

        /** Fills a matrix from another. */
        void apply(Mat source, Mat result);
    }

    /** Returns a peer for every type that OpenCV has. */
    public static Peer openCv(Agreement agreement, Function function) {
        return new Peer(
                "OpenCV",
                Set.of(DType.FLOAT32, DType.UINT8, DType.BOOL, DType.FLOAT64),
                agreement,
                (input, threads) -> prepare(input, threads, function));
    }

    /** Returns the version of the library. */
    public static String version() {
        return Core.VERSION;
    }

    private static Peer.Prepared prepare(NdArray input, int threads, Function function) {
        OpenCV.loadLocally();
        Core.setNumThreads(threads);
        Mat source = matrix(input);
        Mat result = new Mat();
        return new Peer.Prepared() {
            @Override
            public Object run() {
                function.apply(source, result);
                return result;
            }

            @Override
            public void forget() {
                result.release();
            }

            @Override
            public NdArray result() {
                return array(result);
            }
        };
    }

    private static Mat matrix(NdArray array) {
        int rows = (int) array.shape().size(0);
        int columns = (int) array.shape().size(1);
        switch (array.dtype()) {
            case FLOAT32 -> {
                Mat mat = new Mat(rows, columns, CvType.CV_32F);
                mat.put(0, 0, (float[]) array.data());
                return mat;
            }
            case FLOAT64 -> {
                Mat mat = new Mat(rows, columns, CvType.CV_64F);
                mat.put(0, 0, (double[]) array.data());
                return mat;
            }
            default -> {
                int channels = array.ndim() == 3 ? (int) array.shape().size(2) : 1;
                Mat mat = new Mat(rows, columns, CvType.CV_8UC(channels));
                mat.put(0, 0, (byte[]) array.astype(DType.UINT8).data());
                return mat;
            }
        }
    }

    private static NdArray array(Mat mat) {
        NdArray array = NdArray.zeros(type(mat.depth()), mat.rows(), mat.cols());
        switch (array.dtype()) {
            case FLOAT32 -> mat.get(0, 0, (float[]) array.data());
            case FLOAT64 -> mat.get(0, 0, (double[]) array.data());
            case INT32 -> mat.get(0, 0, (int[]) array.data());
            default -> mat.get(0, 0, (byte[]) array.data());
        }
        return array;
    }

    private static DType type(int depth) {
        return switch (depth) {
            case CvType.CV_8U -> DType.UINT8;
            case CvType.CV_32S -> DType.INT32;
            case CvType.CV_32F -> DType.FLOAT32;
            case CvType.CV_64F -> DType.FLOAT64;
            default -> throw new IllegalArgumentException("depth is " + depth + "; 0, 4, 5 and 6 are known");
        };
    }
}
