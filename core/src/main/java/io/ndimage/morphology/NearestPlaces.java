package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import io.ndimage.plan.Block;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the background elements are that the elements of an array are nearest to. */
final class NearestPlaces {

    private final Passes passes;
    private final Shape shape;
    private final Source places;

    /**
     * Takes places.
     *
     * @param shape the shape of the array, which has no empty axis, or no axes where it stands for a single element
     * @param places the place of the nearest background element in C order for each element, -1 for none
     */
    NearestPlaces(Passes passes, Shape shape, Source places) {
        this.passes = passes;
        this.shape = shape;
        this.places = places;
    }

    /**
     * Finds the nearest by the Euclidean metric, of equally near ones the last: the first in the array turned about.
     *
     * @param input an array of one axis or more
     * @param shape its shape, or no axes where it stands for a single element
     */
    static NearestPlaces euclidean(Passes passes, NdArray input, Shape shape, double[] step) {
        int count = input.elements();
        boolean[] pixels = new boolean[count];
        Pixels.of(input.dtype()).toBooleans(input.data(), 0, pixels, 0, count);
        boolean[] turned = new boolean[count];
        for (int i = 0; i < count; i++) {
            turned[count - 1 - i] = pixels[i];
        }
        NdArray array = NdArray.wrap(DType.BOOL, turned, input.shape().sizes());
        NdArray found = new EuclideanPasses(passes, array, step, true).places().array();
        int[] back = (int[]) found.data();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int place = back[count - 1 - i];
            places[i] = place < 0 ? -1 : count - 1 - place;
        }
        return new NearestPlaces(
                passes, shape, NdArray.wrap(DType.INT32, places, input.shape().sizes()));
    }

    /**
     * Finds the nearest by a metric of whole steps, of equally near ones the last.
     *
     * @param input an array of one axis or more
     * @param shape its shape, or no axes where it stands for a single element
     */
    static NearestPlaces inSteps(Passes passes, NdArray input, Shape shape, DistanceMetric metric) {
        int ndim = input.ndim();
        boolean diagonal = metric == DistanceMetric.CHESSBOARD;
        List<NdArray> distances = new ArrayList<>();
        for (int axis = 0; axis < ndim; axis++) {
            Structure steps = alongFrom(axis, Structure.connectivity(ndim, diagonal ? ndim : 1));
            int[] found = new ChamferPasses(input, steps, false).distances();
            distances.add(NdArray.wrap(DType.INT32, found, input.shape().sizes()));
        }
        Kept places = passes.make(Working.INT32, input.shape());
        passes.each(new Last(input.shape(), diagonal), passes.cut(input.shape()), distances, places);
        return new NearestPlaces(passes, shape, places);
    }

    /** Returns a structure without the elements that lead along an axis before one. */
    private static Structure alongFrom(int axis, Structure structure) {
        int rest = (int) Math.round(Math.pow(3, structure.ndim() - axis));
        int middle = (int) structure.shape().elements() / rest / 2;
        boolean[] mask = new boolean[(int) structure.shape().elements()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = structure.get(i) && i / rest == middle;
        }
        return Structure.of(mask, structure.shape().sizes());
    }

    /** Finds the last place at the least distance, of which each input has those from the background along an axis and those after. */
    private record Last(Shape shape, boolean diagonal) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            Block[] distances = new Block[shape.ndim()];
            for (int axis = 0; axis < distances.length; axis++) {
                distances[axis] = tile.read(axis, Working.INT32, Region.whole(shape));
            }
            Block places = tile.out(0);
            int last = distances.length - 1;
            Lines.forEach(tile.region(), places, (at, index) -> {
                long[] here = index.clone();
                for (int i = 0; i < tile.region().size(last); i++) {
                    places.ints()[at + i] = place(here, distances);
                    here[last]++;
                }
            });
            return new long[0];
        }

        /**
         * Returns the place nearest to an element: along each axis in turn the furthest coordinate is taken from which the axes after
         * it still lead to the background in the steps that are left.
         */
        private int place(long[] from, Block[] distances) {
            int left = distances[0].ints()[distances[0].position(from)];
            if (left < 0) {
                return -1;
            }
            long[] there = from.clone();
            int place = 0;
            for (int a = 0; a < there.length; a++) {
                Block after = distances[Math.min(a + 1, distances.length - 1)];
                boolean isLast = a == distances.length - 1;
                int size = (int) shape.size(a);
                there[a] = Math.min(size - 1, from[a] + left);
                int at = after.position(there);
                int remaining = left(left, from[a], there[a]);
                while (!(isLast ? after.ints()[at] == 0 : after.ints()[at] >= 0 && after.ints()[at] <= remaining)) {
                    there[a]--;
                    at -= after.stride(a);
                    remaining = left(left, from[a], there[a]);
                }
                left = remaining;
                place = place * size + (int) there[a];
            }
            return place;
        }

        private int left(int steps, long here, long there) {
            return diagonal ? steps : steps - (int) Math.abs(there - here);
        }
    }

    /** Splits places into indices; the axes of the array come after that of the indices. */
    private record Indices(Shape shape) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            Block indices = tile.out(0);
            Region region = tile.region();
            int ndim = shape.ndim();
            Block places = tile.read(0, Working.INT32, Region.of(tail(region.corner()), tail(stops(region))));
            int length = (int) region.size(ndim);
            int[] out = indices.ints();
            Lines.forEach(region.with(0, 0, 1), indices, (to, index) -> {
                int from = places.position(tail(index));
                for (int i = 0; i < length; i++) {
                    int rest = places.ints()[from + i];
                    for (int a = ndim - 1; a >= 0; a--) {
                        int size = (int) shape.size(a);
                        int above = rest < 0 ? -1 : rest / size;
                        out[to + i + a * indices.stride(0)] = rest < 0 ? -1 : rest - above * size;
                        rest = above;
                    }
                }
            });
            return new long[0];
        }

        private static long[] stops(Region region) {
            long[] stops = region.corner();
            for (int a = 0; a < stops.length; a++) {
                stops[a] = region.stop(a);
            }
            return stops;
        }

        private static long[] tail(long[] index) {
            return Arrays.copyOfRange(index, 1, index.length);
        }
    }

    /** Returns the index of each element's nearest along each axis, -1 where there is none: int32, of shape (ndim, ...). */
    NdArray indices() {
        Shape all = Shape.of(indexSizes(shape));
        Kept indices = passes.make(Working.INT32, all);
        if (shape.ndim() > 0) { // of an array without axes there is nothing to say
            passes.each(new Indices(shape), passes.cut(all, 0), List.of(places), indices);
        }
        return indices.array();
    }

    /** Returns the sizes of an array of indices into another one. */
    static long[] indexSizes(Shape shape) {
        long[] sizes = new long[shape.ndim() + 1];
        sizes[0] = shape.ndim();
        System.arraycopy(shape.sizes(), 0, sizes, 1, shape.ndim());
        return sizes;
    }

    /** Measures how far places are, the squares summed from the first axis on. */
    private record Distances(Shape shape, PerAxis<Double> step) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            Region region = tile.region();
            Block places = tile.read(0, Working.INT32, region);
            Block distances = tile.out(0);
            int last = region.ndim() - 1;
            Lines.forEach(region, distances, (to, index) -> {
                int from = places.position(index);
                for (int i = 0; i < region.size(last); i++) {
                    int place = places.ints()[from + i];
                    distances.doubles()[to + i] =
                            place < 0 ? Double.POSITIVE_INFINITY : Math.sqrt(square(index, i, place));
                }
            });
            return new long[0];
        }

        private double square(long[] line, int along, int place) {
            double sum = 0;
            int last = line.length - 1;
            int there = place;
            long stride = shape.elements();
            for (int a = 0; a <= last; a++) {
                stride /= shape.size(a);
                double apart = (line[a] + (a == last ? along : 0) - there / stride) * step.get(a);
                sum += apart * apart;
                there %= (int) stride;
            }
            return sum;
        }
    }

    /** Returns the Euclidean distances; infinite where there is no nearest. */
    NdArray distances(double[] step) {
        Kept distances = passes.make(Working.FLOAT64, places.shape());
        TileTask measure = new Distances(places.shape(), PerAxis.ofDoubles(step));
        passes.each(measure, passes.cut(places.shape()), List.of(places), distances);
        return distances.array().reshape(shape.sizes());
    }
}
