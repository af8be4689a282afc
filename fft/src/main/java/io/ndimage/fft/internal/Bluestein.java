package io.ndimage.fft.internal;

/**
 * Transforms of lines of any length, by a convolution with a chirp, which is computed by transforms of more elements. After L. I.
 * Bluestein, A linear filtering approach to the computation of discrete Fourier transform, 1970 (doi:10.1109/TAU.1970.1162132).
 */
final class Bluestein implements PanelTransform {

    private final Plan plan;
    private final PanelTransform longer;
    private final LinePanel output;

    private Bluestein(Plan plan, int lanes) {
        this.plan = plan;
        this.longer = plan.longer.forLanes(lanes);
        this.output = longer.output().swapped();
    }

    /** What the transforms of a length have in common. */
    static final class Plan implements LinePlan {
        private final int n;
        private final int length;
        private final LinePlan longer;

        /** The roots of unity of twice the length. */
        private final Roots roots;

        /** The transform of the chirp that lines are convolved with, divided by the number of elements. */
        private final double[] real;

        private final double[] imaginary;

        /** Plans transforms of a length. */
        Plan(int n) {
            this.n = n;
            this.length = length(n);
            this.longer = LinePlan.of(length);
            this.roots = new Roots(Math.toIntExact(2L * n));
            this.real = new double[length];
            this.imaginary = new double[length];
            PanelTransform chirp = longer.forLanes(1);
            LinePanel to = chirp.input();
            for (int k = 0; k < length; k++) {
                int near = Math.min(k, length - k);
                int root = square(Math.min(near, n));
                to.real()[to.row(k)][to.place(k)] = near < n ? roots.real(root) / length : 0;
                to.imaginary()[to.row(k)][to.place(k)] = near < n ? -roots.imaginary(root) / length : 0;
            }
            chirp.run();
            LinePanel from = chirp.output();
            for (int k = 0; k < length; k++) {
                real[k] = from.real()[from.row(k)][from.place(k)];
                imaginary[k] = from.imaginary()[from.row(k)][from.place(k)];
            }
        }

        /** Returns which root belongs to an element of the chirp. */
        private int square(int k) {
            return (int) ((long) k * k % (2L * n));
        }

        @Override
        public PanelTransform forLanes(int lanes) {
            return new Bluestein(this, lanes);
        }
    }

    /** Returns how many elements are transformed in place of those of a line. */
    static int length(int n) {
        return Factors.smoothFrom(Math.toIntExact(2L * n - 1));
    }

    @Override
    public LinePanel input() {
        return longer.input();
    }

    @Override
    public void run() {
        LinePanel input = longer.input();
        for (int k = 0; k < plan.length; k++) {
            int root = plan.square(Math.min(k, plan.n));
            if (k < plan.n) {
                turn(input, input, k, plan.roots.real(root), plan.roots.imaginary(root));
            } else {
                Lanes.clear(input.real()[input.row(k)], input.imaginary()[input.row(k)], input.place(k), input.lanes());
            }
        }
        longer.run();
        LinePanel swapped = input.swapped();
        for (int k = 0; k < plan.length; k++) {
            turn(longer.output(), swapped, k, plan.real[k], plan.imaginary[k]);
        }
        longer.run();
        for (int k = 0; k < plan.n; k++) {
            int root = plan.square(k);
            turn(output, output, k, plan.roots.real(root), plan.roots.imaginary(root));
        }
    }

    /** Multiplies an element of all lines with a number, and puts it into another panel. */
    private static void turn(LinePanel from, LinePanel to, int k, double wr, double wi) {
        int row = from.row(k);
        int other = to.row(k);
        Lanes.turn(
                from.real()[row],
                from.imaginary()[row],
                from.place(k),
                to.real()[other],
                to.imaginary()[other],
                to.place(k),
                wr,
                wi,
                from.lanes());
    }

    @Override
    public LinePanel output() {
        return output;
    }
}
