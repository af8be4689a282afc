package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PartBytes;
import io.ndimage.io.internal.StoredImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the arrays of an .npz file: the members of a zip file whose names end in .npy. */
public final class NpzReader {

    private static final String ENDING = ".npy";

    private NpzReader() {}

    /** Returns what the arrays' headers say, also of those that are not read, such as arrays of objects. */
    public static List<ImagePart> list(FileBytes file) throws ImageReadException {
        List<ImagePart> parts = new ArrayList<>();
        for (Map.Entry<String, ZipMember> array : index(file).entrySet()) {
            parts.add(part(file, array.getKey(), array.getValue()));
        }
        return parts;
    }

    /** Returns what an array's header says, or that it cannot be read, which it says when it is asked for. */
    private static ImagePart part(FileBytes file, String name, ZipMember member) throws ImageReadException {
        try {
            NpyHeader header = header(file, member);
            return new ImagePart(name, header.typeName(), header.shape());
        } catch (ImageReadException e) {
            if (e.kind() == ImageReadException.Kind.UNREADABLE) {
                throw e;
            }
            return new ImagePart(name, "unreadable", Shape.of(0));
        }
    }

    /** Returns every array. */
    public static Map<String, NdArray> all(FileBytes file, Limits limits) throws ImageReadException {
        Map<String, ZipMember> index = index(file);
        long elements = 0;
        long bytes = 0;
        for (ZipMember member : index.values()) {
            NpyHeader header = header(file, member);
            Shape shape = header.shape();
            NpyDecoder.check(file, shape, header.dtype(file), limits);
            elements += shape.elements();
            bytes += shape.elements() * header.dtype(file).bytes();
            if (elements > limits.maxPixels() || bytes > limits.maxBytes()) {
                throw file.limit("its arrays take more than the limits, " + limits.maxPixels() + " elements and "
                        + limits.maxBytes() + " bytes; read one by its name");
            }
        }
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, ZipMember> array : index.entrySet()) {
            arrays.put(array.getKey(), read(file, array.getValue(), limits));
        }
        return Collections.unmodifiableMap(arrays);
    }

    /** Returns one array, reading no other. */
    public static NdArray one(FileBytes file, String name, Limits limits) throws ImageReadException {
        return read(file, find(file, name), limits);
    }

    /** Returns the header of one array. */
    static NpyHeader header(FileBytes file, String name) throws ImageReadException {
        return header(file, find(file, name));
    }

    /** Returns the name of the only array, where there is one. */
    static String only(FileBytes file) throws ImageReadException {
        Map<String, ZipMember> index = index(file);
        if (index.size() != 1) {
            throw file.unsupported("it has " + index.size() + " arrays, not one; ask for one by its name: "
                    + String.join(", ", index.keySet()));
        }
        return index.keySet().iterator().next();
    }

    private static Map<String, ZipMember> index(FileBytes file) throws ImageReadException {
        Map<String, ZipMember> index = new LinkedHashMap<>();
        for (ZipMember member : ZipDirectory.read(file)) {
            String name = member.name();
            if (name.endsWith(ENDING)) {
                index.put(name.substring(0, name.length() - ENDING.length()), member);
            }
        }
        if (index.isEmpty()) {
            throw file.unsupported("a zip file without arrays of NumPy's");
        }
        return index;
    }

    private static ZipMember find(FileBytes file, String name) throws ImageReadException {
        Map<String, ZipMember> index = index(file);
        String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        ZipMember member = index.getOrDefault(name, index.get(bare));
        if (member == null) {
            throw file.unsupported("no array '" + name + "'; it has " + String.join(", ", index.keySet()));
        }
        return member;
    }

    private static NpyHeader header(FileBytes file, ZipMember member) throws ImageReadException {
        try (PartBytes in = member.open(file)) {
            return NpyHeader.read(in);
        }
    }

    /** Returns an array as one whose regions can be read; nothing where it is compressed. */
    static Optional<StoredImage> open(FileBytes file, String name) throws ImageReadException {
        ZipMember member = find(file, name);
        if (!member.isStored()) {
            return Optional.empty();
        }
        try (PartBytes in = member.open(file)) {
            long start = in.place();
            NpyHeader header = NpyHeader.read(in);
            checkLength(file, member, header);
            return Optional.of(NpyDecoder.open(file, header.at(start)));
        }
    }

    private static void checkLength(FileBytes file, ZipMember member, NpyHeader header) throws ImageReadException {
        DType dtype = header.dtype(file);
        long wanted = header.data() + Layout.times(header.shape().elements(), header.elementBytes(dtype));
        if (wanted != member.bytes()) {
            throw file.malformed(
                    member.offset(),
                    "its member '" + member.name() + "' has " + member.bytes() + " bytes; its header promises "
                            + wanted);
        }
    }

    private static NdArray read(FileBytes file, ZipMember member, Limits limits) throws ImageReadException {
        try (PartBytes in = member.open(file)) {
            NpyHeader header = NpyHeader.read(in);
            DType dtype = header.dtype(file);
            NpyDecoder.check(file, header.shape(), dtype, limits);
            checkLength(file, member, header);
            NdArray array = NpyDecoder.decode(in, header);
            in.finish(1);
            if (in.checksum() != member.checksum()) {
                throw file.malformed(member.offset(), "its member '" + member.name() + "' is damaged (checksum)");
            }
            return array;
        }
    }
}
