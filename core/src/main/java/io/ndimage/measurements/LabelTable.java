package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelRows;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.Summands;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Port;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
    private final @Nullable Broadcast broadcast;
    private final LabelledLine line = new LabelledLine();
    private final Map<Part, Column> columns = new EnumMap<>(Part.class);

    /** Makes an empty table for measuring some labels of inputs, once they are checked; it gathers nothing yet. */
    LabelTable(@Nullable LabelIndex index, List<Spec> inputs) {
        boolean labelled = inputs.size() > 1;
        if (!labelled && index != null) {
            throw new IllegalArgumentException("index is " + index + ", but there are no labels that it could mean");
        }
        this.index = index;
        this.shape = inputs.get(0).shape();
        this.dtype = inputs.get(0).dtype();
        this.rows = index == null ? LabelRows.positive() : index.rows();
        this.reader = labelled ? reader(inputs) : null;
        this.broadcast = labelled ? new Broadcast(inputs.get(1).shape(), shape) : null;
    }

    /**
     * Returns how many bytes a table takes, with a result for each row: without the elements of {@link Part#VALUES}, and without
     * the sums, of few labels in most data, that need more digits than two doubles have.
     */
    static long memory(@Nullable LabelIndex index, Collection<Part> parts, @Nullable Bins bins, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        int ndim = shape.ndim();
        int labels = index == null ? 1 : index.size();
        int numbers = inputs.get(0).dtype().isComplex() ? 2 : 1;
        long row = PLACES;
        for (Part part : parts) {
            if (part == Part.BINS) {
                Objects.requireNonNull(bins).checkRoom(labels);
            }
            row += 2 * numbers * part.bytes(ndim, bins == null ? 0 : bins.count());
        }
        long line = ndim == 0 ? 1 : shape.size(ndim - 1);
        return labels * row + LINE * line + LANES;
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
        return dtype.part() == DType.FLOAT32 ? Summands.SHORT : Summands.ANY;
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

    /** Returns what is read of the inputs: the elements, of complex ones both parts, and the labels. */
    static List<Feed> feeds(List<Spec> inputs) {
        DType type = inputs.get(0).dtype();
        List<Feed> feeds = new ArrayList<>();
        feeds.add(Feed.port(
                0, type == DType.FLOAT32 ? Working.FLOAT32 : areLongs(type) ? Working.INT64 : Working.FLOAT64));
        if (type.isComplex()) {
            feeds.add(Feed.imaginary(0, Working.FLOAT64));
        }
        if (inputs.size() > 1) {
            feeds.add(Feed.port(1, reader(inputs).working()));
        }
        return feeds;
    }

    /** Returns the region of a feed that belongs to a tile of the input. */
    static Region needs(int feed, Region tile, List<Spec> inputs) {
        boolean labels = inputs.size() > 1 && feed == (inputs.get(0).dtype().isComplex() ? 2 : 1);
        return labels ? new Broadcast(inputs.get(1).shape(), inputs.get(0).shape()).of(tile) : tile;
    }

    private static boolean areLongs(DType type) {
        return type == DType.INT64 || type == DType.UINT64;
    }

    /** Adds a column for each of some parts that need no more than the input. */
    LabelTable gather(List<Part> parts) {
        parts.forEach(part -> gather(part, null, null));
        return this;
    }

    /** Adds a column for a part, with what it needs of bins, and of a number for each row. */
    LabelTable gather(Part part, @Nullable Bins bins, @Nullable NdArray means) {
        int count = rows.count();
        boolean complex = dtype.isComplex();
        columns.put(
                part,
                switch (part) {
                    case COUNT -> new CountColumn(count);
                    case SUM ->
                        ofParts(imaginary -> areLongs(dtype)
                                ? new WholeSumColumn(count, dtype == DType.UINT64)
                                : new SumColumn(count, summands(1)));
                    case MOMENTS -> ofParts(imaginary -> MomentColumn.of(count, summands(longestAxis()), shape.ndim()));
                    case LEAST -> ExtremeColumn.of(count, shape, dtype, false);
                    case GREATEST -> ExtremeColumn.of(count, shape, dtype, true);
                    case BOX -> new BoxColumn(count, shape.ndim());
                    case VALUES -> new MedianColumn(count, shape.elements(), complex);
                    case BINS -> new HistogramColumn(count, Objects.requireNonNull(bins), complex);
                    case SQUARES ->
                        ofParts(imaginary -> SumColumn.squares(count, part(Objects.requireNonNull(means), imaginary)));
                });
        return this;
    }

    /** Returns a column, or, for complex elements, one for each part. */
    private Column ofParts(Function<Boolean, Column> column) {
        Column real = column.apply(false);
        return dtype.isComplex() ? new PartsColumn(real, column.apply(true)) : real;
    }

    private static double[] part(NdArray numbers, boolean imaginary) {
        double[] part = new double[numbers.elements()];
        Pixels pixels = imaginary ? Pixels.imaginary(numbers.dtype()) : Pixels.of(numbers.dtype());
        pixels.toDoubles(numbers.data(), 0, part, 0, part.length);
        return part;
    }

    /** Takes the columns of another table with the same rows. */
    void gather(LabelTable other) {
        columns.putAll(other.columns);
    }

    /** Adds a tile. */
    void add(Region tile, List<Block> blocks, Scratch scratch) {
        line.use(BlockKernels.of(scratch)::sumLanes);
        Block values = blocks.get(0);
        int count = tile.ndim() == 0 ? 1 : Math.toIntExact(tile.size(tile.ndim() - 1));
        Column[] all = columns.values().toArray(Column[]::new);
        Lines.forEach(tile, values, (at, start) -> {
            select(blocks.get(blocks.size() - 1), start, count);
            switch (values.working()) {
                case FLOAT32 -> line.read(values.floats(), at);
                case INT64 -> line.read(values.longs(), at, dtype == DType.UINT64);
                default -> line.read(values.doubles(), at);
            }
            if (dtype.isComplex()) {
                line.readImaginary(blocks.get(1).doubles(), blocks.get(1).position(start));
            }
            for (Column column : all) {
                column.add(line, start);
            }
        });
    }

    /** Begins a line of the input with its labels. */
    private void select(Block labels, long[] start, int count) {
        if (reader == null || broadcast == null) {
            line.selectAll(0, count);
        } else if (broadcast.hasConstantLines()) {
            line.selectAll(reader.row(labels, broadcast.place(start), rows), count);
        } else {
            reader.select(labels, broadcast.place(start), count, rows, line);
        }
    }

    /** Writes what was gathered. */
    void write(DataOutput out) throws IOException {
        Transfer.write(of(), out, this::move);
    }

    /** Reads into this, while it is empty, what another table for the same inputs wrote. */
    LabelTable read(DataInput in) throws IOException {
        Transfer.read(of(), in, this::move);
        return this;
    }

    private String of() {
        return columns.keySet() + " of " + dtype + " " + shape + ", index " + index;
    }

    private void move(Transfer bytes) throws IOException {
        for (Column column : columns.values()) {
            column.move(bytes);
        }
    }

    /** Adds other tables, which are not used again. */
    void merge(List<LabelTable> others, Threads threads) {
        for (LabelTable other : others) {
            columns.forEach((part, column) -> column.adopt(other.column(part)));
        }
        inRanges(rows.count(), 1, threads, (from, to) -> {
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
    static void inRanges(int rows, int partsForAThread, Threads threads, RangeAction action) {
        int parts = rows < WORTH_SHARING ? 1 : threads.count() * partsForAThread;
        threads.run(parts, i -> action.accept((int) ((long) rows * i / parts), (int) ((long) rows * (i + 1) / parts)));
    }

    /** Returns what was gathered for a part. */
    Column column(Part part) {
        return Objects.requireNonNull(columns.get(part), part.name());
    }

    /** Returns the labels that are measured, each by itself, or null. */
    @Nullable
    LabelIndex index() {
        return index;
    }

    /** Returns the shape of what is measured. */
    Shape shape() {
        return shape;
    }

    /** Returns the type of what is measured. */
    DType dtype() {
        return dtype;
    }

    /** Returns the row of each element that is measured, by an array of labels; -1 where it has none. */
    int[] rowsOf(NdArray labels) {
        int[] found = new LabelReader("labels", labels.dtype()).rows(labels, rows);
        return broadcast == null || broadcast.isSame() ? found : broadcast.stretch(found);
    }

    /** Returns how many rows there are. */
    int rowCount() {
        return rows.count();
    }

    /** Returns the row of each entry of the result, of which there is one where no labels were asked for. */
    int[] resultRows() {
        int[] found = new int[index == null ? 1 : index.size()];
        for (int entry = 0; entry < found.length; entry++) {
            found[entry] = index == null ? 0 : rows.areConsecutive() ? entry : rows.row(index.label(entry));
        }
        return found;
    }
}
