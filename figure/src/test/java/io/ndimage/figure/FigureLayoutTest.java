package io.ndimage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureLayoutTest {

    private static Panel panel(long height, long width) {
        return Panel.of(NdArray.zeros(DType.UINT8, height, width));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 100, 100", // grown to the room
        "30, 40, 60, 80", // by whole pixels
        "100, 100, 100, 100",
        "400, 1000, 40, 100", // reduced, the shape kept
        "1000, 100, 140, 14", // no higher than 1.4 times the room's width
        "1, 5000, 1, 100", // at least one row
    })
    void picturesFillTheirRoom(long height, long width, int drawnHeight, int drawnWidth) {
        SizedPanel tile = SizedPanel.fit(panel(height, width), 100, 140, 1);
        assertThat(tile.height()).isEqualTo(drawnHeight);
        assertThat(tile.width()).isEqualTo(drawnWidth);
    }

    @Test
    void nothingOverlapsAndAllLiesWithinTheFigure() {
        Panel bar = panel(50, 70)
                .title("A title that needs more than a line")
                .caption("and a caption")
                .colorBar();
        List<Panel> panels =
                List.of(bar, panel(900, 10).title("tall"), bar, panel(10, 900).colorBar(), panel(3, 3));
        FigureLayout layout = FigureLayout.of("Figure", panels, 2, 150, 2);
        List<int[]> boxes = new ArrayList<>();
        for (FigureLayout.Place place : layout.places()) {
            int column = place.column();
            int top = place.top() - place.tile().above(column);
            int bottom = place.top() + place.tile().middle() + place.tile().below(column);
            int right = place.left() + column + place.tile().overhang(column);
            boxes.add(new int[] {place.left(), top, right, bottom});
            assertThat(place.left()).isGreaterThanOrEqualTo(40);
            assertThat(top).isGreaterThan(40);
            assertThat(right).isLessThanOrEqualTo(layout.width() - 40);
            assertThat(bottom).isLessThanOrEqualTo(layout.height() - 40);
        }
        for (int[] a : boxes) {
            for (int[] b : boxes) {
                boolean apart = a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
                assertThat(a == b || apart).isTrue();
            }
        }
    }

    @Test
    void picturesOfAColumnShareTheirCentre() {
        FigureLayout layout =
                FigureLayout.of("", List.of(panel(80, 100), panel(80, 40).colorBar()), 1, 100, 1);
        assertThat(layout.places().get(0).left())
                .isEqualTo(layout.places().get(1).left());
        assertThat(layout.places().get(0).column())
                .isEqualTo(layout.places().get(1).column());
    }

    @Test
    void aRowIsAboutAThousandPixelsWide() {
        for (int columns = 3; columns <= 6; columns++) {
            Figure figure = Figure.of(columns, List.of(panel(500, 640), panel(1, 1), panel(1, 1)))
                    .density(1);
            List<Panel> row = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                row.add(panel(1500, 2000));
            }
            assertThat(Figure.of(columns, row).density(1).width()).isCloseTo(1040, within(8));
            assertThat(figure.density(2).width()).isGreaterThan(figure.width());
        }
    }
}
