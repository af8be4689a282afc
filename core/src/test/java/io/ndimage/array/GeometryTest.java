package io.ndimage.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    private final Geometry volume =
            new Geometry(List.of("z", "y", "x"), List.of(2.5, 0.5, 0.1), "mm", List.of(Note.information("a note")));
    private final Geometry film = new Geometry(List.of("t", "y", "x"), List.of(3.0, 0.5, 0.5), "mm", List.of());

    @Test
    void bareArraysHaveXLast() {
        assertThat(Geometry.of(5).axes()).containsExactly("axis0", "t", "z", "y", "x");
        assertThat(Geometry.of(0)).isEqualTo(new Geometry(List.of(), List.of(), "", List.of()));
        assertThat(Geometry.of(2).isSpaced()).isFalse();
        assertThatThrownBy(() -> new Geometry(List.of("x"), List.of(), "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("axes [x] and spacing [] must have as many entries as each other");
    }

    @Test
    void spacingGoesWithTheAxesThatAreTurnedIntoEachOther() {
        Geometry turned =
                volume.moved(List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0), List.of(0.0, -1.0, 0.0)), "turn");
        assertThat(turned).isEqualTo(new Geometry(volume.axes(), List.of(2.5, 0.1, 0.5), "mm", volume.notes()));
    }

    @Test
    void namesGoWithTimeWhereItIsExchanged() {
        Geometry exchanged =
                film.moved(List.of(List.of(0.0, 1.0, 0.0), List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0)), "swap");
        assertThat(exchanged.axes()).containsExactly("y", "t", "x");
        assertThat(exchanged.spacing()).containsExactly(0.5, 3.0, 0.5);
    }

    @Test
    void anObliqueTurnKeepsEqualSpacing() {
        double cos = Math.cos(0.3);
        double sin = Math.sin(0.3);
        assertThat(film.moved(List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, cos, sin), List.of(0.0, -sin, cos)), "turn"))
                .isEqualTo(film);
        assertThat(film.moved(
                                List.of(
                                        List.of(1.0, 0.0, 0.0),
                                        List.of(0.0, 2 * cos, 3 * sin),
                                        List.of(0.0, -2 * sin, 3 * cos)),
                                "turn")
                        .spacing())
                .satisfies(
                        spacing -> assertThat(spacing.get(1)).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-15)))
                .satisfies(spacing ->
                        assertThat(spacing.get(2)).isEqualTo(1.5, org.assertj.core.data.Offset.offset(1e-15)));
    }

    @Test
    void aTurnThatUndoesWhatPixelsLackInSquarenessHasASpacing() {
        // A step along each axis of the result leads 0.7 mm along both of the input's.
        assertThat(volume.moved(
                                List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 1.4, 1.4), List.of(0.0, 7.0, -7.0)),
                                "turn")
                        .spacing())
                .satisfies(spacing -> assertThat(spacing.get(1)).isEqualTo(spacing.get(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 0 0  0 0.8 0.6  0 -0.6 0.8", // an oblique turn of pixels that are not square
                "1 0 0  0 1 0.5  0 0 1", // a shear
                "1 0 0  0 1 1  0 0 0", // two axes that are one
                "1 0 0  0 0 0  0 0 1" // a step of no length
            })
    void whereStepsAreNoGridTheSpacingIsDroppedWithANote(String matrix) {
        Geometry dropped = volume.moved(rows(matrix), "affine_transform");
        assertThat(dropped)
                .isEqualTo(
                        new Geometry(
                                volume.axes(),
                                List.of(1.0, 1.0, 1.0),
                                "",
                                List.of(
                                        Note.information("a note"),
                                        Note.loss(
                                                "the spacing 2.5 x 0.5 x 0.1 mm does not hold after affine_transform, and is dropped"))));
        assertThat(Geometry.of(3).moved(rows(matrix), "affine_transform")).isEqualTo(Geometry.of(3));
    }

    /** A pixel whose size nobody gave has none after a zoom or a turn either, and no writer has to say that it is lost. */
    @Test
    void whereNoSpacingIsKnownNoneIsMade() {
        Geometry bare = Geometry.of(2);
        assertThat(bare.scaled(List.of(0.5, 3.0))).isEqualTo(bare);
        assertThat(bare.moved(rows("0.5 0  0 2"), "affine_transform")).isEqualTo(bare);
        assertThat(bare.moved(rows("0 1  -2 0"), "affine_transform")).isEqualTo(bare);
        Geometry millimetres = new Geometry(bare.axes(), bare.spacing(), "mm", List.of());
        assertThat(millimetres.scaled(List.of(0.5, 3.0)).spacing()).containsExactly(0.5, 3.0);
    }

    @Test
    void spaceAndTimeTogetherHaveNoSpacing() {
        assertThat(film.moved(rows("0.8 0.6 0  -0.6 0.8 0  0 0 1"), "rotate").isSpaced())
                .isFalse();
    }

    @Test
    void aPlaneOfAVolumeKnowsItsAxes() {
        assertThat(volume.moved(List.of(List.of(1.0, 0.0), List.of(0.0, 0.0), List.of(0.0, 2.0)), "affine_transform"))
                .isEqualTo(new Geometry(List.of("z", "x"), List.of(2.5, 0.2), "mm", volume.notes()));
    }

    private static List<List<Double>> rows(String matrix) {
        List<Double> numbers =
                List.of(matrix.split(" +")).stream().map(Double::valueOf).toList();
        int size = (int) Math.sqrt(numbers.size());
        return IntStream.range(0, size)
                .mapToObj(row -> numbers.subList(row * size, (row + 1) * size))
                .toList();
    }
}
