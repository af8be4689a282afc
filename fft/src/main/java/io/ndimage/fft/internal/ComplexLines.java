package io.ndimage.fft.internal;

/** The transform of complex numbers, or its inverse. */
public final class ComplexLines extends LineTransform {

    private final int n;
    private final boolean inverse;

    /**
     * Plans the transform of lines.
     *
     * @param inverse whether the exponents' sign is changed; nothing is divided by {@code n}
     */
    public ComplexLines(int n, boolean inverse) {
        super(n);
        this.n = n;
        this.inverse = inverse;
    }

    @Override
    boolean isInverse() {
        return inverse;
    }

    @Override
    void read(PanelTransfer transfer, LinePanel panel) {
        transfer.read(panel, transfer.lines().step(), 1, n);
    }

    @Override
    void write(PanelTransfer transfer, LinePanel panel, double factor) {
        transfer.write(panel, transfer.lines().step(), 1, n, factor);
    }
}
