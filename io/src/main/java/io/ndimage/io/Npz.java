package io.ndimage.io;

import io.ndimage.array.NdArray;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.npy.NpzFormat;
import io.ndimage.io.npy.NpzReader;
import io.ndimage.io.npy.NpzWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * NumPy's .npz files: arrays by name, each as {@link Npy} has it.
 *
 * <p>Read: stored and deflated members, of any size; of two of one name, the later counts, as in NumPy. Members that are no .npy
 * files are passed over; arrays of Python objects are listed and refused, nothing is unpickled. The checksums are checked.
 *
 * <p>Written: as {@code numpy.savez} and {@code numpy.savez_compressed} do; the same arrays give the same bytes.
 *
 * <pre>{@code
 * Npz.list(Path.of("a.npz"));                      // names, types, shapes; nothing is loaded
 * NdArray image = Npz.read(Path.of("a.npz"), "im");
 * Npz.write(Path.of("b.npz"), Map.of("im", image));
 * }</pre>
 */
public final class Npz {

    private Npz() {}

    /**
     * Returns what a file holds, reading no elements; an array whose header is damaged has the type {@code unreadable}.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static List<ImagePart> list(Path file) throws ImageReadException {
        return FileBytes.reading(file, NpzReader::list);
    }

    /**
     * Reads every array within the {@linkplain Limits#standard() standard limits}, in the file's order.
     *
     * @throws ImageReadException if one cannot be read, for whatever reason
     */
    public static Map<String, NdArray> read(Path file) throws ImageReadException {
        return read(file, Limits.standard());
    }

    /**
     * Reads every array, in the file's order.
     *
     * @param limits how many elements, and how many bytes of memory, the arrays may have together
     * @throws ImageReadException if one cannot be read, for whatever reason
     */
    public static Map<String, NdArray> read(Path file, Limits limits) throws ImageReadException {
        return FileBytes.reading(file, bytes -> NpzReader.all(bytes, limits));
    }

    /**
     * Reads one array within the standard limits, passing over the others.
     *
     * @throws ImageReadException if it cannot be read, or there is none of the name
     */
    public static NdArray read(Path file, String name) throws ImageReadException {
        return read(file, name, Limits.standard());
    }

    /**
     * Reads one array, passing over the others.
     *
     * @throws ImageReadException if it cannot be read, or there is none of the name
     */
    public static NdArray read(Path file, String name, Limits limits) throws ImageReadException {
        return FileBytes.reading(file, bytes -> NpzReader.one(bytes, name, limits));
    }

    /**
     * Opens one array, to read regions of it when they are asked for; one that is compressed is read now.
     *
     * @throws ImageReadException if it cannot be read, or there is none of the name
     */
    public static ImageSource open(Path file, String name) throws ImageReadException {
        return ImageSource.open(new ImageAddress(file, name), ReadOptions.standard(), bytes -> new NpzFormat());
    }

    /**
     * Writes arrays as they are, in the order of the map, whole or not at all.
     *
     * @throws IllegalArgumentException if a name is empty, or has a slash, a colon or a control character
     * @throws IOException if the folder is not there or may not be written, or writing fails; no partial file is left
     */
    public static void write(Path file, Map<String, NdArray> arrays) throws IOException {
        write(file, arrays, false);
    }

    /** Writes arrays as {@link #write} does, deflated. */
    public static void writeCompressed(Path file, Map<String, NdArray> arrays) throws IOException {
        write(file, arrays, true);
    }

    private static void write(Path file, Map<String, NdArray> arrays, boolean deflate) throws IOException {
        Map<String, NdArray> copy = new LinkedHashMap<>(arrays);
        NpzWriter.check(copy);
        AtomicFile.write(file, out -> NpzWriter.write(copy, deflate, out));
    }
}
