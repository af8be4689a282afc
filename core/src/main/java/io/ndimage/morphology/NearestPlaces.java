package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Structure;

/** Where the background elements are that the elements of an array are nearest to. */
final class NearestPlaces {

    /** Elements: less than this many are computed sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 15;

    private final Shape shape;
    private final int[] places;

    /**
     * Takes places.
     *
     * @param shape the shape of the array, which has no empty axis
     * @param places the place of the nearest background element in C order for each element, -1 for none; kept
     */
    NearestPlaces(Shape shape, int[] places) {
        this.shape = shape;
        this.places = places;
    }

    /**
     * Finds the nearest by the Euclidean metric, of equally near ones the last: the first in the array turned about.
     *
     * @param input an array of one axis or more
     * @param shape its shape, or no axes where it stands for a single element
     */
    static NearestPlaces euclidean(NdArray input, Shape shape, double[] step, Engine engine) {
        int count = input.elements();
        boolean[] pixels = new boolean[count];
        Pixels.of(input.dtype()).toBooleans(input.data(), 0, pixels, 0, count);
        boolean[] turned = new boolean[count];
        for (int i = 0; i < count; i++) {
            turned[count - 1 - i] = pixels[i];
        }
        NdArray array = NdArray.wrap(DType.BOOL, turned, input.shape().sizes());
        int[] found = new EuclideanPasses(array, step, true, engine).places();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int place = found[count - 1 - i];
            places[i] = place < 0 ? -1 : count - 1 - place;
        }
        return new NearestPlaces(shape, places);
    }

    /**
     * Finds the nearest by a metric of whole steps, of equally near ones the last.
     *
     * @param input an array of one axis or more
     * @param shape its shape, or no axes where it stands for a single element
     */
    static NearestPlaces inSteps(NdArray input, Shape shape, DistanceMetric metric, Engine engine) {
        int ndim = input.ndim();
        boolean diagonal = metric == DistanceMetric.CHESSBOARD;
        int[][] distances = new int[ndim][];
        for (int axis = 0; axis < ndim; axis++) {
            Structure steps = alongFrom(axis, Structure.connectivity(ndim, diagonal ? ndim : 1));
            distances[axis] = new ChamferPasses(input, steps, false).distances();
        }
        int[] places = new int[input.elements()];
        share(places.length, engine, (start, stop) -> {
            for (int i = start; i < stop; i++) {
                places[i] = last(i, input.shape(), distances, diagonal);
            }
        });
        return new NearestPlaces(shape, places);
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

    /**
     * Returns the last place at the least distance: along each axis in turn the furthest coordinate is taken from which the axes
     * after it still lead to the background in the steps that are left.
     *
     * @param distances for each axis the distances from the background along it and those after it
     */
    private static int last(int from, Shape shape, int[][] distances, boolean diagonal) {
        int left = distances[0][from];
        if (left < 0) {
            return -1;
        }
        int place = from;
        int stride = distances[0].length;
        int rest = from;
        for (int a = 0; a < distances.length; a++) {
            int size = (int) shape.size(a);
            stride /= size;
            int here = rest / stride;
            rest %= stride;
            int[] after = distances[Math.min(a + 1, distances.length - 1)];
            boolean isLast = a == distances.length - 1;
            for (int there = Math.min(size - 1, here + left); ; there--) {
                int candidate = place + (there - here) * stride;
                int remaining = diagonal ? left : left - Math.abs(there - here);
                boolean reaches =
                        isLast ? after[candidate] == 0 : after[candidate] >= 0 && after[candidate] <= remaining;
                if (reaches) {
                    place = candidate;
                    left = remaining;
                    break;
                }
            }
        }
        return place;
    }

    /** Returns the index of each element's nearest along each axis, -1 where there is none: int32, of shape (ndim, ...). */
    NdArray indices(Engine engine) {
        int ndim = shape.ndim(); // of an array without axes there is nothing to say
        int count = places.length;
        int[] out = new int[Math.multiplyExact(ndim, count)];
        share(count, engine, (start, stop) -> {
            for (int i = start; i < stop; i++) {
                int rest = places[i];
                for (int a = ndim - 1; a >= 0; a--) {
                    int size = (int) shape.size(a);
                    int above = rest < 0 ? -1 : rest / size;
                    out[a * count + i] = rest < 0 ? -1 : rest - above * size;
                    rest = above;
                }
            }
        });
        return NdArray.wrap(DType.INT32, out, indexSizes(shape));
    }

    /** Returns the sizes of an array of indices into another one. */
    static long[] indexSizes(Shape shape) {
        long[] sizes = new long[shape.ndim() + 1];
        sizes[0] = shape.ndim();
        System.arraycopy(shape.sizes(), 0, sizes, 1, shape.ndim());
        return sizes;
    }

    /** Returns the Euclidean distances, the squares summed from the first axis on; infinite where there is no nearest. */
    NdArray distances(double[] step, Engine engine) {
        double[] out = new double[places.length];
        share(out.length, engine, (start, stop) -> {
            for (int i = start; i < stop; i++) {
                out[i] = places[i] < 0 ? Double.POSITIVE_INFINITY : Math.sqrt(square(i, step));
            }
        });
        return NdArray.wrap(DType.FLOAT64, out, shape.sizes());
    }

    private double square(int from, double[] step) {
        double sum = 0;
        int stride = places.length;
        int here = from;
        int there = places[from];
        for (int a = 0; a < shape.ndim(); a++) {
            stride /= (int) shape.size(a);
            double apart = (here / stride - there / stride) * step[a];
            sum += apart * apart;
            here %= stride;
            there %= stride;
        }
        return sum;
    }

    /** Numbered work from one number to another. */
    private interface Stretch {

        void run(int start, int stop);
    }

    private static void share(int count, Engine engine, Stretch work) {
        int parts = count < WORTH_SHARING ? 1 : Math.min(count, 8 * engine.threads());
        engine.parallel(
                parts,
                part -> work.run((int) ((long) count * part / parts), (int) ((long) count * (part + 1) / parts)));
    }
}
