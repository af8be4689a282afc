"""What SciPy's answer becomes, to be compared with NdImage's.

SciPy is asked on float32, float64 and complex input as it is. Integers and bools are converted to float64 first, and the result is
rounded and saturated into the type that DESIGN.md, section 4, names: SciPy itself truncates after every axis, and wraps.
"""

import hashlib

import numpy as np

from scipy_calls import call, parse

BOOL = ["bool"]
SMALL = ["uint8", "int8"]
MEDIUM = ["uint16", "int16"]
WIDE = ["uint32", "int32", "uint64", "int64"]
REAL = ["float32", "float64"]
COMPLEX = ["complex64", "complex128"]
TYPES = BOOL + SMALL + MEDIUM + WIDE + REAL + COMPLEX


def store(result, dtype):
    """Rounds to nearest, ties to even, and saturates into a type; NaN becomes 0."""
    dtype = np.dtype(dtype)
    if dtype.kind not in "iu":
        return np.asarray(result).astype(dtype)
    info = np.iinfo(dtype)
    halves = np.rint(np.multiply(result, 2)) / 2  # SciPy misses a half by its own rounding, as in the mean of 3 x 4 integers
    whole = np.rint(np.where(np.abs(result - halves) <= 1e-14 * np.max(np.abs(result), initial=1), halves, result))
    inside = (whole > float(info.min)) & (whole < float(info.max))
    out = np.where(whole >= float(info.max), dtype.type(info.max), np.where(np.isnan(whole), dtype.type(0), dtype.type(info.min)))
    np.copyto(out, np.where(inside, whole, 0).astype(dtype), where=inside)
    return out


def exactly(array):
    """The array on which SciPy is asked."""
    return array.astype(np.float64) if array.dtype.kind in "biu" else array


def smoothed(dtype):
    return "float32" if dtype == "bool" else dtype


def derived(dtype):
    return dtype if dtype in REAL + COMPLEX else "float64" if dtype in WIDE else "float32"


def given(function, dtype):
    """The type of what one of NumPy's functions gives."""
    if dtype == "bool" and function == "ptp":
        return "bool"
    return str(getattr(np, function)(np.ones(1, dtype)).dtype)


def weighted(dtype):
    """The type of a sum with complex weights."""
    return "complex64" if derived(dtype) in ["float32", "complex64"] else "complex128"


def sum_tolerance(dtype, result, same_weights):
    """How near a weighted sum comes: exactly where the weights are SciPy's and doubles are summed in SciPy's order."""
    if dtype in ["float32", "complex64"] or (dtype in BOOL + SMALL and result in ["float32", "complex64"]):
        return "float32"
    if same_weights:
        return "exact"
    if np.dtype(result).kind in "iu" and np.dtype(result).itemsize < 8:
        return "integer"
    return "float32" if result in ["float32", "complex64"] else "float64"


def sha256(array):
    array = np.ascontiguousarray(array).reshape(array.shape)
    if array.dtype.kind in "fc":
        array = np.where(np.isnan(array), np.nan, array).astype(array.dtype)
    head = f"{array.dtype} ({', '.join(map(str, array.shape))}{',' if array.ndim == 1 else ''})\n"
    return hashlib.sha256(head.encode() + array.tobytes()).hexdigest()


# ---- pipelines

SMOOTHING = ["gaussian_filter", "gaussian_filter1d", "uniform_filter", "uniform_filter1d"]
DERIVING = ["correlate", "correlate1d", "convolve", "convolve1d", "sobel", "prewitt", "gaussian_gradient_magnitude", "gaussian_laplace",
            "laplace", "generic_gradient_magnitude", "generic_laplace"]


def type_of(text, dtype):
    """The type of a linear filter's result, or None for what is no linear filter."""
    name, _, keywords = parse(text)
    if name in SMOOTHING and not np.any(keywords.get("order", 0)):
        return smoothed(dtype)
    return derived(dtype) if name in SMOOTHING + DERIVING else None


def run(pipeline, array):
    """Computes calls with bars between; of a result with more to it than an array, the array goes on."""
    for text in pipeline.split(" | "):
        kind = type_of(text, str(array.dtype))
        if kind:
            array = store(call(text, exactly(array)), kind)
        else:
            result = call(text, array.astype(np.float64) if text.split()[0] == "rof" else array)
            array = result[0] if isinstance(result, tuple) and not np.isscalar(result[0]) else np.asarray(result)
    return array
