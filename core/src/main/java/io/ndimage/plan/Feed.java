package io.ndimage.plan;

import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;

/**
 * Where the pixels come from that a stage computes with.
 *
 * @param port the number of the input, or -1
 * @param stage the number of the earlier stage, or -1
 * @param imaginary whether the imaginary part of a complex input is meant
 * @param working the type of the blocks
 * @param border how the array is padded beyond its boundary, along each of its axes
 */
public record Feed(int port, int stage, boolean imaginary, Working working, PerAxis<Border> border) {

    /** The border of what is computed element by element: nothing lies beyond the boundary. */
    public static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    /** Returns the pixels of an input, of a complex one the real parts, of which nothing beyond the boundary is asked for. */
    public static Feed port(int port, Working working) {
        return port(port, working, NO_BORDER);
    }

    /** Returns the imaginary parts of a complex input, of which nothing beyond the boundary is asked for. */
    public static Feed imaginary(int port, Working working) {
        return imaginary(port, working, NO_BORDER);
    }

    /** Returns the pixels of an input, of a complex one the real parts. */
    public static Feed port(int port, Working working, PerAxis<Border> border) {
        return new Feed(port, -1, false, working, border);
    }

    /** Returns the imaginary parts of a complex input. */
    public static Feed imaginary(int port, Working working, PerAxis<Border> border) {
        return new Feed(port, -1, true, working, border);
    }

    /** Returns the result of an earlier stage. */
    public static Feed stage(int stage, Working working, PerAxis<Border> border) {
        return new Feed(-1, stage, false, working, border);
    }

    /** Returns this feed in a plan whose stages begin at a number: one from a stage counts from there. */
    public Feed moved(int base) {
        return stage < 0 ? this : stage(base + stage, working, border);
    }
}
