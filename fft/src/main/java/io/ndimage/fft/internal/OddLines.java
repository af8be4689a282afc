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
    void read(PanelTransfer transfer, LinePanel panel) {
        int step = transfer.lines().step();
        if (inverse) {
            transfer.read(panel, step, 1, half);
            Arrays.fill(panel.imaginary()[0], 0, panel.lanes(), 0);
            for (int k = 1; k < half; k++) {
                reflect(panel, k);
            }
        } else {
            transfer.read(panel, step, 0, n);
            for (double[] row : panel.imaginary()) {
                Arrays.fill(row, 0);
            }
        }
    }

    private void reflect(LinePanel panel, int k) {
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

    @Override
    void write(PanelTransfer transfer, LinePanel panel, double factor) {
        int step = transfer.lines().step();
        if (inverse) {
            transfer.write(
                    new LinePanel(panel.real(), panel.real(), panel.columns(), panel.lanes()), step, 0, n, factor);
        } else {
            transfer.write(panel, step, 1, half, factor);
            transfer.move(1, 1);
        }
    }
}
