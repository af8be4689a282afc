package io.ndimage.figure;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;

/**
 * A panel at the size at which it is drawn: the picture with its title, its caption and its colour bar. The picture is centred
 * in a column; what the bar needs lies to the right of that.
 *
 * @param panel what is drawn
 * @param width pixels in a row of the picture
 * @param height rows of the picture
 * @param ticks the marks of the colour bar; none without a bar
 * @param density pixels for each of a plain screen's
 */
record SizedPanel(Panel panel, int width, int height, List<Tick> ticks, int density) {

    private static final double TITLE = 14;
    private static final double CAPTION = 11.5;
    private static final double TICK = 10.5;
    private static final int TITLE_GAP = 7;
    private static final int CAPTION_GAP = 8;
    private static final int BAR_GAP = 8;
    private static final int BAR_WIDTH = 10;
    private static final int LEAST_BAR = 48;
    private static final int TICK_DISTANCE = 26;
    private static final int TICK_LENGTH = 3;
    private static final int MOST_PARTS = 6;

    private static final int INK = 0x252525;
    private static final int PALE_INK = 0x606060;
    private static final int FRAME = 0xB8B8B8;

    /**
     * Returns a panel at the greatest size that fits: small pictures grow by whole pixels, large ones are reduced. The shape is
     * kept, as far as whole pixels allow.
     */
    static SizedPanel fit(Panel panel, double roomWidth, double roomHeight, int density) {
        int width = panel.content().width();
        int height = panel.content().height();
        double scale = Math.min(roomWidth / width, roomHeight / height);
        if (scale >= 1) {
            scale = Math.floor(scale);
        }
        int drawnWidth = Math.max(1, (int) Math.rint(width * scale));
        int drawnHeight = Math.max(1, (int) Math.rint(height * scale));
        Legend legend = panel.content().legend();
        List<Tick> ticks = List.of();
        if (panel.hasColorBar() && legend != null) {
            int parts = Math.min(MOST_PARTS, drawnHeight / (TICK_DISTANCE * density));
            ticks = legend.ticks().apply(parts);
        }
        return new SizedPanel(panel, drawnWidth, drawnHeight, ticks, density);
    }

    /** Returns how wide a column this wants: as wide as its picture, or, up to a limit, its longest text. */
    int columnWidth(double limit) {
        double title = StrokeFont.width(panel.title(), TITLE * density);
        double caption = StrokeFont.width(panel.caption(), CAPTION * density);
        return Math.max(width, (int) Math.ceil(Math.min(limit, Math.max(title, caption))));
    }

    /** Returns how far the colour bar reaches beyond the column. */
    int overhang(int column) {
        if (ticks.isEmpty()) {
            return 0;
        }
        double labels = 0;
        for (Tick tick : ticks) {
            labels = Math.max(labels, StrokeFont.width(tick.label(), TICK * density));
        }
        int bar = (BAR_GAP + BAR_WIDTH + 2 * TICK_LENGTH) * density + (int) Math.ceil(labels);
        return Math.max(0, bar - (column - width) / 2);
    }

    /** Returns the height of the title, with the gap below it. */
    int above(int column) {
        TextBlock title = title(column);
        return title.lines().isEmpty() ? 0 : (int) Math.ceil(title.height()) + TITLE_GAP * density;
    }

    /** Returns the height of the picture and of the colour bar beside it. */
    int middle() {
        return Math.max(height, barHeight());
    }

    /** Returns the height of the caption, with the gap above it. */
    int below(int column) {
        TextBlock caption = caption(column);
        return caption.lines().isEmpty() ? 0 : CAPTION_GAP * density + (int) Math.ceil(caption.height());
    }

    private TextBlock title(int column) {
        return TextBlock.wrap(panel.title(), TITLE * density, column);
    }

    private TextBlock caption(int column) {
        return TextBlock.wrap(panel.caption(), CAPTION * density, column);
    }

    private int barHeight() {
        return ticks.isEmpty() ? 0 : Math.max(height, LEAST_BAR * density);
    }

    /** Draws the panel into a column that starts at {@code left}, the picture from {@code top} down. */
    void draw(Canvas canvas, int left, int top, int column) throws IOException {
        double centre = left + column / 2.0;
        int x = left + (column - width) / 2;
        TextBlock title = title(column);
        title.drawCentred(canvas, centre, top - TITLE_GAP * density - title.height(), INK);
        drawFramed(canvas, panel.content().picture(width, height), x, top);
        caption(column).drawCentred(canvas, centre, top + middle() + CAPTION_GAP * density, PALE_INK);
        Legend legend = panel.content().legend();
        if (!ticks.isEmpty() && legend != null) {
            drawBar(canvas, legend, x + width + BAR_GAP * density, top);
        }
    }

    private void drawBar(Canvas canvas, Legend legend, int x, int top) throws IOException {
        int barWidth = BAR_WIDTH * density;
        int barHeight = barHeight();
        int[] rgb = new int[barWidth * barHeight];
        for (int i = 0; i < rgb.length; i++) {
            int row = i / barWidth;
            rgb[i] = legend.color().applyAsInt(1 - (row + 0.5) / barHeight);
        }
        drawFramed(canvas, new Picture(barWidth, barHeight, rgb), x, top);
        for (Tick tick : ticks) {
            double y = top + 0.5 * density + Math.rint((1 - tick.position()) * (barHeight - density));
            double end = x + barWidth + density;
            Path2D mark = new Path2D.Double();
            mark.moveTo(end, y);
            mark.lineTo(end + (TICK_LENGTH - 0.5) * density, y);
            canvas.strokes(mark, density, FRAME);
            TextBlock.line(tick.label(), TICK * density)
                    .drawBeside(canvas, end + (TICK_LENGTH + 1) * density, y, PALE_INK);
        }
    }

    /** Draws a picture with a line around it, so that a white one is seen to end. */
    private void drawFramed(Canvas canvas, Picture picture, int x, int y) throws IOException {
        canvas.picture(picture, x, y);
        double outside = density / 2.0;
        Path2D frame = new Path2D.Double();
        frame.moveTo(x - outside, y - outside);
        frame.lineTo(x + picture.width() + outside, y - outside);
        frame.lineTo(x + picture.width() + outside, y + picture.height() + outside);
        frame.lineTo(x - outside, y + picture.height() + outside);
        frame.closePath();
        canvas.strokes(frame, density, FRAME);
    }
}
