package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import java.io.IOException;

/**
 * What is gathered of complex elements by their parts, each as if it were a real number.
 *
 * @param real what is gathered of the real parts
 * @param imaginary what is gathered of the imaginary parts
 */
record PartsColumn(Column real, Column imaginary) implements Column {

    @Override
    public void add(LabelledLine line, long[] start) {
        real.add(line, start);
        line.swapParts();
        imaginary.add(line, start);
        line.swapParts();
    }

    @Override
    public void adopt(Column other) {
        real.adopt(((PartsColumn) other).real);
        imaginary.adopt(((PartsColumn) other).imaginary);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        real.move(bytes);
        imaginary.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        real.merge(((PartsColumn) other).real, from, to);
        imaginary.merge(((PartsColumn) other).imaginary, from, to);
    }
}
