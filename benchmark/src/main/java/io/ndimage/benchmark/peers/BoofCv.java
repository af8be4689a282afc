package io.ndimage.benchmark.peers;

import boofcv.concurrency.BoofConcurrency;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayS32;
import boofcv.struct.image.GrayU8;
import boofcv.struct.image.ImageGray;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.benchmark.Agreement;
import io.ndimage.benchmark.Peer;
import java.util.Set;
import java.util.function.Function;

/** BoofCV, whose functions write into an image that is reused. */
public final class BoofCv {

    private BoofCv() {}

    /**
     * Something that BoofCV does.
     *
     * @param <S> the kind of what it is given
     * @param <R> the kind of its result
     */
    public interface Work<S extends ImageGray<S>, R extends ImageGray<R>> {

        /** Fills an image from another. */
        void apply(S source, R result);
    }

    /** Returns a peer for float32, whose result is of the input's type and shape. */
    public static Peer boofFloats(Agreement agreement, Work<GrayF32, GrayF32> work) {
        return boofFloats(agreement, source -> new GrayF32(source.width, source.height), work);
    }

    /** Returns a peer for float32, whose result goes into an image that is made for it. */
    public static <R extends ImageGray<R>> Peer boofFloats(
            Agreement agreement, Function<GrayF32, R> room, Work<GrayF32, R> work) {
        return new Peer("BoofCV", Set.of(DType.FLOAT32), agreement, (input, threads) -> {
            GrayF32 source = new GrayF32(width(input), height(input));
            source.data = ((float[]) input.data()).clone();
            return prepare(source, threads, room, work);
        });
    }

    /** Returns a peer for uint8 and bool, whose result is of the input's type and shape. */
    public static Peer boofBytes(Agreement agreement, Work<GrayU8, GrayU8> work) {
        return boofBytes(agreement, source -> new GrayU8(source.width, source.height), work);
    }

    /** Returns a peer for uint8 and bool, whose result goes into an image that is made for it. */
    public static <R extends ImageGray<R>> Peer boofBytes(
            Agreement agreement, Function<GrayU8, R> room, Work<GrayU8, R> work) {
        return new Peer("BoofCV", Set.of(DType.UINT8, DType.BOOL), agreement, (input, threads) -> {
            GrayU8 source = new GrayU8(width(input), height(input));
            source.data = (byte[]) input.astype(DType.UINT8).data();
            return prepare(source, threads, room, work);
        });
    }

    private static <S extends ImageGray<S>, R extends ImageGray<R>> Peer.Prepared prepare(
            S source, int threads, Function<S, R> room, Work<S, R> work) {
        BoofConcurrency.USE_CONCURRENT = threads > 1;
        BoofConcurrency.setMaxThreads(threads);
        return new Peer.Prepared() {
            private R result = room.apply(source);

            @Override
            public Object run() {
                work.apply(source, result);
                return result;
            }

            @Override
            public void forget() {
                result = room.apply(source);
            }

            @Override
            public NdArray result() {
                return array(result);
            }
        };
    }

    private static int height(NdArray array) {
        return (int) array.shape().size(0);
    }

    private static int width(NdArray array) {
        return (int) array.shape().size(1);
    }

    private static NdArray array(ImageGray<?> image) {
        if (image instanceof GrayF32 floats) {
            return NdArray.wrap(DType.FLOAT32, floats.data, image.getHeight(), image.getWidth());
        }
        return image instanceof GrayS32 ints
                ? NdArray.wrap(DType.INT32, ints.data, image.getHeight(), image.getWidth())
                : NdArray.wrap(DType.UINT8, ((GrayU8) image).data, image.getHeight(), image.getWidth());
    }
}
