package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.ArrayResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects, numbered from 1, and which of them each element belongs to; 0 is the background. */
public final class Labels implements ArrayResult {

    private final NdArray array;
    private final int count;

    Labels(NdArray array, int count) {
        this.array = array;
        this.count = count;
    }

    /** Returns the number of the object at each element: not a copy. Its type is int32 unless another was asked for. */
    @Override
    public NdArray array() {
        return array;
    }

    /** Returns how many objects there are; it is the greatest number too. */
    public int count() {
        return count;
    }

    /** Returns {@code labels}, the array, and {@code count}, how many objects there are, int64 without axes. */
    @Override
    public Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("labels", array);
        arrays.put("count", NdArray.wrap(DType.INT64, new long[] {count}));
        return Collections.unmodifiableMap(arrays);
    }

    /** Returns the sizes along the axes. */
    public Shape shape() {
        return array.shape();
    }

    /** Returns how many objects there are, in words. */
    @Override
    public String remark() {
        return "Number of objects: " + count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels that && count == that.count && array.equals(that.array);
    }

    @Override
    public int hashCode() {
        return 31 * array.hashCode() + count;
    }

    /** Returns the number of objects and the array's text. */
    @Override
    public String toString() {
        return count + (count == 1 ? " object in " : " objects in ") + array;
    }
}
