package io.ndimage.op;

import io.ndimage.array.NdArray;
import java.util.Map;

/** A result that is an array with more to say about it; where an array is called for, its array stands. */
public interface ArrayResult extends NamedArrays {

    /** Returns the array. */
    NdArray array();

    /** {@inheritDoc} Where there is no more than one, it is named {@code array}. */
    @Override
    default Map<String, NdArray> arrays() {
        return Map.of("array", array());
    }

    /** Returns what there is to say, in one line, such as the number of objects. */
    String remark();
}
