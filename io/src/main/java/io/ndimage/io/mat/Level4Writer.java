package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.MatValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes matrices of level 4, little-endian. */
final class Level4Writer {

    private final OutputStream out;

    private Level4Writer(OutputStream out) {
        this.out = out;
    }

    /**
     * Checks that level 4 can hold a value.
     *
     * @throws IllegalArgumentException if it cannot; the message says what and why
     */
    static void check(String name, MatValue value) {
        String problem = problem(value);
        if (problem != null) {
            throw new IllegalArgumentException("variable '" + name + "' is " + problem
                    + "; .mat files of version 4 hold matrices of double, single, int32, int16, uint16 and uint8,"
                    + " texts of characters up to 255, and sparse matrices of numbers");
        }
        Level5Size.sizes(value.shape());
    }

    private static @Nullable String problem(MatValue value) {
        if (value.shape().ndim() > 2) {
            return "of shape " + value.shape();
        }
        if (value instanceof MatValue.Numbers numbers) {
            DType part = numbers.array().dtype().part();
            return Level4Header.TYPES.contains(part) ? null : part.toString();
        }
        if (value instanceof MatValue.Text text) {
            return text.characters().chars().allMatch(c -> c <= 255) ? null : "a text of other characters";
        }
        if (value instanceof MatValue.Sparse sparse) {
            return sparse.values().dtype() == DType.BOOL ? "a sparse matrix of truth values" : null;
        }
        if (value instanceof MatValue.Opaque opaque) {
            return "a " + opaque.type() + ", which is only named, not written";
        }
        return value instanceof MatValue.Cells ? "a cell array" : "a struct";
    }

    /** Writes variables that have been checked. */
    static void write(Map<String, MatValue> variables, OutputStream out) throws IOException {
        Level4Writer writer = new Level4Writer(out);
        for (Map.Entry<String, MatValue> variable : variables.entrySet()) {
            writer.matrix(variable.getKey(), variable.getValue());
        }
    }

    private void matrix(String name, MatValue value) throws IOException {
        if (value instanceof MatValue.Numbers numbers) {
            matrix(name, Level4Header.NUMBERS, numbers.array());
        } else if (value instanceof MatValue.Text text) {
            double[] codes = text.characters().chars().asDoubleStream().toArray();
            matrix(name, Level4Header.TEXT, NdArray.of(codes, text.shape().sizes()));
        } else if (value instanceof MatValue.Sparse sparse) {
            matrix(name, Level4Header.SPARSE, table(sparse));
        }
    }

    /** Returns a row for each entry: its row and column, counted from 1, and its value; then one of the sizes. */
    private static NdArray table(MatValue.Sparse sparse) {
        boolean complex = sparse.values().dtype().isComplex();
        int[] rows = (int[]) sparse.rows().data();
        int[] starts = (int[]) sparse.columns().data();
        double[] values = (double[]) sparse.values().data();
        Shape shape = sparse.shape();
        NdArray table = NdArray.zeros(DType.FLOAT64, rows.length + 1, complex ? 4 : 3);
        for (int c = 0; c + 1 < starts.length; c++) {
            for (int i = starts[c]; i < starts[c + 1]; i++) {
                table.set(rows[i] + 1, i, 0);
                table.set(c + 1, i, 1);
                table.set(values[complex ? 2 * i : i], i, 2);
                if (complex) {
                    table.set(values[2 * i + 1], i, 3);
                }
            }
        }
        table.set(shape.size(0), rows.length, 0);
        table.set(shape.size(1), rows.length, 1);
        return table;
    }

    private void matrix(String name, int kind, NdArray array) throws IOException {
        DType dtype = array.dtype();
        int[] sizes = Level5Size.sizes(array.shape());
        ByteBuffer head = ByteBuffer.allocate(Level4Header.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(10 * Level4Header.TYPES.indexOf(dtype.part()) + kind)
                .putInt(sizes[0])
                .putInt(sizes[1])
                .putInt(dtype.isComplex() ? 1 : 0)
                .putInt(name.length() + 1);
        out.write(head.array());
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        Plane.of(array, false).write(out);
        if (dtype.isComplex()) {
            Plane.of(array, true).write(out);
        }
    }
}
