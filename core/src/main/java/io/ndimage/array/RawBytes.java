package io.ndimage.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements as bytes, one after the other: truth values a byte of 0 or 1 each, complex numbers the real part first. */
final class RawBytes {

    private RawBytes() {}

    /** Returns the bytes of elements; every NaN is the canonical one. */
    static byte[] of(NdArray array, ByteOrder order) {
        long size = (long) array.elements() * array.dtype().bytes();
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("shape " + array.shape() + " of " + array.dtype() + " has " + size
                    + " bytes; an array of bytes in memory holds at most " + (Integer.MAX_VALUE - 8));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size).order(order);
        Object data = array.data();
        if (data instanceof boolean[] values) {
            for (boolean value : values) {
                bytes.put(value ? (byte) 1 : 0);
            }
        } else if (data instanceof byte[] values) {
            bytes.put(values);
        } else if (data instanceof short[] values) {
            bytes.asShortBuffer().put(values);
        } else if (data instanceof int[] values) {
            bytes.asIntBuffer().put(values);
        } else if (data instanceof long[] values) {
            bytes.asLongBuffer().put(values);
        } else if (data instanceof float[] values) {
            for (float value : values) {
                bytes.putInt(Float.floatToIntBits(value));
            }
        } else {
            for (double value : (double[]) data) {
                bytes.putLong(Double.doubleToLongBits(value));
            }
        }
        return bytes.array();
    }

    /** Fills an array with elements whose bytes these are. */
    static void fill(NdArray array, byte[] from, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.wrap(from).order(order);
        Object data = array.data();
        if (data instanceof boolean[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = from[i] != 0;
            }
        } else if (data instanceof byte[] values) {
            bytes.get(values);
        } else if (data instanceof short[] values) {
            bytes.asShortBuffer().get(values);
        } else if (data instanceof int[] values) {
            bytes.asIntBuffer().get(values);
        } else if (data instanceof long[] values) {
            bytes.asLongBuffer().get(values);
        } else if (data instanceof float[] values) {
            bytes.asFloatBuffer().get(values);
        } else {
            bytes.asDoubleBuffer().get((double[]) data);
        }
    }
}
