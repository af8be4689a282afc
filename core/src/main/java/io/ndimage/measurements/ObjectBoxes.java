package io.ndimage.measurements;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelRows;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.RowBoxes;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The smallest box around the elements of each label that one thread has seen. */
public final class ObjectBoxes {

    /** The part of the memory that a table may take. */
    private static final int SHARE = 4;

    private final LabelReader reader;
    private final int ndim;
    private final int axes;
    private final boolean grows;
    private final RowBoxes boxes;
    private final LabelledLine line = new LabelledLine();
    private LabelRows rows;

    /** Makes room for labels up to a number, or for however many come where it is 0. */
    ObjectBoxes(Spec labels, int maxLabel) {
        this.reader = new LabelReader("labels", labels.dtype());
        this.ndim = labels.shape().ndim();
        this.axes = Math.max(1, ndim); // an array without axes is a line of one element
        this.grows = maxLabel == 0;
        checkRoom(maxLabel, axes);
        this.boxes = new RowBoxes(axes, maxLabel);
        this.rows = LabelRows.consecutive(1, maxLabel);
    }

    /** Refuses a label up to which no table has room. */
    static void checkRoom(long label, int axes) {
        long room = Math.min(Integer.MAX_VALUE / 2, Runtime.getRuntime().maxMemory() / SHARE / Long.BYTES);
        if (label > room / (2 * axes)) {
            throw new MemoryLimitException(
                    "label " + label + " is too great for a table of the boxes of all labels up"
                            + " to it; allowed here is at most " + room / (2 * axes)
                            + ": number the objects anew, or give a max_label",
                    Long.BYTES * 2 * axes * label);
        }
    }

    /** Adds a tile. */
    void add(Region tile, Block labels) {
        int count = tile.ndim() == 0 ? 1 : Math.toIntExact(tile.size(tile.ndim() - 1));
        Lines.forEach(tile, labels, (at, start) -> {
            if (grows) {
                reach(reader.greatest(labels, at, count));
            }
            reader.select(labels, start, count, rows, line);
            boxes.add(line, start);
        });
    }

    private void reach(long label) {
        if (label > boxes.rows()) {
            checkRoom(label, axes);
            boxes.grow((int) label);
            rows = LabelRows.consecutive(1, boxes.rows());
        }
    }

    /** Adds the boxes that another thread has found. */
    void merge(ObjectBoxes other) {
        reach(other.boxes.rows());
        boxes.merge(other.boxes, 0, other.boxes.rows());
    }

    /** Writes what was found. */
    void write(DataOutput out) throws IOException {
        Transfer.write(of(), out, this::move);
    }

    /** Reads into this, while it is empty, what was written for the same labels. */
    void read(DataInput in) throws IOException {
        Transfer.read(of(), in, this::move);
    }

    private String of() {
        return "boxes of " + ndim + " axes up to " + (grows ? "any label" : boxes.rows());
    }

    private void move(Transfer bytes) throws IOException {
        boxes.move(bytes, grows ? Integer.MAX_VALUE / (2 * axes) : boxes.rows());
        checkRoom(boxes.rows(), axes);
        rows = LabelRows.consecutive(1, boxes.rows());
    }

    FoundObjects finish() {
        Region[] regions = new Region[boxes.rows()];
        for (int row = 0; row < regions.length; row++) {
            if (boxes.stop(row, 0) > 0) {
                long[] start = new long[ndim];
                long[] stop = new long[ndim];
                for (int a = 0; a < ndim; a++) {
                    start[a] = boxes.start(row, a);
                    stop[a] = boxes.stop(row, a);
                }
                regions[row] = Region.of(start, stop);
            }
        }
        return new FoundObjects(ndim, regions);
    }
}
