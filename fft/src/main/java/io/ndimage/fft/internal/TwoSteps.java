package io.ndimage.fft.internal;

/**
 * Transforms of lines whose length is a product: a line is a matrix, whose columns are transformed, turned, and transposed, and whose
 * columns then are transformed again. After J. W. Cooley, J. W. Tukey, An algorithm for the machine calculation of complex Fourier
 * series, 1965 (doi:10.1090/S0025-5718-1965-0178586-1), and D. H. Bailey, FFTs in external or hierarchical memory, 1990
 * (doi:10.1007/BF00162341).
 */
final class TwoSteps implements PanelTransform {

    private final Step first;
    private final Step second;
    private final Roots roots;

    private TwoSteps(Step first, Step second, Roots roots) {
        this.first = first;
        this.second = second;
        this.roots = roots;
    }

    /**
     * What the transforms of a length have in common.
     *
     * @param first the transform of columns
     * @param second the one after it
     * @param roots the roots of unity of the length
     */
    record Plan(RowTransform first, RowTransform second, Roots roots) implements LinePlan {

        /** Plans transforms of a length with a divisor. */
        Plan(int n, int divisor) {
            this(new RowTransform(divisor), new RowTransform(n / divisor), new Roots(n));
        }

        @Override
        public PanelTransform forLanes(int lanes) {
            return new TwoSteps(new Step(first, second.rows(), lanes), new Step(second, first.rows(), lanes), roots);
        }
    }

    @Override
    public LinePanel input() {
        return first.input();
    }

    @Override
    public void run() {
        first.run();
        LinePanel from = first.output();
        LinePanel to = second.input();
        for (int row = 0; row < to.columns(); row++) {
            transpose(from, to, row);
        }
        second.run();
    }

    /** Turns the elements of a row, and makes a column of them. */
    private void transpose(LinePanel from, LinePanel to, int row) {
        double[] real = from.real()[row];
        double[] imaginary = from.imaginary()[row];
        int lanes = from.lanes();
        for (int column = 0; column < from.columns(); column++) {
            int root = row * column;
            Lanes.turn(
                    real,
                    imaginary,
                    column * lanes,
                    to.real()[column],
                    to.imaginary()[column],
                    row * lanes,
                    roots.real(root),
                    roots.imaginary(root),
                    lanes);
        }
    }

    @Override
    public LinePanel output() {
        return second.output();
    }
}
