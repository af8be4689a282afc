"""Morphology of numbers."""

import numpy as np

from oracle import derived, exactly

from .asking import ask, beyond_edges, is_larger, is_nan, stored
from .ordered import NAN, by_rank, holds
from .tolerance import EXACT

CHOOSING = ["grey_erosion", "grey_dilation", "grey_opening", "grey_closing"]


def grey(call, differs):
    if "size" in call.parameters and "footprint" in call.parameters:
        differs.refused("`size` and `footprint` together")
    heights = np.any(call.parameters.get("structure", 0))  # a structure of zeros is but a window
    shaped = "structure" in call.parameters or "footprint" in call.parameters
    usual = derived(call.dtype) if call.name == "morphological_laplace" else call.dtype
    if not np.any(call.parameters.get("footprint", True)):
        differs.refused("a structure or a footprint without elements")
    kind = call.parameters.get("output", usual)
    cast = call.parameters.get("cast", "round_saturate")
    call = call.without("output", "cast")
    array, cval = call.input, call.parameters.get("cval", 0)
    if call.name == "morphological_laplace" and usual != call.dtype:
        differs("`morphological_laplace` of integers" if call.dtype != "bool" else "`morphological_gradient` and `morphological_laplace` of bool")
    if call.name == "morphological_gradient" and call.dtype == "bool":
        differs("`morphological_gradient` and `morphological_laplace` of bool")
    if heights:
        differs("structures with heights")
    if np.dtype(kind).kind in "iu" and kind != call.dtype:
        differs("a real result in an integer type")
    if array.dtype.kind in "biu" and not holds(array.dtype, cval):
        differs("`cval` of order filters that the type cannot hold")
    if call.name in CHOOSING and not heights and array.dtype.kind in "biu":
        return stored(by_rank(call, kind, cast, lambda call: made(call, shaped, differs)), kind, cast), EXACT
    if "cval" in call.parameters:
        call = call.of(cval=float(cval))
    call = call.of(arrays={"input": array.astype(np.float64) if heights or call.name in CHOOSING else exactly(array)})
    return stored(made(call, shaped, differs), kind, cast), EXACT


def made(call, shaped, differs):
    """What the operation makes of numbers that doubles hold."""
    each = shaped and isinstance(call.parameters.get("mode"), list)
    large = shaped and is_larger(call, window_sizes(call))
    nan = np.isnan(call.input).any() or is_nan(call.parameters.get("cval", 0))
    if nan:
        differs(NAN)
    if each:
        differs("`mode` for each axis, with a footprint")
    return composed(call, differs) if nan or each or large else ask(call)


def window_sizes(call):
    windows = [call.parameters[name] for name in ["structure", "footprint"] if name in call.parameters]
    return list(np.shape(windows[0])) if windows else call.per_axis("size", 1)


def composed(call, differs):
    """What the operations are made of, each step with its borders laid around the array."""
    erode = lambda array: step(call, "grey_erosion", array, differs)
    dilate = lambda array: step(call, "grey_dilation", array, differs)
    array = call.input
    return {
        "grey_erosion": lambda: erode(array),
        "grey_dilation": lambda: dilate(array),
        "grey_opening": lambda: dilate(erode(array)),
        "grey_closing": lambda: erode(dilate(array)),
        "morphological_gradient": lambda: dilate(array) - erode(array),
        "morphological_laplace": lambda: dilate(array) + erode(array) - array - array,
        "white_tophat": lambda: array - dilate(erode(array)),
        "black_tophat": lambda: erode(dilate(array)) - array,
    }[call.name]()


def step(call, name, array, differs):
    """An erosion or a dilation; NaN where one lies in the window."""
    if not array.size:
        return array
    sizes, cval = window_sizes(call), call.parameters.get("cval", 0)
    holes = np.isnan(array)
    numbers = call.of(name, {"input": np.where(holes, 0, array)}, cval=0 if is_nan(cval) else cval)
    flat = call.without("structure")
    if "structure" in call.parameters and "footprint" not in call.parameters:
        flat = flat.without("size").of(footprint=np.ones(sizes, bool))
    # the least of an erosion's window, of negated holes, is the greatest of the holes that it looks at
    sign = -1 if name == "grey_erosion" else 1
    reached = flat.of(name, {"input": sign * holes.astype(np.float64)}, cval=sign * float(is_nan(cval)))
    return np.where(sign * beyond_edges(reached, sizes, differs) > 0, np.nan, beyond_edges(numbers, sizes, differs))


REFERENCES = {name: grey for name in [*CHOOSING, "morphological_gradient", "morphological_laplace", "white_tophat", "black_tophat"]}
