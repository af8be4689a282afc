package io.ndimage.io.webp;

/** Smooths the edges between blocks, where the step is small enough to be the coder's fault. */
final class Vp8LoopFilter {

    /**
     * How edges are smoothed.
     *
     * @param simple whether luma alone is smoothed, by the simpler filter
     * @param strengths per segment
     * @param differences by how much macroblocks are smoothed more: all, and those in small blocks
     */
    record Settings(boolean simple, int[] strengths, int sharpness, int[] differences) {

        /** Returns how much a macroblock is smoothed, 0 to 63. */
        int level(int segment, boolean inBlocks) {
            int level = strengths[segment] + differences[0] + (inBlocks ? differences[1] : 0);
            return Math.max(0, Math.min(63, level));
        }

        /** Returns how much neighbours on one side of an edge may differ. */
        private int interior(int level) {
            int interior = level;
            if (sharpness > 0) {
                interior = Math.min(9 - sharpness, level >> (sharpness > 4 ? 2 : 1));
            }
            return Math.max(1, interior);
        }
    }

    private final Settings settings;
    private final Vp8Plane[] planes;

    /** Prepares to smooth luma and two chromas. */
    Vp8LoopFilter(Settings settings, Vp8Plane[] planes) {
        this.settings = settings;
        this.planes = planes;
    }

    /**
     * Smooths the edges of a macroblock to the left and above, and those within.
     *
     * @param level how much
     * @param inside whether the edges within are smoothed
     */
    void macroblock(int column, int row, int level, boolean inside) {
        if (level == 0) {
            return;
        }
        int interior = settings.interior(level);
        int limit = 2 * (2 * level + interior) + 1;
        int steep = level >= 40 ? 2 : level >= 15 ? 1 : 0;
        for (int p = 0; p < (settings.simple() ? 1 : planes.length); p++) {
            Vp8Plane plane = planes[p];
            int side = p == 0 ? 16 : 8;
            int at = plane.at(side * column, side * row);
            if (column > 0) {
                edge(plane.samples, at, plane.stride, 1, side, limit + 8, interior, steep, true);
            }
            for (int x = 4; x < side && inside; x += 4) {
                edge(plane.samples, at + x, plane.stride, 1, side, limit, interior, steep, false);
            }
            if (row > 0) {
                edge(plane.samples, at, 1, plane.stride, side, limit + 8, interior, steep, true);
            }
            for (int y = 4; y < side && inside; y += 4) {
                edge(plane.samples, at + y * plane.stride, 1, plane.stride, side, limit, interior, steep, false);
            }
        }
    }

    /**
     * Smooths an edge.
     *
     * @param along how far samples lie apart along the edge
     * @param across how far they lie apart across it
     * @param outer whether this is the edge of a macroblock
     */
    private void edge(
            byte[] s, int start, int along, int across, int count, int limit, int interior, int steep, boolean outer) {
        for (int i = 0, at = start; i < count; i++, at += along) {
            int p1 = s[at - 2 * across] & 0xff;
            int p0 = s[at - across] & 0xff;
            int q0 = s[at] & 0xff;
            int q1 = s[at + across] & 0xff;
            if (4 * Math.abs(p0 - q0) + Math.abs(p1 - q1) > limit) {
                continue;
            }
            if (settings.simple()) {
                two(s, at, across, p1, p0, q0, q1);
                continue;
            }
            int p3 = s[at - 4 * across] & 0xff;
            int p2 = s[at - 3 * across] & 0xff;
            int q2 = s[at + 2 * across] & 0xff;
            int q3 = s[at + 3 * across] & 0xff;
            int most = Math.max(
                    Math.max(Math.abs(p3 - p2), Math.abs(p2 - p1)), Math.max(Math.abs(q3 - q2), Math.abs(q2 - q1)));
            int step = Math.max(Math.abs(p1 - p0), Math.abs(q1 - q0));
            if (Math.max(most, step) > interior) {
                continue;
            }
            if (step > steep) {
                two(s, at, across, p1, p0, q0, q1);
            } else if (outer) {
                six(s, at, across, p2, p1, p0, q0, q1, q2);
            } else {
                four(s, at, across, p1, p0, q0, q1);
            }
        }
    }

    /** Changes the samples beside the edge. */
    private static void two(byte[] s, int at, int across, int p1, int p0, int q0, int q1) {
        int a = 3 * (q0 - p0) + clamp(p1 - q1, 127);
        s[at - across] = sample(p0 + clamp((a + 3) >> 3, 15));
        s[at] = sample(q0 - clamp((a + 4) >> 3, 15));
    }

    /** Changes two samples on each side. */
    private static void four(byte[] s, int at, int across, int p1, int p0, int q0, int q1) {
        int a = 3 * (q0 - p0);
        int near = clamp((a + 4) >> 3, 15);
        int far = (near + 1) >> 1;
        s[at - 2 * across] = sample(p1 + far);
        s[at - across] = sample(p0 + clamp((a + 3) >> 3, 15));
        s[at] = sample(q0 - near);
        s[at + across] = sample(q1 - far);
    }

    /** Changes three samples on each side, the nearer ones more. */
    private static void six(byte[] s, int at, int across, int p2, int p1, int p0, int q0, int q1, int q2) {
        int a = clamp(3 * (q0 - p0) + clamp(p1 - q1, 127), 127);
        int near = (27 * a + 63) >> 7;
        int middle = (18 * a + 63) >> 7;
        int far = (9 * a + 63) >> 7;
        s[at - 3 * across] = sample(p2 + far);
        s[at - 2 * across] = sample(p1 + middle);
        s[at - across] = sample(p0 + near);
        s[at] = sample(q0 - near);
        s[at + across] = sample(q1 - middle);
        s[at + 2 * across] = sample(q2 - far);
    }

    /** Returns the nearest number from -most - 1 to most. */
    private static int clamp(int value, int most) {
        return Math.max(-most - 1, Math.min(most, value));
    }

    private static byte sample(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
