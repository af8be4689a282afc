package io.ndimage.plan;

import io.ndimage.array.DType;

/** The types in which stages compute. */
public enum Working {
    /** {@code boolean[]}. */
    BOOL(DType.BOOL, boolean.class),
    /** {@code byte[]}, read as unsigned. */
    UINT8(DType.UINT8, byte.class),
    /** {@code byte[]}. */
    INT8(DType.INT8, byte.class),
    /** {@code short[]}, read as unsigned. */
    UINT16(DType.UINT16, short.class),
    /** {@code short[]}. */
    INT16(DType.INT16, short.class),
    /** {@code float[]}. */
    FLOAT32(DType.FLOAT32, float.class),
    /** {@code double[]}. */
    FLOAT64(DType.FLOAT64, double.class),
    /** {@code int[]}, as it is stored: only arrays of that type are read so. */
    INT32(DType.INT32, int.class),
    /** {@code long[]}, order-keeping: unsigned 64-bit integers are shifted down by 2<sup>63</sup>. */
    INT64(DType.INT64, long.class),
    /**
     * Truth values, 64 to a {@code long}, the first in the lowest bit; each line of a block begins a new word. The bits of a
     * line's last word that lie past its end mean nothing: whoever writes may leave anything there, whoever counts or compares
     * whole words must clear them.
     */
    BITS(DType.BOOL, long.class);

    private final DType dtype;
    private final Class<?> elements;

    Working(DType dtype, Class<?> elements) {
        this.dtype = dtype;
        this.elements = elements;
    }

    /** Returns the type of the elements of the arrays that hold such values. */
    public Class<?> elements() {
        return elements;
    }

    /** Returns the pixel type that holds such values without loss. */
    public DType dtype() {
        return dtype;
    }
}
