package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.io.internal.OutputPlace;
import io.ndimage.io.internal.PartFile;
import io.ndimage.io.internal.StoredSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An array in a file that is written region by region, of any size. {@link Images#create} makes one; the counterpart for reading is
 * {@link ImageSource}.
 *
 * <p>The file appears when this is closed, whole or not at all, as {@link AtomicFile} says. Where not every element was written, as
 * after a failure, it is abandoned: an older file of its name stays. Each element is to be written once.
 *
 * <pre>{@code
 * ImageSource volume = Images.open(Path.of("volume.npy"));
 * try (ImageSink blurred = Images.create(Path.of("blurred.npy"), volume.dtype(), volume.shape())) {
 *     Engine.shared().run(gaussianFilter(2), Inputs.of(List.of(volume)), blurred);
 * }
 * }</pre>
 *
 * <p>Any number of threads may write. An interrupt of one of them ends the writing of all.
 */
public final class ImageSink implements Sink, AutoCloseable {

    private final Path target;
    private final PartFile part;
    private final StoredSink file;
    private final DType dtype;
    private final Shape shape;
    private final AtomicLong written = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private ImageSink(Path target, PartFile part, StoredSink file, DType dtype, Shape shape) {
        this.target = target;
        this.part = part;
        this.file = file;
        this.dtype = dtype;
        this.shape = shape;
    }

    /** Begins a file, which must be a regular one if it is there. */
    static ImageSink create(Path target, StoredSink file, DType dtype, Shape shape) throws IOException {
        OutputPlace place = OutputPlace.of(target);
        if (place.kind() != OutputPlace.Kind.FILE) {
            throw OutputPlace.refused(target, "it is no file, and regions can be written to a file alone");
        }
        try {
            PartFile part = PartFile.beside(place.file());
            ImageSink sink = new ImageSink(target, part, file, dtype, shape);
            try {
                file.begin(part.channel());
            } catch (IOException e) {
                part.close();
                throw e;
            }
            return sink;
        } catch (IOException e) {
            throw AtomicFile.failed(target, e);
        }
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /**
     * Writes the elements of a region.
     *
     * @throws IllegalArgumentException if the region overhangs the array, or the pixels have another type or shape
     * @throws IllegalStateException if this is closed
     * @throws UncheckedIOException if it cannot be written
     * @throws CancellationException if the thread is interrupted
     */
    @Override
    public void write(Region region, NdArray pixels) {
        region.checkWithin(shape);
        if (pixels.dtype() != dtype || !pixels.shape().equals(region.shape())) {
            throw new IllegalArgumentException("pixels are " + pixels.dtype() + " of shape " + pixels.shape()
                    + "; the region takes " + dtype + " of shape " + region.shape());
        }
        if (closed.get()) {
            throw new IllegalStateException("'" + target + "' is closed");
        }
        try {
            file.write(part.channel(), region, pixels);
            written.addAndGet(region.elements());
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                CancellationException cancelled = new CancellationException("writing was interrupted");
                cancelled.initCause(e);
                throw cancelled;
            }
            IOException named = e instanceof ClosedChannelException
                    ? OutputPlace.refused(target, "writing was interrupted")
                    : AtomicFile.failed(target, e);
            throw new UncheckedIOException(named.getMessage(), named);
        }
    }

    /**
     * Moves the file to its place, or abandons it where elements are missing. A second call does nothing.
     *
     * @throws IOException if elements are missing, or the file cannot be completed
     */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try (PartFile closing = part) {
            if (written.get() < shape.elements()) {
                throw OutputPlace.refused(
                        target, "only " + written + " of " + shape.elements() + " elements were written");
            }
            closing.moveIntoPlace();
        } catch (FileSystemException e) {
            throw AtomicFile.failed(target, e);
        }
    }
}
