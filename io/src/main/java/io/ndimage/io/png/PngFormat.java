package io.ndimage.io.png;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Palette;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.internal.StoredAxes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Portable Network Graphics, 1 to 16 bits. */
public final class PngFormat implements Format {

    @Override
    public String name() {
        return "PNG";
    }

    @Override
    public List<String> endings() {
        return List.of(".png");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, PngHeader.MAGIC);
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        PngHeader header = PngHeader.read(file);
        PngHeader whole = header.with(header.everyExif(file));
        return whole.upright(file).info(name(), file, whole.allNotes(file));
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return PngDecoder.decode(file, PngHeader.read(file), limits);
    }

    @Override
    public List<ImagePart> views(FileBytes file) throws ImageReadException {
        return PngHeader.read(file).palette() == null ? List.of() : Palette.views(info(file));
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        if (!part.equals(Palette.INDEX)) {
            throw noParts(file, part);
        }
        return PngDecoder.decode(file, PngHeader.read(file).indices(file), limits);
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.BOOL, DType.UINT8, DType.UINT16);
    }

    @Override
    public StoredAxes axes(Image image) {
        return StoredAxes.picture(image, PngEncoder.stored(PixelSize.of(image)));
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Layout layout = Layout.of(image, name());
        if (layout.channels() > 4 || (layout.channels() > 1 && layout.dtype() == DType.BOOL)) {
            throw new IllegalArgumentException("an array of " + layout.channels() + " channels of " + layout.dtype()
                    + "; PNG holds 1 to 4 channels, of bool 1");
        }
        PngEncoder.encode(new PixelRows(image.array(), layout), PixelSize.of(image), options, out);
    }
}
