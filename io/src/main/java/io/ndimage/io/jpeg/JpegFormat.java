package io.ndimage.io.jpeg;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.internal.StoredAxes;
import io.ndimage.io.internal.jpeg.JpegDecoder;
import io.ndimage.io.internal.jpeg.JpegHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** JPEG of 8 bits, gray and coloured; of four inks only read. */
public final class JpegFormat implements Format {

    /** Where segments begin. */
    private static final int START = 2;

    @Override
    public String name() {
        return "JPEG";
    }

    @Override
    public List<String> endings() {
        return List.of(".jpg", ".jpeg");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "\u00ff\u00d8\u00ff");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        JpegHeader header = JpegHeader.read(file, START);
        Layout upright = header.orientation().asked(file).turned(header.layout());
        return upright.info(name(), file, header.notes());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        JpegHeader header = JpegHeader.read(file, START);
        Layout stored = header.layout();
        stored.check(file, limits);
        Orientation orientation = header.orientation().asked(file);
        Object upright = orientation.turned(JpegDecoder.decode(file, header, limits), stored);
        Image image = orientation.turned(stored).image(upright, header.notes());
        return orientation.turned(header.size()).spacing(image);
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.UINT8);
    }

    @Override
    public StoredAxes axes(Image image) {
        return StoredAxes.picture(image, JpegEncoder.stored(PixelSize.of(image)));
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Layout layout = Layout.of(image, name());
        if (layout.channels() != 1 && layout.channels() != 3) {
            throw new IllegalArgumentException(
                    "an array of " + layout.channels() + " channels; JPEG holds 1 or 3, PNG holds alpha too");
        }
        if (layout.width() > 65_535 || layout.height() > 65_535) {
            throw new IllegalArgumentException(
                    "an image of " + layout.width() + " x " + layout.height() + " pixels; JPEG holds 65535 x 65535");
        }
        byte[] pixels = (byte[]) image.array().data();
        new JpegEncoder(out, layout, pixels, PixelSize.of(image), options.quality()).encode();
    }
}
