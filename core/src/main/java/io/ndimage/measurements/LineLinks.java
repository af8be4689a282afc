package io.ndimage.measurements;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.RunPairs.Reach;
import io.ndimage.op.Block;
import io.ndimage.op.Structure;
import java.util.ArrayList;
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
    record Link(int[] steps, Reach reach) {

        /**
         * Returns whether it leads from a line to one of the same lines.
         *
         * @param index the place of the first line in the same row
         * @param further how many lines further on in the row the line is
         */
        boolean leadsInto(Region lines, long[] index, int further) {
            for (int a = 0; a < steps.length; a++) {
                long place = index[a] + steps[a] + (a == steps.length - 1 ? further : 0);
                if (place < lines.start(a) || place >= lines.stop(a)) {
                    return false;
                }
            }
            return true;
        }

        /** Returns how many lines further on the other line is. */
        int distance(Block lines) {
            int distance = 0;
            for (int a = 0; a < steps.length; a++) {
                distance += steps[a] * lines.stride(a);
            }
            return distance;
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
    static int[] steps(int place, int axes) {
        int[] steps = new int[axes];
        for (int a = axes - 1, rest = place; a >= 0; a--, rest /= 3) {
            steps[a] = rest % 3 - 1;
        }
        return steps;
    }

    /** Returns the links that may lead to another tile: those to earlier lines, and that of a line to what goes before on it. */
    List<Link> toOtherTiles() {
        if (!joinsRuns) {
            return toEarlierLines;
        }
        List<Link> links = new ArrayList<>(toEarlierLines);
        links.add(new Link(new int[axes], new Reach(true, false, false)));
        return links;
    }
}
