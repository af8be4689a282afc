package io.ndimage.fft.internal;

/** Transforms of the columns of a panel: of lines, where each element of a line is a row. */
final class Step implements PanelTransform {

    /** So many columns of some rows stay in the nearest cache. */
    private static final int COLUMNS = 512;

    private final RowTransform transform;
    private final int width;
    private final double[][] parts;
    private final double[][] spare;
    private final LinePanel input;
    private final LinePanel output;

    /** Makes the memory for columns, so many elements of each of some lines. */
    Step(RowTransform transform, int columns, int lanes) {
        this.transform = transform;
        this.width = columns * lanes;
        this.parts = new double[2 * transform.rows()][width];
        this.spare = new double[transform.spare()][width];
        int[] places = new int[parts.length];
        for (int place = 0; place < places.length; place++) {
            places[place] = place;
        }
        this.input = LinePanel.of(parts, places, columns, lanes);
        this.output = LinePanel.of(parts, transform.results(), columns, lanes);
    }

    @Override
    public LinePanel input() {
        return input;
    }

    @Override
    public void run() {
        for (int from = 0; from < width; from += COLUMNS) {
            transform.run(parts, spare, from, Math.min(width, from + COLUMNS));
        }
    }

    @Override
    public LinePanel output() {
        return output;
    }
}
