package io.ndimage.internal.kernel.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program of comparisons that finds the element of a rank in a window, at every place of a line at once. Each step compares whole
 * rows; which steps there are does not depend on the elements, and so any type and any number of lanes can go through together.
 *
 * <p>The columns of a box are sorted once and shared by all windows that they lie in: two neighbouring sorted columns are merged, two
 * such pairs, and so on; of the last merge one element is wanted. Steps that do not lead to it are left out. Sorting and merging
 * are Batcher's, by odd and even places (1968).
 */
public final class RankNetwork {

    /**
     * A step: rows that are compared, the second moved by some lanes, and where the lesser and the greater elements go; -1 for
     * nowhere.
     */
    record Step(int a, int shiftA, int b, int shiftB, int least, int greatest, int lanesMore) {}

    /** The element at a place: what a node computes, so many lanes further on. */
    private record Term(int node, int shift) {
        Term moved(int lanes) {
            return new Term(node, shift + lanes);
        }

        boolean is(Term other) {
            return node == other.node && shift == other.shift;
        }
    }

    private record Comparison(Term a, Term b, boolean least) {}

    /** Programs that are remembered: making one takes longer than running it on a small image. */
    private static final int MOST = 16;

    private static final Map<List<Integer>, RankNetwork> MADE = new ConcurrentHashMap<>();

    private final int inputs;
    private final int width;
    private final int rank;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int rows;
    private int result;

    private RankNetwork(int inputs, int width, int rank) {
        this.inputs = inputs;
        this.width = width;
        this.rank = rank;
        schedule(select());
        comparisons.clear();
    }

    /**
     * Returns the program for a window.
     *
     * @param columns how many elements a column of the window has: so many rows it reads, one for each
     * @param width how many neighbouring columns the window has
     * @param rank which element is wanted, 0 being the least
     */
    public static RankNetwork of(int columns, int width, int rank) {
        if (MADE.size() > MOST) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(List.of(columns, width, rank), window -> new RankNetwork(columns, width, rank));
    }

    /** Returns whether this finds the element of a rank in boxes of so many rows and columns. */
    public boolean isOf(int rows, int columns, int sought) {
        return inputs == rows && width == columns && rank == sought;
    }

    /** Returns how many lanes more than it computes a program reads. */
    int lanesMore() {
        return width - 1;
    }

    /** Returns how many rows a program needs for all that it keeps at a time; the first ones hold its inputs. */
    int rows() {
        return rows;
    }

    /** Returns which row holds the result. */
    int result() {
        return result;
    }

    List<Step> steps() {
        return steps;
    }

    private Term select() {
        List<Term> power = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            power.add(new Term(i, 0));
        }
        power = sorted(power);
        List<Term> rest = List.of();
        int covered = 0;
        int size = 1;
        while (2 * size <= width) {
            if ((width & size) != 0) {
                rest = merged(rest, moved(power, covered));
                covered += size;
            }
            power = merged(power, moved(power, size));
            size *= 2;
        }
        return selected(moved(power, covered), rest, rank);
    }

    private static List<Term> moved(List<Term> terms, int lanes) {
        List<Term> moved = new ArrayList<>();
        for (Term term : terms) {
            moved.add(term.moved(lanes));
        }
        return moved;
    }

    private List<Term> sorted(List<Term> terms) {
        int size = terms.size();
        return size < 2 ? terms : merged(sorted(terms.subList(0, size / 2)), sorted(terms.subList(size / 2, size)));
    }

    private List<Term> merged(List<Term> a, List<Term> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        if (a.size() == 1 && b.size() == 1) {
            return List.of(lesser(a.get(0), b.get(0)), greater(a.get(0), b.get(0)));
        }
        List<Term> even = merged(everySecond(a, 0), everySecond(b, 0));
        List<Term> odd = merged(everySecond(a, 1), everySecond(b, 1));
        List<Term> all = new ArrayList<>();
        all.add(even.get(0));
        for (int i = 0; i < odd.size() || i + 1 < even.size(); i++) {
            if (i < odd.size() && i + 1 < even.size()) {
                all.add(lesser(odd.get(i), even.get(i + 1)));
                all.add(greater(odd.get(i), even.get(i + 1)));
            } else {
                all.add(i < odd.size() ? odd.get(i) : even.get(i + 1));
            }
        }
        return all;
    }

    private static List<Term> everySecond(List<Term> terms, int first) {
        List<Term> some = new ArrayList<>();
        for (int i = first; i < terms.size(); i += 2) {
            some.add(terms.get(i));
        }
        return some;
    }

    /** Returns the element of a rank in two sorted lists: the least of what is greatest where so many of each are taken. */
    private Term selected(List<Term> a, List<Term> b, int rank) {
        if (b.isEmpty()) {
            return a.get(rank);
        }
        List<Term> candidates = new ArrayList<>();
        for (int ofB = Math.max(0, rank + 1 - a.size()); ofB <= Math.min(b.size(), rank + 1); ofB++) {
            int ofA = rank + 1 - ofB;
            if (ofA == 0) {
                candidates.add(b.get(ofB - 1));
            } else {
                candidates.add(ofB == 0 ? a.get(ofA - 1) : greater(a.get(ofA - 1), b.get(ofB - 1)));
            }
        }
        Term least = candidates.get(0);
        for (Term candidate : candidates.subList(1, candidates.size())) {
            least = lesser(least, candidate);
        }
        return least;
    }

    private Term lesser(Term a, Term b) {
        return compare(a, b, true);
    }

    private Term greater(Term a, Term b) {
        return compare(a, b, false);
    }

    private Term compare(Term a, Term b, boolean least) {
        int shift = Math.min(a.shift(), b.shift());
        comparisons.add(new Comparison(a.moved(-shift), b.moved(-shift), least));
        return new Term(inputs + comparisons.size() - 1, shift);
    }

    /** Makes steps of the comparisons that lead to the result, and finds rows for what they compute. */
    private void schedule(Term wanted) {
        int nodes = inputs + comparisons.size();
        int[] lanes = lanes(wanted, nodes);
        int[] lastUse = new int[nodes];
        for (int node = inputs; node < nodes; node++) {
            if (lanes[node] >= 0) {
                Comparison comparison = comparisons.get(node - inputs);
                lastUse[comparison.a().node()] = node;
                lastUse[comparison.b().node()] = node;
            }
        }
        lastUse[wanted.node()] = nodes;
        Rows places = new Rows(nodes);
        for (int input = 0; input < inputs; input++) {
            places.take(input);
        }
        for (int node = inputs; node < nodes; node++) {
            Comparison comparison = comparisons.get(node - inputs);
            boolean paired = node + 1 < nodes && isOther(comparison, comparisons.get(node + 1 - inputs));
            int end = paired ? node + 1 : node;
            if (lanes[node] >= 0 || lanes[end] >= 0) {
                int a = places.of[comparison.a().node()];
                int b = places.of[comparison.b().node()];
                places.free(comparison.a().node(), lastUse, end);
                places.free(comparison.b().node(), lastUse, end);
                int first = lanes[node] >= 0 ? places.take(node) : -1;
                int second = paired && lanes[end] >= 0 ? places.take(end) : -1;
                steps.add(new Step(
                        a,
                        comparison.a().shift(),
                        b,
                        comparison.b().shift(),
                        comparison.least() ? first : second,
                        comparison.least() ? second : first,
                        Math.max(lanes[node], lanes[end])));
            }
            node = end;
        }
        rows = places.count;
        result = places.of[wanted.node()];
    }

    /** Returns how many lanes more than the result's each node is needed for, -1 where it is not needed. */
    private int[] lanes(Term wanted, int nodes) {
        int[] lanes = new int[nodes];
        java.util.Arrays.fill(lanes, -1);
        lanes[wanted.node()] = 0;
        for (int node = nodes - 1; node >= inputs; node--) {
            if (lanes[node] >= 0) {
                Comparison comparison = comparisons.get(node - inputs);
                for (Term term : List.of(comparison.a(), comparison.b())) {
                    lanes[term.node()] = Math.max(lanes[term.node()], lanes[node] + term.shift());
                }
            }
        }
        return lanes;
    }

    private static boolean isOther(Comparison one, Comparison next) {
        return one.a().is(next.a()) && one.b().is(next.b()) && one.least() != next.least();
    }

    /** Which row holds what each node computes, while it is needed. */
    private static final class Rows {
        final int[] of;
        int count;
        private final java.util.ArrayDeque<Integer> unused = new java.util.ArrayDeque<>();

        Rows(int nodes) {
            of = new int[nodes];
        }

        int take(int node) {
            of[node] = unused.isEmpty() ? count++ : unused.pop();
            return of[node];
        }

        void free(int node, int[] lastUse, int now) {
            if (lastUse[node] <= now && lastUse[node] >= 0) {
                unused.push(of[node]);
                lastUse[node] = -1;
            }
        }
    }
}
