package io.ndimage.io;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a .mat file. All of MATLAB's values are arrays; what lies in a list here is in C order, the last index fastest, as
 * the elements of an {@link NdArray} are.
 */
public sealed interface MatValue {

    /** Returns the sizes along the axes; MATLAB's have two at least. */
    Shape shape();

    /** Returns numbers or truth values. */
    static MatValue of(NdArray array) {
        return new Numbers(array);
    }

    /** Returns a text as a row of characters. */
    static MatValue of(String text) {
        return new Text(Shape.of(text.isEmpty() ? 0 : 1, text.length()), text);
    }

    /** Returns a single struct of fields. */
    static MatValue of(Map<String, MatValue> fields) {
        Map<String, List<MatValue>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Struct(Shape.of(1, 1), lists);
    }

    /**
     * Numbers of any of MATLAB's numeric classes, real or complex, or truth values. Complex integers are read as complex128.
     *
     * @param array the elements; without axes or with one, they are written as a row
     */
    record Numbers(NdArray array) implements MatValue {
        @Override
        public Shape shape() {
            return array.shape();
        }
    }

    /**
     * A char array: usually one row, which is a text.
     *
     * @param shape the sizes; as many elements as there are UTF-16 characters
     * @param characters the characters in C order, row after row
     */
    record Text(Shape shape, String characters) implements MatValue {
        /** Checks that shape and characters agree. */
        public Text {
            count("characters", characters.length(), shape);
        }
    }

    /**
     * A cell array.
     *
     * @param shape the sizes
     * @param cells the values in C order
     */
    record Cells(Shape shape, List<MatValue> cells) implements MatValue {
        /** Checks that shape and cells agree, and keeps a copy of the list. */
        public Cells {
            count("cells", cells.size(), shape);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A struct, or an array of them.
     *
     * @param shape the sizes
     * @param fields for each field, in order, its values in C order, one an element
     */
    record Struct(Shape shape, Map<String, List<MatValue>> fields) implements MatValue {
        /** Checks that shape and values agree, and keeps copies. */
        public Struct {
            Map<String, List<MatValue>> copies = new LinkedHashMap<>();
            for (Map.Entry<String, List<MatValue>> field : fields.entrySet()) {
                count("values of '" + field.getKey() + "'", field.getValue().size(), shape);
                copies.put(field.getKey(), List.copyOf(field.getValue()));
            }
            fields = Collections.unmodifiableMap(copies);
        }

        /**
         * Returns a field of a single struct.
         *
         * @throws IllegalArgumentException if there is no such field, or several structs
         */
        public MatValue get(String field) {
            List<MatValue> values = fields.get(field);
            if (values == null) {
                throw new IllegalArgumentException("field is '" + field + "'; the struct has " + fields.keySet());
            }
            if (values.size() != 1) {
                throw new IllegalArgumentException("the struct array has " + values.size() + " elements, not one");
            }
            return values.get(0);
        }
    }

    /**
     * A sparse matrix in compressed columns: the entries of column {@code c} are those from {@code columns[c]} to before {@code
     * columns[c + 1]}.
     *
     * @param shape two sizes
     * @param rows int32: the row of each entry
     * @param columns int32: where each column's entries begin, and the number of entries
     * @param values float64, complex128 or bool: the value of each entry
     */
    record Sparse(Shape shape, NdArray rows, NdArray columns, NdArray values) implements MatValue {
        /** Checks that the parts agree. */
        public Sparse {
            DType type = values.dtype();
            if (type != DType.FLOAT64 && type != DType.COMPLEX128 && type != DType.BOOL) {
                throw new IllegalArgumentException(
                        "values are " + type + "; a sparse matrix holds float64, complex128 or bool");
            }
            if (shape.ndim() != 2 || rows.dtype() != DType.INT32 || columns.dtype() != DType.INT32) {
                throw new IllegalArgumentException("shape is " + shape + ", rows are " + rows.dtype() + ", columns are "
                        + columns.dtype() + "; a sparse matrix has two axes and int32 indices");
            }
            check(shape, (int[]) rows.data(), (int[]) columns.data(), values.elements());
        }

        private static void check(Shape shape, int[] rows, int[] columns, int entries) {
            if (columns.length != shape.size(1) + 1 || rows.length != entries) {
                throw new IllegalArgumentException("a sparse matrix of shape " + shape + " with " + entries
                        + " values has " + rows.length + " rows and " + columns.length + " column starts");
            }
            boolean ordered = columns[0] == 0 && columns[columns.length - 1] == entries;
            for (int c = 1; c < columns.length; c++) {
                ordered &= columns[c - 1] <= columns[c];
            }
            if (!ordered) {
                throw new IllegalArgumentException("columns do not rise from 0 to the " + entries + " entries");
            }
            for (int row : rows) {
                if (row < 0 || row >= shape.size(0)) {
                    throw new IllegalArgumentException("rows has " + row + "; the matrix has " + shape.size(0));
                }
            }
        }

        /**
         * Returns the matrix with its zeros; of entries at one place, the last counts.
         *
         * @throws IllegalArgumentException if an array cannot hold so many elements
         */
        public NdArray dense() {
            NdArray dense = NdArray.zeros(values.dtype(), shape);
            int[] starts = (int[]) columns.data();
            int[] row = (int[]) rows.data();
            int slots = values.dtype().isComplex() ? 2 : 1;
            int width = (int) shape.size(1);
            for (int c = 0; c < width; c++) {
                for (int i = starts[c]; i < starts[c + 1]; i++) {
                    System.arraycopy(values.data(), slots * i, dense.data(), slots * (row[i] * width + c), slots);
                }
            }
            return dense;
        }
    }

    /**
     * Something that is not read, only named: an object, a function handle, a table, a string object.
     *
     * @param type the class that the file names
     * @param shape the sizes, where the file says them, else 1 x 1
     */
    record Opaque(String type, Shape shape) implements MatValue {}

    /**
     * A value that is damaged, among others that are not, or stored in a way that is not read.
     *
     * @param problem what is wrong with it, in one line
     * @param shape the sizes, where the file still says them, else 0 x 0
     */
    record Unreadable(String problem, Shape shape) implements MatValue {}

    private static void count(String what, int count, Shape shape) {
        if (count != shape.elements()) {
            throw new IllegalArgumentException(
                    what + " are " + count + "; shape " + shape + " has " + shape.elements() + " elements");
        }
    }
}
