package io.ndimage.array;

import java.lang.reflect.Array;

/**
 * How the elements of one type are stored in a primitive array, and how runs of them become numbers to compute with and are
 * stored again. This is the one place that knows about pixel types: everything above it computes in {@code float}, {@code
 * double}, {@code long} or {@code boolean}.
 *
 * <p>Positions count elements, not array slots: element {@code i} of a complex type takes two slots. A complex type is read and
 * written a part at a time: {@link #of(DType)} gives its real part and {@link #imaginary(DType)} the other.
 *
 * <p>As {@code long}, integers are exact; unsigned 64-bit integers are shifted down by 2<sup>63</sup>, so that the order is
 * kept. Every number but zero is true, NaN as well.
 */
public abstract class Pixels {

    /** Returns the storage of a real type, or of a complex type's real parts. */
    public static Pixels of(DType dtype) {
        return switch (dtype) {
            case BOOL -> BytePixels.Bool.INSTANCE;
            case UINT8 -> BytePixels.Unsigned.INSTANCE;
            case INT8 -> BytePixels.Signed.INSTANCE;
            case UINT16 -> ShortPixels.Unsigned.INSTANCE;
            case INT16 -> ShortPixels.Signed.INSTANCE;
            case UINT32 -> WidePixels.Unsigned32.INSTANCE;
            case INT32 -> WidePixels.Signed32.INSTANCE;
            case UINT64 -> WidePixels.Unsigned64.INSTANCE;
            case INT64 -> WidePixels.Signed64.INSTANCE;
            case FLOAT32 -> RealPixels.Single.INSTANCE;
            case FLOAT64 -> RealPixels.Double.INSTANCE;
            case COMPLEX64 -> ComplexPixels.SINGLE_REAL;
            case COMPLEX128 -> ComplexPixels.DOUBLE_REAL;
        };
    }

    /**
     * Returns the storage of a complex type's imaginary parts.
     *
     * @throws IllegalArgumentException if the type is real
     */
    public static Pixels imaginary(DType dtype) {
        return switch (dtype) {
            case COMPLEX64 -> ComplexPixels.SINGLE_IMAGINARY;
            case COMPLEX128 -> ComplexPixels.DOUBLE_IMAGINARY;
            default -> throw new IllegalArgumentException("type " + dtype + " has no imaginary part");
        };
    }

    /** Returns new storage for a number of elements, all zero. */
    static Object allocate(DType dtype, int elements) {
        return switch (dtype) {
            case BOOL -> new boolean[elements];
            case UINT8, INT8 -> new byte[elements];
            case UINT16, INT16 -> new short[elements];
            case UINT32, INT32 -> new int[elements];
            case UINT64, INT64 -> new long[elements];
            case FLOAT32 -> new float[elements];
            case FLOAT64 -> new double[elements];
            case COMPLEX64 -> new float[Math.multiplyExact(2, elements)];
            case COMPLEX128 -> new double[Math.multiplyExact(2, elements)];
        };
    }

    /** Returns how many array slots an element of a type takes: two for complex types, else one. */
    static int slots(DType dtype) {
        return dtype.isComplex() ? 2 : 1;
    }

    /** Returns how many elements storage holds. */
    static int elements(DType dtype, Object data) {
        return Array.getLength(data) / slots(dtype);
    }

    /** Copies a run of whole elements between two arrays of the same type; they may be the same array. */
    public static void copy(DType dtype, Object from, int at, Object to, int start, int count) {
        int slots = slots(dtype);
        System.arraycopy(from, at * slots, to, start * slots, count * slots);
    }

    /**
     * Reads a run of elements as bytes, of the sign that they have. Only elements of one byte are read so.
     */
    public void toBytes(Object data, int at, byte[] out, int start, int count) {
        throw new IllegalStateException(getClass().getSimpleName() + " elements do not fit a byte");
    }

    /** Stores a run of bytes that came from the same type. */
    public void fromBytes(byte[] in, int start, Object data, int at, int count) {
        throw new IllegalStateException(getClass().getSimpleName() + " elements do not come from bytes");
    }

    /**
     * Reads a run of elements as shorts, of the sign that they have. Only elements of two bytes are read so.
     */
    public void toShorts(Object data, int at, short[] out, int start, int count) {
        throw new IllegalStateException(getClass().getSimpleName() + " elements do not fit a short");
    }

    /** Stores a run of shorts that came from the same type. */
    public void fromShorts(short[] in, int start, Object data, int at, int count) {
        throw new IllegalStateException(getClass().getSimpleName() + " elements do not come from shorts");
    }

    /** Reads a run of elements as floats, rounded to nearest where a float cannot hold them. */
    public abstract void toFloats(Object data, int at, float[] out, int start, int count);

    /** Reads a run of elements as doubles, rounded to nearest where a double cannot hold them. */
    public abstract void toDoubles(Object data, int at, double[] out, int start, int count);

    /** Reads a run of elements as order-keeping longs; real numbers are cut towards zero. */
    public abstract void toLongs(Object data, int at, long[] out, int start, int count);

    /** Reads a run of elements as whether they are true, not zero: of complex numbers, whatever the part, whether either is not. */
    public abstract void toBooleans(Object data, int at, boolean[] out, int start, int count);

    /** Stores a run of floats. */
    public abstract void fromFloats(float[] in, int start, Object data, int at, int count, Cast cast);

    /** Stores a run of doubles. */
    public abstract void fromDoubles(double[] in, int start, Object data, int at, int count, Cast cast);

    /** Stores a run of order-keeping longs that came from a type of the same kind of sign. */
    public abstract void fromLongs(long[] in, int start, Object data, int at, int count, Cast cast);

    /** Stores a run of truth values as ones and zeros. */
    public abstract void fromBooleans(boolean[] in, int start, Object data, int at, int count);
}
