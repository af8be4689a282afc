package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;

/** A sink that takes each element exactly once, in whole pieces, and gives them back as an array when all are there. */
public final class StrictSink implements Sink {

    private final NdArray array;
    private final NdArray written;
    private final Shape piece;

    /** Makes an empty sink of a type and a shape. */
    public StrictSink(DType dtype, Shape shape) {
        this(dtype, shape, Shape.ones(shape.ndim()));
    }

    /** Makes an empty sink that takes pieces of some sizes. */
    public StrictSink(DType dtype, Shape shape, Shape piece) {
        this.piece = piece;
        this.array = NdArray.zeros(dtype, shape);
        this.written = NdArray.zeros(DType.BOOL, shape);
    }

    @Override
    public DType dtype() {
        return array.dtype();
    }

    @Override
    public Shape shape() {
        return array.shape();
    }

    @Override
    public Shape piece() {
        return piece;
    }

    /** Writes a region; an {@link AssertionError} if some of it was written before, or it cuts a piece. */
    @Override
    public synchronized void write(Region region, NdArray pixels) {
        for (int a = 0; a < region.ndim(); a++) {
            long stop = region.stop(a);
            if (region.start(a) % piece.size(a) != 0 || (stop % piece.size(a) != 0 && stop != shape().size(a))) {
                throw new AssertionError("region " + region + " of " + shape() + " cuts pieces of " + piece);
            }
        }
        for (boolean before : (boolean[]) written.read(region).data()) {
            if (before) {
                throw new AssertionError("region " + region + " was written to twice");
            }
        }
        written.fill(region, 1);
        array.write(region, pixels);
    }

    /** Returns what was written; an {@link AssertionError} if an element is missing. */
    public synchronized NdArray array() {
        boolean[] there = (boolean[]) written.data();
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                throw new AssertionError("element " + i + " of a result of shape " + shape() + " was never written");
            }
        }
        return array.copy();
    }
}
