"""Functions of windows and lines, and what derivatives along the axes are combined to."""

import numpy as np

from oracle import given, smoothed

from .asking import ask, beyond_edges, in_doubles, is_larger, stored
from .linear import near, same
from .ordered import window_sizes
from .tolerance import DOUBLE, SINGLE, Tolerance, finite_magnitude


def function(call, differs):
    """A statistic of windows, whose sums NumPy makes in another order."""
    if "size" in call.parameters and "footprint" in call.parameters:
        differs.refused("`size` and `footprint` together")
    if not np.any(call.parameters.get("footprint", True)):
        differs.refused("a structure or a footprint without elements")
    vectorized = call.name == "vectorized_filter"
    usual = given(call.parameters["function"], call.dtype) if vectorized else smoothed(call.dtype)
    kind = call.parameters.get("output", usual)
    if call.dtype == "bool":
        if not vectorized:
            differs("`generic_filter` and `generic_filter1d` of bool")
        elif call.parameters["function"] == "ptp":
            differs("`vectorized_filter function=ptp` of bool")
    if call.dtype in ["int64", "uint64"]:
        differs("functions of 64-bit integers")
    if np.dtype(kind).kind in "iu":
        differs("a real result in an integer type")
    asked = call.without("output", "cast", "batch_memory").of(arrays={"input": in_doubles(call.input)})
    if call.name == "generic_filter1d":
        elements, result = call.parameters["filter_size"], ask(asked)
    else:
        sizes = window_sizes(call)
        elements = int(np.prod(sizes))
        result = beyond_edges(asked, sizes, differs) if not vectorized and is_larger(call, sizes) and call.input.size else ask(asked)
    magnitude = max(finite_magnitude([call.input]), abs(np.nan_to_num(call.parameters.get("cval", 0))))
    if call.parameters["function"] == "var":
        magnitude **= 2
    relative = SINGLE if np.dtype(kind) in [np.float32, np.complex64] else DOUBLE
    return stored(result, kind, call.parameters.get("cast", "round_saturate")), Tolerance(relative, elements, magnitude)


def derivatives(call, differs):
    key = "derivative" if call.name == "generic_gradient_magnitude" else "derivative2"
    alike = near if "gaussian" in call.parameters[key] else same
    return alike(lambda call: 8.0 ** max(1, call.input.ndim))(call, differs)


REFERENCES = {
    **{name: function for name in ["generic_filter", "generic_filter1d", "vectorized_filter"]},
    **{name: derivatives for name in ["generic_gradient_magnitude", "generic_laplace"]},
}
