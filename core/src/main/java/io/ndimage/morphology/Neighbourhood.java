package io.ndimage.morphology;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.RunTree;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The places around a pixel that decide about it. */
final class Neighbourhood {

    /** Pixels: so far at most may a box reach that stands for several iterations. */
    private static final int WIDEST = 64;

    /** How many steps from the pixel the places reach along each axis, at most 0 and at least 0. */
    private final int[] low;

    private final int[] high;
    private final RunTree window;
    private final boolean hasItself;

    private Neighbourhood(int[] low, int[] high, RunTree window, boolean hasItself) {
        this.low = low;
        this.high = high;
        this.window = window;
        this.hasItself = hasItself;
    }

    /**
     * Returns the neighbourhood of an erosion: along an axis, a structure's element {@code i} is {@code i - size / 2 - origin}
     * steps away. Those further away than the array is long are all beyond its boundary, where everything is the same, and so they count
     * as one.
     *
     * @param origin an origin for every axis
     * @param array the sizes of the array
     */
    static Neighbourhood of(Structure structure, PerAxis<Integer> origin, Shape array) {
        Shape shape = structure.shape();
        int ndim = shape.ndim();
        Set<int[]> places = new TreeSet<>(Arrays::compare);
        int[] low = new int[ndim];
        int[] high = new int[ndim];
        for (int i = 0; i < shape.elements(); i++) {
            if (structure.get(i)) {
                int[] place = new int[ndim];
                long rest = i;
                for (int a = ndim - 1; a >= 0; a--) {
                    long away = rest % shape.size(a) - shape.size(a) / 2 - origin.get(a);
                    place[a] = (int) Math.max(-array.size(a), Math.min(away, array.size(a)));
                    low[a] = Math.min(low[a], place[a]);
                    high[a] = Math.max(high[a], place[a]);
                    rest /= shape.size(a);
                }
                places.add(place);
            }
        }
        boolean hasItself = places.contains(new int[ndim]);
        List<int[]> fromCorner = new ArrayList<>(places);
        for (int[] place : fromCorner) {
            for (int a = 0; a < ndim; a++) {
                place[a] -= low[a];
            }
        }
        return new Neighbourhood(low, high, RunTree.of(ndim, fromCorner), hasItself);
    }

    /** Returns the neighbourhood of the dilation, all steps of which go the other way. */
    static Neighbourhood reflected(Structure structure, PerAxis<Integer> origin, Shape array) {
        Integer[] turned = origin.values().toArray(Integer[]::new);
        for (int a = 0; a < structure.ndim(); a++) {
            turned[a] = structure.shape().size(a) % 2 == 0 ? -turned[a] - 1 : -turned[a];
        }
        return of(structure.reversed(), PerAxis.of(turned), array);
    }

    /** Returns the places, as seen from the corner that {@link #around} grows a region by. */
    RunTree window() {
        return window;
    }

    /** Returns a region with all that decides about its pixels, and its pixels themselves. */
    Region around(Region out) {
        Region grown = out;
        for (int a = 0; a < low.length; a++) {
            grown = grown.grow(a, -low[a], high[a]);
        }
        return grown;
    }

    /** Returns whether a pixel is one of those that decide about it. */
    boolean hasItself() {
        return hasItself;
    }

    /** Returns how far the places are from a pixel in an array with neighbours so far apart along each axis. */
    IntStream distances(int[] strides) {
        int corner =
                IntStream.range(0, low.length).map(a -> low[a] * strides[a]).sum();
        return window.distances(strides).map(distance -> distance + corner);
    }

    /**
     * Returns how many iterations one iteration with a larger neighbourhood can stand for, without a mask: of a box many, since
     * whatever lies between two pixels of an array lies in the array.
     */
    int mergeable() {
        int widest = 1;
        for (int a = 0; a < low.length; a++) {
            widest = Math.max(widest, high[a] - low[a]);
        }
        return window.isBox() && hasItself ? Math.max(1, WIDEST / widest) : 1;
    }

    /** Returns the neighbourhood that stands for some iterations with this box. */
    Neighbourhood times(int iterations) {
        if (iterations == 1) {
            return this;
        }
        int[] lower = IntStream.of(low).map(step -> step * iterations).toArray();
        int[] higher = IntStream.of(high).map(step -> step * iterations).toArray();
        int[] lengths = IntStream.range(0, low.length)
                .map(a -> higher[a] - lower[a] + 1)
                .toArray();
        return new Neighbourhood(lower, higher, RunTree.box(new int[low.length], lengths), true);
    }
}
