package io.ndimage.fft.internal;

/** Between an even number of real numbers and half of their spectrum, by transforms of half as many complex ones. */
public final class EvenLines extends LineTransform {

    private static final Plans<Halves> HALVES = new Plans<>(Halves::new);

    private final int half;
    private final boolean inverse;
    private final Halves halves;

    /** Plans the transform of {@code n} real numbers, or its inverse, which is not divided by {@code n}. */
    public EvenLines(int n, boolean inverse) {
        super(n / 2);
        this.half = n / 2;
        this.inverse = inverse;
        this.halves = HALVES.get(n);
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
            transfer.readOne(half * step, panel.imaginary()[0]);
            halves.fold(panel);
        } else {
            transfer.read(panel, 2 * step, step, half);
        }
    }

    @Override
    void write(PanelTransfer transfer, LinePanel panel, double factor) {
        int step = transfer.lines().step();
        if (inverse) {
            transfer.write(panel, 2 * step, step, half, factor);
        } else {
            halves.unfold(panel);
            transfer.write(panel, step, 1, half, factor);
            transfer.move(1, half * step);
            transfer.move(half * step + 1, half * step + 1);
        }
    }
}
