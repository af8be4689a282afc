package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;

/**
 * The panels in which an input and an output block can be walked side by side: rows that lie a step apart, each a straight run. A
 * filter's panels have their rows along its axis, so that rows are computed from rows; along the last axis, whose lines are
 * computed each from its own, they have the lines for rows.
 */
public final class Panels {

    /** Takes a panel. */
    public interface Action {

        /**
         * Takes a panel.
         *
         * @param in where it begins in the input's storage
         * @param inStep how far the rows lie apart there
         * @param out where it begins in the output's storage
         * @param outStep how far the rows lie apart there
         * @param rows how many rows it has in the output
         * @param count the length of a row
         */
        void accept(int in, int inStep, int out, int outStep, int rows, int count);
    }

    private Panels() {}

    /** Visits the panels of an output block; the blocks may differ in size along the axis. */
    public static void forEach(Block input, Block output, int axis, Action action) {
        if (output.region().isEmpty()) {
            return;
        }
        int ndim = output.region().ndim();
        int rowAxis = axis < ndim - 1 ? axis : ndim - 2;
        int first = ndim - 1;
        int count = size(output, first);
        while (first - 1 > rowAxis && input.stride(first - 1) == count && output.stride(first - 1) == count) {
            first--;
            count *= size(output, first);
        }
        int rows = rowAxis < 0 ? 1 : size(output, rowAxis);
        int inStep = rowAxis < 0 ? count : input.stride(rowAxis);
        int outStep = rowAxis < 0 ? count : output.stride(rowAxis);
        Region begins = Region.whole(output.region().shape());
        begins = rowAxis < 0 ? begins : begins.with(rowAxis, 0, 1);
        long[] index = begins.corner();
        do {
            int in = input.offset();
            int out = output.offset();
            for (int a = 0; a < first; a++) {
                in += (int) index[a] * input.stride(a);
                out += (int) index[a] * output.stride(a);
            }
            action.accept(in, inStep, out, outStep, rows, count);
        } while (begins.advance(index, first));
    }

    private static int size(Block block, int axis) {
        return Math.toIntExact(block.region().size(axis));
    }
}
