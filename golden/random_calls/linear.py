"""Weighted sums of neighbours."""

from dataclasses import replace

import numpy as np
from scipy import ndimage
from scipy.ndimage._filters import _gaussian_kernel1d

from oracle import derived, exactly, smoothed

from .asking import ask, beyond_edges, in_doubles, is_larger, is_wide, picked, stored
from .tolerance import EXACT, is_double, of_sums

NO_SIGMA = 1e-15  # up to here nothing is smoothed
SMOOTHING = ["gaussian_filter", "gaussian_filter1d", "uniform_filter", "uniform_filter1d"]


def linear(call, differs, same_weights, gain=lambda call: 1):
    """Weighted sums of neighbours."""
    smooth = call.name in SMOOTHING and not np.any(call.parameters.get("order", 0))
    usual = (smoothed if smooth else derived)(call.dtype)
    if np.iscomplexobj(call.parameters.get("weights", 0)):
        usual = "complex64" if usual in ["float32", "complex64"] else "complex128"
    kind = call.parameters.get("output", usual)
    if usual != call.dtype:
        differs("smoothing of bool" if smooth else "derivatives and correlations of integers")
    if call.dtype in ["float32", "complex64"]:
        differs("float32 input")
    if np.dtype(kind).kind in "iu":
        differs("a real result in an integer type")
    asked = call.without("output", "cast")
    if "weights" in call.parameters and np.isnan(call.parameters["weights"]).any():
        differs.refused("NaN weights")
    if call.name == "gaussian_gradient_magnitude" and len(call.axes) < call.input.ndim:
        differs("`gaussian_gradient_magnitude axes=...`")
    if call.name.startswith("uniform") and call.input.dtype.kind in "iu":
        differs("uniform filters of integers")
    if call.name == "uniform_filter" and min(np.atleast_1d(call.parameters.get("size", 3))) < 1:
        differs.refused("`uniform_filter` of a size below 1")
    array = exactly(call.input)
    if is_double(call.dtype, kind):
        array = in_doubles(array)
    cast = call.parameters.get("cast", "round_saturate")
    if is_wide(call.dtype, kind) and moves(call):
        differs("filters of a single weight of 1, or none, of 64-bit integers in an integer type")
        return picked(call, kind, cast, lambda call: filtered(call, call.input, differs)), EXACT
    result = filtered(asked, array, differs)
    tolerance = of_sums(call.dtype, kind, same_weights, gain(call), abs(np.nan_to_num(call.parameters.get("cval", 0))))
    if call.name.startswith("uniform") and np.dtype(kind).kind in "iu":
        result = with_halves(result)
    return stored(result, kind, cast), replace(tolerance, wraps=cast.endswith("wrap"))


def filtered(call, array, differs):
    """The sums, of doubles or floats."""
    infinite = not np.all(np.isfinite(array)) or not np.isfinite(call.parameters.get("cval", 0))
    if call.name.startswith("uniform") and infinite:
        differs("uniform filters and NaN")
        return uniform(call, array)
    if call.name == "gaussian_filter1d" and call.parameters["sigma"] <= NO_SIGMA:
        differs("`gaussian_filter1d sigma=0`")
        return array
    if call.name in ["correlate", "convolve"] and is_larger(call, np.shape(call.parameters["weights"])) and array.size:
        return beyond_edges(call.of(arrays={"input": array}), np.shape(call.parameters["weights"]), differs)
    return ask(call, array)


def moves(call):
    """Whether elements are but moved: by a single weight of 1, or by none."""
    if "weights" in call.parameters:
        weights = np.ravel(call.parameters["weights"])
        return not np.iscomplexobj(weights) and list(weights[weights != 0]) == [1]
    lines = call.name.endswith("1d")
    if not lines and not call.axes:
        return True
    given = lambda name, default: [call.parameters.get(name, default)] if lines else call.per_axis(name, default)
    if call.name.startswith("uniform"):
        return all(size == 1 for size in given("size", 3))
    if call.name in ["gaussian_filter", "gaussian_filter1d"]:
        truncate, radius = call.parameters.get("truncate", 4.0), given("radius", None)
        return all(sigma <= NO_SIGMA or (order == 0 and (int(truncate * sigma + 0.5) if r is None else r) == 0)
                   for sigma, order, r in zip(given("sigma", 1), given("order", 0), radius))
    return False


def with_halves(result):
    """Running means, with the halves that their rounding misses, as in the mean of 3 x 4 integers."""
    halves = np.rint(np.multiply(result, 2)) / 2
    return np.where(np.abs(result - halves) <= 1e-14 * np.max(np.abs(result), initial=1), halves, result)


def uniform(call, array):
    """Averages without running sums."""
    axes = call.axes if call.name == "uniform_filter" else [call.parameters.get("axis", -1)]
    modes = call.per_axis("mode", "reflect") if len(axes) > 1 or call.name == "uniform_filter" else [call.parameters.get("mode", "reflect")]
    sizes = call.per_axis("size", 3) if call.name == "uniform_filter" else [call.parameters["size"]]
    origins = call.per_axis("origin", 0) if call.name == "uniform_filter" else [call.parameters.get("origin", 0)]
    for axis, mode, size, origin in zip(axes, modes, sizes, origins):
        if size > 1:
            array = ndimage.correlate1d(array, np.full(size, 1 / size), axis, mode=mode,
                                                    cval=call.parameters.get("cval", 0), origin=origin)
    return array


def weights_gain(call):
    return float(np.sum(np.abs(call.parameters["weights"])))


def gaussian_gain(call):
    """The largest factor by which the weights of a Gaussian, or of its derivatives, enlarge a number."""
    lines = call.name == "gaussian_filter1d"
    given = lambda name, default: [call.parameters.get(name, default)] if lines else call.per_axis(name, default)
    orders = {"gaussian_laplace": 2, "gaussian_gradient_magnitude": 1}
    gain = 1.0
    for sigma, order in zip(given("sigma", 1), given("order", orders.get(call.name, 0))):
        if sigma > NO_SIGMA:
            radius = int(call.parameters.get("truncate", 4.0) * sigma + 0.5)
            gain *= max(1.0, float(np.sum(np.abs(_gaussian_kernel1d(sigma, order, max(radius, 1))))))
    return gain * (len(call.axes) if call.name in orders else 1)


def same(gain=lambda call: 1):
    return lambda call, differs: linear(call, differs, True, gain)


def near(gain):
    return lambda call, differs: linear(call, differs, False, gain)


REFERENCES = {
    **{name: same(weights_gain) for name in ["correlate", "correlate1d", "convolve", "convolve1d"]},
    **{name: same(lambda call: 4.0 ** call.input.ndim) for name in ["sobel", "prewitt", "laplace"]},
    **{name: near(gaussian_gain) for name in
       ["gaussian_filter", "gaussian_filter1d", "gaussian_gradient_magnitude", "gaussian_laplace"]},
    **{name: near(lambda call: 1) for name in ["uniform_filter", "uniform_filter1d"]},
}
