package io.ndimage.io.internal;

import io.ndimage.array.Note;
import java.util.List;

/**
 * One of the eight ways in which a camera can be held or a page can lie, as TIFF and EXIF number them, and how a picture is turned
 * upright.
 *
 * @param number 1 to 8; 1 is upright
 */
public record Orientation(int number) {

    /** That of a picture that is stored as it is to be seen. */
    public static final Orientation UPRIGHT = new Orientation(1);

    /** Returns the orientation of a number; upright where it is none. */
    public static Orientation of(long number) {
        return number >= 1 && number <= 8 ? new Orientation((int) number) : UPRIGHT;
    }

    /** Returns how a picture of a file is to be turned: by this, unless the file's options say that it stays as it is stored. */
    public Orientation asked(FileBytes file) {
        return file.options().upright() ? this : UPRIGHT;
    }

    /** Returns what is to be said of a picture of this orientation. */
    public List<Note> notes(FileBytes file) {
        if (number == 1) {
            return List.of();
        }
        return file.options().upright()
                ? List.of(Note.information("turned upright, as its orientation " + number + " says"))
                : List.of(Note.loss("orientation " + number + " not applied"));
    }

    /** Returns whether rows become columns. */
    public boolean isLying() {
        return number >= 5;
    }

    /** Returns how a picture lies once turned. */
    public Layout turned(Layout stored) {
        return isLying()
                ? new Layout(stored.pages(), stored.width(), stored.height(), stored.channels(), stored.dtype())
                : stored;
    }

    /** Returns the size of a pixel of a picture once turned. */
    public PixelSize turned(PixelSize stored) {
        return isLying() ? stored.turned() : stored;
    }

    /** Returns where a part of a turned picture lies in the picture as it is stored, whose sizes are given. */
    public PageBox stored(PageBox shown, int height, int width) {
        return (isLying() ? shown.transposed() : shown).mirrored(isFromBottom(), isFromRight(), height, width);
    }

    /** Returns where a part of a picture as it is stored, whose sizes are given, lies in the turned one. */
    public PageBox shown(PageBox stored, int height, int width) {
        PageBox mirrored = stored.mirrored(isFromBottom(), isFromRight(), height, width);
        return isLying() ? mirrored.transposed() : mirrored;
    }

    private boolean isFromBottom() {
        return number == 3 || number == 4 || number == 6 || number == 7;
    }

    private boolean isFromRight() {
        return number == 2 || number == 3 || number == 7 || number == 8;
    }

    /** Returns pixels of pages that lie as a layout says, each page turned; those of an upright one themselves. */
    public Object turned(Object pixels, Layout stored) {
        if (number == 1) {
            return pixels;
        }
        Object out = Elements.allocate(
                stored.dtype(), stored.bytes() / stored.dtype().bytes());
        int page = (int) (stored.height() * stored.width() * stored.channels());
        for (int p = 0; p < stored.pages(); p++) {
            turn(pixels, stored, out, p * page);
        }
        return out;
    }

    /**
     * Stores a page turned.
     *
     * @param at where the page begins, in both arrays
     */
    public void turn(Object pixels, Layout stored, Object out, int at) {
        int height = (int) stored.height();
        int width = (int) stored.width();
        int channels = stored.channels();
        boolean fromBottom = isFromBottom();
        boolean fromRight = isFromRight();
        int rows = isLying() ? width : height;
        int columns = isLying() ? height : width;
        int to = at;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, to += channels) {
                int y = isLying() ? column : row;
                int x = isLying() ? row : column;
                y = fromBottom ? height - 1 - y : y;
                x = fromRight ? width - 1 - x : x;
                System.arraycopy(pixels, at + (y * width + x) * channels, out, to, channels);
            }
        }
    }
}
