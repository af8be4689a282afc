package io.ndimage.figure;

import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntFunction;

/**
 * What a colour bar says.
 *
 * @param color the colour at a place on the bar, 0 at its foot to 1 at its top
 * @param ticks the marks to put beside it, given about how many there is room for
 */
record Legend(DoubleToIntFunction color, IntFunction<List<Tick>> ticks) {

    /** Directions over one turn, anticlockwise from -180 to 180 degrees. */
    static final Legend ANGLES = new Legend(
            at -> HueColors.INSTANCE.rgb((2 * at - 1) * Math.PI),
            room -> List.of(
                    new Tick(0, "−180°"),
                    new Tick(0.25, "−90°"),
                    new Tick(0.5, "0°"),
                    new Tick(0.75, "90°"),
                    new Tick(1, "180°")));

    /** Returns what is to be said of a gradient between two limits. */
    static Legend of(Gradient gradient, ColorLimits limits) {
        return new Legend(gradient::rgb, room -> Tick.between(limits, room));
    }
}
