package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.ColumnMajor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes arrays of level 5, little-endian; the same values always give the same bytes. */
final class Level5Writer {

    private static final int CHUNK = 1 << 16;
    private static final int COMPLEX = 0x800;
    private static final int LOGICAL = 0x200;
    private static final String DESCRIPTION = "MATLAB 5.0 MAT-file, written by NdImage";

    private final OutputStream out;

    private Level5Writer(OutputStream out) {
        this.out = out;
    }

    static void write(Map<String, MatValue> variables, boolean compress, OutputStream out) throws IOException {
        out.write(header());
        for (Map.Entry<String, MatValue> variable : variables.entrySet()) {
            if (!compress) {
                new Level5Writer(out).matrix(variable.getKey(), variable.getValue());
                continue;
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (OutputStream deflating = new DeflaterOutputStream(packed, deflater, CHUNK)) {
                new Level5Writer(deflating).matrix(variable.getKey(), variable.getValue());
            } finally {
                deflater.end();
            }
            new Level5Writer(out).tag(Tag.COMPRESSED, packed.size());
            packed.writeTo(out);
        }
    }

    private static byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(Preamble.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(DESCRIPTION.getBytes(StandardCharsets.US_ASCII));
        while (header.position() < 116) {
            header.put((byte) ' ');
        }
        return header.putShort(124, (short) 0x100)
                .put(126, (byte) 'I')
                .put(127, (byte) 'M')
                .array();
    }

    private void matrix(String name, MatValue value) throws IOException {
        tag(Tag.MATRIX, Level5Size.content(name, value));
        if (value instanceof MatValue.Numbers numbers) {
            numbers(name, numbers.array());
        } else if (value instanceof MatValue.Text text) {
            head(MatClass.CHAR, 0, 0, text.shape(), name);
            characters(text);
        } else if (value instanceof MatValue.Cells cells) {
            head(MatClass.CELL, 0, 0, cells.shape(), name);
            for (MatValue cell : columnMajor(cells.cells(), cells.shape())) {
                matrix("", cell);
            }
        } else if (value instanceof MatValue.Struct struct) {
            struct(name, struct);
        } else if (value instanceof MatValue.Sparse sparse) {
            sparse(name, sparse);
        }
    }

    private void head(MatClass type, int flags, int reserved, Shape shape, String name) throws IOException {
        tag(Tag.UINT32, 8);
        word(type.code() | flags);
        word(reserved);
        int[] sizes = Level5Size.sizes(shape);
        element(Tag.INT32, ints(sizes));
        element(Tag.INT8, name.getBytes(StandardCharsets.US_ASCII));
    }

    private static int flags(DType dtype) {
        return dtype == DType.BOOL ? LOGICAL : dtype.isComplex() ? COMPLEX : 0;
    }

    private void numbers(String name, NdArray array) throws IOException {
        head(MatClass.of(array.dtype()), flags(array.dtype()), 0, array.shape(), name);
        plane(Plane.of(array, false));
        if (array.dtype().isComplex()) {
            plane(Plane.of(array, true));
        }
    }

    private void plane(Plane plane) throws IOException {
        plane(Tag.of(plane.dtype()), plane);
    }

    private void plane(int type, Plane plane) throws IOException {
        long bytes = (long) plane.count() * plane.dtype().bytes();
        boolean small = open(type, bytes);
        plane.write(out);
        close(small, bytes);
    }

    private void characters(MatValue.Text text) throws IOException {
        // MATLAB's own UINT16 is taken for bytes by SciPy.
        boolean ascii = text.characters().chars().allMatch(c -> c < 128);
        plane(ascii ? Tag.UINT16 : Tag.UTF16, Plane.of(codes(text), false));
    }

    /** Returns the characters of a text as numbers. */
    static NdArray codes(MatValue.Text text) {
        int count = text.characters().length();
        short[] codes = new short[count];
        for (int i = 0; i < count; i++) {
            codes[i] = (short) text.characters().charAt(i);
        }
        return NdArray.wrap(DType.UINT16, codes, text.shape().sizes());
    }

    /** Returns values in MATLAB's order, the first index fastest. */
    static MatValue[] columnMajor(List<MatValue> values, Shape shape) {
        MatValue[] ordered = new MatValue[values.size()];
        ColumnMajor.toRowMajor(
                values.toArray(new MatValue[0]), 0, 1, ordered, 0, 1, ColumnMajor.reversed(shape.sizes()));
        return ordered;
    }

    private void struct(String name, MatValue.Struct struct) throws IOException {
        head(MatClass.STRUCT, 0, 0, struct.shape(), name);
        int length = Level5Size.fieldNameBytes(struct);
        element(Tag.INT32, ints(length));
        ByteBuffer names = ByteBuffer.allocate(length * struct.fields().size());
        int at = 0;
        for (String field : struct.fields().keySet()) {
            names.put(at, field.getBytes(StandardCharsets.US_ASCII));
            at += length;
        }
        element(Tag.INT8, names.array());
        List<MatValue[]> columns = struct.fields().values().stream()
                .map(values -> columnMajor(values, struct.shape()))
                .toList();
        int elements = columns.isEmpty() ? 0 : columns.get(0).length;
        for (int i = 0; i < elements; i++) {
            for (MatValue[] column : columns) {
                matrix("", column[i]);
            }
        }
    }

    private void sparse(String name, MatValue.Sparse sparse) throws IOException {
        NdArray values = sparse.values();
        int entries = values.elements();
        head(MatClass.SPARSE, flags(values.dtype()), Math.max(1, entries), sparse.shape(), name);
        plane(Plane.of(sparse.rows(), false));
        plane(Plane.of(sparse.columns(), false));
        // Other programs expect the entries of a sparse logical matrix as doubles.
        NdArray stored = values.dtype() == DType.BOOL ? values.astype(DType.FLOAT64) : values;
        plane(Plane.of(stored, false));
        if (stored.dtype().isComplex()) {
            plane(Plane.of(stored, true));
        }
    }

    private void element(int type, byte[] bytes) throws IOException {
        boolean small = open(type, bytes.length);
        out.write(bytes);
        close(small, bytes.length);
    }

    /** Writes the tag of an element, and returns whether its bytes share the tag's own eight. */
    private boolean open(int type, long bytes) throws IOException {
        boolean small = bytes > 0 && bytes <= 4;
        if (small) {
            word((int) bytes << 16 | type);
        } else {
            tag(type, bytes);
        }
        return small;
    }

    private void close(boolean small, long bytes) throws IOException {
        long padding = small ? 4 - bytes : -bytes & 7;
        for (int i = 0; i < padding; i++) {
            out.write(0);
        }
    }

    private void tag(int type, long bytes) throws IOException {
        word(type);
        word((int) bytes);
    }

    private void word(int word) throws IOException {
        out.write(ints(word));
    }

    private static byte[] ints(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(words);
        return bytes.array();
    }
}
