"""Fourier transforms, and what is done to them."""

import numpy as np

from .asking import apart, ask
from .tolerance import DOUBLE, SINGLE, Tolerance

SERIES = 1e-11  # SciPy loses up to four digits where NdImage sums a power series


def multiplied(call, differs):
    if "axes" not in call.parameters:
        result = ask(call)
    else:
        differs("operations on spectra and `axes`")
        result = apart(call, along)
    single = result.dtype in [np.float32, np.complex64]
    if call.name == "fourier_ellipsoid" and len(call.axes) == 3:
        differs("`fourier_ellipsoid` near the frequency 0 in three dimensions")
        return result, Tolerance(SINGLE if single else SERIES)
    turns = np.max(np.abs(call.parameters["shift"])) if call.name == "fourier_shift" else 1  # a phase loses digits with each
    return result, Tolerance(SINGLE if single else DOUBLE, max(1, turns))


def along(call, part):
    """The filter of a part of the array that lies along the axes: the real transform was along one of these, or does not matter."""
    axis = call.parameters.get("axis", -1) % call.input.ndim
    places = [place for place, a in enumerate(call.axes) if a == axis]
    real = {"axis": places[0]} if places else {"n": -1}
    return ask(call.without("axes", "axis").of(**real), part)


def transformed(call, differs):
    result = ask(call)
    return result, Tolerance(SINGLE if result.dtype in [np.float32, np.complex64] else DOUBLE, scale=float(np.sum(np.abs(call.input))))


REFERENCES = {
    **{name: multiplied for name in ["fourier_gaussian", "fourier_uniform", "fourier_ellipsoid", "fourier_shift"]},
    **{name: transformed for name in ["fftn", "ifftn", "rfftn", "irfftn"]},
}
