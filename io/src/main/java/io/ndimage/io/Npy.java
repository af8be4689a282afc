package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.npy.NpyFormat;
import java.io.IOException;
import java.nio.file.Path;

/**
 * NumPy's .npy files: one array each, of any type and shape, exact.
 *
 * <p>Read: versions 1.0 to 3.0, C and Fortran order (the array comes in C order), both byte orders, every type of {@link DType}
 * and half precision, which becomes float32. Arrays of Python objects and of records are refused.
 *
 * <p>Written: version 1.0, C order, little-endian. Several arrays in one file are {@link Npz}.
 *
 * <pre>{@code
 * NdArray volume = Npy.read(Path.of("volume.npy"));
 * NdArray slice = Npy.readRegion(Path.of("volume.npy"), Region.of(new long[] {7, 0, 0}, new long[] {8, 512, 512}));
 * }</pre>
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's description of the format</a>
 */
public final class Npy {

    private static final NpyFormat FORMAT = new NpyFormat();

    private Npy() {}

    /**
     * Reads an array within the {@linkplain Limits#standard() standard limits}.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason, or the file is no .npy file
     */
    public static NdArray read(Path file) throws ImageReadException {
        return read(file, Limits.standard());
    }

    /**
     * Reads an array.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason, or the file is no .npy file
     */
    public static NdArray read(Path file, Limits limits) throws ImageReadException {
        return FileBytes.reading(file, bytes -> FORMAT.read(bytes, limits)).array();
    }

    /**
     * Reads a region of an array of any size within the standard limits, and nothing else of the file but its header.
     *
     * @param region a part of the array that does not overhang it
     * @throws IllegalArgumentException if the region overhangs the array
     * @throws ImageReadException if the file cannot be read, for whatever reason, or is no .npy file
     */
    public static NdArray readRegion(Path file, Region region) throws ImageReadException {
        region.checkWithin(FileBytes.reading(file, FORMAT::info).shape());
        return FileBytes.reading(file, bytes -> FORMAT.read(bytes, region, Limits.standard()));
    }

    /**
     * Opens an array of any size, to read regions of it when they are asked for.
     *
     * @throws ImageReadException if the header cannot be read, or the file is no .npy file
     */
    public static ImageSource open(Path file) throws ImageReadException {
        return ImageSource.open(new ImageAddress(file, null), ReadOptions.standard(), bytes -> FORMAT);
    }

    /** Begins a file whose array is written region by region, and which appears when that is closed. */
    public static ImageSink create(Path file, DType dtype, Shape shape) throws IOException {
        return ImageSink.create(file, FORMAT.create(dtype, shape).orElseThrow(), dtype, shape);
    }

    /** Writes an array, whole or not at all. */
    public static void write(Path file, NdArray array) throws IOException {
        AtomicFile.write(file, out -> FORMAT.write(Image.of(array), WriteOptions.standard(), out));
    }
}
