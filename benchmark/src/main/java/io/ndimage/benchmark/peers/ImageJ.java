package io.ndimage.benchmark.peers;

import ij.Prefs;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.benchmark.Agreement;
import io.ndimage.benchmark.Peer;
import java.util.Set;

/** ImageJ, whose functions change the image that they are given: each time gets a copy, which is timed too. */
public final class ImageJ {

    private ImageJ() {}

    /** Something that ImageJ does. */
    public interface Function {

        /** Returns a result; the image may be changed. */
        ImageProcessor apply(ImageProcessor image);
    }

    /** Returns a peer for every type that ImageJ has. */
    public static Peer imageJ(Agreement agreement, Function function) {
        return new Peer(
                "ImageJ",
                Set.of(DType.FLOAT32, DType.UINT8, DType.BOOL),
                agreement,
                (input, threads) -> prepare(input, threads, function));
    }

    private static Peer.Prepared prepare(NdArray input, int threads, Function function) {
        Prefs.setThreads(threads);
        ImageProcessor source = image(input);
        return new Peer.Prepared() {
            private ImageProcessor result = source;

            @Override
            public Object run() {
                result = function.apply(source.duplicate());
                return result;
            }

            @Override
            public void forget() {
                // Each run makes a new one.
            }

            @Override
            public NdArray result() {
                return array(result);
            }
        };
    }

    private static ImageProcessor image(NdArray array) {
        int height = (int) array.shape().size(0);
        int width = (int) array.shape().size(1);
        return array.dtype() == DType.FLOAT32
                ? new FloatProcessor(width, height, ((float[]) array.data()).clone())
                : new ByteProcessor(
                        width, height, (byte[]) array.astype(DType.UINT8).data());
    }

    private static NdArray array(ImageProcessor image) {
        DType type = image instanceof FloatProcessor ? DType.FLOAT32 : DType.UINT8;
        return NdArray.wrap(type, image.getPixels(), image.getHeight(), image.getWidth());
    }
}
