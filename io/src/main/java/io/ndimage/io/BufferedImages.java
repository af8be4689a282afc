package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.SampleFit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.util.List;

/**
 * Arrays to and from the JDK's images. Nothing is converted between colour spaces: the JDK takes its gray images as linear light
 * and brightens them when it shows them, so gray of 8 bits goes out as a palette of 256 grays, which it leaves alone.
 */
public final class BufferedImages {

    private static final IndexColorModel GRAYS = grays();

    private BufferedImages() {}

    private static IndexColorModel grays() {
        byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        return new IndexColorModel(8, 256, ramp, ramp, ramp);
    }

    /** Returns an array as an image: (y, x) as gray, (y, x, 3 or 4) as RGB or RGB with alpha. See {@link #of(Image)}. */
    public static BufferedImage of(NdArray pixels) {
        return of(Image.of(pixels));
    }

    /**
     * Returns a copy of an image: bool (as 0 and 255) or uint8 gray as an image whose palette is 256 grays, uint16 gray as
     * {@link BufferedImage#TYPE_USHORT_GRAY}, uint8 of 3 or 4 channels as {@link BufferedImage#TYPE_INT_RGB} or {@link
     * BufferedImage#TYPE_INT_ARGB}.
     *
     * @throws IllegalArgumentException if the image has other axes, or a type that does not fit these
     */
    public static BufferedImage of(Image image) {
        Layout layout = Layout.of(image, "a BufferedImage");
        List<DType> held = layout.channels() == 1 ? List.of(DType.UINT8, DType.UINT16) : List.of(DType.UINT8);
        NdArray pixels = SampleFit.of(image.array(), held, "a BufferedImage", WriteOptions.standard())
                .pixels();
        int width = (int) layout.width();
        int height = (int) layout.height();
        switch (layout.channels()) {
            case 1 -> {
                if (pixels.dtype() == DType.UINT16) {
                    BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
                    short[] to = ((DataBufferUShort) gray.getRaster().getDataBuffer()).getData();
                    System.arraycopy(pixels.data(), 0, to, 0, to.length);
                    return gray;
                }
                BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, GRAYS);
                byte[] to = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
                System.arraycopy(pixels.data(), 0, to, 0, to.length);
                return gray;
            }
            case 3, 4 -> {
                return colour((byte[]) pixels.data(), width, height, layout.channels());
            }
            default ->
                throw new IllegalArgumentException(
                        "an array of " + layout.channels() + " channels; a BufferedImage has 1, 3 or 4");
        }
    }

    private static BufferedImage colour(byte[] from, int width, int height, int channels) {
        int type = channels == 3 ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        int[] to = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0, at = 0; i < to.length; i++, at += channels) {
            int alpha = channels == 4 ? from[at + 3] & 0xff : 0;
            to[i] = alpha << 24 | (from[at] & 0xff) << 16 | (from[at + 1] & 0xff) << 8 | (from[at + 2] & 0xff);
        }
        return image;
    }

    /**
     * Returns a copy of a JDK image: its gray images of 8 or 16 bits, and those whose palette is 256 grays, as (y, x) with the
     * samples as they are stored; all others as uint8 (y, x, channel), RGB, with alpha where they have it.
     */
    public static Image toImage(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int type = image.getType();
        boolean wide = type == BufferedImage.TYPE_USHORT_GRAY;
        if (wide || type == BufferedImage.TYPE_BYTE_GRAY || GRAYS.equals(image.getColorModel())) {
            NdArray gray = NdArray.zeros(wide ? DType.UINT16 : DType.UINT8, height, width);
            image.getRaster().getDataElements(0, 0, width, height, gray.data());
            return Image.of(gray, "y", "x");
        }
        int channels = image.getColorModel().hasAlpha() ? 4 : 3;
        NdArray colour = NdArray.zeros(DType.UINT8, height, width, channels);
        byte[] to = (byte[]) colour.data();
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int argb : image.getRGB(0, y, width, 1, null, 0, width)) {
                to[at] = (byte) (argb >> 16);
                to[at + 1] = (byte) (argb >> 8);
                to[at + 2] = (byte) argb;
                if (channels == 4) {
                    to[at + 3] = (byte) (argb >> 24);
                }
                at += channels;
            }
        }
        return Image.of(colour, "y", "x", Image.CHANNEL);
    }
}
