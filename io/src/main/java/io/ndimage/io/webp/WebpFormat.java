package io.ndimage.io.webp;

import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import java.util.Arrays;
import java.util.List;

/** WebP, read only: lossless and lossy, with alpha; the first picture of an animation. */
public final class WebpFormat implements Format {

    @Override
    public String name() {
        return "WebP";
    }

    @Override
    public List<String> endings() {
        return List.of(".webp");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 12
                && Format.startsWith(head, "RIFF")
                && Format.startsWith(Arrays.copyOfRange(head, 8, 12), "WEBP");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        WebpHeader header = WebpHeader.read(file);
        return header.exif().orientation().asked(file).turned(header.layout()).info(name(), file, header.notes());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        WebpHeader header = WebpHeader.read(file);
        Layout layout = header.layout();
        layout.check(file, limits);
        long more = Layout.times(layout.width() * layout.height(), header.lossless() ? 4 : 6);
        if (more > 3 * limits.maxBytes()) {
            throw file.limit("decoding takes " + more + " bytes more, beyond the limits");
        }
        byte[] pixels = header.lossless() ? lossless(file, header) : lossy(file, header);
        Orientation orientation = header.exif().orientation().asked(file);
        Image image = orientation.turned(layout).image(orientation.turned(pixels, layout), header.notes());
        return orientation.turned(header.exif().size()).spacing(image);
    }

    private static byte[] lossless(FileBytes file, WebpHeader header) throws ImageReadException {
        byte[] data = header.picture().content(file);
        Vp8lBits bits = new Vp8lBits(file, data, 5, header.picture().at());
        int[] colours = new Vp8lDecoder(bits).decode(header.width(), header.height());
        int channels = header.layout().channels();
        byte[] pixels = new byte[colours.length * channels];
        for (int i = 0, to = 0; i < colours.length; i++, to += channels) {
            int colour = colours[i];
            pixels[to] = (byte) (colour >> 16);
            pixels[to + 1] = (byte) (colour >> 8);
            pixels[to + 2] = (byte) colour;
            if (channels == 4) {
                pixels[to + 3] = (byte) (colour >> 24);
            }
        }
        return pixels;
    }

    private static byte[] lossy(FileBytes file, WebpHeader header) throws ImageReadException {
        byte[] data = header.picture().content(file);
        Vp8Header frame = Vp8Header.read(file, data, header.picture().at());
        List<Vp8Plane> planes = new Vp8Decoder(frame).decode();
        int channels = header.layout().channels();
        byte[] pixels = new WebpColours(planes, header.width(), header.height()).pixels(channels);
        if (channels == 4 && header.alpha().length() > 0) {
            WebpAlpha.decode(file, header, pixels);
        } else if (channels == 4) {
            for (int i = 3; i < pixels.length; i += 4) {
                pixels[i] = (byte) 255;
            }
        }
        return pixels;
    }
}
