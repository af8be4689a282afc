package io.ndimage.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a figure lies, in pixels of the picture to be drawn.
 *
 * @param width of the whole figure
 * @param height of the whole figure
 * @param heading the figure's title
 * @param top where the heading starts
 * @param places the panels, row by row
 */
record FigureLayout(int width, int height, TextBlock heading, int top, List<Place> places) {

    // Lengths in pixels of a plain screen; a figure of density 2 has twice as many pixels for each.
    private static final int MARGIN = 20;
    private static final int GAP = 24;
    private static final int HEADING_GAP = 14;
    private static final double HEADING = 19;
    private static final double FIGURE_WIDTH = 1000;
    private static final double GREATEST_PANEL = 420;
    private static final double LEAST_PANEL = 120;

    /** How many times as high as wide a panel may be. */
    private static final double TALLEST = 1.4;

    private static final int INK = 0x171717;

    /** A panel, where its column starts, where its picture starts, and how wide the column is. */
    record Place(SizedPanel tile, int left, int top, int column) {}

    /** Returns how wide panels may be where the caller does not say, so that a row of them fits a page. */
    static double panelWidth(int columns) {
        double share = (FIGURE_WIDTH - (columns - 1) * GAP) / columns;
        return Math.max(LEAST_PANEL, Math.min(GREATEST_PANEL, share));
    }

    /** Returns where everything goes if pictures may be so wide, in pixels of a plain screen. */
    static FigureLayout of(String title, List<Panel> panels, int columns, double panelWidth, int density) {
        double room = panelWidth * density;
        List<List<SizedPanel>> rows = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            if (i % columns == 0) {
                rows.add(new ArrayList<>());
            }
            rows.get(i / columns).add(SizedPanel.fit(panels.get(i), room, TALLEST * room, density));
        }
        int[] core = greatest(rows, (tile, c) -> tile.columnWidth(room));
        int[] overhang = greatest(rows, (tile, c) -> tile.overhang(core[c]));

        int gap = GAP * density;
        int margin = MARGIN * density;
        int grid = -gap;
        for (int c = 0; c < core.length; c++) {
            grid += gap + core[c] + overhang[c];
        }
        double wanted = Math.min(StrokeFont.width(title, HEADING * density), GREATEST_PANEL * density);
        int content = Math.max(grid, (int) Math.ceil(wanted));
        TextBlock heading = TextBlock.wrap(title, HEADING * density, content);

        List<Place> places = new ArrayList<>();
        int y = margin;
        if (!heading.lines().isEmpty()) {
            y += (int) Math.ceil(heading.height()) + HEADING_GAP * density;
        }
        for (List<SizedPanel> row : rows) {
            int above = 0;
            int middleAndBelow = 0;
            for (int c = 0; c < row.size(); c++) {
                SizedPanel tile = row.get(c);
                above = Math.max(above, tile.above(core[c]));
                middleAndBelow = Math.max(middleAndBelow, tile.middle() + tile.below(core[c]));
            }
            int x = margin + (content - grid) / 2;
            for (int c = 0; c < row.size(); c++) {
                places.add(new Place(row.get(c), x, y + above, core[c]));
                x += core[c] + overhang[c] + gap;
            }
            y += above + middleAndBelow + gap;
        }
        return new FigureLayout(content + 2 * margin, y - gap + margin, heading, margin, places);
    }

    private interface Measure {
        int of(SizedPanel tile, int column);
    }

    /** Returns what the neediest panel of each column needs. */
    private static int[] greatest(List<List<SizedPanel>> rows, Measure need) {
        int[] greatest = new int[rows.get(0).size()];
        for (List<SizedPanel> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                greatest[c] = Math.max(greatest[c], need.of(row.get(c), c));
            }
        }
        return greatest;
    }

    void draw(Canvas canvas) throws IOException {
        heading.drawCentred(canvas, width / 2.0, top, INK);
        for (Place place : places) {
            place.tile.draw(canvas, place.left, place.top, place.column);
        }
    }
}
