package io.ndimage.io.tiff;

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
import io.ndimage.io.internal.StoredAxes;
import io.ndimage.io.internal.StoredImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Tagged Image File Format: integers of 1 to 64 bits, floats, many pages. */
public final class TiffFormat implements Format {

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public List<String> endings() {
        return List.of(".tif", ".tiff");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "II*\u0000")
                || Format.startsWith(head, "MM\u0000*")
                || Format.startsWith(head, "II+\u0000")
                || Format.startsWith(head, "MM\u0000+");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        TiffPages pages = TiffPages.of(file);
        TiffStack stack = pages.stack();
        stack.layout().check(file);
        return new ImageInfo(name(), stack.shape(), stack.names(), stack.dtype(), pages.notes(), file.length());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        return read(file, TiffPages.of(file), limits);
    }

    @Override
    public List<ImagePart> parts(FileBytes file) throws ImageReadException {
        return TiffPages.parts(file);
    }

    @Override
    public List<ImagePart> views(FileBytes file) throws ImageReadException {
        return TiffPages.views(file, info(file));
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        return read(file, pages(file, part), limits);
    }

    private static TiffPages pages(FileBytes file, String part) throws ImageReadException {
        String ofPage = ":" + Palette.INDEX;
        if (part.equals(Palette.INDEX)) {
            return TiffPages.of(file).indices(file);
        }
        return part.endsWith(ofPage)
                ? TiffPages.part(file, part.substring(0, part.length() - ofPage.length()))
                        .indices(file)
                : TiffPages.part(file, part);
    }

    @Override
    public Optional<StoredImage> open(FileBytes file, @Nullable String part) throws ImageReadException {
        TiffPages pages = part == null ? TiffPages.of(file) : pages(file, part);
        TiffPage first = pages.pages().get(0);
        boolean inOnePiece = pages.pages().size() == 1
                && first.compression() != TiffCompression.NONE
                && first.segments().count() == first.segments().planes();
        return inOnePiece ? Optional.empty() : Optional.of(TiffRegions.open(file, pages));
    }

    private static Image read(FileBytes file, TiffPages pages, Limits limits) throws ImageReadException {
        Layout layout = pages.stack().layout();
        layout.check(file, limits);
        Object pixels = TiffDecoder.decode(file, pages.pages(), limits);
        return pages.stack()
                .image(pixels, pages.notes())
                .white(pages.pages().get(0).white());
    }

    @Override
    public List<DType> writes() {
        return Arrays.stream(DType.values()).filter(type -> !type.isComplex()).toList();
    }

    @Override
    public StoredAxes axes(Image image) {
        return TiffStack.of(image).stored(image);
    }

    @Override
    public int white(Image image) {
        return TiffEncoder.white(image);
    }

    @Override
    public void write(Image image, WriteOptions options, OutputStream out) throws IOException {
        TiffEncoder.encode(image, options, out);
    }
}
