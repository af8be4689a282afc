package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.LabelRows;
import io.ndimage.internal.kernel.LabelledLine;
import io.ndimage.internal.kernel.Summands;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Block;
import io.ndimage.op.Engine;
import io.ndimage.op.Port;
import io.ndimage.op.Spec;
import io.ndimage.op.Working;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has gathered of an array's elements: a table with a row for each label that is measured, or one row in all, and
 * a column for each thing that is gathered. Tables filled from different tiles merge to the same bits in any order.
 */
public final class LabelTable {

    /** What a measurement takes. */
    static final List<Port> PORTS =
            List.of(Port.INPUT, new Port("labels", false, "which object each element belongs to"));

    /** Rows: fewer are merged sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 12;

    /** Bytes: where the row of a label is found. */
    private static final int PLACES = 64;

    /** Bytes: what is known of an element of the line that is read. */
    private static final int LINE = 64;

    /** Bytes: numbers of long runs that are added up side by side. */
    private static final int LANES = 1 << 16;

    /** The part of the memory that a column may take. */
    private static final int SHARE = 4;

    private final @Nullable LabelIndex index;
    private final Shape shape;
    private final DType dtype;
    private final LabelRows rows;
    private final @Nullable LabelReader reader;
    private final LabelledLine line = new LabelledLine();
    private final Map<Part, Column> columns = new EnumMap<>(Part.class);

    /** Makes an empty table for measuring some labels of inputs, once they are checked; it gathers nothing yet. */
    LabelTable(@Nullable LabelIndex index, List<Spec> inputs) {
        check(index, inputs);
        this.index = index;
        this.shape = inputs.get(0).shape();
        this.dtype = inputs.get(0).dtype();
        this.rows = index == null ? LabelRows.positive() : index.rows();
        this.reader = inputs.size() < 2 ? null : reader(inputs);
    }

    /**
     * Returns how many bytes a table takes, with a result for each row: without the elements of {@link Part#VALUES}, and without
     * the sums, of few labels in most data, that need more digits than two doubles have.
     */
    static long memory(@Nullable LabelIndex index, Collection<Part> parts, @Nullable Bins bins, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        int ndim = shape.ndim();
        int labels = index == null ? 1 : index.size();
        long row = PLACES;
        for (Part part : parts) {
            if (part == Part.BINS) {
                Objects.requireNonNull(bins).checkRoom(labels);
            }
            row += 2 * part.bytes(ndim, bins == null ? 0 : bins.count());
        }
        long line = ndim == 0 ? 1 : shape.size(ndim - 1);
        return labels * row + LINE * line + LANES;
    }

    private static void check(@Nullable LabelIndex index, List<Spec> inputs) {
        Spec input = inputs.get(0);
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("input is " + input.dtype() + "; measurements take real types");
        }
        if (inputs.size() < 2) {
            if (index != null) {
                throw new IllegalArgumentException(
                        "index is " + index + ", but there are no labels that it could mean");
            }
        } else if (!inputs.get(1).shape().equals(input.shape())) {
            throw new IllegalArgumentException(
                    "labels have shape " + inputs.get(1).shape() + "; they need the input's, " + input.shape());
        }
    }

    /** Returns what is known of the elements, each times a number. */
    private Summands summands(long factor) {
        int bits = switch (dtype) {
            case BOOL -> 1;
            case INT8, UINT8 -> 8;
            case INT16, UINT16 -> 16;
            case INT32, UINT32 -> 32;
            default -> Long.SIZE;
        };
        if (bits < Long.SIZE) {
            return Summands.whole(bits + Summands.bits(factor), shape.elements());
        }
        return dtype == DType.FLOAT32 ? Summands.SHORT : Summands.ANY;
    }

    private long longestAxis() {
        return LongStream.of(shape.sizes()).max().orElse(1);
    }

    private static LabelReader reader(List<Spec> inputs) {
        return new LabelReader("labels", inputs.get(1).dtype());
    }

    /**
     * Returns the greatest label as the number of rows of a table, if that has room.
     *
     * @param exact the label that is too great with all its digits, which a double need not have
     */
    static int checkRoom(double greatest, Supplier<String> exact) {
        long room = Math.min(Integer.MAX_VALUE / 2, Runtime.getRuntime().maxMemory() / SHARE / Long.BYTES);
        if (greatest > room) {
            throw new MemoryLimitException(
                    "labels hold " + exact.get() + ", which is too great for a table of all up to it; allowed here"
                            + " is at most " + room + ": number the objects anew, or give an index",
                    Long.BYTES * (long) Math.min(greatest, Long.MAX_VALUE / Long.BYTES));
        }
        return (int) Math.max(0, greatest);
    }

    /** Returns the type in which an input is read. */
    static Working working(int port, List<Spec> inputs) {
        if (port == 1) {
            return reader(inputs).working();
        }
        return inputs.get(0).dtype() == DType.FLOAT32 ? Working.FLOAT32 : Working.FLOAT64;
    }

    /** Adds a column for each of some parts that need no more than the input. */
    LabelTable gather(List<Part> parts) {
        parts.forEach(part -> gather(part, null, null));
        return this;
    }

    /** Adds a column for a part, with what it needs of bins, and of a number for each row. */
    LabelTable gather(Part part, @Nullable Bins bins, @Nullable NdArray means) {
        int count = rows.count();
        columns.put(
                part,
                switch (part) {
                    case COUNT -> new CountColumn(count);
                    case SUM -> new SumColumn(count, summands(1));
                    case MOMENTS -> MomentColumn.of(count, summands(longestAxis()), shape.ndim());
                    case LEAST -> new ExtremeColumn(count, shape, 1);
                    case GREATEST -> new ExtremeColumn(count, shape, -1);
                    case BOX -> new BoxColumn(count, shape.ndim());
                    case VALUES -> new MedianColumn(count);
                    case BINS -> new HistogramColumn(count, Objects.requireNonNull(bins));
                    case SQUARES -> SumColumn.squares(count, Objects.requireNonNull(means));
                });
        return this;
    }

    /** Takes the columns of another table with the same rows. */
    void gather(LabelTable other) {
        columns.putAll(other.columns);
    }

    /** Adds a tile. */
    void add(Region tile, List<Block> blocks) {
        Block values = blocks.get(0);
        int count = tile.ndim() == 0 ? 1 : Math.toIntExact(tile.size(tile.ndim() - 1));
        if (reader == null) {
            line.selectAll(count);
        }
        Lines.forEach(tile, values, (at, start) -> {
            if (reader != null) {
                reader.select(blocks.get(1), start, count, rows, line);
            }
            if (values.working() == Working.FLOAT32) {
                line.read(values.floats(), at);
            } else {
                line.read(values.doubles(), at);
            }
            for (Column column : columns.values()) {
                column.add(line, start);
            }
        });
    }

    /** Adds other tables, which are not used again. */
    void merge(List<LabelTable> others, Engine engine) {
        for (LabelTable other : others) {
            columns.forEach((part, column) -> column.adopt(other.column(part)));
        }
        inRanges(rows.count(), 1, engine, (from, to) -> {
            for (LabelTable other : others) {
                mergeRows(other, from, to);
            }
        });
    }

    /** Adds another table, which is not used again. */
    void merge(LabelTable other) {
        columns.forEach((part, column) -> column.adopt(other.column(part)));
        mergeRows(other, 0, rows.count());
    }

    private void mergeRows(LabelTable other, int from, int to) {
        columns.forEach((part, column) -> column.merge(other.column(part), from, to));
    }

    /** Something that is done with the rows of a range. */
    interface RangeAction {
        void accept(int from, int to);
    }

    /** Does something with ranges that make up all rows, on all threads. */
    static void inRanges(int rows, int partsForAThread, Engine engine, RangeAction action) {
        int parts = rows < WORTH_SHARING ? 1 : engine.threads() * partsForAThread;
        engine.parallel(
                parts, i -> action.accept((int) ((long) rows * i / parts), (int) ((long) rows * (i + 1) / parts)));
    }

    private Column column(Part part) {
        return Objects.requireNonNull(columns.get(part), part.name());
    }

    long count(int row) {
        return ((CountColumn) column(Part.COUNT)).get(row);
    }

    double sum(int row) {
        return ((SumColumn) column(Part.SUM)).get(row);
    }

    double mean(int row) {
        return mean(Part.SUM, row);
    }

    double variance(int row) {
        return mean(Part.SQUARES, row);
    }

    private double mean(Part part, int row) {
        SumColumn sums = (SumColumn) column(part);
        return sums.get(row) / sums.count(row);
    }

    MomentColumn moments() {
        return (MomentColumn) column(Part.MOMENTS);
    }

    /** Returns the column of the least or of the greatest elements. */
    ExtremeColumn extremes(Part part) {
        ExtremeColumn extremes = (ExtremeColumn) column(part);
        if (!isList() && !extremes.has(resultRow(0))) {
            throw new IllegalArgumentException(
                    "labels mark no element to measure: an extreme of nothing is not defined");
        }
        return extremes;
    }

    BoxColumn boxes() {
        return (BoxColumn) column(Part.BOX);
    }

    MedianColumn medians() {
        return (MedianColumn) column(Part.VALUES);
    }

    HistogramColumn histograms() {
        return (HistogramColumn) column(Part.BINS);
    }

    /** Returns the number of axes of what is measured. */
    int ndim() {
        return shape.ndim();
    }

    /** Returns the row of each element of an array of labels, -1 where it has none. */
    int[] rowsOf(NdArray labels) {
        return new LabelReader("labels", labels.dtype()).rows(labels, rows);
    }

    /** Returns how many rows there are. */
    int rowCount() {
        return rows.count();
    }

    /** Returns the row of an entry of the result, of which there is one where no list of labels was asked for. */
    private int resultRow(int entry) {
        return index == null ? 0 : rows.areConsecutive() ? entry : rows.row(index.label(entry));
    }

    private int resultCount() {
        return index == null ? 1 : index.size();
    }

    /** Returns whether the result has an entry for each of a list of labels. */
    private boolean isList() {
        return index != null && !index.isSingle();
    }

    /** Returns a number for each entry of the result: a line of them, or one without dimensions. */
    NdArray numbers(IntToDoubleFunction ofRow) {
        double[] values = new double[resultCount()];
        for (int entry = 0; entry < values.length; entry++) {
            values[entry] = ofRow.applyAsDouble(resultRow(entry));
        }
        return NdArray.wrap(DType.FLOAT64, values, isList() ? new long[] {values.length} : new long[0]);
    }

    /** Returns how many elements each entry of the result has. */
    NdArray counts() {
        long[] counts = new long[resultCount()];
        for (int entry = 0; entry < counts.length; entry++) {
            counts[entry] = count(resultRow(entry));
        }
        return NdArray.wrap(DType.INT64, counts, isList() ? new long[] {counts.length} : new long[0]);
    }

    /** Writes several numbers of a row into an array. */
    interface RowWriter<A> {
        void write(int row, A out, int at);
    }

    /** Returns so many numbers for each entry of the result, as a line or a table. */
    NdArray numbers(int each, RowWriter<double[]> writer) {
        double[] values = new double[Math.multiplyExact(resultCount(), each)];
        for (int entry = 0; entry < resultCount(); entry++) {
            writer.write(resultRow(entry), values, entry * each);
        }
        return NdArray.wrap(DType.FLOAT64, values, tableSizes(each));
    }

    /** Returns so many whole numbers for each entry of the result, as a line or a table. */
    NdArray wholeNumbers(int each, RowWriter<long[]> writer) {
        long[] values = new long[Math.multiplyExact(resultCount(), each)];
        for (int entry = 0; entry < resultCount(); entry++) {
            writer.write(resultRow(entry), values, entry * each);
        }
        return NdArray.wrap(DType.INT64, values, tableSizes(each));
    }

    private long[] tableSizes(int each) {
        return isList() ? new long[] {resultCount(), each} : new long[] {each};
    }
}
