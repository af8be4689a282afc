package io.ndimage.fft.internal;

/** Between an even number of real numbers and half of their spectrum, by transforms of half as many complex ones. */
public final class EvenLines extends LineTransform {

    private final int half;
    private final boolean inverse;
    private final Halves halves;

    /** Plans the transform of {@code n} real numbers, or its inverse, which is not divided by {@code n}. */
    public EvenLines(int n, boolean inverse) {
        super(n / 2);
        this.half = n / 2;
        this.inverse = inverse;
        this.halves = new Halves(n);
    }

    @Override
    boolean isInverse() {
        return inverse;
    }

    @Override
    void read(double[] data, int at, Transfer transfer, Panel panel) {
        if (inverse) {
            transfer.read(data, at, panel.real(), panel, 0, half);
            transfer.read(data, at + half * transfer.step(), panel.imaginary(), panel, 0, 1);
            transfer.read(data, at + transfer.step() + 1, panel.imaginary(), panel, 1, half);
        } else {
            Transfer pairs = transfer.every(2);
            pairs.read(data, at, panel.real(), panel, 0, half);
            pairs.read(data, at + transfer.step(), panel.imaginary(), panel, 0, half);
        }
    }

    @Override
    void before(Panel panel) {
        if (inverse) {
            halves.fold(panel);
        }
    }

    @Override
    void after(Panel panel) {
        if (!inverse) {
            halves.unfold(panel);
        }
    }

    @Override
    void write(double[] data, int at, Transfer transfer, Panel panel, double factor) {
        if (inverse) {
            Transfer pairs = transfer.every(2);
            pairs.write(data, at, panel.real(), panel, 0, half, factor);
            pairs.write(data, at + transfer.step(), panel.imaginary(), panel, 0, half, factor);
        } else {
            int end = at + half * transfer.step();
            transfer.write(data, at, panel.real(), panel, 0, half, factor);
            transfer.write(data, end, panel.imaginary(), panel, 0, 1, factor);
            transfer.clear(data, at + 1);
            transfer.write(data, at + transfer.step() + 1, panel.imaginary(), panel, 1, half, factor);
            transfer.clear(data, end + 1);
        }
    }
}
