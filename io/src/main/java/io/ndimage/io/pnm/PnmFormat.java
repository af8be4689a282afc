package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Portable bit, gray and pixel maps, plain or raw; written raw, whichever of the three the pixels ask for.
 *
 * @see <a href="https://netpbm.sourceforge.net/doc/pnm.html">Netpbm's description</a>
 */
public final class PnmFormat extends NetpbmFormat {

    @Override
    public String name() {
        return "PNM";
    }

    @Override
    public List<String> endings() {
        return List.of(".pnm", ".pbm", ".pgm", ".ppm");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length > 2
                && head[0] == 'P'
                && head[1] >= '1'
                && head[1] <= '6'
                && (Character.isWhitespace(head[2]) || head[2] == '#');
    }

    @Override
    PnmHeader header(FileBytes file) throws ImageReadException {
        return PnmHeader.read(file);
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        Layout layout = Layout.of(image, name());
        boolean bits = layout.dtype() == DType.BOOL;
        if (layout.channels() != 1 && (bits || layout.channels() != 3)) {
            throw new IllegalArgumentException("an array of " + layout.channels() + " channels of " + layout.dtype()
                    + "; PNM holds 1 or 3 channels, of bool 1, .pam any number");
        }
        String size = layout.width() + " " + layout.height() + "\n";
        if (bits) {
            PnmEncoder.header(out, "P4\n" + size);
            PnmEncoder.bits(image, layout, out);
        } else {
            String white = PnmEncoder.white(image) + "\n";
            PnmEncoder.header(out, (layout.channels() == 1 ? "P5\n" : "P6\n") + size + white);
            PnmEncoder.samples(image, layout, out);
        }
    }
}
