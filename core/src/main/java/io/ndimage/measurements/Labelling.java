package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.LineRuns;
import io.ndimage.internal.kernel.objects.RunForest;
import io.ndimage.internal.kernel.objects.RunForest.Reach;
import io.ndimage.internal.kernel.objects.RunPairs;
import io.ndimage.op.Engine;
import io.ndimage.op.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@link Label}. The array's lines along the last axis are cut into strips. Each strip finds its runs and joins those
 * that touch within it, all at the same time; then the runs that touch across strips are joined, the trees numbered, and the
 * strips painted. As a tree's root is its first run, neither the strips nor the threads change a number.
 */
final class Labelling {

    /** Elements: a strip of fewer takes less time than another thread to wake up. */
    private static final long SMALLEST_STRIP = 1 << 15;

    /** Elements: the bounds of a larger strip's runs may not fit an array. */
    private static final long LARGEST_STRIP = 1 << 29;

    private final NdArray input;
    private final Shape lines;
    private final int length;
    private final boolean joined;
    private final List<Neighbour> neighbours = new ArrayList<>();

    /** An earlier line, some steps away along the axes but the last, how many lines away that is, and what it touches. */
    private record Neighbour(int[] steps, int distance, Reach reach) {}

    Labelling(NdArray input, Structure structure) {
        this.input = input;
        int ndim = input.ndim();
        boolean single = ndim == 0;
        this.length = single ? 1 : (int) input.shape().size(ndim - 1);
        this.lines = single ? input.shape() : input.shape().without(ndim - 1);
        int middle = single ? 0 : (int) structure.shape().elements() / 3 / 2;
        this.joined = !single && structure.get(3 * middle);
        for (int line = 0; line < middle; line++) {
            Reach reach = new Reach(structure.get(3 * line), structure.get(3 * line + 1), structure.get(3 * line + 2));
            if (!reach.isNone()) {
                neighbours.add(neighbour(line, reach));
            }
        }
    }

    private Neighbour neighbour(int place, Reach reach) {
        int[] steps = new int[lines.ndim()];
        long[] strides = lines.strides();
        long distance = 0;
        for (int a = steps.length - 1, rest = place; a >= 0; a--, rest /= 3) {
            steps[a] = rest % 3 - 1;
            distance -= steps[a] * strides[a];
        }
        return new Neighbour(steps, (int) distance, reach);
    }

    /** Lines that one thread works on. */
    private final class Strip {
        final int start;
        final int stop;
        final LineRuns runs;
        int base;

        Strip(int start, int stop) {
            this.start = start;
            this.stop = stop;
            this.runs = new LineRuns(stop - start, joined);
        }

        void find() {
            boolean[] line = new boolean[length];
            Pixels pixels = Pixels.of(input.dtype());
            for (int i = start; i < stop; i++) {
                pixels.toBooleans(input.data(), i * length, line, 0, length);
                runs.add(line, length);
            }
        }

        /** Joins this strip's runs with touching ones of lines within it. */
        void joinWithin(RunForest forest) {
            RunPairs pairs = new RunPairs();
            for (int i = start; i < stop; i++) {
                for (Neighbour neighbour : neighbours) {
                    int other = i - neighbour.distance;
                    if (other >= start && isInside(i, neighbour)) {
                        forest.join(runs, other - start, base, runs, i - start, base, neighbour.reach, pairs);
                    }
                }
            }
        }

        /** Joins this strip's runs with touching ones of lines in earlier strips. */
        void joinAcross(RunForest forest, List<Strip> strips) {
            RunPairs pairs = new RunPairs();
            for (Neighbour neighbour : neighbours) {
                int reached = (int) Math.min(stop, (long) start + neighbour.distance);
                for (int i = start; i < reached; i++) {
                    int other = i - neighbour.distance;
                    if (other >= 0 && isInside(i, neighbour)) {
                        Strip above = strips.get(other / (strips.get(0).stop));
                        forest.join(
                                above.runs,
                                other - above.start,
                                above.base,
                                runs,
                                i - start,
                                base,
                                neighbour.reach,
                                pairs);
                    }
                }
            }
        }

        void paint(RunForest forest, int[] out) {
            for (int i = start; i < stop; i++) {
                forest.paint(runs, i - start, base, out, i * length, length);
            }
        }
    }

    /** Returns whether a line's neighbour is a line of the array. */
    private boolean isInside(int line, Neighbour neighbour) {
        int rest = line;
        for (int a = lines.ndim() - 1; a >= 0; a--) {
            int size = (int) lines.size(a);
            int moved = rest % size + neighbour.steps[a];
            if (moved < 0 || moved >= size) {
                return false;
            }
            rest /= size;
        }
        return true;
    }

    Labels run(Engine engine) {
        NdArray out = NdArray.zeros(DType.INT32, input.shape());
        if (input.shape().isEmpty()) {
            return new Labels(out, 0);
        }
        List<Strip> strips = strips(engine.threads());
        engine.local().run(strips.size(), s -> strips.get(s).find());
        int runs = 0;
        for (Strip strip : strips) {
            strip.base = runs;
            runs += strip.runs.count();
        }
        RunForest forest = new RunForest(runs);
        engine.local().run(strips.size(), s -> strips.get(s).joinWithin(forest));
        strips.forEach(strip -> strip.joinAcross(forest, strips));
        int count = forest.number();
        int[] numbers = (int[]) out.data();
        engine.local().run(strips.size(), s -> strips.get(s).paint(forest, numbers));
        return new Labels(out, count);
    }

    private List<Strip> strips(int threads) {
        long elements = input.elements();
        long wanted = threads == 1 ? 1 : Math.min(4L * threads, elements / SMALLEST_STRIP);
        long parts = Math.max(1, Math.max(wanted, elements / LARGEST_STRIP));
        int count = (int) lines.elements();
        int size = (int) ((count + parts - 1) / parts);
        List<Strip> strips = new ArrayList<>();
        for (int start = 0; start < count; start += size) {
            strips.add(new Strip(start, Math.min(count, start + size)));
            if (count - start <= size) {
                break;
            }
        }
        return strips;
    }
}
