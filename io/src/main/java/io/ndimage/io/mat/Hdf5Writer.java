package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.Elements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Writes variables as MATLAB's version 7.3 does: datasets of HDF5 whose attributes say the class, groups for structs, references
 * to a group of their own for what lies in cells. Nothing is compressed; the same values give the same bytes.
 */
final class Hdf5Writer {

    /** The group of what cells and arrays of structs refer to. */
    static final String REFERENCES = "#refs#";

    private static final byte[] ONE = {1};
    private static final byte[] INT32 = Hdf5Type.of(DType.INT32);
    private static final byte[] UINT64 = Hdf5Type.of(DType.UINT64);

    private final Hdf5Blocks blocks = new Hdf5Blocks();
    private final Hdf5Group references = new Hdf5Group();
    private final Hdf5FieldNames names = new Hdf5FieldNames();
    private int referenced;

    private Hdf5Writer() {}

    /**
     * Checks that version 7.3 can hold values.
     *
     * @throws IllegalArgumentException if it cannot; the message says what and why
     */
    static void check(Map<String, MatValue> variables) {
        Hdf5FieldNames all = new Hdf5FieldNames();
        variables.forEach((name, value) -> {
            check(name, value, 0);
            all.add(value);
        });
        if (all.count() > Hdf5FieldNames.MOST) {
            throw new IllegalArgumentException("the structs have " + all.count()
                    + " different fields; .mat files of version 7.3 are written with at most " + Hdf5FieldNames.MOST);
        }
    }

    private static void check(String name, MatValue value, int depth) {
        if (depth > Budget.MAX_DEPTH) {
            throw new IllegalArgumentException("cells and structs lie more than " + Budget.MAX_DEPTH + " deep");
        }
        if (value instanceof MatValue.Opaque opaque) {
            throw new IllegalArgumentException(
                    "variable '" + name + "' is a " + opaque.type() + ", which is only named, not written");
        }
        if (value instanceof MatValue.Cells cells) {
            cells.cells().forEach(cell -> check(name, cell, depth + 1));
        }
        if (value instanceof MatValue.Struct struct) {
            if (struct.fields().isEmpty() && struct.shape().elements() != 1) {
                throw new IllegalArgumentException("variable '" + name + "' is a struct array of shape "
                        + struct.shape() + " without fields; .mat files of version 7.3 hold none");
            }
            struct.fields().forEach((field, values) -> {
                MatNames.check("field", field);
                values.forEach(element -> check(name, element, depth + 1));
            });
        }
    }

    /** Writes variables that have been checked. */
    static void write(Map<String, MatValue> variables, OutputStream out) throws IOException {
        Hdf5Writer writer = new Hdf5Writer();
        variables.values().forEach(writer.names::add);
        writer.names.place(writer.blocks);
        Hdf5Group root = new Hdf5Group();
        variables.forEach((name, value) -> root.add(name, writer.place(writer.value(value))));
        if (!writer.references.isEmpty()) {
            root.add(REFERENCES, writer.place(writer.references.place(writer.blocks)));
        }
        writer.blocks.write(writer.place(root.place(writer.blocks)), out);
    }

    private long place(Hdf5Header header) {
        return blocks.place(header.bytes());
    }

    /** Places what a value consists of, and returns the header that points to it. */
    private Hdf5Header value(MatValue value) {
        if (value instanceof MatValue.Struct struct && struct.shape().elements() == 1) {
            return fields(struct);
        }
        if (value instanceof MatValue.Sparse sparse) {
            return sparse(sparse);
        }
        if (value.shape().elements() == 0) {
            return empty(value);
        }
        if (value instanceof MatValue.Numbers numbers) {
            return classed(
                    numbers(numbers.array()), MatClass.word(numbers.array().dtype()));
        }
        if (value instanceof MatValue.Text text) {
            return classed(numbers(Level5Writer.codes(text)), "char");
        }
        if (value instanceof MatValue.Cells cells) {
            return classed(references(cells.cells(), cells.shape()), "cell");
        }
        return structs((MatValue.Struct) value);
    }

    /** Says the class of a value, and of logical and char, what MATLAB makes of the integers. */
    private static Hdf5Header classed(Hdf5Header header, String name) {
        header.attribute("MATLAB_class", name);
        int decode = name.equals("logical") ? 1 : name.equals("char") ? 2 : 0;
        if (decode != 0) {
            header.attribute(
                    "MATLAB_int_decode",
                    INT32,
                    Hdf5Blocks.buffer(4).putInt(decode).array());
        }
        return header;
    }

    private Hdf5Header numbers(NdArray array) {
        Plane plane = array.dtype().isComplex() ? pairs(array) : Plane.of(array, false);
        long bytes = (long) array.elements() * array.dtype().bytes();
        return Hdf5Header.dataset(
                Hdf5Type.of(array.dtype()), blocks.place(bytes, plane::write), bytes, sizes(array.shape()));
    }

    /** Returns complex numbers column after column, real and imaginary part side by side. */
    private static Plane pairs(NdArray array) {
        Object pairs = Elements.allocate(array.dtype(), array.elements());
        long[] reversed = ColumnMajor.reversed(array.shape().sizes());
        for (int part = 0; part < 2; part++) {
            ColumnMajor.toRowMajor(array.data(), part, 2, pairs, part, 2, reversed);
        }
        return new Plane(array.dtype().part(), pairs);
    }

    private static long[] sizes(Shape shape) {
        return shape.ndim() == 0
                ? new long[] {1, 1}
                : shape.ndim() == 1 ? new long[] {1, shape.size(0)} : shape.sizes();
    }

    /** Returns a value without elements: its sizes stand in their place. */
    private Hdf5Header empty(MatValue value) {
        long[] sizes = sizes(value.shape());
        Hdf5Header header = integers(sizes);
        header.attribute("MATLAB_empty", Hdf5Type.of(DType.UINT8), ONE);
        if (value instanceof MatValue.Numbers numbers) {
            return classed(header, MatClass.word(numbers.array().dtype()));
        }
        if (value instanceof MatValue.Struct struct) {
            return named(classed(header, "struct"), struct);
        }
        return classed(header, value instanceof MatValue.Text ? "char" : "cell");
    }

    private Hdf5Header integers(long... values) {
        ByteBuffer bytes = Hdf5Blocks.buffer(Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        return Hdf5Header.dataset(UINT64, blocks.place(bytes.array()), bytes.capacity(), values.length);
    }

    /** Places values among the references, and returns a dataset of their addresses. */
    private Hdf5Header references(List<MatValue> values, Shape shape) {
        ByteBuffer addresses = Hdf5Blocks.buffer(Long.BYTES * values.size());
        for (MatValue value : Level5Writer.columnMajor(values, shape)) {
            long address = place(value(value).attribute("H5PATH", "/" + REFERENCES));
            references.add("r" + referenced++, address);
            addresses.putLong(address);
        }
        return Hdf5Header.dataset(
                Hdf5Type.REFERENCE, blocks.place(addresses.array()), addresses.capacity(), sizes(shape));
    }

    private Hdf5Header fields(MatValue.Struct struct) {
        Hdf5Group group = new Hdf5Group();
        struct.fields().forEach((field, values) -> group.add(field, place(value(values.get(0)))));
        return named(classed(group.place(blocks), "struct"), struct);
    }

    private Hdf5Header structs(MatValue.Struct struct) {
        Hdf5Group group = new Hdf5Group();
        struct.fields().forEach((field, values) -> group.add(field, place(references(values, struct.shape()))));
        return named(classed(group.place(blocks), "struct"), struct);
    }

    /** Says the order of a struct's fields, as the group has them by name. */
    private Hdf5Header named(Hdf5Header header, MatValue.Struct struct) {
        if (struct.fields().isEmpty()) {
            return header;
        }
        byte[] list = names.list(struct.fields().keySet());
        return header.attribute(
                "MATLAB_fields", Hdf5Type.VARIABLE_TEXT, list, struct.fields().size());
    }

    private Hdf5Header sparse(MatValue.Sparse sparse) {
        Hdf5Group group = new Hdf5Group();
        NdArray values = sparse.values();
        group.add("jc", place(integers(longs(sparse.columns()))));
        if (values.elements() > 0) {
            group.add("ir", place(integers(longs(sparse.rows()))));
            Plane entries = new Plane(values.dtype().part(), values.data());
            long bytes = (long) values.elements() * values.dtype().bytes();
            Hdf5Header data = Hdf5Header.dataset(
                    Hdf5Type.of(values.dtype()), blocks.place(bytes, entries::write), bytes, values.elements());
            group.add("data", place(data));
        }
        byte[] rows =
                Hdf5Blocks.buffer(Long.BYTES).putLong(sparse.shape().size(0)).array();
        return classed(group.place(blocks), MatClass.word(values.dtype())).attribute("MATLAB_sparse", UINT64, rows);
    }

    private static long[] longs(NdArray indices) {
        return (long[]) indices.astype(DType.INT64).data();
    }
}
