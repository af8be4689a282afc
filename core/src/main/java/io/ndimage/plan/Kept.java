package io.ndimage.plan;

import io.ndimage.array.NdArray;
import io.ndimage.array.Source;

/** An array that passes write tile by tile and later ones read: where there is room, which need not be memory. */
public interface Kept extends Source {

    /** Returns all of it as an array in memory, without a copy where it lies there; no pass may write it from then on. */
    NdArray array();
}
