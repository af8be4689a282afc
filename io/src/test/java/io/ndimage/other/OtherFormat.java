package io.ndimage.other;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import java.util.List;

/** A format that another module brings: a word, and then bytes. */
public final class OtherFormat implements Format {

    public static final String MAGIC = "another format:";

    @Override
    public String name() {
        return "other";
    }

    @Override
    public List<String> endings() {
        return List.of(".other");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, MAGIC);
    }

    @Override
    public ImageInfo info(FileBytes file) {
        Shape shape = Shape.of(file.length() - MAGIC.length());
        return new ImageInfo(name(), shape, List.of("x"), DType.UINT8, List.of(), file.length());
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        byte[] bytes = file.take(MAGIC.length(), file.length() - MAGIC.length());
        return Image.of(NdArray.wrap(DType.UINT8, bytes, bytes.length));
    }
}
