package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.StoredImage;
import io.ndimage.io.internal.StoredRegions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image in a file as something that regions are read from: what is known of its axes is there, its pixels are read when they are
 * asked for. {@link Images#open(ImageAddress, ReadOptions)} makes one.
 *
 * <p>Regions of .npy files, of arrays in .npz files that are not compressed, of variables in .mat files of version 7.3 (where the
 * module {@code ndimage-hdf5} is there), and of TIFFs are read by themselves: such a file may be larger than memory, and limits hold
 * for a region. Of a TIFF that is compressed, the strips or tiles that a region lies in are decoded; a page that is a single one is
 * read whole. All other images are read whole, once, when they are opened. Checksums over all of an array are not
 * looked at where a region is read.
 *
 * <p>Any number of threads may read. A file is opened anew for each region, and there is nothing to close. One that is written to or
 * replaced after this was made is refused, so that no result is made of two.
 */
public final class ImageSource implements Source {

    private final Source pixels;
    private final Geometry geometry;
    private final int white;

    private ImageSource(Source pixels, Geometry geometry, int white) {
        this.pixels = pixels;
        this.geometry = geometry;
        this.white = white;
    }

    /** Opens an image of a format that the file's content tells. */
    static ImageSource open(ImageAddress address, ReadOptions options, FileBytes.Reader<Format> format)
            throws ImageReadException {
        return FileBytes.reading(address.path(), options, bytes -> {
            Format told = format.read(bytes);
            String part = address.part();
            Optional<StoredImage> found = told.open(bytes, part);
            if (found.isPresent()) {
                StoredImage image = found.get();
                List<Note> notes = new ArrayList<>(image.geometry().notes());
                notes.addAll(bytes.forgiven());
                return new ImageSource(
                        new StoredRegions(address.path(), options, bytes.state(), image),
                        image.geometry().noted(notes),
                        image.white());
            }
            Image image = part == null ? told.read(bytes, options.limits()) : told.read(bytes, part, options.limits());
            Image noted = image.noted(bytes.forgiven());
            return new ImageSource(noted.array(), noted.geometry(), noted.white());
        });
    }

    @Override
    public DType dtype() {
        return pixels.dtype();
    }

    @Override
    public Shape shape() {
        return pixels.shape();
    }

    @Override
    public Shape chunk() {
        return pixels.chunk();
    }

    /** Returns the names of the axes, their spacing and its unit, and notes on the file. */
    public Geometry geometry() {
        return geometry;
    }

    /** Returns the number that stands for white; 0 where that is the largest of the type. */
    public int white() {
        return white;
    }

    /**
     * Returns the elements of a region.
     *
     * @throws IllegalArgumentException if the region overhangs the image
     * @throws java.io.UncheckedIOException with an {@link ImageReadException} for a cause, if it cannot be read: the file is damaged
     *     there, has changed or is gone, or the region is larger than the limits allow
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    @Override
    public NdArray read(Region region) {
        region.checkWithin(shape());
        return pixels.read(region);
    }

    /**
     * Returns a region of the image as an image.
     *
     * @throws java.io.UncheckedIOException as {@link #read} does
     */
    public Image image(Region region) {
        Geometry known = geometry;
        return new Image(read(region), known.axes(), known.spacing(), known.unit(), known.notes(), white);
    }
}
