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
    void read(double[] data, int at, Transfer transfer, Panel panel) {
        transfer.read(data, at, panel.real(), panel, 0, n);
        transfer.read(data, at + 1, panel.imaginary(), panel, 0, n);
    }

    @Override
    void write(double[] data, int at, Transfer transfer, Panel panel, double factor) {
        transfer.write(data, at, panel.real(), panel, 0, n, factor);
        transfer.write(data, at + 1, panel.imaginary(), panel, 0, n, factor);
    }
}
