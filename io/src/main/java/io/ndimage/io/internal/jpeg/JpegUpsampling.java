package io.ndimage.io.internal.jpeg;

/**
 * Rows of a component as wide as the image. Chroma at half the width or height is interpolated as libjpeg does it: each new sample
 * is three quarters of the nearer and one quarter of the farther neighbour; other ratios repeat samples.
 */
final class JpegUpsampling {

    private final JpegComponent component;
    private final int stride;
    private final int across;
    private final int down;
    private final int[] mixed;
    private final int[] row;

    /** Prepares to widen a component, given the largest sampling factors of all. */
    JpegUpsampling(JpegComponent component, int hMax, int vMax) {
        this.component = component;
        this.stride = 8 * component.paddedWide;
        this.across = hMax / component.h;
        this.down = vMax / component.v;
        this.mixed = new int[component.width];
        this.row = new int[component.width * across];
    }

    /** Returns a row of samples, at least as many as the image is wide; valid until the next call. */
    int[] row(int y) {
        boolean wide = component.width > 2;
        if (across == 2 && down == 1 && wide) {
            take(y);
            mixAcross(1, 2, 2);
        } else if (across == 2 && down == 2 && wide) {
            mixDown(y, 0, 0);
            mixAcross(8, 7, 4);
        } else if (across == 1 && down == 2) {
            mixDown(y, (y & 1) == 0 ? 1 : 2, 2);
            System.arraycopy(mixed, 0, row, 0, mixed.length);
        } else {
            take(y / down);
            for (int x = 0; x < row.length; x++) {
                row[x] = mixed[x / across];
            }
        }
        return row;
    }

    private void take(int y) {
        for (int x = 0; x < mixed.length; x++) {
            mixed[x] = component.samples[y * stride + x] & 0xff;
        }
    }

    /** Mixes the row that an output row lies in with the nearer of its neighbours, three to one. */
    private void mixDown(int y, int bias, int shift) {
        int near = y >> 1;
        int far = Math.max(0, Math.min(component.height - 1, (y & 1) == 0 ? near - 1 : near + 1));
        for (int x = 0; x < mixed.length; x++) {
            int nearer = component.samples[near * stride + x] & 0xff;
            int farther = component.samples[far * stride + x] & 0xff;
            mixed[x] = (3 * nearer + farther + bias) >> shift;
        }
    }

    /** Mixes each sample with its left and with its right neighbour, three to one; the biases alternate, so that no drift is left. */
    private void mixAcross(int leftBias, int rightBias, int shift) {
        int last = mixed.length - 1;
        for (int x = 0; x <= last; x++) {
            int left = mixed[Math.max(0, x - 1)];
            int right = mixed[Math.min(last, x + 1)];
            row[2 * x] = (3 * mixed[x] + left + leftBias) >> shift;
            row[2 * x + 1] = (3 * mixed[x] + right + rightBias) >> shift;
        }
    }
}
