package io.ndimage.fft.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The Fourier transforms of all columns of an array at once, whose rows are arrays of their own: {@code out[k] = Σ in[j] exp(-2πi j k
 * / m)}, where {@code in[j]} are rows. Stages of small transforms, each of some rows, are done in place; which row is which result is
 * known beforehand, so nothing is moved. After W. T. Cochran et al., What is the fast Fourier transform?, 1967
 * (doi:10.1109/PROC.1967.5957), and C. Temperton, Self-sorting mixed-radix fast Fourier transforms, 1983
 * (doi:10.1016/0021-9991(83)90013-X). Immutable.
 */
final class RowTransform implements LinePlan {

    private final int rows;
    private final List<ButterflyStage> stages = new ArrayList<>();
    private final int[] results;

    /** Plans transforms of a number of rows. */
    RowTransform(int rows) {
        this.rows = rows;
        Roots roots = new Roots(rows);
        int[] places = new int[2 * rows];
        for (int place = 0; place < places.length; place++) {
            places[place] = place;
        }
        int done = 1;
        for (int radix : Factors.of(rows)) {
            ButterflyStage stage = new ButterflyStage(radix, rows);
            places = stage.plan(places, done, roots);
            stages.add(stage);
            done *= radix;
        }
        this.results = places;
    }

    /** Returns how many rows there are. */
    int rows() {
        return rows;
    }

    /** Returns which of the parts of the rows become the parts of the results: the real one and the imaginary one of each. */
    int[] results() {
        return results;
    }

    /** Returns how many rows a transform computes in, besides its own. */
    int spare() {
        return stages.stream().mapToInt(ButterflyStage::spare).max().orElse(0);
    }

    @Override
    public PanelTransform forLanes(int lanes) {
        return new Step(this, 1, lanes);
    }

    /**
     * Transforms rows.
     *
     * @param parts the real part and the imaginary part of each row
     * @param spare rows to compute in
     * @param from the first column
     * @param to the one after the last
     */
    void run(double[][] parts, double[][] spare, int from, int to) {
        for (ButterflyStage stage : stages) {
            stage.run(parts, spare, from, to);
        }
    }
}
