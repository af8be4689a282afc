package io.ndimage.hdf5;

import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.Reference;
import io.ndimage.array.DType;
import io.ndimage.io.internal.Elements;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an element lies in the file: one number, or two that are the parts of a complex one.
 *
 * @param dtype the type of a number once read
 * @param half whether numbers are stored in half precision
 * @param order the order of its bytes
 * @param complex whether there are two
 */
record ElementType(DType dtype, boolean half, ByteOrder order, boolean complex) {

    private static final int HALF_BYTES = 2;

    /** Returns the type of elements that are numbers or references, or null where they are something else. */
    static @Nullable ElementType of(DataType type) {
        if (type instanceof CompoundDataType pair) {
            return pair(pair);
        }
        if (type instanceof Reference) {
            return new ElementType(DType.UINT64, false, ByteOrder.LITTLE_ENDIAN, false);
        }
        if (type instanceof EnumDataType names) {
            // h5py's truth values.
            boolean truth = names.getEnumMapping().containsValue("TRUE") && names.getSize() == 1;
            return truth ? new ElementType(DType.BOOL, false, ByteOrder.LITTLE_ENDIAN, false) : null;
        }
        DType dtype = number(type);
        if (dtype == null) {
            return null;
        }
        ByteOrder order =
                type instanceof FixedPoint integer ? integer.getByteOrder() : ((FloatingPoint) type).getByteOrder();
        boolean half = dtype == DType.FLOAT32 && type.getSize() == HALF_BYTES;
        return new ElementType(dtype, half, order, false);
    }

    private static @Nullable DType number(DataType type) {
        if (type instanceof FixedPoint integer
                && integer.getBitOffset() == 0
                && integer.getBitPrecision() == 8 * integer.getSize()) {
            return switch (integer.getSize()) {
                case 1 -> integer.isSigned() ? DType.INT8 : DType.UINT8;
                case 2 -> integer.isSigned() ? DType.INT16 : DType.UINT16;
                case 4 -> integer.isSigned() ? DType.INT32 : DType.UINT32;
                case 8 -> integer.isSigned() ? DType.INT64 : DType.UINT64;
                default -> null;
            };
        }
        if (type instanceof FloatingPoint real) {
            boolean half = real.getSize() == HALF_BYTES && real.getMantissaSize() == 10;
            boolean single = real.getSize() == 4 && real.getMantissaSize() == 23;
            boolean twice = real.getSize() == 8 && real.getMantissaSize() == 52;
            return half || single ? DType.FLOAT32 : twice ? DType.FLOAT64 : null;
        }
        return null;
    }

    /** Returns the type of complex numbers: two equal parts, side by side. */
    private static @Nullable ElementType pair(CompoundDataType type) {
        List<CompoundDataMember> parts = type.getMembers();
        if (parts.size() != 2
                || !parts.get(0).getName().matches("real|r")
                || !parts.get(1).getName().matches("imag|i")) {
            return null;
        }
        ElementType real = of(parts.get(0).getDataType());
        if (real == null || real.complex || !real.equals(of(parts.get(1).getDataType()))) {
            return null;
        }
        int bytes = real.bytes();
        boolean packed =
                parts.get(0).getOffset() == 0 && parts.get(1).getOffset() == bytes && type.getSize() == 2 * bytes;
        return packed ? new ElementType(real.dtype, real.half, real.order, true) : null;
    }

    /** Returns how many numbers an element is. */
    int parts() {
        return complex ? 2 : 1;
    }

    /** Returns how many bytes an element takes in the file. */
    int bytes() {
        return parts() * (half ? HALF_BYTES : dtype.bytes());
    }

    /** Loads numbers from some bytes, whose order is that of the numbers, to a place among others. */
    void load(ByteBuffer from, Object data, int at) {
        if (half) {
            Elements.loadHalves(from, (float[]) data, at);
        } else {
            Elements.load(from, data, dtype, at);
        }
    }

    /** Returns the type that elements have once read: parts of complex numbers become doubles if they are integers. */
    DType result() {
        return !complex ? dtype : dtype == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }
}
