package io.ndimage.io.internal;

/**
 * Some rows and columns of a page.
 *
 * @param top the first row
 * @param left the first column
 * @param height how many rows
 * @param width how many columns
 */
public record PageBox(int top, int left, int height, int width) {

    /** Returns the row behind the last. */
    public int bottom() {
        return top + height;
    }

    /** Returns the column behind the last. */
    public int right() {
        return left + width;
    }

    /** Returns whether these are all rows and columns of a page. */
    public boolean isWhole(int pageHeight, int pageWidth) {
        return height == pageHeight && width == pageWidth;
    }

    /** Returns the rows as columns. */
    PageBox transposed() {
        return new PageBox(left, top, width, height);
    }

    /** Returns this in a page of some sizes whose rows, or columns, are counted from the last. */
    PageBox mirrored(boolean rows, boolean columns, int pageHeight, int pageWidth) {
        return new PageBox(rows ? pageHeight - bottom() : top, columns ? pageWidth - right() : left, height, width);
    }
}
