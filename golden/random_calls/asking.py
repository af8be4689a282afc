"""Asking SciPy, and keeping what it says."""

import numpy as np

import scipy_calls
from oracle import store


def ask(call, array=None):
    """SciPy's answer to a call, on another array in place of its input if one is given."""
    arrays = dict(call.arrays)
    first = arrays.pop("input")
    return scipy_calls.call(call.text, first if array is None else array, **arrays)


def is_nan(number):
    """Whether a number is none; a whole one may be too large for NumPy."""
    return number != number


def half_away(numbers):
    """Numbers rounded to nearest, halves away from zero."""
    below = np.floor(np.abs(numbers))
    return np.copysign(below + (np.abs(numbers) - below >= 0.5), numbers)


WHOLE = {
    "round_saturate": np.rint,
    "round_wrap": np.rint,
    "truncate_saturate": np.trunc,
    "truncate_wrap": np.trunc,
    "half_away_saturate": half_away,
}


def stored(result, dtype, cast="round_saturate"):
    """A result in a type, by one of the casts."""
    result = np.asarray(result)
    if result.dtype == dtype:
        return result
    if np.dtype(dtype).kind not in "iu":
        return store(result, dtype)
    whole = result if result.dtype.kind in "biu" else WHOLE[cast](result)
    if cast.endswith("saturate"):
        return store(whole, dtype)
    bits = 8 * np.dtype(dtype).itemsize
    wrapped = [int(v) % (1 << bits) if np.isfinite(v) else 0 for v in np.ravel(whole)]
    return np.array(wrapped, np.uint64).astype(f"u{bits // 8}").view(dtype).reshape(np.shape(whole))


def ends(dtype):
    """The least and the greatest number of a type of whole numbers."""
    dtype = np.dtype(dtype)
    return (0, 1) if dtype == bool else (int(np.iinfo(dtype).min), int(np.iinfo(dtype).max))


def held(number, dtype, cast):
    """What becomes of a whole number of any size, or of a double, in a type of integers."""
    least, greatest = ends(dtype)
    if not isinstance(number, int) and not np.isfinite(number):
        return 0 if is_nan(number) or cast.endswith("wrap") else greatest if number > 0 else least
    whole = number if isinstance(number, int) else int(WHOLE[cast](np.float64(number)))
    if cast.endswith("saturate"):
        return min(max(whole, least), greatest)
    return (whole - least) % (greatest - least + 1) + least


def is_wide(dtype, kind):
    """Whether whole numbers become whole numbers, and some of these are of 64 bits: doubles do not hold all of them."""
    dtype, kind = np.dtype(dtype), np.dtype(kind)
    return dtype.kind in "biu" and kind.kind in "iu" and max(dtype.itemsize, kind.itemsize) == 8


def picked(call, kind, cast, answer):
    """What is picked or moved, and not computed with, by its place."""
    places = np.arange(1.0, call.input.size + 1).reshape(call.input.shape)
    found = answer(call.without("output", "cast", "cval").of(arrays={"input": places}))
    numbers = [call.parameters.get("cval", 0), *call.input.ravel().tolist()]
    return np.array([held(number, kind, cast) for number in numbers], kind)[np.asarray(found).astype(int)]


def in_doubles(array):
    """An array whose parts are doubles."""
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)


def is_larger(call, sizes):
    """Whether a window is larger than the array along an axis."""
    return any(size > call.input.shape[axis] for size, axis in zip(sizes, call.axes))


def beyond_edges(call, sizes, differs):
    """SciPy's answer for a window of some sizes, on the array with its borders around it: SciPy reads outside its memory where a
    window is larger than the array, and takes one border for all axes."""
    if is_larger(call, sizes):
        differs("windows larger than the array")
    around = extended(call.input, call.axes, sizes, sizes, call.per_axis("mode", "reflect"), call.parameters.get("cval", 0))
    result = ask(call.of(mode="nearest").without("cval"), around)
    inner = [slice(None)] * result.ndim
    for axis, size in zip(call.axes, sizes):
        inner[axis] = slice(size, result.shape[axis] - size)
    return result[tuple(inner)]


def apart(call, answer):
    """The answers for each part of the array that lies along the axes that are named, put together."""
    array, along = call.input, range(-len(call.axes), 0)
    moved = np.moveaxis(array, call.axes, along)
    others = moved.shape[:array.ndim - len(call.axes)]
    parts = [answer(call, np.ascontiguousarray(part)) for part in moved.reshape(-1, *moved.shape[len(others):])]
    return np.moveaxis(np.reshape(parts, (*others, *parts[0].shape)), along, call.axes)


def extended(array, axes, before, after, borders, cval):
    """An array with its borders around it, along some axes in turn."""
    for axis, low, high, border in zip(axes, before, after, borders):
        size = array.shape[axis]
        places = np.arange(-low, size + high)
        if border in ["constant", "grid-constant"]:
            inner = np.take(array, np.clip(places, 0, size - 1), axis)
            outside = np.reshape((places < 0) | (places >= size), [-1 if a == axis else 1 for a in range(array.ndim)])
            array = np.where(outside, np.asarray(cval).astype(array.dtype), inner)
        else:
            array = np.take(array, mapped(places, size, border), axis)
    return array


def mapped(places, size, border):
    """Which elements of a line stand at places within it and beyond."""
    if border in ["reflect", "grid-mirror"]:
        turned = places % (2 * size)
        return np.where(turned < size, turned, 2 * size - 1 - turned)
    if border == "mirror":
        turned = places % max(1, 2 * size - 2)
        return np.where(turned < size, turned, 2 * size - 2 - turned)
    return np.clip(places, 0, size - 1) if border == "nearest" else places % size
