package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.MatVersion;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.StoredImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MATLAB's variables of numbers as images: all axes are spatial, as the file does not name them. */
public final class MatFormat implements Format {

    private static final String WRITTEN_NAME = "image";

    @Override
    public String name() {
        return "MAT";
    }

    @Override
    public List<String> endings() {
        return List.of(".mat");
    }

    @Override
    public boolean recognises(byte[] head) {
        Preamble preamble = Preamble.of(head);
        return (preamble != null && preamble.isKnown())
                || Format.startsWith(head, "MATLAB ")
                || Format.startsWith(head, Hdf5Superblock.SIGNATURE)
                || Level4Header.recognises(head);
    }

    /** Returns true: files of version 4 begin with the sizes of their first variable. */
    @Override
    public boolean guesses() {
        return true;
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        MatVariable variable = MatReader.only(file);
        int ndim = variable.shape().ndim();
        return new ImageInfo(
                name(),
                variable.shape(),
                Image.of(NdArray.zeros(DType.BOOL, new long[ndim])).axes(),
                dtype(file, variable),
                List.of(),
                file.length());
    }

    private static DType dtype(FileBytes file, MatVariable variable) throws ImageReadException {
        String type = variable.type();
        if (type.endsWith("logical")) {
            return DType.BOOL;
        }
        String numbers = type.equals("sparse") ? "double" : type;
        for (MatClass known : MatClass.values()) {
            DType dtype = known.dtype();
            if (dtype != null && known.name().toLowerCase(Locale.ROOT).equals(numbers)) {
                return variable.complex() ? Plane.complex(Plane.part(dtype)) : dtype;
            }
        }
        throw file.unsupported("variable '" + variable.name() + "' is of class " + type + ", not numbers");
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return read(file, MatReader.only(file).name(), limits);
    }

    @Override
    public List<ImagePart> parts(FileBytes file) throws ImageReadException {
        return MatReader.list(file).stream()
                .map(variable -> new ImagePart(
                        variable.name(),
                        variable.complex() ? "complex " + variable.type() : variable.type(),
                        variable.shape()))
                .toList();
    }

    @Override
    public List<ImagePart> parts(FileBytes file, String part) throws ImageReadException {
        return MatReader.members(file, part).entrySet().stream()
                .map(member -> new ImagePart(
                        member.getKey(),
                        (isComplex(member.getValue()) ? "complex " : "") + MatClass.word(member.getValue()),
                        member.getValue().shape()))
                .toList();
    }

    private static boolean isComplex(MatValue value) {
        return value instanceof MatValue.Numbers numbers
                ? numbers.array().dtype().isComplex()
                : value instanceof MatValue.Sparse sparse
                        && sparse.values().dtype().isComplex();
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        return Image.of(MatReader.array(file, part, limits));
    }

    @Override
    public Optional<StoredImage> open(FileBytes file, @Nullable String part) throws ImageReadException {
        return MatReader.open(file, part == null ? MatReader.only(file).name() : part);
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.values());
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Map<String, MatValue> variables = Map.of(WRITTEN_NAME, MatValue.of(image.array()));
        MatWriter.check(variables, MatVersion.V7);
        MatWriter.write(variables, MatVersion.V7, out);
    }
}
