package io.ndimage.morphology;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.LowerEnvelope;
import io.ndimage.internal.line.Panels;
import io.ndimage.plan.Block;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import org.jspecify.annotations.Nullable;

/**
 * The lower envelopes of a tile's squared distances along an axis, and the places that they come from: neighbouring lines are
 * gathered at once, each into one run of memory.
 */
final class EnvelopePanels {

    /** As many doubles fill two cache lines. */
    private static final int LANES = 16;

    private final int axis;
    private final int length;
    private final LowerEnvelope envelope;

    /** How far lines lie apart, in a cache not all in the same places. */
    private final int pitch;

    private final Block before;
    private final Block after;
    private final double[] heights;
    private final @Nullable Block placesBefore;
    private final @Nullable Block placesAfter;
    private final int[] labels;

    /**
     * Makes them for a tile of whole lines.
     *
     * @param axis not the last one
     * @param weight the square of the distance between neighbours along the axis
     * @param findsPlaces whether the tile has places, too, as its second array, which lies as the first
     */
    EnvelopePanels(TileView tile, int axis, double weight, boolean findsPlaces) {
        Region region = tile.region();
        this.axis = axis;
        this.length = (int) region.size(axis);
        this.envelope = new LowerEnvelope(length, weight);
        this.pitch = length + 8;
        this.before = tile.read(0, Working.FLOAT64, region);
        this.after = tile.out(0);
        this.heights = new double[LANES * pitch];
        this.placesBefore = findsPlaces ? tile.read(1, Working.INT32, region) : null;
        this.placesAfter = findsPlaces ? tile.out(1) : null;
        this.labels = new int[findsPlaces ? heights.length : 0];
    }

    /** Returns how many bytes they take for lines of a length. */
    static long memory(long length) {
        return (LANES + 1L) * (length + Long.SIZE) * (Double.BYTES + 2 * Integer.BYTES);
    }

    /** Computes the tile. */
    void run() {
        Panels.forEach(before, after, axis, (from, fromStep, to, toStep, places, count) -> {
            for (int lane = 0; lane < count; lane += LANES) {
                int lanes = Math.min(LANES, count - lane);
                gather(before.doubles(), from + lane, fromStep, heights, lanes);
                envelope(from + lane, fromStep, to + lane, toStep, lanes);
                scatter(heights, after.doubles(), to + lane, toStep, lanes);
            }
        });
    }

    private void envelope(int from, int fromStep, int to, int toStep, int lanes) {
        if (placesBefore == null || placesAfter == null) {
            for (int lane = 0; lane < lanes; lane++) {
                envelope.run(heights, lane * pitch, length);
            }
            return;
        }
        gather(placesBefore.ints(), from - before.offset() + placesBefore.offset(), fromStep, labels, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            envelope.run(heights, labels, lane * pitch, length);
        }
        scatter(labels, placesAfter.ints(), to - after.offset() + placesAfter.offset(), toStep, lanes);
    }

    private void gather(double[] from, int at, int step, double[] rows, int lanes) {
        for (int p = 0; p < length; p++) {
            for (int lane = 0; lane < lanes; lane++) {
                rows[lane * pitch + p] = from[at + p * step + lane];
            }
        }
    }

    private void gather(int[] from, int at, int step, int[] rows, int lanes) {
        for (int p = 0; p < length; p++) {
            for (int lane = 0; lane < lanes; lane++) {
                rows[lane * pitch + p] = from[at + p * step + lane];
            }
        }
    }

    private void scatter(double[] rows, double[] to, int at, int step, int lanes) {
        for (int p = 0; p < length; p++) {
            for (int lane = 0; lane < lanes; lane++) {
                to[at + p * step + lane] = rows[lane * pitch + p];
            }
        }
    }

    private void scatter(int[] rows, int[] to, int at, int step, int lanes) {
        for (int p = 0; p < length; p++) {
            for (int lane = 0; lane < lanes; lane++) {
                to[at + p * step + lane] = rows[lane * pitch + p];
            }
        }
    }
}
