package io.ndimage.io.webp;

/** Turns coefficients into what is added to a guess: the inverse transforms of 4 x 4 blocks, in integers. */
final class Vp8InverseTransform {

    private final int[] work = new int[16];

    /** Adds the inverse cosine transform of 16 coefficients to the samples at a place. */
    void add(int[] coefficients, int from, Vp8Plane plane, int at) {
        for (int i = 0; i < 4; i++) {
            int c0 = coefficients[from + i];
            int c1 = coefficients[from + 4 + i];
            int c2 = coefficients[from + 8 + i];
            int c3 = coefficients[from + 12 + i];
            int turned = bySine(c1) - byCosine(c3);
            int straight = byCosine(c1) + bySine(c3);
            work[4 * i] = c0 + c2 + straight;
            work[4 * i + 1] = c0 - c2 + turned;
            work[4 * i + 2] = c0 - c2 - turned;
            work[4 * i + 3] = c0 + c2 - straight;
        }
        for (int y = 0, to = at; y < 4; y++, to += plane.stride) {
            int c0 = work[y] + 4;
            int c1 = work[4 + y];
            int c2 = work[8 + y];
            int c3 = work[12 + y];
            int turned = bySine(c1) - byCosine(c3);
            int straight = byCosine(c1) + bySine(c3);
            add(plane.samples, to, c0 + c2 + straight);
            add(plane.samples, to + 1, c0 - c2 + turned);
            add(plane.samples, to + 2, c0 - c2 - turned);
            add(plane.samples, to + 3, c0 + c2 - straight);
        }
    }

    /** Returns the product with the root of two times the cosine of 22.5 degrees. */
    private static int byCosine(int value) {
        return ((value * 20091) >> 16) + value;
    }

    /** Returns the product with the root of two times the sine of 22.5 degrees. */
    private static int bySine(int value) {
        return (value * 35468) >> 16;
    }

    private static void add(byte[] samples, int at, int eighths) {
        samples[at] = (byte) Math.max(0, Math.min(255, (samples[at] & 0xff) + (eighths >> 3)));
    }

    /** Turns the coefficients of the means of 16 blocks, which follow those of the blocks, into their first coefficients. */
    void spreadMeans(int[] coefficients, int from) {
        for (int i = 0; i < 4; i++) {
            int outer = coefficients[from + i] + coefficients[from + 12 + i];
            int inner = coefficients[from + 4 + i] + coefficients[from + 8 + i];
            int innerStep = coefficients[from + 4 + i] - coefficients[from + 8 + i];
            int outerStep = coefficients[from + i] - coefficients[from + 12 + i];
            work[i] = outer + inner;
            work[4 + i] = outerStep + innerStep;
            work[8 + i] = outer - inner;
            work[12 + i] = outerStep - innerStep;
        }
        for (int y = 0; y < 4; y++) {
            int outer = work[4 * y] + 3 + work[4 * y + 3];
            int inner = work[4 * y + 1] + work[4 * y + 2];
            int innerStep = work[4 * y + 1] - work[4 * y + 2];
            int outerStep = work[4 * y] + 3 - work[4 * y + 3];
            int to = 64 * y;
            coefficients[to] = (outer + inner) >> 3;
            coefficients[to + 16] = (outerStep + innerStep) >> 3;
            coefficients[to + 32] = (outer - inner) >> 3;
            coefficients[to + 48] = (outerStep - innerStep) >> 3;
        }
    }
}
