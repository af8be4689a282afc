"""Weighted sums of neighbours."""

import warnings

import numpy as np

from cases.choices import MODES, SHAPES, axes_of, axis_of, each, mode_words, origin_of
from fixtures import ARRAYS, rng_of, words
from oracle import TYPES, derived, exactly, smoothed, store, sum_tolerance, weighted
from pairwise import pairwise
from scipy_calls import call


def add_linear(table, text, source, result_of, same_weights, output=None):
    """A case of a linear filter; calls that SciPy refuses are left out. Of a type of result that was asked for SciPy is not told."""
    array = ARRAYS[source]
    dtype = str(array.dtype)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = call(text, exactly(array))
    except (ValueError, RuntimeError) as refusal:
        print(f"  left out: {text} of {source}: {refusal}")
        return
    kind = result_of(dtype)
    table.add(text if output is None else f"{text} output={output}", [source], sum_tolerance(dtype, kind, same_weights), store(result, kind))


def complex_constants(table, *texts, same_weights=True):
    """Beyond the boundary of complex arrays lies a number that may be complex."""
    for text in texts:
        for dtype, shape in [("complex64", (5, 7)), ("complex128", (5, 7)), ("complex128", (1, 13))]:
            for constant in ["1.5-2j", "-40j"]:
                add_linear(table, f"{text} mode=constant cval={constant}", ARRAYS.name("any", dtype, shape), derived, same_weights)


def gaussian_filter(table):
    for c in pairwise(1, dtype=TYPES, shape=SHAPES, sigma=[1, 0.6, "each", "zero"], order=[None, 0, 1, 2, 3, "each"],
                      mode=MODES, truncate=[None, 2.5], radius=[None, None, 2, "each"], axes=[None, "last", "some", "backwards"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        sigma = {"each": each([1.5, 0.7, 2, 1], count), "zero": each([0, 1.2, 0.9], count)}.get(c["sigma"], c["sigma"])
        order = each([0, 1, 2, 0], count) if c["order"] == "each" else c["order"]
        radius = each([3, 1, 0, 2], count) if c["radius"] == "each" else c["radius"]
        smooth = not np.any(np.array(order or 0))
        text = words("gaussian_filter", sigma=sigma, order=order, mode=mode_words(c["mode"], count), truncate=c["truncate"],
                     radius=radius, axes=axes)
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), smoothed if smooth else derived, False)
    for text in ["gaussian_filter sigma=5", "gaussian_filter sigma=2 order=0,1", "gaussian_filter sigma=10 mode=wrap"]:
        for dtype in ["uint8", "float32", "float64"]:
            smooth = smoothed if "order" not in text else derived
            add_linear(table, text, ARRAYS.name("any", dtype, (37, 53)), smooth, False)
    complex_constants(table, "gaussian_filter sigma=1.2", "gaussian_filter sigma=0.7 order=0,1", same_weights=False)


def gaussian_filter1d(table):
    for c in pairwise(2, dtype=TYPES, shape=SHAPES, sigma=[1, 0.5, 3.2], order=[None, 0, 1, 2, 3],
                      mode=MODES[:-1], truncate=[None, 3.0], radius=[None, None, 4],
                      axis=["default", "first", "last", "middle"]):
        axis = axis_of(c["axis"], len(c["shape"]))
        text = words("gaussian_filter1d", sigma=c["sigma"], axis=axis, order=c["order"], mode=c["mode"],
                     truncate=c["truncate"], radius=c["radius"])
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived if c["order"] else smoothed, False)
    complex_constants(table, "gaussian_filter1d sigma=1.2", "gaussian_filter1d sigma=0.7 axis=0 order=2", same_weights=False)


def weights_of(kind, ndim):
    sizes = {"odd": [3, 3, 1, 3], "even": [2, 4, 2, 2], "wide": [5, 19, 3, 1], "holes": [3, 5, 3, 1], "complex": [3, 2, 3, 1]}[kind][:ndim]
    rng = rng_of(f"weights-{kind}-{ndim}")
    weights = rng.integers(-4, 8, sizes) / 4
    if kind == "complex":
        return weights + 1j * rng.integers(-4, 8, sizes) / 8
    if kind == "holes":
        weights[rng.random(sizes) < 0.5] = 0
        weights.flat[0] = 1
    return weights


def correlate(table, name="correlate"):
    for c in pairwise(3, dtype=TYPES, shape=SHAPES, weights=["odd", "even", "wide", "holes"],
                      mode=MODES[:-1], origin=["none", "low", "high", "each"], axes=[None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        weights = weights_of(c["weights"], count)
        text = words(name, weights=weights, mode=c["mode"], origin=origin_of(c["origin"], weights.shape), axes=axes)
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, True)
    for c in pairwise(31, dtype=TYPES, shape=SHAPES, mode=MODES[:-1], origin=["none", "low", "high"], axes=[None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        weights = weights_of("complex", count)
        text = words(name, weights=weights, mode=c["mode"], origin=origin_of(c["origin"], weights.shape), axes=axes)
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), weighted, True)
    complex_constants(table, f"{name} weights=[[1,2,0],[0,-1,3]]", f"{name} weights=[[1+2j,2,0],[0,-1j,3]]")


def convolve(table):
    correlate(table, "convolve")


LINES = {
    "symmetric": [1, -2.5, 4, -2.5, 1],
    "antisymmetric": [-0.5, -1.25, 0, 1.25, 0.5],
    "general": [0.25, 1, -3, 0.1, 2],
    "even": [1, 2, -0.5, 0.3],
    "two": [-1, 1],
    "one": [2],
    "wide": [1, 0, 2, 0, 0, -1, 0.1, 0, 3, 1, 1, 2, 5],
}

COMPLEX_LINES = {
    "symmetric": [1 + 2j, -2.5j, 1 + 2j],
    "hermitian": [0.5 - 1j, 2, 0.5 + 1j],
    "general": [0.25, 1 - 3j, -3 + 0.1j, 2j],
    "imaginary": [1j, -2j],
}


def correlate1d(table, name="correlate1d"):
    for c in pairwise(4, dtype=TYPES, shape=SHAPES, weights=list(LINES), mode=MODES[:-1],
                      origin=["none", "none", "low", "high"], axis=["default", "first", "last", "middle"]):
        weights = np.array(LINES[c["weights"]])
        text = words(name, weights=weights, axis=axis_of(c["axis"], len(c["shape"])), mode=c["mode"],
                     origin=origin_of(c["origin"], weights.shape))
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, True)
    for c in pairwise(32, dtype=TYPES, shape=SHAPES, weights=list(COMPLEX_LINES), mode=MODES[:-1],
                      origin=["none", "low", "high"], axis=["default", "first", "middle"]):
        weights = np.array(COMPLEX_LINES[c["weights"]])
        text = words(name, weights=weights, axis=axis_of(c["axis"], len(c["shape"])), mode=c["mode"],
                     origin=origin_of(c["origin"], weights.shape))
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), weighted, True)
    complex_constants(table, f"{name} weights=[1,2,0.5]", f"{name} weights=[1+2j,2,-3j] axis=0")


def convolve1d(table):
    correlate1d(table, "convolve1d")


def sobel(table, name="sobel"):
    for c in pairwise(5, dtype=TYPES, shape=SHAPES, mode=MODES, axis=["default", "first", "last", "middle"]):
        ndim = len(c["shape"])
        text = words(name, axis=axis_of(c["axis"], ndim), mode=mode_words(c["mode"], ndim))
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, True)
    complex_constants(table, name, f"{name} axis=0")


def prewitt(table):
    sobel(table, "prewitt")


def laplace(table):
    for c in pairwise(9, dtype=TYPES, shape=SHAPES, mode=MODES, axes=[None, None, "last", "some", "backwards"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        text = words("laplace", mode=mode_words(c["mode"], count), axes=axes)
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, True)
    for shape in [(31,), (5, 7), (3, 4, 5)]:
        for dtype in ["float32", "float64"]:
            add_linear(table, "laplace mode=wrap", ARRAYS.name("rare", dtype, shape), derived, True)
    complex_constants(table, "laplace")


def gaussian_gradient_magnitude(table, name="gaussian_gradient_magnitude", types=TYPES[:-2]):
    for c in pairwise(6, dtype=types, shape=SHAPES, sigma=[1, 2, "each"], mode=MODES, truncate=[None, 2.0],
                      axes=[None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        sigma = each([1.5, 0.7, 2, 1], count) if c["sigma"] == "each" else c["sigma"]
        text = words(name, sigma=sigma, mode=mode_words(c["mode"], count), axes=axes, truncate=c["truncate"])
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, False)


def gaussian_laplace(table):
    gaussian_gradient_magnitude(table, "gaussian_laplace", TYPES)
    complex_constants(table, "gaussian_laplace sigma=1.2", same_weights=False)


def uniform_filter(table):
    for c in pairwise(7, dtype=TYPES, shape=SHAPES, size=[None, 1, 2, 3, 5, 13, "each"], mode=MODES,
                      origin=["none", "none", "low", "high", "each"], axes=[None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        size = each([3, 4, 1, 5], count) if c["size"] == "each" else c["size"]
        sizes = [3] * count if size is None else np.broadcast_to(size, count)
        text = words("uniform_filter", size=size, mode=mode_words(c["mode"], count),
                     origin=origin_of(c["origin"], sizes), axes=axes)
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), smoothed, False)
    complex_constants(table, "uniform_filter size=3", "uniform_filter size=4,2", same_weights=False)


def uniform_filter1d(table):
    for c in pairwise(8, dtype=TYPES, shape=SHAPES, size=[1, 2, 3, 8, 13], mode=MODES[:-1],
                      origin=["none", "none", "low", "high"], axis=["default", "first", "last", "middle"]):
        text = words("uniform_filter1d", size=c["size"], axis=axis_of(c["axis"], len(c["shape"])), mode=c["mode"],
                     origin=origin_of(c["origin"], [c["size"]]))
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), smoothed, False)
    complex_constants(table, "uniform_filter1d size=4", "uniform_filter1d size=3 axis=0", same_weights=False)


TABLES = [
    gaussian_filter, gaussian_filter1d, correlate, correlate1d, convolve, convolve1d, sobel, prewitt, laplace,
    gaussian_gradient_magnitude, gaussian_laplace, uniform_filter, uniform_filter1d,
]
