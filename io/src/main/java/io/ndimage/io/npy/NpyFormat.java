package io.ndimage.io.npy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.PartBytes;
import io.ndimage.io.internal.StoredImage;
import io.ndimage.io.internal.StoredSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NumPy's arrays as images: all axes are spatial, as the file does not name them. */
public final class NpyFormat implements Format {

    @Override
    public String name() {
        return "NPY";
    }

    @Override
    public List<String> endings() {
        return List.of(".npy");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, NpyHeader.MAGIC);
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        try (PartBytes in = NpyDecoder.bytes(file)) {
            return info(name(), file, NpyHeader.read(in));
        }
    }

    /** Returns what the header of an array says. */
    static ImageInfo info(String format, FileBytes file, NpyHeader header) throws ImageReadException {
        int ndim = header.shape().ndim();
        return new ImageInfo(
                format,
                header.shape(),
                Image.of(NdArray.zeros(DType.BOOL, new long[ndim])).axes(),
                header.dtype(file),
                header.half() ? List.of(Note.information("half precision, widened to float32")) : List.of(),
                file.length());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return Image.of(NpyDecoder.decode(file, limits));
    }

    /** Returns a region that lies within the array, reading no other elements. */
    public NdArray read(FileBytes file, Region region, Limits limits) throws ImageReadException {
        return NpyDecoder.decode(file, region, limits);
    }

    @Override
    public Optional<StoredImage> open(FileBytes file, @Nullable String part) throws ImageReadException {
        return part == null ? Optional.of(NpyDecoder.open(file, NpyDecoder.header(file))) : Optional.empty();
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.values());
    }

    @Override
    public Optional<StoredSink> create(DType dtype, Shape shape) {
        return Optional.of(NpySink.of(dtype, shape));
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        NpyEncoder.encode(image.array(), out);
    }
}
