package io.ndimage.fft.internal;

/** Transforms lines of an array, some at once, in memory of its own: for one thread. */
public final class Worker {

    private final LineTransform kind;
    private final PanelTransform transform;
    private final LinePanel input;
    private final LinePanel output;

    Worker(LineTransform kind, PanelTransform transform) {
        this.kind = kind;
        this.transform = transform;
        this.input = kind.isInverse() ? transform.input().swapped() : transform.input();
        this.output = kind.isInverse() ? transform.output().swapped() : transform.output();
    }

    /**
     * Transforms some lines, no more than there is memory for.
     *
     * @param in the array before
     * @param from the lines of it
     * @param out the array after, which may be the same one
     * @param to the lines of that, as many
     * @param first the number of the first line
     * @param factor what results are multiplied with
     */
    public void run(double[] in, AxisLines from, double[] out, AxisLines to, int first, int count, double factor) {
        kind.read(new PanelTransfer(in, from, first, count), input);
        transform.run();
        kind.write(new PanelTransfer(out, to, first, count), output, factor);
    }
}
