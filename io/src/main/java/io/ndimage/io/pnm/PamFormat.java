package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Portable arbitrary maps: any number of channels.
 *
 * @see <a href="https://netpbm.sourceforge.net/doc/pam.html">Netpbm's description</a>
 */
public final class PamFormat extends NetpbmFormat {

    private static final List<String> TYPES = List.of("GRAYSCALE", "GRAYSCALE_ALPHA", "RGB", "RGB_ALPHA");

    @Override
    public String name() {
        return "PAM";
    }

    @Override
    public List<String> endings() {
        return List.of(".pam");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "P7\n");
    }

    @Override
    PnmHeader header(FileBytes file) throws ImageReadException {
        return PnmHeader.readPam(file);
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Layout layout = Layout.of(image, name());
        boolean bits = layout.dtype() == DType.BOOL;
        if (bits && layout.channels() != 1) {
            throw new IllegalArgumentException(
                    "an array of " + layout.channels() + " channels of bool; PAM holds bool of 1");
        }
        int channels = layout.channels();
        String type = bits ? "BLACKANDWHITE" : channels <= TYPES.size() ? TYPES.get(channels - 1) : "CHANNELS";
        int white = PnmEncoder.white(image);
        PnmEncoder.header(
                out,
                "P7\nWIDTH " + layout.width() + "\nHEIGHT " + layout.height() + "\nDEPTH " + channels + "\nMAXVAL "
                        + white + "\nTUPLTYPE " + type + "\nENDHDR\n");
        PnmEncoder.samples(image, layout, out);
    }
}
