package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file format: how its files are recognised, read and, where it can be, written. Formats are found as services ({@link Formats}),
 * so that a module can bring one; they keep nothing from one file to the next, and may be used by many threads.
 */
public interface Format {

    /** Bytes: by so many a format is told. */
    int HEAD = 128;

    /** Returns the format's name. */
    String name();

    /** Returns the endings of its files' names, the usual one first, such as {@code .png}. */
    List<String> endings();

    /** Returns whether a file that begins with these bytes ({@link #HEAD}, or all that there are) is of this format. */
    boolean recognises(byte[] head);

    /** Returns whether files of this format may begin with any bytes, so that all others are asked first. */
    default boolean guesses() {
        return false;
    }

    /** Returns what the header says, decoding no pixels. */
    ImageInfo info(FileBytes file) throws ImageReadException;

    /** Returns the image. */
    Image read(FileBytes file, Limits limits) throws ImageReadException;

    /** Returns what can be asked for by name, reading no pixels; nothing where files of this format hold one image. */
    default List<ImagePart> parts(FileBytes file) throws ImageReadException {
        return List.of();
    }

    /** Returns what else can be asked for by name, beside the image or the parts, reading no pixels. */
    default List<ImagePart> views(FileBytes file) throws ImageReadException {
        return List.of();
    }

    /** Returns what lies in a part, such as the fields of a struct, and can be asked for by name; nothing where it is an image. */
    default List<ImagePart> parts(FileBytes file, String part) throws ImageReadException {
        return List.of();
    }

    /** Returns the image that a part of the file is. */
    default Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        throw noParts(file, part);
    }

    /**
     * Returns the image, or the one that a part is, if its regions can be read by themselves, decoding no pixels; nothing where it has
     * to be read whole, or where there is no such part.
     */
    default Optional<StoredImage> open(FileBytes file, @Nullable String part) throws ImageReadException {
        return Optional.empty();
    }

    /** Returns the exception of a file that has no parts of any name. */
    default ImageReadException noParts(FileBytes file, String part) {
        return file.unsupported("a file of " + name() + " has no parts to ask for; leave ':" + part + "' out");
    }

    /** Returns the types of pixels that can be written, narrowest first; none where this format is only read. */
    default List<DType> writes() {
        return List.of();
    }

    /**
     * Writes an image whose type is one of {@link #writes()}.
     *
     * @throws IllegalArgumentException if the format cannot hold the image's axes
     */
    default void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(name() + " is only read");
    }

    /** Returns how regions of an array of some type and shape are written; nothing where a file is written as a whole. */
    default Optional<StoredSink> create(DType dtype, Shape shape) {
        return Optional.empty();
    }

    /** Returns what a file of an image that can be written will say of its axes. */
    default StoredAxes axes(Image image) {
        return StoredAxes.none(image);
    }

    /** Returns the number that a file of an image that can be written will call white; 0 where it has no word for it. */
    default int white(Image image) {
        return 0;
    }

    /** Returns whether a file of this name is of this format. */
    default boolean named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(lower::endsWith);
    }

    /** Returns whether bytes begin with some others, written one per character. */
    static boolean startsWith(byte[] head, String magic) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
