package io.ndimage.morphology;

import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.ChamferLine;
import io.ndimage.op.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of steps from the nearest zeros of an array, in two passes: one in C order, in which an element looks at those
 * neighbours that come before it, and one in the opposite order, in which it looks at the same ones turned about it.
 */
final class ChamferPasses {

    private final Shape shape;
    private final Shape lines;
    private final int length;
    private final boolean joined;
    private final List<Neighbour> neighbours = new ArrayList<>();
    private final int[] distances;
    private final int @Nullable [] places;

    /** An earlier line, some steps away along the axes but the last, how many lines away, and how far along it. */
    private record Neighbour(int[] steps, int distance, int shift) {}

    /**
     * Computes the passes.
     *
     * @param input an array without an empty axis, of one axis or more
     * @param structure the neighbours that are a step away, of size 3 along every axis; its second half is not looked at
     * @param findsPlaces whether to find out which zeros are nearest, too
     */
    ChamferPasses(NdArray input, Structure structure, boolean findsPlaces) {
        this.shape = input.shape();
        int last = shape.ndim() - 1;
        this.lines = shape.without(last);
        this.length = (int) shape.size(last);
        int middle = (int) structure.shape().elements() / 2;
        for (int place = 0; place < middle - 1; place++) {
            if (structure.get(place)) {
                neighbours.add(neighbour(place));
            }
        }
        this.joined = structure.get(middle - 1);
        this.distances = new int[input.elements()];
        this.places = findsPlaces ? new int[distances.length] : null;
        begin(input);
        pass(true);
        pass(false);
    }

    private Neighbour neighbour(int place) {
        int[] steps = new int[lines.ndim()];
        long[] strides = lines.strides();
        long distance = 0;
        for (int a = steps.length - 1, rest = place / 3; a >= 0; a--, rest /= 3) {
            steps[a] = rest % 3 - 1;
            distance += steps[a] * strides[a];
        }
        return new Neighbour(steps, (int) distance, place % 3 - 1);
    }

    private void begin(NdArray input) {
        boolean[] line = new boolean[length];
        Pixels pixels = Pixels.of(input.dtype());
        for (int at = 0; at < distances.length; at += length) {
            pixels.toBooleans(input.data(), at, line, 0, length);
            for (int i = 0; i < length; i++) {
                distances[at + i] = line[i] ? ChamferLine.FAR : 0;
            }
        }
        for (int i = 0; places != null && i < places.length; i++) {
            places[i] = distances[i] == 0 ? i : -1;
        }
    }

    private void pass(boolean forwards) {
        int sign = forwards ? 1 : -1;
        int count = distances.length / length;
        ChamferLine kernel = new ChamferLine(distances, places, length);
        for (int n = 0; n < count; n++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the computation was interrupted");
            }
            int line = forwards ? n : count - 1 - n;
            kernel.begin(line * length);
            for (Neighbour neighbour : neighbours) {
                if (isInside(line, neighbour, sign)) {
                    kernel.offer((line + sign * neighbour.distance) * length, sign * neighbour.shift);
                }
            }
            if (joined) {
                kernel.sweep(forwards);
            }
            kernel.end();
        }
    }

    private boolean isInside(int line, Neighbour neighbour, int sign) {
        int rest = line;
        for (int a = lines.ndim() - 1; a >= 0; a--) {
            int size = (int) lines.size(a);
            int moved = rest % size + sign * neighbour.steps[a];
            if (moved < 0 || moved >= size) {
                return false;
            }
            rest /= size;
        }
        return true;
    }

    /** Returns the distances, -1 where there is no zero to reach. */
    int[] distances() {
        int[] out = new int[distances.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = distances[i] == ChamferLine.FAR ? -1 : distances[i];
        }
        return out;
    }

    /** Returns the places of the nearest zeros in C order, -1 where there is none to reach; this object's own storage. */
    int[] places() {
        if (places == null) {
            throw new IllegalStateException("the places were not asked for");
        }
        return places;
    }
}
