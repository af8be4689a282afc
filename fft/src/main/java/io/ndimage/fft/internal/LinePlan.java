package io.ndimage.fft.internal;

/** What transforms of lines of a length need to know, on any number of threads. Immutable. */
interface LinePlan {

    /** Lines up to this length are transformed in one step. */
    int SHORT = 16;

    /** Sums of all rows take less than Bluestein's way up to this radix. */
    int LARGEST_RADIX = 100;

    /** Plans transforms of lines. */
    static LinePlan of(int n) {
        if (longest(n) > n) {
            return new Bluestein.Plan(n);
        }
        int divisor = n > SHORT ? Factors.nearRoot(n) : 1;
        return divisor > 1 ? new TwoSteps.Plan(n, divisor) : new RowTransform(n);
    }

    /** Returns how many elements are transformed in place of those of a line: as many, where no factor is large. */
    static int longest(int n) {
        return Factors.of(n).stream().anyMatch(radix -> radix > LARGEST_RADIX) ? Bluestein.length(n) : n;
    }

    /** Returns how many bytes a plan takes, at most. */
    static long bytes(int n) {
        int longest = longest(n);
        return Roots.bytes(longest == n ? n : 2 * n + longest) + 3 * 2 * Double.BYTES * longest + (1 << 16);
    }

    /** Returns a transform of some lines at once. */
    PanelTransform forLanes(int lanes);
}
