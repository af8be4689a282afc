package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Block;
import io.ndimage.plan.Working;
import org.jspecify.annotations.Nullable;

/** An array as it goes on beyond its boundary. */
public final class Extension {

    /** Elements: longer runs are read at once. */
    private static final int LONG = 16;

    private final Shape shape;
    private final PerAxis<Border> border;

    /** Makes the extension of an array of a shape, by a border for each of its axes. */
    public Extension(Shape shape, PerAxis<Border> border) {
        this.shape = shape;
        this.border = border;
    }

    /** Returns the least region of the array whose pixels fill a region that may overhang it; empty where none do. */
    public Region sources(Region wanted) {
        Region sources = wanted;
        for (int a = 0; a < wanted.ndim(); a++) {
            long size = shape.size(a);
            long least = Math.max(0, wanted.start(a));
            long most = Math.min(size, wanted.stop(a));
            boolean any = least < most;
            if (!any) {
                least = Long.MAX_VALUE;
                most = 0;
            }
            if (size > 0) {
                long period = 2 * size; // or a part of it, after which everything comes again
                long stop = Math.min(0, wanted.stop(a));
                for (long i = Math.max(wanted.start(a), stop - period); i < stop; i++) {
                    long from = border.get(a).map(i, size);
                    if (from >= 0) {
                        least = Math.min(least, from);
                        most = Math.max(most, from + 1);
                    }
                }
                long start = Math.max(size, wanted.start(a));
                for (long i = start; i < Math.min(wanted.stop(a), start + period); i++) {
                    long from = border.get(a).map(i, size);
                    if (from >= 0) {
                        least = Math.min(least, from);
                        most = Math.max(most, from + 1);
                    }
                }
            }
            sources = least < most ? sources.with(a, least, most) : sources.with(a, 0, 0);
        }
        return sources;
    }

    /**
     * Returns whether a region can be filled in place, from {@link #sources} that are in their places already. Bits, which share
     * words, cannot.
     */
    public boolean isInPlace(Region wanted, Region sources, Working working) {
        return working != Working.BITS && !sources.isEmpty() && wanted.contains(sources);
    }

    /** Fills what of a block lies outside of its sources, where that can be done in place. */
    public void fillAround(Region sources, Block block) {
        if (!block.region().equals(sources)) {
            new Overhang(shape, border, block, sources).fill();
        }
    }

    /**
     * Fills a block.
     *
     * @param stored pixels that cover {@link #sources} of the block's region
     */
    public void fill(StoredPixels stored, Block out, KernelOffer kernels) {
        Region wanted = out.region();
        int ndim = wanted.ndim();
        if (wanted.isEmpty()) {
            return;
        }
        if (ndim == 0) {
            Line line = Line.of(out.working(), out.data(), 1, kernels);
            line.begin(out.offset());
            line.read(stored.pixels(), stored.data(), stored.offset(), 0, 1);
            return;
        }
        Along[] along = new Along[ndim];
        for (int a = 0; a < ndim; a++) {
            along[a] = along(a, wanted, stored.covers());
        }
        int last = ndim - 1;
        while (last > 0 && isWhole(last, along[last], stored, out) && isWorthJoining(along[last - 1], along[last])) {
            last--;
            along[last] = along[last].times(along[last + 1].length());
        }
        LineFill fill = new LineFill(stored, out, along[last], border.get(last).value(), kernels);
        long[] index = wanted.corner();
        do {
            int to = out.offset();
            int from = stored.offset();
            int outside = -1;
            for (int a = 0; a < last; a++) {
                int i = (int) (index[a] - wanted.start(a));
                to += i * out.stride(a);
                int source = along[a].at(i);
                from += source * stored.strides()[a];
                if (source < 0 && outside < 0) {
                    outside = a;
                }
            }
            if (outside >= 0) {
                fill.constant(to, border.get(outside).value());
            } else {
                fill.pixels(from, to);
            }
        } while (wanted.advance(index, last));
    }

    private Along along(int axis, Region wanted, Region covers) {
        int length = Math.toIntExact(wanted.size(axis));
        long size = shape.size(axis);
        long start = wanted.start(axis);
        if (start >= 0 && wanted.stop(axis) <= size) {
            return new Along(length, Math.toIntExact(start - covers.start(axis)), null);
        }
        int[] map = new int[length];
        for (int i = 0; i < length; i++) {
            long from = size == 0 ? -1 : border.get(axis).map(start + i, size);
            map[i] = from < 0 ? -1 : Math.toIntExact(from - covers.start(axis));
        }
        return new Along(length, 0, map);
    }

    /** Returns whether lines, such as the colours of pixels, lie side by side in what is stored and in the block, all of each. */
    private static boolean isWhole(int axis, Along along, StoredPixels stored, Block out) {
        return along.first() == 0
                && along.map() == null
                && stored.strides()[axis - 1] == along.length()
                && out.stride(axis - 1) == along.length();
    }

    /** Returns whether lines had better be filled as one: not where an axis goes on beyond the boundary and lines are long enough each. */
    private static boolean isWorthJoining(Along axis, Along line) {
        return axis.map() == null || line.length() < LONG;
    }

    /**
     * Which element that is stored stands at each place along an axis, -1 for the constant.
     *
     * @param length how many places there are
     * @param first where there is no map, the element at the first place, after which the others follow
     */
    private record Along(int length, int first, int @Nullable [] map) {

        int at(int place) {
            return map == null ? first + place : map[place];
        }

        /** Returns the same for lines of elements that lie side by side, in place of each element. */
        Along times(int after) {
            if (map == null) {
                return new Along(length * after, first * after, null);
            }
            int[] flat = new int[length * after];
            for (int i = 0; i < flat.length; i++) {
                int from = map[i / after];
                flat[i] = from < 0 ? -1 : from * after + i % after;
            }
            return new Along(flat.length, 0, flat);
        }
    }

    /** Fills one line after another: a run of neighbours in one go, and what lies beyond the boundary one by one. */
    private static final class LineFill {
        private final StoredPixels stored;
        private final Along along;
        private final int length;
        private final Scalar constant;
        private final Line line;
        private int runStart;
        private int runStop;

        LineFill(StoredPixels stored, Block out, Along along, Scalar constant, KernelOffer kernels) {
            this.stored = stored;
            this.along = along;
            this.length = along.length();
            this.constant = constant;
            this.line = Line.of(out.working(), out.data(), length, kernels);
            findLongestRun(along.map());
        }

        private void findLongestRun(int @Nullable [] map) {
            if (map == null) {
                runStop = length;
                return;
            }
            int start = 0;
            for (int i = 1; i <= length; i++) {
                if (i == length || map[i] != map[i - 1] + 1 || map[i - 1] < 0) {
                    if (map[start] >= 0 && i - start > runStop - runStart) {
                        runStart = start;
                        runStop = i;
                    }
                    start = i;
                }
            }
        }

        void constant(int to, Scalar value) {
            line.begin(to);
            line.set(value, 0, length);
        }

        void pixels(int from, int to) {
            line.begin(to);
            if (runStop > runStart) {
                line.read(stored.pixels(), stored.data(), from + along.at(runStart), runStart, runStop - runStart);
            }
            edge(from, 0, runStart);
            edge(from, runStop, length);
        }

        private void edge(int from, int start, int stop) {
            for (int i = start; i < stop; i++) {
                int source = along.at(i);
                int inRun = runStop > runStart ? runStart + source - along.at(runStart) : -1;
                if (source < 0) {
                    line.set(constant, i, 1);
                } else if (inRun >= runStart && inRun < runStop) {
                    line.copy(inRun, i);
                } else {
                    line.read(stored.pixels(), stored.data(), from + source, i, 1);
                }
            }
        }
    }
}
