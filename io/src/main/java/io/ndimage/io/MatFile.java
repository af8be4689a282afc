package io.ndimage.io;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.mat.MatFormat;
import io.ndimage.io.mat.MatReader;
import io.ndimage.io.mat.MatWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * MATLAB's .mat files: variables by name.
 *
 * <p>Read: versions 4 to 7 of either byte order, compressed or not, and, with the module {@code ndimage-hdf5}, version 7.3 and
 * what Octave's {@code -hdf5} writes: numbers of every class, complex, logical, char, cell, struct and sparse. Objects, function
 * handles and tables are named, never made. The version is told by the content. An element {@code x(i, j, k)} of MATLAB is
 * {@code [i - 1, j - 1, k - 1]} here; arrays come in C order.
 *
 * <p>Written: the same, little-endian, whole or not at all; the same values give the same bytes. Version 7.3 is not compressed; in
 * it, complex arrays without elements become real.
 *
 * <pre>{@code
 * MatFile.list(Path.of("scan.mat"));                          // names, classes, sizes; nothing is loaded
 * NdArray volume = MatFile.readArray(Path.of("scan.mat"), "volume");
 * MatFile.write(Path.of("out.mat"), Map.of("volume", MatValue.of(volume)));
 * }</pre>
 *
 * @see <a href="https://www.mathworks.com/help/pdf_doc/matlab/matfile_format.pdf">MATLAB's description of the format</a>
 */
public final class MatFile {

    private MatFile() {}

    /**
     * Returns what a file holds, reading no content.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static List<MatVariable> list(Path file) throws ImageReadException {
        return FileBytes.reading(file, MatReader::list);
    }

    /**
     * Reads every variable within the {@linkplain Limits#standard() standard limits}, in the file's order. A damaged one is {@link
     * MatValue.Unreadable}, and so is a damaged field or cell of one that is sound.
     *
     * @throws ImageReadException if nothing in it can be read, for whatever reason
     */
    public static Map<String, MatValue> read(Path file) throws ImageReadException {
        return read(file, Limits.standard());
    }

    /**
     * Reads every variable, in the file's order; damaged ones as {@link #read(Path)} does.
     *
     * @param limits how many elements, and how many bytes of memory, the variables may have together
     * @throws ImageReadException if nothing in it can be read, or the limits are exceeded
     */
    public static Map<String, MatValue> read(Path file, Limits limits) throws ImageReadException {
        return FileBytes.reading(file, bytes -> MatReader.all(bytes, limits));
    }

    /**
     * Reads one variable within the standard limits, passing over the others.
     *
     * @param name the variable's name, or the way to what lies in it, such as {@code s.volume}, {@code c{3}} or {@code s(2).rows}, by
     *     numbers from 1 as in MATLAB, or {@code c[2]}, from 0
     * @throws ImageReadException if it cannot be read, or there is none of the name
     */
    public static MatValue read(Path file, String name) throws ImageReadException {
        return read(file, name, Limits.standard());
    }

    /**
     * Reads one variable, passing over the others.
     *
     * @throws ImageReadException if it cannot be read, or there is none of the name
     */
    public static MatValue read(Path file, String name, Limits limits) throws ImageReadException {
        return FileBytes.reading(file, bytes -> MatReader.one(bytes, name, limits));
    }

    /**
     * Reads one variable of numbers or truth values within the standard limits; a sparse one with its zeros.
     *
     * @throws ImageReadException if it cannot be read, there is none of the name, or it is no array of numbers
     */
    public static NdArray readArray(Path file, String name) throws ImageReadException {
        return FileBytes.reading(file, bytes -> MatReader.array(bytes, name, Limits.standard()));
    }

    /**
     * Reads a region of a variable of numbers or truth values within the standard limits; of version 7.3, no more than that region
     * is read, of older versions the variable.
     *
     * @param region a part of the variable that does not overhang it; MATLAB's {@code x(3:5, :)} begins at {@code {2, 0}}
     * @throws IllegalArgumentException if the region overhangs the variable
     * @throws ImageReadException if it cannot be read, there is none of the name, or it is no array of numbers
     */
    public static NdArray readRegion(Path file, String name, Region region) throws ImageReadException {
        region.checkWithin(FileBytes.reading(file, bytes -> MatReader.shape(bytes, name)));
        return FileBytes.reading(file, bytes -> MatReader.region(bytes, name, region, Limits.standard()));
    }

    /**
     * Opens one variable of numbers or truth values, to read regions of it when they are asked for; one of an older version than 7.3,
     * and a sparse one, is read now.
     *
     * @throws ImageReadException if it cannot be read, there is none of the name, or it is no array of numbers
     */
    public static ImageSource open(Path file, String name) throws ImageReadException {
        return ImageSource.open(new ImageAddress(file, name), ReadOptions.standard(), bytes -> new MatFormat());
    }

    /** Writes variables as version 7, compressed, in the order of the map. */
    public static void write(Path file, Map<String, MatValue> variables) throws IOException {
        write(file, variables, MatVersion.V7);
    }

    /**
     * Writes variables in the order of the map, whole or not at all.
     *
     * @throws IllegalArgumentException if MATLAB allows no variable of a name, or the version cannot hold a value
     * @throws IOException if the folder is not there or may not be written, or writing fails; no partial file is left
     */
    public static void write(Path file, Map<String, MatValue> variables, MatVersion version) throws IOException {
        Map<String, MatValue> copy = new LinkedHashMap<>(variables);
        MatWriter.check(copy, version);
        AtomicFile.write(file, out -> MatWriter.write(copy, version, out));
    }
}
