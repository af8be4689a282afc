package io.ndimage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.CompactDataset;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Sharing;
import io.ndimage.io.internal.StoredRows;
import io.ndimage.io.mat.Budget;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The elements of a dataset, all or those of a region. MATLAB's first axis is HDF5's last and the fastest of both, so that the
 * sizes are reversed, and elements in HDF5's order are column after column of MATLAB's.
 */
final class DatasetElements {

    private static final int CHUNK = 1 << 18;
    private static final long UNDEFINED_ADDRESS = -1;

    private final FileBytes file;
    private final long base;
    private final Dataset dataset;
    private final ElementType type;
    private final long[] whole;

    /**
     * Takes a dataset for elements of a type.
     *
     * @param base where HDF5 begins in the file
     */
    DatasetElements(FileBytes file, long base, Dataset dataset, ElementType type) {
        this.file = file;
        this.base = base;
        this.dataset = dataset;
        this.type = type;
        this.whole = dataset.getDimensionsAsLong();
    }

    /** Returns the sizes as MATLAB has them; a single number has two, as all arrays there. */
    static Shape shape(FileBytes file, Dataset dataset) throws ImageReadException {
        long[] sizes = ColumnMajor.reversed(dataset.getDimensionsAsLong());
        try {
            return sizes.length == 0 ? Shape.of(1, 1) : sizes.length == 1 ? Shape.of(sizes[0], 1) : Shape.of(sizes);
        } catch (IllegalArgumentException e) {
            throw file.limit(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the sizes of a dataset's chunks as MATLAB has them, where it is in chunks. */
    static Optional<Shape> chunk(Dataset dataset) {
        return dataset instanceof ChunkedDataset chunked
                ? Optional.of(Shape.of(ColumnMajor.reversed(Arrays.stream(chunked.getChunkDimensions())
                        .asLongStream()
                        .toArray())))
                : Optional.empty();
    }

    /** Returns all elements as an array of a shape, which has as many. */
    NdArray read(Shape shape, Budget budget) throws ImageReadException {
        return read(new long[whole.length], whole, shape, budget);
    }

    /** Returns the elements of a region of the array that MATLAB has. */
    NdArray read(Region region, Budget budget) throws ImageReadException {
        int ndim = whole.length;
        long[] starts = new long[ndim];
        long[] sizes = new long[ndim];
        for (int a = 0; a < ndim; a++) {
            starts[a] = region.start(ndim - 1 - a);
            sizes[a] = region.size(ndim - 1 - a);
        }
        return read(starts, sizes, region.shape(), budget);
    }

    private NdArray read(long[] starts, long[] sizes, Shape shape, Budget budget) throws ImageReadException {
        // Twice: as they lie in the file, and in C order.
        budget.takeElements(
                shape.elements(),
                2 * type.parts() * Math.max(type.dtype().bytes(), type.result().bytes()));
        int parts = type.parts();
        Object data = Elements.allocate(type.dtype(), shape.elements() * parts);
        if (shape.elements() > 0) {
            load(starts, sizes, data, budget);
        }
        DType part = type.result().part();
        if (part != type.dtype()) {
            int count = Math.toIntExact(shape.elements() * parts);
            data = NdArray.wrap(type.dtype(), data, count).astype(part).data();
        }
        long[] sizesOfMatlab = shape.sizes();
        if (ColumnMajor.isRowMajor(sizesOfMatlab)) {
            return NdArray.wrap(type.result(), data, sizesOfMatlab);
        }
        NdArray array = NdArray.zeros(type.result(), shape);
        for (int p = 0; p < parts; p++) {
            ColumnMajor.toRowMajor(data, p, parts, array.data(), p, parts, sizesOfMatlab);
        }
        return array;
    }

    private void load(long[] starts, long[] sizes, Object data, Budget budget) throws ImageReadException {
        if (dataset instanceof ChunkedDataset chunked) {
            Chunks chunks = Chunks.of(file, chunked, whole.length, type.bytes());
            budget.takeBytes(2L * chunks.bytes());
            loadChunks(chunks, starts, sizes, data);
        } else if (dataset instanceof ContiguousDataset piece) {
            if (piece.getDataAddress() != UNDEFINED_ADDRESS) {
                loadPiece(base + piece.getDataAddress(), starts, sizes, data);
            }
        } else if (dataset instanceof CompactDataset compact) {
            loadCompact(compact.getDataBuffer(), starts, sizes, data);
        } else {
            throw file.unsupported("a dataset of HDF5 stored as " + dataset.getDataLayout());
        }
    }

    private void loadPiece(long address, long[] starts, long[] sizes, Object data) throws ImageReadException {
        long bytes = dataset.getSizeInBytes();
        if (address < 0 || bytes < 0 || address > file.length() || bytes > file.length() - address) {
            throw file.truncated(address, bytes);
        }
        StoredRows rows = StoredRows.of(whole, starts, sizes);
        int width = type.bytes();
        ByteBuffer row = ByteBuffer.allocate((int) Math.min(CHUNK, rows.length() * width))
                .order(type.order());
        int step = row.capacity() / width;
        int at = 0;
        for (long r = 0; r < rows.count(); r++) {
            long from = address + rows.start(r) * width;
            for (long i = 0; i < rows.length(); i += step) {
                int count = (int) Math.min(step, rows.length() - i);
                file.read(from + i * width, row.clear().limit(count * width));
                type.load(row.flip(), data, type.parts() * at);
                at += count;
            }
        }
    }

    private void loadCompact(ByteBuffer bytes, long[] starts, long[] sizes, Object data) throws ImageReadException {
        if (bytes.remaining() < dataset.getSizeInBytes()) {
            throw file.malformed(
                    -1, "a dataset of " + dataset.getSizeInBytes() + " bytes has " + bytes.remaining() + " of them");
        }
        StoredRows rows = StoredRows.of(whole, starts, sizes);
        for (int r = 0; r < rows.count(); r++) {
            load(bytes, rows.start(r), (int) rows.length(), data, r * rows.length());
        }
    }

    /** Puts a run of elements from some bytes to its place. */
    private void load(ByteBuffer bytes, long from, int count, Object data, long to) {
        int width = type.bytes();
        ByteBuffer run = bytes.duplicate().order(type.order());
        int start = bytes.position() + Math.toIntExact(from * width);
        run.limit(start + count * width).position(start);
        type.load(run, data, Math.toIntExact(to * type.parts()));
    }

    /** Loads the chunks that a box lies in, each for itself. */
    private void loadChunks(Chunks chunks, long[] starts, long[] sizes, Object data) throws ImageReadException {
        int ndim = whole.length;
        int[] first = new int[ndim];
        int[] grid = new int[ndim];
        int count = 1;
        for (int a = 0; a < ndim; a++) {
            int size = chunks.size(a);
            first[a] = Math.toIntExact(starts[a] / size);
            grid[a] = Math.toIntExact((starts[a] + sizes[a] - 1) / size) - first[a] + 1;
            count = Math.multiplyExact(count, grid[a]);
        }
        long bytes = Arrays.stream(sizes).reduce(type.bytes(), (a, b) -> a * b);
        Sharing.<ImageReadException>run(file.options(), count, bytes, () -> number -> {
            int[] chunk = new int[ndim];
            int left = number;
            for (int a = ndim - 1; a >= 0; a--) {
                chunk[a] = Math.multiplyExact(first[a] + left % grid[a], chunks.size(a));
                left /= grid[a];
            }
            loadChunk(chunks, chunk, starts, sizes, data);
        });
    }

    private void loadChunk(Chunks chunks, int[] chunk, long[] starts, long[] sizes, Object data)
            throws ImageReadException {
        ByteBuffer bytes = chunks.read(chunk);
        if (bytes == null) {
            return;
        }
        int ndim = chunk.length;
        long[] within = new long[ndim];
        long[] common = new long[ndim];
        long[] target = new long[ndim];
        for (int a = 0; a < ndim; a++) {
            long from = Math.max(starts[a], chunk[a]);
            within[a] = from - chunk[a];
            target[a] = from - starts[a];
            common[a] = Math.min(starts[a] + sizes[a], chunk[a] + (long) chunks.size(a)) - from;
        }
        // The same rows in both: those along the last axis.
        long[] one = common.clone();
        one[ndim - 1] = 1;
        StoredRows sources = StoredRows.of(chunks.sizes(), within, one);
        StoredRows targets = StoredRows.of(sizes, target, one);
        long rows = Arrays.stream(one).reduce(1, (a, b) -> a * b);
        for (long r = 0; r < rows; r++) {
            load(bytes, sources.element(r), (int) common[ndim - 1], data, targets.element(r));
        }
    }
}
