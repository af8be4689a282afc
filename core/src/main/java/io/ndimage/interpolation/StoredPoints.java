package io.ndimage.interpolation;

import io.ndimage.internal.kernel.interpolation.DoubleSplinePoints;
import io.ndimage.internal.kernel.interpolation.FloatSplinePoints;
import io.ndimage.internal.kernel.interpolation.SplinePoints;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;

/**
 * Interpolates points of an array that is stored in another type than the result is computed in: the cubes of elements around some
 * points at a time become a small array of that type, so that nothing else of the array does.
 */
final class StoredPoints implements SplinePoints {

    /** Elements: so many are gathered at once, if a single point does not take more. */
    private static final int ROOM = 1 << 12;

    private final Block in;
    private final int[] offsets;
    private final int together;
    private final int[] places;
    private final float[] floats;
    private final double[] doubles;
    private final int[] position;
    private final SplinePoints points;

    /**
     * Makes room for cubes.
     *
     * @param steps the distance between neighbours along each axis of the input
     * @param order the order of the spline: a cube has one element more along each axis
     */
    StoredPoints(Block in, int[] steps, int order, Block out) {
        this.in = in;
        this.offsets = offsets(steps, order + 1);
        this.together = Math.max(1, ROOM / offsets.length);
        this.places = new int[together * offsets.length];
        this.position = new int[Pieces.SIZE];
        boolean single = out.working() == Working.FLOAT32;
        this.floats = new float[single ? places.length : 0];
        this.doubles = new double[single ? 0 : places.length];
        int[] apart = new int[steps.length];
        int step = 1;
        for (int a = steps.length - 1; a >= 0; a--) {
            apart[a] = step;
            step *= order + 1;
        }
        this.points = single
                ? new FloatSplinePoints(floats, apart, out.floats())
                : new DoubleSplinePoints(doubles, apart, out.doubles());
    }

    /** Returns where the elements of a cube lie from its first on, in C order. */
    private static int[] offsets(int[] steps, int along) {
        int[] offsets = {0};
        for (int step : steps) {
            int[] more = new int[Math.multiplyExact(offsets.length, along)];
            for (int i = 0; i < more.length; i++) {
                more[i] = offsets[i / along] + i % along * step;
            }
            offsets = more;
        }
        return offsets;
    }

    @Override
    public void run(int[] of, double[][][] weights, int from, int to, int outAt, int outStep) {
        for (int start = from; start < to; start += together) {
            int stop = Math.min(to, start + together);
            int count = 0;
            for (int i = start; i < stop; i++) {
                position[i] = count;
                for (int offset : offsets) {
                    places[count++] = of[i] + offset;
                }
            }
            if (floats.length > 0) {
                floats(places, count, floats);
            } else {
                doubles(places, count, doubles);
            }
            points.run(position, weights, start, stop, outAt + (start - from) * outStep, outStep);
        }
    }

    @Override
    public double element(int at) {
        double[] element = new double[1];
        doubles(new int[] {at}, 1, element);
        return element[0];
    }

    @Override
    public void store(int outAt, double value) {
        points.store(outAt, value);
    }

    private void floats(int[] from, int count, float[] to) {
        switch (in.working()) {
            case BOOL -> {
                boolean[] data = (boolean[]) in.data();
                for (int i = 0; i < count; i++) {
                    to[i] = data[from[i]] ? 1 : 0;
                }
            }
            case UINT8 -> {
                byte[] data = (byte[]) in.data();
                for (int i = 0; i < count; i++) {
                    to[i] = data[from[i]] & 0xff;
                }
            }
            case INT8 -> {
                byte[] data = (byte[]) in.data();
                for (int i = 0; i < count; i++) {
                    to[i] = data[from[i]];
                }
            }
            case UINT16 -> {
                short[] data = (short[]) in.data();
                for (int i = 0; i < count; i++) {
                    to[i] = data[from[i]] & 0xffff;
                }
            }
            case INT16 -> {
                short[] data = (short[]) in.data();
                for (int i = 0; i < count; i++) {
                    to[i] = data[from[i]];
                }
            }
            default -> throw new IllegalStateException(in.working() + " is not computed with in floats");
        }
    }

    private void doubles(int[] from, int count, double[] to) {
        switch (in.working()) {
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    to[i] = in.floats()[from[i]];
                }
            }
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    to[i] = in.ints()[from[i]];
                }
            }
            case INT64 -> {
                for (int i = 0; i < count; i++) {
                    to[i] = in.longs()[from[i]];
                }
            }
            case FLOAT64, BITS -> throw new IllegalStateException(in.working() + " is not converted");
            default -> {
                float[] narrow = new float[count];
                floats(from, count, narrow);
                for (int i = 0; i < count; i++) {
                    to[i] = narrow[i];
                }
            }
        }
    }
}
