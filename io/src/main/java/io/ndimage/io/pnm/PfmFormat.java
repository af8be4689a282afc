package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Note;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.internal.StoredAxes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Portable float maps, gray or RGB, the lowest row first; written little-endian. Numbers come as they are stored, whatever scale
 * the header names.
 *
 * @see <a href="https://netpbm.sourceforge.net/doc/pfm.html">Netpbm's description</a>
 */
public final class PfmFormat implements Format {

    /**
     * What a portable float map says before its pixels.
     *
     * @param scale what the numbers are to be multiplied by; negative where they are little-endian
     */
    private record Header(int width, int height, int channels, double scale, long data) {

        static Header read(FileBytes file) throws ImageReadException {
            PnmWords words = new PnmWords(file, 0);
            int channels = words.next().equals("PF") ? 3 : 1;
            int width = words.number("the width");
            int height = words.number("the height");
            String word = words.next();
            try {
                return new Header(width, height, channels, Double.parseDouble(word), words.position());
            } catch (NumberFormatException e) {
                throw file.malformed(words.position(), "the scale is '" + word + "', not a number");
            }
        }

        Layout layout() {
            return new Layout(1, height, width, channels, DType.FLOAT32);
        }

        List<Note> notes() {
            return Math.abs(scale) == 1 ? List.of() : List.of(Note.loss("scale " + Math.abs(scale) + " not applied"));
        }
    }

    @Override
    public String name() {
        return "PFM";
    }

    @Override
    public List<String> endings() {
        return List.of(".pfm");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length > 2
                && head[0] == 'P'
                && (head[1] == 'f' || head[1] == 'F')
                && Character.isWhitespace(head[2]);
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        Header header = Header.read(file);
        return header.layout().info(name(), file, header.notes());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        Header header = Header.read(file);
        Layout layout = header.layout();
        layout.check(file, limits);
        Layout.prove(file, layout.bytes(), file.length() - header.data(), 1);
        int samples = header.width() * header.channels();
        float[] out = new float[header.height() * samples];
        ByteBuffer row = ByteBuffer.allocate(Math.multiplyExact(samples, Float.BYTES))
                .order(header.scale() < 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int r = 0; r < header.height(); r++) {
            file.read(header.data() + (long) r * row.capacity(), row.clear());
            Elements.load(row.flip(), out, DType.FLOAT32, (header.height() - 1 - r) * samples);
        }
        return layout.image(out, header.notes());
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.FLOAT32);
    }

    @Override
    public StoredAxes axes(Image image) {
        return StoredAxes.picture(image, PixelSize.UNKNOWN);
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Layout layout = Layout.of(image, name());
        if (layout.channels() != 1 && layout.channels() != 3) {
            throw new IllegalArgumentException(
                    "an array of " + layout.channels() + " channels; PFM holds 1 or 3, .npy any number");
        }
        PnmEncoder.header(
                out, (layout.channels() == 1 ? "Pf\n" : "PF\n") + layout.width() + " " + layout.height() + "\n-1.0\n");
        int samples = Math.toIntExact(layout.width() * layout.channels());
        ByteBuffer row =
                ByteBuffer.allocate(Math.multiplyExact(samples, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = (int) layout.height() - 1; y >= 0; y--) {
            Elements.store(image.array().data(), DType.FLOAT32, y * samples, samples, row.clear());
            out.write(row.array());
        }
    }
}
