package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.PartBytes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** MATLAB's classes, by their numbers in a file of level 5. */
public enum MatClass {
    CELL(1, null),
    STRUCT(2, null),
    OBJECT(3, null),
    CHAR(4, null),
    SPARSE(5, null),
    DOUBLE(6, DType.FLOAT64),
    SINGLE(7, DType.FLOAT32),
    INT8(8, DType.INT8),
    UINT8(9, DType.UINT8),
    INT16(10, DType.INT16),
    UINT16(11, DType.UINT16),
    INT32(12, DType.INT32),
    UINT32(13, DType.UINT32),
    INT64(14, DType.INT64),
    UINT64(15, DType.UINT64),
    FUNCTION(16, null),
    OPAQUE(17, null);

    private final int code;
    private final @Nullable DType dtype;

    MatClass(int code, @Nullable DType dtype) {
        this.code = code;
        this.dtype = dtype;
    }

    int code() {
        return code;
    }

    /** Returns the type of a numeric class's elements, else null. */
    @Nullable
    DType dtype() {
        return dtype;
    }

    /** Returns the class of numbers of a type in MATLAB's words. */
    public static String word(DType dtype) {
        return dtype == DType.BOOL ? "logical" : of(dtype).name().toLowerCase(Locale.ROOT);
    }

    /** Returns the class of a value in MATLAB's words. */
    static String word(MatValue value) {
        if (value instanceof MatValue.Numbers numbers) {
            return word(numbers.array().dtype());
        }
        if (value instanceof MatValue.Sparse sparse) {
            return sparse.values().dtype() == DType.BOOL ? "sparse logical" : "sparse";
        }
        if (value instanceof MatValue.Opaque opaque) {
            return opaque.type();
        }
        if (value instanceof MatValue.Unreadable) {
            return MatEntry.UNREADABLE;
        }
        return value instanceof MatValue.Text ? "char" : value instanceof MatValue.Cells ? "cell" : "struct";
    }

    /** Returns a value without elements of a class in MATLAB's words; one that is only named where it is none of numbers. */
    public static MatValue empty(String word, Shape shape) {
        for (DType dtype : DType.values()) {
            if (!dtype.isComplex() && word(dtype).equals(word)) {
                return MatValue.of(NdArray.zeros(dtype, shape));
            }
        }
        return new MatValue.Opaque(word, shape);
    }

    static MatClass of(int code, PartBytes bytes) throws ImageReadException {
        for (MatClass type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw bytes.malformed("a variable of the unknown class " + code);
    }

    /** Returns the class in which elements of a type are written; truth values are uint8, marked as logical. */
    static MatClass of(DType dtype) {
        return switch (dtype) {
            case BOOL, UINT8 -> UINT8;
            case INT8 -> INT8;
            case UINT16 -> UINT16;
            case INT16 -> INT16;
            case UINT32 -> UINT32;
            case INT32 -> INT32;
            case UINT64 -> UINT64;
            case INT64 -> INT64;
            case FLOAT32, COMPLEX64 -> SINGLE;
            case FLOAT64, COMPLEX128 -> DOUBLE;
        };
    }
}
