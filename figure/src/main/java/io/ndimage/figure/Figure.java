package io.ndimage.figure;

import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.png.PngEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Panels in a grid, on white, to look at or to print. Immutable: a method that changes something returns another figure.
 *
 * <pre>{@code
 * Figure figure = Figure.of(3, List.of(
 *                 Panel.of(gray).title("Original"),
 *                 Panel.of(ix, ColorMap.signedGray()).title("x derivative").colorBar(),
 *                 Panel.of(houses, ColorMap.labels()).title("45 objects")))
 *         .title("A first look");
 * figure.renderPng(out);
 * }</pre>
 *
 * <p>Every panel gets the same room, by default such that a row is about 1000 pixels of a plain screen wide. Larger pictures are
 * reduced to it: numbers and colours by the average over the area that a pixel stands for, labels by the most frequent one.
 * Smaller ones grow by whole pixels, without smoothing. Scales look at the array as it was, before that.
 *
 * <p>The same figure gives the same pixels on every machine and JDK. It needs no display and no fonts.
 */
public final class Figure {

    private static final int DEFAULT_DENSITY = 2;
    private static final int MOST_DENSITY = 8;
    private static final int MOST_PANEL_WIDTH = 4000;
    private static final int MOST_PIXELS = 1 << 28;
    private static final int SCREEN_DOTS_PER_INCH = 96;
    private static final double POINTS_PER_INCH = 72;

    private final int columns;
    private final List<Panel> panels;
    private final String title;
    private final int density;
    private final double panelWidth;

    private Figure(int columns, List<Panel> panels, String title, int density, double panelWidth) {
        this.columns = columns;
        this.panels = panels;
        this.title = title;
        this.density = density;
        this.panelWidth = panelWidth;
    }

    /**
     * Returns a figure of panels, row by row; the last row may be shorter.
     *
     * @param columns panels in a row, at least 1
     * @param panels at least one
     * @throws IllegalArgumentException if there is no column or no panel
     */
    public static Figure of(int columns, List<Panel> panels) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns is " + columns + "; a figure needs at least 1");
        }
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("panels is empty; a figure needs at least one");
        }
        int used = Math.min(columns, panels.size());
        return new Figure(used, List.copyOf(panels), "", DEFAULT_DENSITY, FigureLayout.panelWidth(used));
    }

    /** Returns this figure with a title above all panels. */
    public Figure title(String text) {
        return new Figure(columns, panels, text, density, panelWidth);
    }

    /**
     * Returns this figure with another number of pixels, in each direction, for one of a plain screen with 96 to an inch.
     *
     * @param factor 1 to 8; 2 unless told, which is crisp on today's screens
     */
    public Figure density(int factor) {
        if (factor < 1 || factor > MOST_DENSITY) {
            throw new IllegalArgumentException("density is " + factor + "; allowed are 1 to " + MOST_DENSITY);
        }
        return new Figure(columns, panels, title, factor, panelWidth);
    }

    /**
     * Returns this figure with another room for each of its panels.
     *
     * @param pixels the greatest width of a picture, in pixels of a plain screen, 1 to 4000; its greatest height is 1.4 times that
     */
    public Figure panelWidth(int pixels) {
        if (pixels < 1 || pixels > MOST_PANEL_WIDTH) {
            throw new IllegalArgumentException("panelWidth is " + pixels + "; allowed are 1 to " + MOST_PANEL_WIDTH);
        }
        return new Figure(columns, panels, title, density, pixels);
    }

    /** Returns the width of the PNG in pixels. */
    public int width() {
        return layout().width();
    }

    /** Returns the height of the PNG in pixels. */
    public int height() {
        return layout().height();
    }

    /**
     * Writes this figure as PNG; the stream stays open.
     *
     * @throws IllegalArgumentException if it would have more than 2<sup>28</sup> pixels
     */
    public void renderPng(OutputStream out) throws IOException {
        FigureLayout layout = layout();
        PixelCanvas canvas = new PixelCanvas(layout.width(), layout.height());
        layout.draw(canvas);
        int dotsPerInch = SCREEN_DOTS_PER_INCH * density;
        PngEncoder.encode(
                PictureRows.of(canvas.picture()),
                PixelSize.fitting(dotsPerInch, dotsPerInch, PixelSize.INCH),
                WriteOptions.standard(),
                out);
    }

    /**
     * Writes this figure as PDF of one page: text and frames as lines, pictures with the pixels that they have in the PNG,
     * without loss. The stream stays open.
     *
     * @throws IllegalArgumentException if its PNG would have more than 2<sup>28</sup> pixels
     */
    public void renderPdf(OutputStream out) throws IOException {
        FigureLayout layout = layout();
        double points = POINTS_PER_INCH / (SCREEN_DOTS_PER_INCH * density);
        try (PdfCanvas canvas = new PdfCanvas(title, layout.width(), layout.height(), points)) {
            layout.draw(canvas);
            canvas.write(out);
        }
    }

    private FigureLayout layout() {
        FigureLayout layout = FigureLayout.of(title, panels, columns, panelWidth, density);
        if ((long) layout.width() * layout.height() > MOST_PIXELS) {
            throw new IllegalArgumentException("figure has " + layout.width() + " x " + layout.height()
                    + " pixels; at most " + MOST_PIXELS + " are allowed: lower its density or panelWidth");
        }
        return layout;
    }
}
