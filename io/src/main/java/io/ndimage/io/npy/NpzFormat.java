package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.StoredImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NumPy's archives of arrays: an array by its name, or the only one. */
public final class NpzFormat implements Format {

    /** The name that NumPy gives to an array without one. */
    private static final String WRITTEN_NAME = "arr_0";

    @Override
    public String name() {
        return "NPZ";
    }

    @Override
    public List<String> endings() {
        return List.of(".npz");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "PK\u0003\u0004") || Format.startsWith(head, "PK\u0005\u0006");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        return NpyFormat.info(name(), file, NpzReader.header(file, NpzReader.only(file)));
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return read(file, NpzReader.only(file), limits);
    }

    @Override
    public List<ImagePart> parts(FileBytes file) throws ImageReadException {
        return NpzReader.list(file);
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        return Image.of(NpzReader.one(file, part, limits));
    }

    @Override
    public Optional<StoredImage> open(FileBytes file, @Nullable String part) throws ImageReadException {
        return NpzReader.open(file, part == null ? NpzReader.only(file) : part);
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.values());
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        NpzWriter.write(Map.of(WRITTEN_NAME, image.array()), false, out);
    }
}
