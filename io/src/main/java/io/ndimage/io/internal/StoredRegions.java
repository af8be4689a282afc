package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ReadOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * The pixels of an image in a file, which is opened anew for each region: nothing has to be closed, and an interrupt of one thread
 * closes no other's file.
 */
public final class StoredRegions implements Source {

    private final Path file;
    private final ReadOptions options;
    private final FileState state;
    private final StoredImage image;

    /**
     * Makes a source.
     *
     * @param state what the file was when the image was found in it
     */
    public StoredRegions(Path file, ReadOptions options, FileState state, StoredImage image) {
        this.file = file;
        this.options = options;
        this.state = state;
        this.image = image;
    }

    @Override
    public DType dtype() {
        return image.dtype();
    }

    @Override
    public Shape shape() {
        return image.shape();
    }

    @Override
    public Shape chunk() {
        return image.chunk();
    }

    @Override
    public NdArray read(Region region) {
        region.checkWithin(shape());
        if (region.isEmpty()) {
            return NdArray.zeros(dtype(), region.shape());
        }
        try {
            return FileBytes.reading(file, options, bytes -> {
                if (!bytes.state().equals(state)) {
                    throw bytes.malformed(-1, "has changed since it was opened");
                }
                return image.regions().read(bytes, region);
            });
        } catch (ImageReadException e) {
            if (Thread.currentThread().isInterrupted()) {
                CancellationException cancelled = new CancellationException("reading was interrupted");
                cancelled.initCause(e);
                throw cancelled;
            }
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
