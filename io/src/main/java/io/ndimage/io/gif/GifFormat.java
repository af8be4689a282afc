package io.ndimage.io.gif;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.gif.GifFrame.Disposal;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Palette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Graphics Interchange Format, read only. The image is the first picture; where there are more, each is a part, numbered from
 * 0: what the screen shows then, RGB, with alpha where it is not covered all the time.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">Graphics Interchange Format, version 89a</a>
 */
public final class GifFormat implements Format {

    @Override
    public String name() {
        return "GIF";
    }

    @Override
    public List<String> endings() {
        return List.of(".gif");
    }

    @Override
    public boolean recognises(byte[] head) {
        return Format.startsWith(head, "GIF87a") || Format.startsWith(head, "GIF89a");
    }

    @Override
    public ImageInfo info(FileBytes file) throws ImageReadException {
        GifFrames frames = new GifFrames(file);
        GifFrame first = frames.first();
        Layout layout = layout(frames, first);
        return layout.info(name(), file, notes(frames, first));
    }

    /** Returns how the first picture lies once read. */
    private static Layout layout(GifFrames frames, GifFrame first) {
        return first.covers(frames.width(), frames.height())
                ? first.palette().layout(frames.height(), frames.width())
                : screen(frames, true);
    }

    private static Layout screen(GifFrames frames, boolean alpha) {
        return new Layout(1, frames.height(), frames.width(), alpha ? 4 : 3, DType.UINT8);
    }

    private static List<Note> notes(GifFrames frames, GifFrame first) throws ImageReadException {
        return frames.goesOn(first) ? List.of(Note.loss("more than one picture; only the first is read")) : List.of();
    }

    @Override
    public Image read(FileBytes file, Limits limits) throws ImageReadException {
        GifFrames frames = new GifFrames(file);
        GifFrame first = frames.first();
        Layout layout = layout(frames, first);
        layout.check(file, limits);
        byte[] indices = GifDecoder.decode(file, first);
        if (first.covers(frames.width(), frames.height())) {
            return layout.image(first.palette().pixels(file, indices), notes(frames, first));
        }
        GifScreen screen = new GifScreen(file, frames.width(), frames.height());
        screen.draw(first, indices);
        return layout.image(screen.pixels(true), notes(frames, first));
    }

    /** Returns the numbers of the first picture's colours; where it leaves the screen free, that of the screen's colour. */
    private Image indices(FileBytes file, Limits limits) throws ImageReadException {
        GifFrames frames = new GifFrames(file);
        GifFrame first = frames.first();
        int width = frames.width();
        Layout layout = Palette.indices(frames.height(), width);
        layout.check(file, limits);
        byte[] indices = GifDecoder.decode(file, first);
        byte[] screen = new byte[frames.height() * width];
        Arrays.fill(screen, (byte) frames.background());
        for (int y = 0; y < first.height(); y++) {
            int to = (first.top() + y) * width + first.left();
            System.arraycopy(indices, y * first.width(), screen, to, first.width());
        }
        return layout.image(screen, notes(frames, first));
    }

    @Override
    public List<ImagePart> parts(FileBytes file) throws ImageReadException {
        GifFrames frames = new GifFrames(file);
        List<GifFrame> all = frames.all();
        Layout screen = screen(frames, isEverClear(frames, all));
        Shape shape = Shape.of(screen.height(), screen.width(), screen.channels());
        List<ImagePart> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            parts.add(new ImagePart(Integer.toString(i), screen.dtype().toString(), shape));
        }
        return all.size() == 1 ? List.of() : parts;
    }

    private static boolean isEverClear(GifFrames frames, List<GifFrame> all) {
        return !all.get(0).covers(frames.width(), frames.height())
                || all.stream().anyMatch(frame -> frame.disposal() == Disposal.CLEARED);
    }

    @Override
    public List<ImagePart> views(FileBytes file) throws ImageReadException {
        return Palette.views(info(file));
    }

    @Override
    public Image read(FileBytes file, String part, Limits limits) throws ImageReadException {
        if (part.equals(Palette.INDEX)) {
            return indices(file, limits);
        }
        GifFrames frames = new GifFrames(file);
        List<GifFrame> all = frames.all();
        if (part.endsWith(":" + Palette.INDEX)) {
            throw file.unsupported("the numbers of the colours of the first picture alone are read, as '"
                    + Palette.INDEX + "'; '" + part + "'");
        }
        int number = part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : -1;
        if (number < 0 || number >= all.size()) {
            throw file.malformed(-1, "no picture '" + part + "'; it has pictures 0 to " + (all.size() - 1));
        }
        boolean alpha = isEverClear(frames, all);
        Layout layout = screen(frames, alpha);
        layout.check(file, limits);
        GifScreen screen = new GifScreen(file, frames.width(), frames.height());
        for (GifFrame frame : all.subList(0, number)) {
            if (frame.disposal() == Disposal.KEPT) {
                screen.draw(frame, GifDecoder.decode(file, frame));
            } else if (frame.disposal() == Disposal.CLEARED) {
                screen.clear(frame);
            }
        }
        GifFrame shown = all.get(number);
        screen.draw(shown, GifDecoder.decode(file, shown));
        return layout.image(screen.pixels(alpha), List.of());
    }
}
