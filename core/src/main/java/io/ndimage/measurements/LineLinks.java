package io.ndimage.measurements;

import io.ndimage.internal.kernel.objects.RunPairs.Reach;
import io.ndimage.op.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The neighbours of a symmetric structure as links between lines along the last axis.
 *
 * @param axes how many axes there are beside the last
 * @param joinsRuns whether neighbours on a line touch
 * @param toEarlierLines the links to lines that lie earlier in C order
 */
record LineLinks(int axes, boolean joinsRuns, List<Link> toEarlierLines) {

    /**
     * A link of each line to another.
     *
     * @param steps how far the other line is away along the axes but the last
     * @param reach what of it touches
     */
    record Link(long[] steps, Reach reach) {

        /** Returns how far the line is away from the other one. */
        long[] stepsBack() {
            return Arrays.stream(steps).map(step -> -step).toArray();
        }
    }

    /** Returns those of a structure of one axis or more. */
    static LineLinks of(Structure structure) {
        int axes = structure.ndim() - 1;
        int middle = (int) structure.shape().elements() / 3 / 2;
        List<Link> links = new ArrayList<>();
        for (int line = 0; line < middle; line++) {
            Reach reach = new Reach(structure.get(3 * line), structure.get(3 * line + 1), structure.get(3 * line + 2));
            if (!reach.isNone()) {
                links.add(new Link(steps(line, axes), reach));
            }
        }
        return new LineLinks(axes, structure.get(3 * middle), links);
    }

    /** Returns the coordinates of a place in a box of three along each of some axes, counted from its middle. */
    static long[] steps(int place, int axes) {
        long[] steps = new long[axes];
        for (int a = axes - 1, rest = place; a >= 0; a--, rest /= 3) {
            steps[a] = rest % 3 - 1L;
        }
        return steps;
    }

    /** Returns the links that may lead to another tile: those to earlier lines, and that of a line to what goes before on it. */
    List<Link> toOtherTiles() {
        if (!joinsRuns) {
            return toEarlierLines;
        }
        List<Link> links = new ArrayList<>(toEarlierLines);
        links.add(new Link(new long[axes], new Reach(true, false, false)));
        return links;
    }
}
