package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.FileNames;
import io.ndimage.io.internal.FilePattern;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Formats;
import io.ndimage.io.internal.SampleFit;
import io.ndimage.io.internal.StoredSink;
import io.ndimage.io.internal.White;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Image files to arrays and back.
 *
 * <p>The format of a file that is read is told by its content, whatever its name: PNG, JPEG, TIFF, BMP, GIF (its first picture), WebP,
 * Netpbm's maps (PBM, PGM, PPM, PAM, PFM), NumPy's .npy and .npz and MATLAB's .mat. That of a file that is written is told by the
 * ending of its name: .png, .jpg, .tif, .pnm, .pbm, .pgm, .ppm, .pam, .pfm, .npy, .npz (one array, {@code arr_0}; {@link Npz} gives
 * them names) or .mat (one variable, {@code image}; {@link MatFile} gives them names).
 *
 * <p>Gray pixels have the axes (y, x), coloured ones (y, x, channel), the pages of a TIFF a z axis before them, or those that
 * ImageJ describes: (t, z, channel, y, x). Pictures are turned upright, as their files say that they were taken. Pixels come as
 * they are stored: no colour profile is applied, no float is clamped, numbers of few bits are not spread, but for PNG's of 2 and 4;
 * what was not applied is said in the notes. Where a picture says how many pixels fill a length, its spacing is read, a TIFF's with its
 * unit, others' in millimetres, and spacings go to files as such.
 *
 * <pre>{@code
 * Image photo = Images.read(Path.of("rocket.jpg"));   // uint8 (427, 640, 3)
 * Images.write(Path.of("rocket.png"), photo);
 * }</pre>
 */
public final class Images {

    private Images() {}

    /**
     * Returns the path of a name. Java takes names for text in the encoding of the locale it was started in.
     *
     * @throws ImageReadException if it cannot express the name
     */
    public static Path path(String name) throws ImageReadException {
        return FileNames.path(name);
    }

    /**
     * Returns what a text names. A colon in the name of a file that is there, or after a drive's letter, is no part; a part's name
     * may itself have colons.
     *
     * @throws ImageReadException if this Java cannot express the name
     */
    public static ImageAddress address(String text) throws ImageReadException {
        if (!new File(text).exists()) {
            for (int colon = nextColon(text, 1); colon > 0; colon = nextColon(text, colon)) {
                if (new File(text.substring(0, colon)).isFile()) {
                    return address(text, colon);
                }
            }
            int last = text.lastIndexOf(':');
            if (last > 1 && last < text.length() - 1) {
                return address(text, last);
            }
        }
        return new ImageAddress(path(text), null);
    }

    /** Returns the next colon with something after it, or -1. */
    private static int nextColon(String text, int after) {
        int colon = text.indexOf(':', after + 1);
        return colon < text.length() - 1 ? colon : -1;
    }

    private static ImageAddress address(String text, int colon) throws ImageReadException {
        return new ImageAddress(path(text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * Reads an image within the {@linkplain Limits#standard() standard limits}.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static Image read(Path file) throws ImageReadException {
        return read(file, Limits.standard());
    }

    /**
     * Reads an image.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static Image read(Path file, Limits limits) throws ImageReadException {
        return read(file, ReadOptions.standard().limits(limits));
    }

    /**
     * Reads an image as the options say. What is wrong with the file, where its pixels can be told all the same, is said in the notes.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static Image read(Path file, ReadOptions options) throws ImageReadException {
        return FileBytes.reading(file, options, bytes -> {
            Image image = Formats.of(bytes).read(bytes, options.limits());
            return image.noted(bytes.forgiven());
        });
    }

    /**
     * Reads the image at an address as the options say.
     *
     * @throws ImageReadException if it cannot be read, or the file has no such part
     */
    public static Image read(ImageAddress address, ReadOptions options) throws ImageReadException {
        String part = address.part();
        return part == null ? read(address.path(), options) : read(address.path(), part, options);
    }

    /**
     * Reads a part of a file that holds several images: a variable of a .mat file, an array of an .npz file, or a page of a TIFF or a
     * picture of a GIF by its number, from 0 on; or, as {@code index}, the numbers of a picture's colours in its palette,
     * {@code 3:index} of those of a page.
     *
     * @param part its name, as {@link #contents} lists it
     * @throws ImageReadException if it cannot be read, or the file has no such part
     */
    public static Image read(Path file, String part, Limits limits) throws ImageReadException {
        return read(file, part, ReadOptions.standard().limits(limits));
    }

    /** Reads a {@linkplain #read(Path, String, Limits) part} of a file as the options say. */
    public static Image read(Path file, String part, ReadOptions options) throws ImageReadException {
        return FileBytes.reading(file, options, bytes -> {
            Image image = Formats.of(bytes).read(bytes, part, options.limits());
            return image.noted(bytes.forgiven());
        });
    }

    /**
     * Opens an image as the standard options say, to read regions of it when they are asked for.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static ImageSource open(Path file) throws ImageReadException {
        return open(new ImageAddress(file, null), ReadOptions.standard());
    }

    /**
     * Opens the image at an address, to read regions of it when they are asked for. Where its format has no regions, it is read now.
     *
     * @throws ImageReadException if it cannot be read, or the file has no such part
     */
    public static ImageSource open(ImageAddress address, ReadOptions options) throws ImageReadException {
        return ImageSource.open(address, options, Formats::of);
    }

    /**
     * Returns a file's format, and the parts that can be asked for by name, decoding no pixels.
     *
     * @throws ImageReadException if it cannot be read, for whatever reason
     */
    public static FileContents contents(Path file) throws ImageReadException {
        return contents(file, ReadOptions.standard());
    }

    /** Returns a file's {@linkplain #contents(Path) contents} as they are when it is read as the options say. */
    public static FileContents contents(Path file, ReadOptions options) throws ImageReadException {
        return FileBytes.reading(file, options, bytes -> {
            Format format = Formats.of(bytes);
            return new FileContents(format.name(), bytes.length(), format.parts(bytes), format.views(bytes));
        });
    }

    /**
     * Returns what lies in a part of a file, such as the fields of a struct in a .mat file, each with the name by which it can be
     * asked for; nothing where the part is an image.
     *
     * @param part its name, as {@link #contents(Path)} lists it, or the name of what lies in one
     * @throws ImageReadException if it cannot be read, or the file has no such part
     */
    public static FileContents contents(Path file, String part) throws ImageReadException {
        return contents(file, part, ReadOptions.standard());
    }

    /** Returns what lies in a {@linkplain #contents(Path, String) part} of a file as it is when it is read as the options say. */
    public static FileContents contents(Path file, String part, ReadOptions options) throws ImageReadException {
        return FileBytes.reading(file, options, bytes -> {
            Format format = Formats.of(bytes);
            return new FileContents(format.name(), bytes.length(), format.parts(bytes, part), List.of());
        });
    }

    /**
     * Returns what a file's header says, decoding no pixels and whatever the image's size.
     *
     * @throws ImageReadException if the header cannot be read
     */
    public static ImageInfo info(Path file) throws ImageReadException {
        return info(file, ReadOptions.standard());
    }

    /** Returns what a file's {@linkplain #info(Path) header says} of the image that reading it as the options say gives. */
    public static ImageInfo info(Path file, ReadOptions options) throws ImageReadException {
        return FileBytes.reading(file, options, bytes -> {
            ImageInfo info = Formats.of(bytes).info(bytes);
            return info.noted(bytes.forgiven());
        });
    }

    /**
     * Returns the images of a folder, or those whose paths match a pattern, such as {@code scans/*.tif} or {@code scans/**}. Which
     * files are images is told by their content. Hidden files, such as {@code ._scan.tif}, and those that operating systems leave,
     * such as {@code Thumbs.db}, are passed over.
     *
     * @throws IllegalArgumentException if the pattern is none
     * @throws ImageReadException if the folder cannot be listed, or no image is there
     */
    public static ImageList list(String pattern) throws ImageReadException {
        FilePattern found = FilePattern.find(pattern);
        List<Path> files = found.files().stream().filter(Images::isImage).toList();
        int others = found.files().size() - files.size();
        if (files.isEmpty()) {
            String nothing = found.isFolder() ? "is a directory without images" : "no images match '" + pattern + "'";
            String problem = nothing + "; passed over " + found.hidden() + " hidden and " + others + " other files";
            throw new ImageReadException(Kind.UNREADABLE, found.folder(), -1, problem, null);
        }
        return new ImageList(files, found.hidden(), others);
    }

    /** Returns whether a file is of a known format; one that cannot be opened may be. */
    private static boolean isImage(Path file) {
        try {
            return FileBytes.reading(file, bytes -> Formats.of(bytes) != null);
        } catch (ImageReadException e) {
            return e.kind() != Kind.MALFORMED;
        }
    }

    /** Writes an image with the {@linkplain WriteOptions#standard() standard options}. */
    public static List<Note> write(Path file, Image image) throws IOException {
        return write(file, image, WriteOptions.standard());
    }

    /** Writes an array as {@link #write(Path, NdArray, WriteOptions)} does, with the standard options. */
    public static List<Note> write(Path file, NdArray pixels) throws IOException {
        return write(file, pixels, WriteOptions.standard());
    }

    /**
     * Writes an array. The last of three or more axes, where it has 3 or 4 elements of type uint8 or uint16, is taken as the
     * colour channels; write an {@link Image} to say which axis is which.
     */
    public static List<Note> write(Path file, NdArray pixels, WriteOptions options) throws IOException {
        Image image = Image.of(pixels);
        int last = pixels.ndim() - 1;
        boolean narrow = pixels.dtype() == DType.UINT8 || pixels.dtype() == DType.UINT16;
        if (last >= 2
                && narrow
                && (pixels.shape().size(last) == 3 || pixels.shape().size(last) == 4)) {
            String[] axes = new String[last + 1];
            Image.of(pixels.reshape(spatialSizes(pixels))).axes().toArray(axes);
            axes[last] = Image.CHANNEL;
            image = Image.of(pixels, axes);
        }
        return write(file, image, options);
    }

    private static long[] spatialSizes(NdArray pixels) {
        long[] sizes = pixels.shape().without(pixels.ndim() - 1).sizes();
        sizes[sizes.length - 1] *= pixels.shape().size(pixels.ndim() - 1);
        return sizes;
    }

    /**
     * Writes an image whole or not at all, in the format that the file's name ends in.
     *
     * <p>What a format cannot hold is returned, one note each: spacing, units and names of axes, and numbers that were clipped.
     *
     * <p>PNG, PNM and PAM hold bool (as 1 bit), uint8 and uint16; JPEG uint8; PFM float32; TIFF every real type and axes
     * (t, z, y, x) with channels; .npy, .npz and .mat everything. Bool goes to JPEG as 0 and 255. Other integers, such as labels, go as the
     * narrowest type that the format has and that holds them all, so that nothing is lost; whatever does not fit is refused, unless
     * the options say how to make it.
     *
     * @return what is not in the file as it is in the image
     * @throws IllegalArgumentException if the ending is unknown, or the format cannot hold the pixels or the axes
     * @throws IOException if the folder is not there or may not be written, or writing fails; no partial file is left
     */
    public static List<Note> write(Path file, Image image, WriteOptions options) throws IOException {
        Format format = writer(file);
        SampleFit fit;
        Image fitted;
        try {
            fit = SampleFit.of(image.array(), format.writes(), format.name(), options);
            fitted = image.with(fit.pixels());
            AtomicFile.write(file, out -> format.write(fitted, options, out));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot write '" + file + "': " + e.getMessage(), e);
        }
        List<Note> notes = new ArrayList<>(fit.notes());
        notes.addAll(format.axes(fitted).notes(fitted, format.name()));
        notes.addAll(White.notes(fitted, format.white(fitted), format.name()));
        return List.copyOf(notes);
    }

    /**
     * Begins a file whose array is written region by region, and which appears when that is closed; {@code .npy} alone is such a format.
     *
     * @throws IllegalArgumentException if the ending is unknown, or the format is written as a whole
     * @throws IOException if the folder is not there or may not be written, or writing fails
     */
    public static ImageSink create(Path file, DType dtype, Shape shape) throws IOException {
        Format format = writer(file);
        StoredSink regions = format.create(dtype, shape)
                .orElseThrow(() -> new IllegalArgumentException("cannot write '" + file + "' region by region: "
                        + format.name() + " is written as a whole; .npy is not"));
        return ImageSink.create(file, regions, dtype, shape);
    }

    /** Returns the endings of the names of files that can be written, such as {@code .png}. */
    public static List<String> outputEndings() {
        return Formats.written().flatMap(format -> format.endings().stream()).toList();
    }

    private static Format writer(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return Formats.written()
                .filter(format -> format.named(name))
                .findFirst()
                .orElseThrow(() -> unknownEnding(file, outputEndings()));
    }

    /** Returns the refusal of a file that is to be written, but whose name has none of the known endings. */
    public static IllegalArgumentException unknownEnding(Path file, List<String> known) {
        String first = known.get(0);
        if (Files.isDirectory(file)) {
            return new IllegalArgumentException("output file '" + file + "' is a folder; name a file in it, such as '"
                    + file.resolve("out" + first) + "'");
        }
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        return new IllegalArgumentException("output file '" + file + "' has no ending that can be written; known are "
                + String.join(", ", known)
                + (special ? "; a link to it may have one, such as out" + first : ""));
    }
}
