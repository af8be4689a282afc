package io.ndimage.fft.internal;

import java.util.Arrays;

/** Between an odd number of real numbers and half of their spectrum, by transforms of as many complex ones. */
public final class OddLines extends LineTransform {

    private final int n;
    private final int half;
    private final boolean inverse;

    /** Plans the transform of {@code n} real numbers, or its inverse, which is not divided by {@code n}. */
    public OddLines(int n, boolean inverse) {
        super(n);
        this.n = n;
        this.half = n / 2 + 1;
        this.inverse = inverse;
    }

    @Override
    boolean isInverse() {
        return inverse;
    }

    @Override
    void read(double[] data, int at, Transfer transfer, Panel panel) {
        transfer.read(data, at, panel.real(), panel, 0, inverse ? half : n);
        if (inverse) {
            transfer.read(data, at + transfer.step() + 1, panel.imaginary(), panel, 1, half);
        }
    }

    @Override
    void before(Panel panel) {
        if (!inverse) {
            for (double[] row : panel.imaginary()) {
                Arrays.fill(row, 0);
            }
            return;
        }
        Arrays.fill(panel.imaginary()[0], 0, panel.lanes(), 0);
        for (int k = 1; k < half; k++) {
            int row = panel.row(k);
            int other = panel.row(n - k);
            Lanes.conjugate(
                    panel.real()[row],
                    panel.imaginary()[row],
                    panel.place(k),
                    panel.real()[other],
                    panel.imaginary()[other],
                    panel.place(n - k),
                    panel.lanes());
        }
    }

    @Override
    void write(double[] data, int at, Transfer transfer, Panel panel, double factor) {
        transfer.write(data, at, panel.real(), panel, 0, inverse ? n : half, factor);
        if (!inverse) {
            transfer.clear(data, at + 1);
            transfer.write(data, at + transfer.step() + 1, panel.imaginary(), panel, 1, half, factor);
        }
    }
}
