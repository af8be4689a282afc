package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.internal.PartBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one array of level 5, with all that lies in it. */
final class Level5Reader {

    private static final MatValue EMPTY = MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0));

    private final PartBytes in;
    private final Budget budget;

    Level5Reader(PartBytes in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    /** Reads a matrix element, its tag included. */
    MatValue read(long end) throws ImageReadException {
        return matrix(begin(end), 0);
    }

    /** Reads an array within another. */
    private MatValue inner(long outerEnd, int depth) throws ImageReadException {
        budget.checkDepth(depth);
        long end = begin(outerEnd);
        MatValue value = Damage.confined(() -> matrix(end, depth));
        in.skip(end - in.position());
        in.skip(Math.min(-in.position() & 7, outerEnd - in.position()));
        return value;
    }

    /** Reads the tag of an array, and returns where the array ends. */
    private long begin(long outerEnd) throws ImageReadException {
        Tag tag = Tag.read(in, outerEnd);
        if (tag.type() != Tag.MATRIX) {
            throw in.malformed("an element of type " + tag.type() + " where an array belongs");
        }
        return in.position() + tag.bytes();
    }

    private MatValue matrix(long end, int depth) throws ImageReadException {
        if (in.position() == end) {
            return EMPTY;
        }
        MatValue value = content(Level5Header.read(in, end), end, depth);
        in.skip(end - in.position());
        return value;
    }

    private MatValue content(Level5Header header, long end, int depth) throws ImageReadException {
        return switch (header.type()) {
            case CELL -> new MatValue.Cells(header.shape(), cells(header.shape(), end, depth));
            case STRUCT -> struct(header.shape(), end, depth);
            case CHAR -> text(header.shape(), end);
            case SPARSE -> sparse(header, Tag.read(in, end), end);
            case OBJECT, FUNCTION, OPAQUE -> new MatValue.Opaque(header.typeName(), header.shape());
            default -> header.logical() ? truths(header, end) : MatValue.of(numbers(header, end));
        };
    }

    private NdArray numbers(Level5Header header, long end) throws ImageReadException {
        DType dtype = header.type().dtype();
        if (dtype == null) {
            throw in.malformed("an array of class " + header.typeName() + " has no numbers");
        }
        long count = header.shape().elements();
        if (!header.complex()) {
            return plane(Tag.read(in, end), count, dtype).array(header.shape(), null);
        }
        DType part = Plane.part(dtype);
        Plane real = plane(Tag.read(in, end), count, part);
        return real.array(header.shape(), plane(Tag.read(in, end), count, part));
    }

    /** Reads truth values. Octave marks sparse ones as full; what begins with rows, int32, is such a matrix. */
    private MatValue truths(Level5Header header, long end) throws ImageReadException {
        Tag tag = Tag.read(in, end);
        if (header.type() == MatClass.UINT8 && tag.type() == Tag.INT32) {
            return sparse(header, tag, end);
        }
        Plane plane = plane(tag, header.shape().elements(), DType.BOOL);
        return MatValue.of(plane.array(header.shape(), null));
    }

    /** Reads an element of numbers, of which there must be as many as promised. */
    private Plane plane(Tag tag, long count, DType wanted) throws ImageReadException {
        DType stored = tag.dtype(in, count, wanted);
        if (tag.bytes() / stored.bytes() != count) {
            throw in.malformed("an array of " + count + " elements has " + tag.bytes() / stored.bytes() + " of them");
        }
        budget.takeElements(count, wanted.bytes());
        Plane plane = Plane.read(in, stored, wanted, (int) count);
        in.skip(tag.padding());
        return plane;
    }

    private List<MatValue> cells(Shape shape, long end, int depth) throws ImageReadException {
        MatValue[] cells = new MatValue[room(shape.elements(), 1, end)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = inner(end, depth + 1);
        }
        return rowMajor(cells, shape);
    }

    /** Returns a number of arrays that the bytes up to an end can hold. */
    private int room(long elements, long fields, long end) throws ImageReadException {
        long most = (end - in.position()) / Tag.BYTES;
        if (elements > 0 && fields > most / elements) {
            throw in.malformed(
                    "an array of " + elements + (fields == 1 ? " cells" : " structs of " + fields + " fields")
                            + " has no room in " + (end - in.position()) + " bytes");
        }
        budget.takeValues(elements * fields);
        return (int) (elements * fields);
    }

    private static List<MatValue> rowMajor(MatValue[] values, Shape shape) {
        MatValue[] ordered = new MatValue[values.length];
        ColumnMajor.toRowMajor(values, 0, 1, ordered, 0, 1, shape.sizes());
        return List.of(ordered);
    }

    private MatValue struct(Shape shape, long end, int depth) throws ImageReadException {
        Tag lengthTag = Tag.read(in, end);
        if (!lengthTag.isInt32() || lengthTag.bytes() != 4) {
            throw in.malformed(
                    "the length of a struct's names is " + lengthTag.bytes() + " bytes of type " + lengthTag.type());
        }
        int length = in.i32();
        in.skip(lengthTag.padding());
        Tag tag = Tag.read(in, end);
        if (length <= 0 || tag.dtype(in).bytes() != 1 || tag.bytes() % length != 0) {
            throw in.malformed("a struct's names are " + tag.bytes() + " bytes, of " + length + " each");
        }
        int count = (int) (tag.bytes() / length);
        budget.takeValues(count);
        String[] names = new String[count];
        for (int f = 0; f < count; f++) {
            names[f] = MatNames.printable(new String(name(length), StandardCharsets.UTF_8));
        }
        in.skip(tag.padding());
        MatValue[] values = new MatValue[room(shape.elements(), count, end)];
        for (int i = 0; i < values.length; i++) {
            values[i] = inner(end, depth + 1);
        }
        return struct(shape, names, values);
    }

    /** Reads a name in its field of bytes. */
    private byte[] name(int length) throws ImageReadException {
        budget.takeElements(length, 1);
        return in.take(length);
    }

    /** Returns a struct whose values come element after element. */
    private MatValue struct(Shape shape, String[] names, MatValue[] values) throws ImageReadException {
        Map<String, List<MatValue>> fields = new LinkedHashMap<>();
        for (int f = 0; f < names.length; f++) {
            MatValue[] column = new MatValue[values.length / names.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = values[i * names.length + f];
            }
            if (fields.put(names[f], rowMajor(column, shape)) != null) {
                throw in.malformed("a struct has two fields '" + names[f] + "'");
            }
        }
        return new MatValue.Struct(shape, fields);
    }

    private MatValue text(Shape shape, long end) throws ImageReadException {
        if (in.position() == end) {
            return blanks(shape);
        }
        Tag tag = Tag.read(in, end);
        if (tag.bytes() == 0) {
            return blanks(shape);
        }
        DType stored = tag.dtype(in);
        long units = tag.bytes() / stored.bytes();
        budget.takeElements(units, 2 * Character.BYTES);
        String text;
        if (tag.type() == Tag.UTF8) {
            text = new String(in.take((int) units), StandardCharsets.UTF_8);
        } else {
            int[] codes =
                    (int[]) Plane.read(in, stored, DType.INT32, (int) units).data();
            text = characters(codes, tag.type());
        }
        in.skip(tag.padding());
        return text(shape, text);
    }

    /** Returns the characters of sizes without bytes. */
    private MatValue blanks(Shape shape) throws ImageReadException {
        budget.takeElements(shape.elements(), Character.BYTES);
        return new MatValue.Text(shape, " ".repeat((int) shape.elements()));
    }

    private String characters(int[] codes, int type) throws ImageReadException {
        int greatest = type == Tag.UTF32 ? Character.MAX_CODE_POINT : Character.MAX_VALUE;
        StringBuilder text = new StringBuilder(codes.length);
        for (int code : codes) {
            if (code < 0 || code > greatest) {
                throw in.malformed("a text has the character " + code);
            }
            text.appendCodePoint(code);
        }
        return text.toString();
    }

    /** Returns characters that come column after column; those beyond 16 bits may count once or twice in the sizes. */
    private MatValue text(Shape shape, String text) throws ImageReadException {
        int last = shape.ndim() - 1;
        boolean row = shape.elements() == shape.size(last);
        if (shape.elements() == text.codePointCount(0, text.length()) && row) {
            return new MatValue.Text(shape.with(last, text.length()), text);
        }
        if (shape.elements() != text.length()) {
            throw in.malformed("a text of shape " + shape + " has " + text.length() + " characters");
        }
        char[] ordered = new char[text.length()];
        long[] from = new long[text.length()];
        Arrays.setAll(from, text::charAt);
        long[] to = new long[text.length()];
        ColumnMajor.toRowMajor(from, 0, 1, to, 0, 1, shape.sizes());
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = (char) to[i];
        }
        return new MatValue.Text(shape, new String(ordered));
    }

    private MatValue sparse(Level5Header header, Tag first, long end) throws ImageReadException {
        Shape shape = header.shape();
        if (shape.ndim() != 2) {
            throw in.malformed("a sparse matrix has " + shape.ndim() + " axes");
        }
        int[] rows = indices(first);
        int[] columns = indices(Tag.read(in, end));
        DType dtype = header.complex() ? DType.FLOAT64 : header.logical() ? DType.BOOL : DType.FLOAT64;
        int entries = columns.length == 0 ? -1 : columns[columns.length - 1];
        if (columns.length != shape.size(1) + 1 || entries < 0 || entries > rows.length) {
            throw in.malformed("a sparse matrix of shape " + shape + " has " + columns.length
                    + " column starts, the last being " + entries + ", and " + rows.length + " rows");
        }
        Plane real = entries(entries, rows.length, dtype, end);
        NdArray values =
                real.array(Shape.of(entries), header.complex() ? entries(entries, rows.length, dtype, end) : null);
        try {
            return new MatValue.Sparse(
                    shape,
                    NdArray.wrap(DType.INT32, Arrays.copyOf(rows, entries), entries),
                    NdArray.wrap(DType.INT32, columns, columns.length),
                    values);
        } catch (IllegalArgumentException e) {
            throw in.malformed(String.valueOf(e.getMessage()));
        }
    }

    private int[] indices(Tag tag) throws ImageReadException {
        DType stored = tag.dtype(in);
        long count = tag.bytes() / stored.bytes();
        budget.takeElements(count, 2 * Integer.BYTES);
        Plane plane = Plane.read(in, stored, DType.INT32, (int) count);
        in.skip(tag.padding());
        return (int[]) plane.data();
    }

    /** Reads the values of a sparse matrix, of which the file may reserve more than there are entries. */
    private Plane entries(int entries, int reserved, DType wanted, long end) throws ImageReadException {
        Tag tag = Tag.read(in, end);
        int count = tag.bytes() == (long) entries * wanted.bytes() ? entries : reserved;
        DType stored = tag.dtype(in, count, wanted);
        if (tag.bytes() / stored.bytes() < entries) {
            throw in.malformed("a sparse matrix of " + entries + " entries has " + tag.bytes() / stored.bytes());
        }
        budget.takeElements(entries, 2 * wanted.bytes());
        Plane plane = Plane.read(in, stored, wanted, entries);
        in.skip(tag.bytes() - (long) entries * stored.bytes() + tag.padding());
        return plane;
    }
}
