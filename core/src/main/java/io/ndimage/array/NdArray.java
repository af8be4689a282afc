package io.ndimage.array;

import io.ndimage.arithmetic.Arithmetic;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An n-dimensional array: a type, a shape, and one primitive array in C order, so that the last axis runs fastest. Any number
 * of dimensions, also none, and empty ones; up to 2<sup>31</sup>-1 elements.
 *
 * <p>Storage by type: {@code boolean[]} for bool, {@code byte[]}, {@code short[]}, {@code int[]} and {@code long[]} for signed
 * and unsigned integers alike, {@code float[]} and {@code double[]}; complex numbers take two neighbouring slots. {@link
 * #wrap(DType, Object, long...)} shares the caller's array; everything else copies.
 *
 * <p>An array may be read by many threads at once. Writing to it while an operation reads it gives undefined pixels.
 */
public final class NdArray implements Source, Sink {

    /** The longest array that every Java machine makes. */
    private static final int MOST_SLOTS = Integer.MAX_VALUE - 8;

    private final DType dtype;
    private final Shape shape;
    private final Object data;

    private NdArray(DType dtype, Shape shape, Object data) {
        this.dtype = dtype;
        this.shape = shape;
        this.data = data;
    }

    /** Returns an array of zeros. */
    public static NdArray zeros(DType dtype, long... sizes) {
        return zeros(dtype, Shape.of(sizes));
    }

    /**
     * Returns an array of zeros.
     *
     * @throws MemoryLimitException if the shape has more elements than an array can hold
     */
    public static NdArray zeros(DType dtype, Shape shape) {
        checkFits(dtype, shape);
        return new NdArray(dtype, shape, Pixels.allocate(dtype, (int) shape.elements()));
    }

    /**
     * Checks that an array of a type and a shape can be held in memory, as far as the number of its elements is concerned.
     *
     * @throws MemoryLimitException if it has more than 2<sup>31</sup>-9 slots, of which a complex number takes two
     */
    public static void checkFits(DType dtype, Shape shape) {
        long most = MOST_SLOTS / Pixels.slots(dtype);
        if (shape.elements() > most) {
            throw new MemoryLimitException(
                    "shape " + shape + " of " + dtype + " has " + shape.elements() + " elements in "
                            + MemoryLimitException.mebibytes(shape.elements(), dtype.bytes())
                            + " MiB; an array in memory holds at most " + most + " elements: compute parts",
                    dtype.bytes(shape.elements()));
        }
    }

    /** Returns an array whose elements all have one value, cast as {@link Cast#ROUND_SATURATE}. */
    public static NdArray full(DType dtype, Number value, long... sizes) {
        NdArray array = zeros(dtype, sizes);
        array.fill(value);
        return array;
    }

    /** Returns a copy of doubles in C order as a float64 array; without sizes, a line of them all. */
    public static NdArray of(double[] values, long... sizes) {
        return wrap(DType.FLOAT64, values.clone(), sizes.length == 0 ? new long[] {values.length} : sizes);
    }

    /** Returns a copy of rows of doubles, all of one length, as a two-dimensional float64 array. */
    public static NdArray ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        NdArray array = zeros(DType.FLOAT64, rows.length, columns);
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].length != columns) {
                throw new IllegalArgumentException(
                        "row " + y + " has " + rows[y].length + " elements; it needs " + columns + " as the first");
            }
            System.arraycopy(rows[y], 0, array.data, y * columns, columns);
        }
        return array;
    }

    /** Returns a copy of little-endian bytes in C order as an array: see {@link #of(byte[], ByteOrder, DType, Shape)}. */
    public static NdArray of(byte[] bytes, DType dtype, long... sizes) {
        return of(bytes, ByteOrder.LITTLE_ENDIAN, dtype, Shape.of(sizes));
    }

    /** Returns a copy of little-endian bytes in C order as an array: see {@link #of(byte[], ByteOrder, DType, Shape)}. */
    public static NdArray of(byte[] bytes, DType dtype, Shape shape) {
        return of(bytes, ByteOrder.LITTLE_ENDIAN, dtype, shape);
    }

    /**
     * Returns a copy of bytes as an array, as NumPy's {@code frombuffer} reads them: element after element in C order, truth values a
     * byte each, true unless 0, complex numbers the real part first.
     *
     * @param order which byte of a number comes first
     * @throws IllegalArgumentException if the bytes are not exactly as many as the shape needs
     */
    public static NdArray of(byte[] bytes, ByteOrder order, DType dtype, Shape shape) {
        if (bytes.length % dtype.bytes() != 0 || bytes.length / dtype.bytes() != shape.elements()) {
            throw new IllegalArgumentException("bytes are " + bytes.length + "; shape " + shape + " of " + dtype
                    + " needs " + shape.elements() + " times " + dtype.bytes());
        }
        NdArray array = zeros(dtype, shape);
        RawBytes.fill(array, bytes, order);
        return array;
    }

    /**
     * Returns an array that shares its storage with the caller: changes to either are seen in both.
     *
     * @param dtype the type of the elements
     * @param data a primitive array of the kind that the type is stored in
     * @param sizes the shape, whose number of elements the storage must have exactly
     * @throws IllegalArgumentException if the storage is of another kind or length
     */
    public static NdArray wrap(DType dtype, Object data, long... sizes) {
        Shape shape = Shape.of(sizes);
        Object sample = Pixels.allocate(dtype, 0);
        if (data.getClass() != sample.getClass()) {
            throw new IllegalArgumentException(
                    "type " + dtype + " is stored in a " + sample.getClass().getSimpleName() + ", not in a "
                            + data.getClass().getSimpleName());
        }
        long slots = shape.elements() * Pixels.slots(dtype);
        int length = java.lang.reflect.Array.getLength(data);
        if (length != slots) {
            throw new IllegalArgumentException(
                    "shape " + shape + " of " + dtype + " needs a storage of " + slots + " slots, not of " + length);
        }
        return new NdArray(dtype, shape, data);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /** Returns the number of axes. */
    public int ndim() {
        return shape.ndim();
    }

    /** Returns the number of elements. */
    public int elements() {
        return (int) shape.elements();
    }

    /** Returns the primitive array that holds the elements: not a copy. */
    public Object data() {
        return data;
    }

    /** Returns the elements as little-endian bytes: see {@link #bytes(ByteOrder)}. */
    public byte[] bytes() {
        return bytes(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Returns the elements as new bytes, as NumPy's {@code tobytes} gives them: in C order, truth values as a byte of 0 or 1, complex
     * numbers the real part first, every NaN as the canonical one.
     *
     * @param order which byte of a number comes first
     * @throws IllegalArgumentException if there are more than 2<sup>31</sup>-9 bytes
     */
    public byte[] bytes(ByteOrder order) {
        return RawBytes.of(this, order);
    }

    /**
     * Returns the storage of a float64 array: not a copy.
     *
     * @throws IllegalStateException if the array has another type; {@link #toDoubles} converts
     */
    public double[] doubles() {
        if (dtype != DType.FLOAT64) {
            throw new IllegalStateException("an array of " + dtype + " has no double[]; use toDoubles() for a copy");
        }
        return (double[]) data;
    }

    /** Returns the elements in C order as new doubles; of complex ones, the real parts. */
    public double[] toDoubles() {
        double[] out = new double[elements()];
        Pixels.of(dtype).toDoubles(data, 0, out, 0, out.length);
        return out;
    }

    /** Returns an element, of a complex one the real part; as many indices as axes, -1 being the last. */
    public double getDouble(long... index) {
        double[] out = new double[1];
        Pixels.of(dtype).toDoubles(data, position(index), out, 0, 1);
        return out[0];
    }

    /** Returns the imaginary part of an element, 0 of a real one. */
    public double getImaginary(long... index) {
        double[] out = new double[1];
        if (dtype.isComplex()) {
            Pixels.imaginary(dtype).toDoubles(data, position(index), out, 0, 1);
        }
        return out[0];
    }

    /** Returns an element of an integer type exactly; unsigned 64-bit numbers beyond 2<sup>63</sup> come out negative. */
    public long getLong(long... index) {
        long[] out = new long[1];
        Pixels.of(dtype).toLongs(data, position(index), out, 0, 1);
        return dtype == DType.UINT64 ? out[0] ^ Long.MIN_VALUE : out[0];
    }

    /** Returns whether an element is not zero. */
    public boolean getBoolean(long... index) {
        boolean[] out = new boolean[1];
        Pixels.of(dtype).toBooleans(data, position(index), out, 0, 1);
        return out[0];
    }

    /** Sets an element, cast as {@link Cast#ROUND_SATURATE}; whole numbers of Java's are exact. */
    public void set(Number value, long... index) {
        store(value, data, position(index), 1);
    }

    /** Stores a run of one value. */
    private void store(Number value, Object into, int at, int count) {
        Pixels pixels = Pixels.of(dtype);
        if (dtype.isInteger() && !(value instanceof Double)) {
            long whole = Cast.ROUND_SATURATE.toWhole(value, dtype).longValue();
            long[] line = new long[count];
            Arrays.fill(line, dtype == DType.UINT64 ? whole ^ Long.MIN_VALUE : whole);
            pixels.fromLongs(line, 0, into, at, count, Cast.ROUND_SATURATE);
        } else {
            double[] line = new double[count];
            Arrays.fill(line, value.doubleValue());
            pixels.fromDoubles(line, 0, into, at, count, Cast.ROUND_SATURATE);
        }
    }

    private int position(long[] index) {
        if (index.length != shape.ndim()) {
            throw new IllegalArgumentException(
                    "index has " + index.length + " numbers; an array of shape " + shape + " needs " + shape.ndim());
        }
        long position = 0;
        for (int a = 0; a < index.length; a++) {
            long i = index[a] < 0 ? index[a] + shape.size(a) : index[a];
            if (i < 0 || i >= shape.size(a)) {
                throw new IndexOutOfBoundsException(
                        "index " + index[a] + " is out of range for axis " + a + " of size " + shape.size(a));
            }
            position = position * shape.size(a) + i;
        }
        return (int) position;
    }

    /** Sets every element to one value, cast as {@link Cast#ROUND_SATURATE}; whole numbers of Java's are exact. */
    public void fill(Number value) {
        fill(Region.whole(shape), value);
    }

    /** Sets every element of a region to one value, cast as {@link Cast#ROUND_SATURATE}. */
    public void fill(Region region, Number value) {
        region.checkWithin(shape);
        int length = region.ndim() == 0 ? 1 : (int) region.size(region.ndim() - 1);
        Object stored = Pixels.allocate(dtype, length);
        store(value, stored, 0, length);
        forEachRow(region, (at, row) -> Pixels.copy(dtype, stored, 0, data, at, length));
    }

    /** Returns a copy of a region. */
    @Override
    public NdArray read(Region region) {
        region.checkWithin(shape);
        NdArray copy = zeros(dtype, region.shape());
        int length = region.ndim() == 0 ? 1 : (int) region.size(region.ndim() - 1);
        forEachRow(region, (at, row) -> Pixels.copy(dtype, data, at, copy.data, row * length, length));
        return copy;
    }

    @Override
    public void write(Region region, NdArray pixels) {
        region.checkWithin(shape);
        if (pixels.dtype != dtype || !pixels.shape.equals(region.shape())) {
            throw new IllegalArgumentException("pixels are " + pixels.dtype + " " + pixels.shape + "; region " + region
                    + " takes " + dtype + " " + region.shape());
        }
        int length = region.ndim() == 0 ? 1 : (int) region.size(region.ndim() - 1);
        forEachRow(region, (at, row) -> Pixels.copy(dtype, pixels.data, row * length, data, at, length));
    }

    /** Overwrites the elements from a corner on with another array's, cast as {@link Cast#ROUND_SATURATE}. */
    public void paste(NdArray pixels, long... corner) {
        long[] stop = corner.clone();
        for (int a = 0; a < stop.length && a < pixels.ndim(); a++) {
            stop[a] += pixels.shape.size(a);
        }
        write(Region.of(corner, stop), pixels.astype(dtype));
    }

    private interface RowAction {
        void accept(int position, int row);
    }

    /** Visits the lines of a region along the last axis: where each starts in the storage, and how many came before. */
    private void forEachRow(Region region, RowAction action) {
        if (region.isEmpty()) {
            return;
        }
        long[] index = region.corner();
        int row = 0;
        do {
            action.accept(position(index), row++);
        } while (region.advance(index, index.length - 1));
    }

    /** Returns a copy. */
    public NdArray copy() {
        return read(Region.whole(shape));
    }

    /** Returns a copy in another type, rounded to nearest and saturated where that is an integer type. */
    public NdArray astype(DType type) {
        return astype(type, Cast.ROUND_SATURATE);
    }

    /**
     * Returns a copy in another type. Integers that the other type can hold stay exact; a complex number loses its imaginary
     * part in a real type.
     *
     * @param cast what becomes of fractions, and of values beyond the other type's range
     */
    public NdArray astype(DType type, Cast cast) {
        NdArray out = zeros(type, shape);
        int n = elements();
        if (type == dtype) {
            Pixels.copy(dtype, data, 0, out.data, 0, n);
        } else if (dtype.isInteger() && type.isInteger()) {
            long[] values = new long[n];
            Pixels.of(dtype).toLongs(data, 0, values, 0, n);
            IntegerCast.convert(values, dtype, type, cast);
            Pixels.of(type).fromLongs(values, 0, out.data, 0, n, cast);
        } else {
            Pixels.of(type).fromDoubles(toDoubles(), 0, out.data, 0, n, cast);
            if (dtype.isComplex() && type.isComplex()) {
                double[] imaginary = new double[n];
                Pixels.imaginary(dtype).toDoubles(data, 0, imaginary, 0, n);
                Pixels.imaginary(type).fromDoubles(imaginary, 0, out.data, 0, n, cast);
            }
        }
        return out;
    }

    /** Returns which elements are less than a number, as bool. */
    public NdArray lessThan(Number value) {
        return Arithmetic.lessThan(value).apply(this);
    }

    /** Returns which elements are greater than a number, as bool. */
    public NdArray greaterThan(Number value) {
        return Arithmetic.greaterThan(value).apply(this);
    }

    /** Returns an array of the same elements, sharing this one's storage, in another shape of as many elements. */
    public NdArray reshape(long... sizes) {
        return wrap(dtype, data, sizes);
    }

    /**
     * Returns whether another object is an array of the same type, shape and elements. All NaNs count as one value; zeros of
     * different sign differ.
     */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof NdArray that) || dtype != that.dtype || !shape.equals(that.shape)) {
            return false;
        }
        return Arrays.deepEquals(new Object[] {data}, new Object[] {that.data});
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.deepHashCode(new Object[] {data});
    }

    /** Returns the type and the shape, and the elements too where there are no more than 100. */
    @Override
    public String toString() {
        String head = dtype + " " + shape;
        if (shape.elements() > 100 || dtype.isComplex()) {
            return head;
        }
        boolean whole = !dtype.isFloat();
        StringBuilder text = new StringBuilder(head).append(" [");
        double[] values = toDoubles();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(whole ? whole(i) : Double.toString(values[i]));
        }
        return text.append(']').toString();
    }

    /** Returns an element of a type of whole numbers, by its place in C order, as text. */
    private String whole(int place) {
        long[] one = new long[1];
        Pixels.of(dtype).toLongs(data, place, one, 0, 1);
        return dtype == DType.UINT64 ? Long.toUnsignedString(one[0] ^ Long.MIN_VALUE) : Long.toString(one[0]);
    }
}
