package io.ndimage.io.internal.jpeg;

/**
 * Rows of a component as wide as the image. Chroma at half the width or height is interpolated as libjpeg does it: each new sample
 * is three quarters of the nearer and one quarter of the farther neighbour; other ratios repeat samples.
 *
 * <p>Serves one thread. The samples are made of the coefficients for some rows of the image at a time.
 */
final class JpegUpsampling {

    private final JpegComponent component;
    private final JpegInverseTransform inverse;
    private final int stride;
    private final int across;
    private final int down;
    private final int[] mixed;
    private final int[] row;
    private byte[] samples = new byte[0];

    /** The first row of the component whose samples are there. */
    private int first;

    /** Prepares to widen a component, given the largest sampling factors of all. */
    JpegUpsampling(JpegComponent component, int hMax, int vMax) {
        this.component = component;
        this.inverse = new JpegInverseTransform(component.quantizer);
        this.stride = 8 * component.blocksWide;
        this.across = hMax / component.h;
        this.down = vMax / component.v;
        this.mixed = new int[component.width];
        this.row = new int[component.width * across];
    }

    /** Makes the samples that rows of the image, from one to before another, are made of. */
    void transform(int from, int to) {
        int reach = down == 2 && (across == 1 || isMixedAcross()) ? 1 : 0;
        int begin = Math.max(0, from / down - reach) / 8;
        int end = Math.min(component.height - 1, (to - 1) / down + reach) / 8 + 1;
        first = 8 * begin;
        if (samples.length < 8 * (end - begin) * stride) {
            samples = new byte[8 * (end - begin) * stride];
        }
        for (int row = begin; row < end; row++) {
            blocks(row, 8 * (row - begin) * stride);
        }
    }

    private void blocks(int row, int to) {
        int at = 64 * row * component.paddedWide;
        for (int column = 0; column < component.blocksWide; column++) {
            inverse.apply(component.coefficients, at + 64 * column, samples, to + 8 * column, stride);
        }
    }

    private boolean isMixedAcross() {
        return across == 2 && component.width > 2;
    }

    /** Returns a row of samples, at least as many as the image is wide; valid until the next call. */
    int[] row(int y) {
        if (down == 1 && isMixedAcross()) {
            take(y);
            mixAcross(1, 2, 2);
        } else if (down == 2 && isMixedAcross()) {
            mixDown(y, 0, 0);
            mixAcross(8, 7, 4);
        } else if (across == 1 && down == 2) {
            mixDown(y, (y & 1) == 0 ? 1 : 2, 2);
            return mixed;
        } else {
            take(y / down);
            return across == 1 ? mixed : repeated();
        }
        return row;
    }

    private int[] repeated() {
        for (int x = 0; x < row.length; x++) {
            row[x] = mixed[x / across];
        }
        return row;
    }

    private void take(int y) {
        int from = (y - first) * stride;
        for (int x = 0; x < mixed.length; x++) {
            mixed[x] = samples[from + x] & 0xff;
        }
    }

    /** Mixes the row that an output row lies in with the nearer of its neighbours, three to one. */
    private void mixDown(int y, int bias, int shift) {
        int near = y >> 1;
        int far = Math.max(0, Math.min(component.height - 1, (y & 1) == 0 ? near - 1 : near + 1));
        int nearer = (near - first) * stride;
        int farther = (far - first) * stride;
        for (int x = 0; x < mixed.length; x++) {
            mixed[x] = (3 * (samples[nearer + x] & 0xff) + (samples[farther + x] & 0xff) + bias) >> shift;
        }
    }

    /** Mixes each sample with its left and with its right neighbour, three to one; the biases alternate, so that no drift is left. */
    private void mixAcross(int leftBias, int rightBias, int shift) {
        int last = mixed.length - 1;
        int left = mixed[0];
        int middle = left;
        for (int x = 0; x < last; x++) {
            int right = mixed[x + 1];
            row[2 * x] = (3 * middle + left + leftBias) >> shift;
            row[2 * x + 1] = (3 * middle + right + rightBias) >> shift;
            left = middle;
            middle = right;
        }
        row[2 * last] = (3 * middle + left + leftBias) >> shift;
        row[2 * last + 1] = (4 * middle + rightBias) >> shift;
    }
}
