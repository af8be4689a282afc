package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.PartBytes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads the matrices of a file of level 4. */
final class Level4Index {

    private Level4Index() {}

    static Map<String, MatEntry> of(FileBytes file) throws ImageReadException {
        Map<String, MatEntry> entries = new LinkedHashMap<>();
        long at = 0;
        for (int number = 1; at < file.length(); number++) {
            String name = MatEntry.nameless(number);
            // Where a header is damaged, nothing says where the next variable begins.
            long next = file.length();
            MatEntry entry;
            try {
                Level4Header header = Level4Header.read(file, at);
                name = header.name();
                next = header.data() + Math.min(header.dataBytes(), file.length() - header.data());
                Matrix matrix = new Matrix(file, header);
                entry = new MatEntry(matrix.variable(), matrix);
            } catch (ImageReadException e) {
                entry = MatEntry.lost(name, e);
            }
            entries.put(name, entry);
            at = next;
        }
        return entries;
    }

    /** A matrix in a file. */
    private record Matrix(FileBytes file, Level4Header header) implements MatEntry.Content {

        private MatVariable variable() throws ImageReadException {
            if (header.dataBytes() > file.length() - header.data()) {
                throw file.truncated(header.data(), header.dataBytes());
            }
            if (header.kind() == Level4Header.SPARSE) {
                return new MatVariable(header.name(), "sparse", header.columns() == 4, sparseShape());
            }
            Shape shape = Shape.of(header.rows(), header.columns());
            String type = header.kind() == Level4Header.TEXT ? "char" : MatClass.word(header.dtype());
            return new MatVariable(header.name(), type, header.complex(), shape);
        }

        @Override
        public MatValue read(Budget budget) throws ImageReadException {
            if (header.kind() == Level4Header.SPARSE) {
                return sparse(budget);
            }
            NdArray numbers = numbers(budget);
            return header.kind() == Level4Header.TEXT ? text(numbers) : MatValue.of(numbers);
        }

        private NdArray numbers(Budget budget) throws ImageReadException {
            Shape shape = Shape.of(header.rows(), header.columns());
            DType dtype = header.complex() ? Plane.part(header.dtype()) : header.dtype();
            budget.takeElements(shape.elements(), (header.complex() ? 2 : 1) * dtype.bytes());
            try (PartBytes in = PartBytes.stored(file, "variable", header.data(), header.dataBytes(), header.order())) {
                int count = (int) shape.elements();
                Plane real = Plane.read(in, header.dtype(), dtype, count);
                @Nullable Plane imaginary = header.complex() ? Plane.read(in, header.dtype(), dtype, count) : null;
                return real.array(shape, imaginary);
            }
        }

        private MatValue text(NdArray codes) throws ImageReadException {
            StringBuilder text = new StringBuilder(codes.elements());
            for (double code : codes.toDoubles()) {
                if (!(code >= 0 && code <= Character.MAX_VALUE)) {
                    throw file.malformed(header.data(), "the text '" + header.name() + "' has the character " + code);
                }
                text.append((char) code);
            }
            return new MatValue.Text(codes.shape(), text.toString());
        }

        /** Returns the sizes of a sparse matrix: the row that comes last. */
        private Shape sparseShape() throws ImageReadException {
            boolean known = header.dtype() == DType.FLOAT64 && !header.complex();
            if (!known || header.rows() < 1 || header.columns() < 3 || header.columns() > 4) {
                throw file.malformed(
                        header.data(),
                        "the sparse matrix '" + header.name() + "' is " + header.rows() + " x " + header.columns()
                                + " of " + header.dtype());
            }
            long[] sizes = new long[2];
            for (int a = 0; a < 2; a++) {
                long at = header.data() + ((a + 1) * header.rows() - 1) * Double.BYTES;
                try (PartBytes in = PartBytes.stored(file, "variable", at, Double.BYTES, header.order())) {
                    double size = ((double[]) Plane.read(in, DType.FLOAT64, DType.FLOAT64, 1)
                                    .data())
                            [0];
                    sizes[a] = whole(size, Integer.MAX_VALUE, "size");
                }
            }
            return Shape.of(sizes);
        }

        /** Reads a matrix whose rows are row, column and value of one entry each, counted from 1. */
        private MatValue sparse(Budget budget) throws ImageReadException {
            Shape shape = sparseShape();
            NdArray table = numbers(budget);
            int entries = (int) header.rows() - 1;
            budget.takeElements(shape.size(1) + 1 + entries, 3 * Double.BYTES);
            int[] starts = new int[(int) shape.size(1) + 1];
            for (int i = 0; i < entries; i++) {
                starts[(int) whole(table.getDouble(i, 1) - 1, starts.length - 2, "column") + 1]++;
            }
            for (int c = 1; c < starts.length; c++) {
                starts[c] += starts[c - 1];
            }
            boolean complex = header.columns() == 4;
            int[] next = starts.clone();
            int[] rows = new int[entries];
            double[] values = new double[complex ? 2 * entries : entries];
            for (int i = 0; i < entries; i++) {
                int to = next[(int) table.getDouble(i, 1) - 1]++;
                rows[to] = (int) whole(table.getDouble(i, 0) - 1, shape.size(0) - 1, "row");
                values[complex ? 2 * to : to] = table.getDouble(i, 2);
                if (complex) {
                    values[2 * to + 1] = table.getDouble(i, 3);
                }
            }
            return new MatValue.Sparse(
                    shape,
                    NdArray.wrap(DType.INT32, rows, entries),
                    NdArray.wrap(DType.INT32, starts, starts.length),
                    NdArray.wrap(complex ? DType.COMPLEX128 : DType.FLOAT64, values, entries));
        }

        private long whole(double value, long most, String what) throws ImageReadException {
            if (!(value >= 0 && value <= most) || value != Math.rint(value)) {
                throw file.malformed(
                        header.data(), "the sparse matrix '" + header.name() + "' has the " + what + " " + value);
            }
            return (long) value;
        }
    }
}
