"""The elements of the arrays that WritingFiles.java writes: they follow from their number in C order."""

import numpy as np

STEP = np.uint64(0x9E3779B97F4A7C15)


def pattern(dtype, shape):
    dtype = np.dtype(dtype)
    count = int(np.prod(shape, dtype=np.int64))
    numbers = 2 * count if dtype.kind == "c" else count
    bits = np.arange(1, numbers + 1, dtype=np.uint64) * STEP
    signed = bits.view(np.int64)
    if dtype.kind == "b":
        values = signed < 0
    elif dtype.kind in "ui":
        values = (bits >> np.uint64(64 - 8 * dtype.itemsize)).astype(f"u{dtype.itemsize}").view(dtype)
    elif dtype in ("f4", "c8"):
        values = (signed >> 40).astype("f4") * np.float32(2.0**-12)
    else:
        values = (signed >> 11) * 2.0**-20
    return values.view(dtype).reshape(shape)
