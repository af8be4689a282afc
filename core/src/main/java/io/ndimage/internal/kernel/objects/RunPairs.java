package io.ndimage.internal.kernel.objects;

/** The pairs of runs of two lines that touch, where neighbours on a line make one run. Kept from line to line. */
public final class RunPairs {

    private static final int SIGN = Integer.SIZE - 1;

    private int[] upper = new int[0];
    private int[] lower = new int[0];
    private int count;

    /**
     * Walks along two lines at once, past whichever run ends first, writes every pair of runs that is met and keeps those that
     * touch: without a branch, whatever the lines look like.
     */
    void find(LineRuns above, int aboveLine, LineRuns below, int line, RunForest.Reach reach) {
        int a = above.first(aboveLine);
        int b = below.first(line);
        int aStop = above.first(aboveLine + 1);
        int bStop = below.first(line + 1);
        reserve(aStop - a + bStop - b);
        int[] ofAbove = above.bounds();
        int[] ofBelow = below.bounds();
        int[] outA = upper;
        int[] outB = lower;
        int least = reach.least();
        int most = reach.most();
        int found = 0;
        while (a < aStop && b < bStop) {
            int start = ofAbove[2 * a];
            int stop = ofAbove[2 * a + 1];
            int from = ofBelow[2 * b] + least;
            int to = ofBelow[2 * b + 1] + most;
            outA[found] = a;
            outB[found] = b;
            found += ((start - to) & (from - stop)) >>> SIGN;
            int endsFirst = (stop - to) >>> SIGN;
            a += endsFirst;
            b += 1 - endsFirst;
        }
        count = found;
    }

    private void reserve(int most) {
        if (upper.length < most) {
            upper = new int[2 * most];
            lower = new int[2 * most];
        }
    }

    /** Returns how many pairs there are. */
    int count() {
        return count;
    }

    /** Returns the earlier line's run of each pair. */
    int[] above() {
        return upper;
    }

    /** Returns the later line's run of each pair. */
    int[] below() {
        return lower;
    }
}
