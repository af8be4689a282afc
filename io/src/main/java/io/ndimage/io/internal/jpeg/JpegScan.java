package io.ndimage.io.internal.jpeg;

import io.ndimage.io.ImageReadException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a JPEG's pixels: reads the coefficients of some components, a band of them, or makes them more accurate by a bit.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annexes F and G</a>
 */
public final class JpegScan {

    /** Where the coefficients lie in a block of rows, in the order in which they are coded. */
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    /** Returns where a coefficient lies in a block of rows, given its number in the order in which they are coded. */
    public static int zigzag(int number) {
        return ZIGZAG[number];
    }

    /** A component and the tables that code it. */
    record Part(
            JpegComponent component,
            @Nullable JpegHuffman dc,
            @Nullable JpegHuffman ac) {}

    private final JpegBits bits;
    private final List<Part> parts;
    private final boolean progressive;
    private final int first;
    private final int last;
    private final int high;
    private final int low;

    /** The units of a row, which are blocks where there is one component, and else groups of blocks of all; the rows of them. */
    private final int wide;

    private final int rows;

    /** The rows that have been read. */
    private int done;

    /** How many units lie between restarts, 0 for no restarts; how many still come before the next; the restarts that were. */
    private final int interval;

    private int left;
    private int restarts;

    /** How many blocks to come have nothing more in this band. */
    private int emptyBlocks;

    private @Nullable ImageReadException failure;

    /**
     * Describes a scan.
     *
     * @param first the first coefficient of the band, in zigzag order
     * @param high the bit that the coefficients have so far, 0 for none
     * @param low the bit that this scan gives them
     * @param unitsWide how many groups of blocks lie beside each other, where several components alternate
     * @param unitsHigh how many lie above each other
     * @param interval how many of them lie between restarts, 0 for no restarts
     */
    JpegScan(
            JpegBits bits,
            List<Part> parts,
            boolean progressive,
            int first,
            int last,
            int high,
            int low,
            int unitsWide,
            int unitsHigh,
            int interval) {
        this.bits = bits;
        this.parts = parts;
        this.progressive = progressive;
        this.first = first;
        this.last = last;
        this.high = high;
        this.low = low;
        JpegComponent only = parts.get(0).component;
        boolean single = parts.size() == 1;
        this.wide = single ? only.blocksWide : unitsWide;
        this.rows = single ? only.blocksHigh : unitsHigh;
        this.interval = interval;
        this.left = interval;
        begin();
    }

    /** Reads the scan. */
    void read() throws ImageReadException {
        read(1, 1);
    }

    /**
     * Reads on until a part of its rows has come, given as a fraction. Threads that make pixels of it may each ask for what they need:
     * one reads, and the others wait.
     */
    synchronized void read(long part, long whole) throws ImageReadException {
        if (failure != null) {
            throw failure;
        }
        try {
            long needed = (part * rows + whole - 1) / whole;
            while (done < needed) {
                row(done++);
                if (done == rows) {
                    bits.align();
                }
            }
        } catch (ImageReadException e) {
            failure = e;
            throw e;
        }
    }

    private void row(int row) throws ImageReadException {
        for (int column = 0; column < wide; column++) {
            if (interval > 0 && left == 0) {
                bits.restart(restarts++);
                begin();
                left = interval;
            }
            left--;
            if (parts.size() == 1) {
                block(parts.get(0), row, column);
            } else {
                unit(row, column);
            }
        }
    }

    private void begin() {
        emptyBlocks = 0;
        for (Part part : parts) {
            part.component.dcPredictor = 0;
        }
    }

    private void unit(int row, int column) throws ImageReadException {
        for (Part part : parts) {
            int h = part.component.h;
            int v = part.component.v;
            for (int y = 0; y < v; y++) {
                for (int x = 0; x < h; x++) {
                    block(part, row * v + y, column * h + x);
                }
            }
        }
    }

    private void block(Part part, int row, int column) throws ImageReadException {
        JpegComponent component = part.component;
        short[] out = component.coefficients;
        int at = 64 * (row * component.paddedWide + column);
        if (!progressive) {
            dcFirst(part, out, at);
            acFirst(part, out, at, 1);
        } else if (first == 0) {
            if (high == 0) {
                dcFirst(part, out, at);
            } else if (bits.read(1) != 0) {
                out[at] = (short) (out[at] | 1 << low);
            }
        } else if (high == 0) {
            acFirst(part, out, at, first);
        } else {
            acRefine(part, out, at);
        }
    }

    private JpegHuffman table(@Nullable JpegHuffman table) throws ImageReadException {
        if (table == null) {
            throw bits.damaged("a Huffman table is missing");
        }
        return table;
    }

    private void dcFirst(Part part, short[] out, int at) throws ImageReadException {
        int length = table(part.dc).read(bits);
        if (length > 15) {
            throw bits.damaged("a difference of " + length + " bits");
        }
        part.component.dcPredictor += length == 0 ? 0 : bits.number(length);
        out[at] = (short) (part.component.dcPredictor << low);
    }

    private void acFirst(Part part, short[] out, int at, int from) throws ImageReadException {
        if (emptyBlocks > 0) {
            emptyBlocks--;
            return;
        }
        JpegHuffman table = table(part.ac);
        int end = progressive ? last : 63;
        for (int k = from; k <= end; k++) {
            int symbol = table.read(bits);
            int run = symbol >> 4;
            int length = symbol & 15;
            if (length > 0) {
                k += run;
                if (k > 63) {
                    throw bits.damaged("a block of more than 64 coefficients");
                }
                out[at + ZIGZAG[k]] = (short) (bits.number(length) << low);
            } else if (run == 15) {
                k += 15;
            } else {
                emptyBlocks = progressive ? (1 << run) - 1 + bits.read(run) : 0;
                return;
            }
        }
    }

    /** Gives a bit more to each coefficient that is not zero, and places new ones between them. */
    private void acRefine(Part part, short[] out, int at) throws ImageReadException {
        JpegHuffman table = table(part.ac);
        int k = first;
        while (emptyBlocks == 0 && k <= last) {
            int symbol = table.read(bits);
            int run = symbol >> 4;
            int fresh = 0;
            if ((symbol & 15) != 0) {
                fresh = bits.read(1) != 0 ? 1 << low : -1 << low;
            } else if (run < 15) {
                emptyBlocks = (1 << run) + bits.read(run);
                break;
            }
            while (k <= last) {
                int place = at + ZIGZAG[k++];
                if (out[place] != 0) {
                    refine(out, place);
                } else if (run-- == 0) {
                    out[place] = (short) fresh;
                    break;
                }
            }
        }
        if (emptyBlocks > 0) {
            for (; k <= last; k++) {
                if (out[at + ZIGZAG[k]] != 0) {
                    refine(out, at + ZIGZAG[k]);
                }
            }
            emptyBlocks--;
        }
    }

    private void refine(short[] out, int place) throws ImageReadException {
        if (bits.read(1) != 0 && (out[place] & 1 << low) == 0) {
            out[place] = (short) (out[place] + (out[place] > 0 ? 1 << low : -1 << low));
        }
    }
}
