"""Filters that choose among pixels by their order."""

from dataclasses import replace

import numpy as np
from scipy import ndimage

from .asking import ask, beyond_edges, ends, held, is_larger, is_nan, stored
from .tolerance import EXACT

LINES = ["minimum_filter1d", "maximum_filter1d"]
RANKS = ["rank_filter", "percentile_filter", "median_filter"]
NAN = "order filters, grey morphology and NaN"


def choosing(call, differs):
    if not np.any(call.parameters.get("footprint", True)):
        differs.refused("a structure or a footprint without elements")
    if "size" in call.parameters and "footprint" in call.parameters:
        differs.refused("`size` and `footprint` together")
    kind = call.parameters.get("output", call.dtype)
    if np.dtype(kind).kind in "iu" and call.dtype != kind:
        differs("a real result in an integer type")
    cast = call.parameters.get("cast", "round_saturate")
    return stored(chosen(call.without("output", "cast"), kind, cast, differs), kind, cast), EXACT


def chosen(call, kind, cast, differs):
    """The result, in the input's type unless something else lies beyond the boundary."""
    array, cval = call.input, call.parameters.get("cval", 0)
    if array.dtype.kind in "biu":
        outside = not holds(array.dtype, cval)
        if outside:
            differs("`cval` of order filters that the type cannot hold")
        if array.dtype.itemsize == 8 and call.name not in LINES:
            differs("order filters of 64-bit integers")
        if outside or array.dtype.itemsize == 8:
            return by_rank(call, kind, cast, lambda call: windowed(call, differs))
    if array.dtype.kind == "f":
        call = call.of(arrays={"input": array.astype(np.float64)})  # floats would round the constant
        if np.isnan(array).any() or is_nan(cval):
            differs(NAN)
            return without_nan(call, differs)
    return windowed(call, differs)


def holds(dtype, number):
    least, greatest = ends(dtype)
    return (isinstance(number, int) or np.isfinite(number)) and number == int(number) and least <= number <= greatest


def by_rank(call, kind, cast, answer):
    """Chooses among the ranks of the elements, which doubles hold, and of the constant; what is chosen becomes the result's type."""
    cval = call.parameters.get("cval", 0)
    values = sorted({*call.input.ravel().tolist(), cval})
    places = {value: place for place, value in enumerate(values)}
    ranks = np.array([places[v] for v in call.input.ravel().tolist()], np.int32).reshape(call.input.shape)
    result = np.asarray(answer(call.of(arrays={"input": ranks}, cval=places[cval]))).astype(int)
    if np.dtype(kind).kind in "iu":
        return np.array([held(value, kind, cast) for value in values], kind)[result]
    numbers = np.array(values, np.float64)[result]
    return numbers != 0 if kind == "bool" else numbers


def without_nan(call, differs):
    """NaN where one lies in the window; elsewhere what the other elements give."""
    cval = call.parameters.get("cval", 0)
    holes = np.isnan(call.input)
    clean = call.of(arrays={"input": np.where(holes, call.input.dtype.type(0), call.input)}, cval=0 if is_nan(cval) else cval)
    name = "maximum_filter1d" if call.name in LINES else "maximum_filter"
    reached = replace(clean.without("rank", "percentile"), name=name)
    reached = reached.of(arrays={"input": holes.astype(np.uint8)}, cval=int(is_nan(cval)))
    return np.where(windowed(reached, differs) > 0, call.input.dtype.type(np.nan), windowed(clean, differs))


def window_sizes(call):
    if "footprint" in call.parameters:
        return list(np.shape(call.parameters["footprint"]))
    return call.per_axis("size", 1)


def windowed(call, differs):
    """SciPy's answer, by a way around what it cannot do."""
    if call.name in LINES or call.input.size == 0:
        return ask(call)
    sizes, footprint = window_sizes(call), call.parameters.get("footprint")
    elements = footprint is not None or call.name in RANKS
    each = elements and isinstance(call.parameters.get("mode"), list)
    if each:
        differs("`mode` for each axis, with a footprint")
    if call.input.ndim == 1 and call.name in RANKS and footprint is not None and not np.all(footprint):
        differs("rank filters of lines with holes in the footprint")
        plane = call.of(arrays={"input": call.input[None]}, footprint=np.asarray(footprint)[None], axes=[0, 1],
                        origin=[0, *call.per_axis("origin", 0)], mode=call.per_axis("mode", "reflect") * 2)
        return beyond_edges(plane, [1, *sizes], differs)[0]
    return beyond_edges(call, sizes, differs) if each or (elements and is_larger(call, sizes)) else ask(call)


REFERENCES = {name: choosing for name in ["minimum_filter", "maximum_filter", *LINES, *RANKS]}
