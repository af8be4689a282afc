package io.ndimage.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.PipelineFilterWithData;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.PartBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The boxes of equal size in which a dataset is stored, each filtered by itself. */
final class Chunks {

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;

    private final FileBytes file;
    private final ChunkedDataset dataset;
    private final List<PipelineFilterWithData> filters;
    private final int[] sizes;
    private final int bytes;

    private Chunks(FileBytes file, ChunkedDataset dataset, int[] sizes, int bytes) {
        this.file = file;
        this.dataset = dataset;
        this.filters = dataset.getFilters();
        this.sizes = sizes;
        this.bytes = bytes;
    }

    /** Returns the chunks of a dataset of some axes and bytes an element. */
    static Chunks of(FileBytes file, ChunkedDataset dataset, int ndim, int elementBytes) throws ImageReadException {
        int[] sizes = dataset.getChunkDimensions();
        long bytes = elementBytes;
        for (int size : sizes) {
            if (size <= 0 || bytes > Integer.MAX_VALUE / size) {
                throw file.malformed(-1, "a dataset in chunks of " + Arrays.toString(sizes) + " elements");
            }
            bytes *= size;
        }
        if (ndim == 0 || sizes.length != ndim) {
            throw file.malformed(-1, "a dataset of " + ndim + " axes in chunks of " + sizes.length);
        }
        return new Chunks(file, dataset, sizes, (int) bytes);
    }

    /** Returns how many bytes a chunk has. */
    int bytes() {
        return bytes;
    }

    /** Returns how many elements a chunk has along an axis. */
    int size(int axis) {
        return sizes[axis];
    }

    /** Returns the sizes along all axes. */
    long[] sizes() {
        return Arrays.stream(sizes).asLongStream().toArray();
    }

    /** Returns the bytes of the chunk that begins at an element, or null where the file has none, so that all is zero. */
    @Nullable
    ByteBuffer read(int... start) throws ImageReadException {
        ByteBuffer raw;
        try {
            raw = dataset.getRawChunkBuffer(start);
        } catch (HdfException e) {
            if (String.valueOf(e.getMessage()).startsWith("No chunk with offset")) {
                return null;
            }
            throw e;
        }
        byte[] data = new byte[raw.remaining()];
        raw.get(data);
        for (int f = filters.size() - 1; f >= 0; f--) {
            data = unfiltered(filters.get(f), data);
        }
        if (data.length < bytes) {
            throw file.malformed(-1, "a chunk of " + data.length + " bytes; expected " + bytes);
        }
        return ByteBuffer.wrap(data, 0, bytes);
    }

    private byte[] unfiltered(PipelineFilterWithData filter, byte[] data) throws ImageReadException {
        return switch (filter.getId()) {
            case DEFLATE -> inflated(data);
            case SHUFFLE -> unshuffled(data, filter.getFilterData());
            case FLETCHER32 -> Fletcher32.checked(file, data);
            default ->
                throw file.unsupported(
                        "a dataset filtered by '" + filter.getName() + "' (filter " + filter.getId() + " of HDF5)");
        };
    }

    /** Returns inflated bytes, no more than a chunk and the checksums of its filters can have. */
    private byte[] inflated(byte[] data) throws ImageReadException {
        int most = (int) Math.min((long) data.length * PartBytes.DEFLATE_RATIO, bytes + 4L * filters.size());
        byte[] out = new byte[most];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            int done = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(out, done, most - done);
                done += count;
                if (count == 0 && !inflater.finished()) {
                    throw file.malformed(-1, "a compressed chunk does not have the " + bytes + " bytes of one");
                }
            }
            return done == most ? out : Arrays.copyOf(out, done);
        } catch (DataFormatException e) {
            throw file.malformed(-1, "a compressed chunk is damaged (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    /** Returns bytes of which the first of every element came first, then the second of every element, and so on. */
    private byte[] unshuffled(byte[] data, int... settings) throws ImageReadException {
        int width = settings.length == 1 ? settings[0] : 0;
        if (width <= 0) {
            throw file.malformed(-1, "the settings of a shuffle are " + Arrays.toString(settings));
        }
        byte[] out = data.clone();
        int elements = data.length / width;
        for (int b = 0; b < width; b++) {
            for (int i = 0; i < elements; i++) {
                out[i * width + b] = data[b * elements + i];
            }
        }
        return out;
    }
}
