package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.LowerEnvelope;
import io.ndimage.internal.kernel.objects.NearestFalse;
import io.ndimage.op.Engine;
import org.jspecify.annotations.Nullable;

/**
 * The distances of an array's elements from the nearest zero, axis by axis: first along each line of the last axis, then the
 * lower envelope of what was found so far along the lines of the axis before, up to the first.
 */
final class EuclideanPasses {

    /** Elements: less than this many are computed sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 15;

    /** How many neighbouring lines are gathered at once: as many doubles fill two cache lines. */
    private static final int LANES = 16;

    /** Numbered work from one number to another. */
    private interface Stretch {

        void run(int start, int stop);
    }

    private final NdArray input;
    private final Shape shape;
    private final double[] step;
    private final Engine engine;
    private final double[] squares;
    private final int @Nullable [] places;

    /**
     * Computes the passes.
     *
     * @param input an array without an empty axis, of one axis or more
     * @param step the distance between neighbours along each axis
     * @param findsPlaces whether to find out which zeros are nearest, too
     */
    EuclideanPasses(NdArray input, double[] step, boolean findsPlaces, Engine engine) {
        this.input = input;
        this.shape = input.shape();
        this.step = step;
        this.engine = engine;
        this.squares = new double[input.elements()];
        this.places = findsPlaces ? new int[squares.length] : null;
        int last = shape.ndim() - 1;
        alongLastAxis((int) shape.size(last), step[last]);
        for (int axis = last - 1; axis >= 0; axis--) {
            alongAxis(axis, (int) shape.size(axis), (int) shape.strides()[axis]);
        }
    }

    /** Returns how many bytes a thread computes in. */
    static long memory(Shape shape) {
        long longest = 1;
        for (long size : shape.sizes()) {
            longest = Math.max(longest, size);
        }
        return (LANES + 1L) * (longest + Long.SIZE) * (Double.BYTES + 2 * Integer.BYTES);
    }

    private void alongLastAxis(int length, double apart) {
        Pixels pixels = Pixels.of(input.dtype());
        share(squares.length / length, (start, stop) -> {
            boolean[] line = new boolean[length];
            for (int at = start * length; at < stop * length; at += length) {
                pixels.toBooleans(input.data(), at, line, 0, length);
                NearestFalse.squares(line, squares, at, length, apart);
                if (places != null) {
                    NearestFalse.places(line, places, at, length, at);
                }
            }
        });
    }

    private void alongAxis(int axis, int length, int stride) {
        int panels = (stride + LANES - 1) / LANES;
        int blocks = squares.length / (length * stride);
        share(blocks * panels, (start, stop) -> {
            Panel panel = new Panel(length, stride, step[axis] * step[axis]);
            for (int number = start; number < stop; number++) {
                int lane = number % panels * LANES;
                panel.run(number / panels * length * stride + lane, Math.min(LANES, stride - lane));
            }
        });
    }

    /** Neighbouring lines, each gathered into one run of memory. */
    private final class Panel {
        private final int length;
        private final int stride;
        private final LowerEnvelope envelope;
        private final double[] heights;
        private final int @Nullable [] labels;

        /** How far lines lie apart, in a cache not all in the same places. */
        private final int pitch;

        Panel(int length, int stride, double weight) {
            this.length = length;
            this.stride = stride;
            this.envelope = new LowerEnvelope(length, weight);
            this.pitch = length + 8;
            this.heights = new double[LANES * pitch];
            this.labels = places == null ? null : new int[LANES * pitch];
        }

        void run(int at, int lanes) {
            for (int p = 0; p < length; p++) {
                for (int lane = 0; lane < lanes; lane++) {
                    heights[lane * pitch + p] = squares[at + p * stride + lane];
                }
            }
            if (places == null || labels == null) {
                for (int lane = 0; lane < lanes; lane++) {
                    envelope.run(heights, lane * pitch, length);
                }
            } else {
                envelopeWithPlaces(places, labels, at, lanes);
            }
            for (int p = 0; p < length; p++) {
                for (int lane = 0; lane < lanes; lane++) {
                    squares[at + p * stride + lane] = heights[lane * pitch + p];
                }
            }
        }

        private void envelopeWithPlaces(int[] all, int[] own, int at, int lanes) {
            for (int p = 0; p < length; p++) {
                for (int lane = 0; lane < lanes; lane++) {
                    own[lane * pitch + p] = all[at + p * stride + lane];
                }
            }
            for (int lane = 0; lane < lanes; lane++) {
                envelope.run(heights, own, lane * pitch, length);
            }
            for (int p = 0; p < length; p++) {
                for (int lane = 0; lane < lanes; lane++) {
                    all[at + p * stride + lane] = own[lane * pitch + p];
                }
            }
        }
    }

    /** Returns the distances as an array; this object's own storage. */
    NdArray distances() {
        share(squares.length, (start, stop) -> {
            for (int i = start; i < stop; i++) {
                squares[i] = Math.sqrt(squares[i]);
            }
        });
        return NdArray.wrap(DType.FLOAT64, squares, shape.sizes());
    }

    /** Returns the places of the nearest zeros in C order, -1 where there is none; this object's own storage. */
    int[] places() {
        if (places == null) {
            throw new IllegalStateException("the places were not asked for");
        }
        return places;
    }

    /** Runs numbered work, a stretch of numbers at a time. */
    private void share(int count, Stretch work) {
        int parts = squares.length < WORTH_SHARING ? 1 : Math.min(count, 8 * engine.threads());
        engine.parallel(
                parts,
                part -> work.run((int) ((long) count * part / parts), (int) ((long) count * (part + 1) / parts)));
    }
}
