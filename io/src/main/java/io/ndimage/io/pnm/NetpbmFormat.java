package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.internal.StoredAxes;
import java.util.List;

/** A format of Netpbm's: a header of words, then samples from 0 to a greatest one. */
abstract class NetpbmFormat implements Format {

    /** Returns what the file says before its pixels. */
    abstract PnmHeader header(FileBytes file) throws ImageReadException;

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        PnmHeader header = header(file);
        return header.layout().info(name(), file, header.notes(file));
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return PnmSamples.decode(file, header(file), limits);
    }

    @Override
    public List<DType> writes() {
        return List.of(DType.BOOL, DType.UINT8, DType.UINT16);
    }

    @Override
    public StoredAxes axes(Image image) {
        return StoredAxes.picture(image, PixelSize.UNKNOWN);
    }

    @Override
    public int white(Image image) {
        return PnmEncoder.white(image);
    }
}
