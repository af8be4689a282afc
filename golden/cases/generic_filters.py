"""Functions of windows and lines, and what derivatives along the axes are combined to."""

import numpy as np

from cases.choices import MODES, SHAPES, axes_of, axis_of, mode_words, origin_of
from cases.linear_filters import add_linear
from cases.order_filters import WINDOWS, window_of
from fixtures import ARRAYS, words
from oracle import TYPES, derived, given, smoothed
from pairwise import pairwise

REAL_TYPES = TYPES[:-2]
STATISTICS = ["mean", "median", "std", "var", "min", "max", "ptp", "sum"]
ONE_MODE = MODES[:-1]


def result_of(output, usual):
    return (lambda dtype: output) if output else usual


def windows(table, name, usual, shapes, axes_choices, types=REAL_TYPES, modes=ONE_MODE):
    for c in pairwise(41, dtype=types, shape=shapes, function=STATISTICS, window=WINDOWS, mode=modes,
                      origin=["none", "none", "low", "high", "each"], axes=axes_choices,
                      output=[None, None, "float64", "int16"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        window, sizes = window_of(c["window"], count)
        complex_result = np.dtype(usual(c["function"])(c["dtype"])).kind == "c"
        output = None if complex_result else c["output"]
        origin = None if c["mode"] == "valid" else origin_of(c["origin"], sizes)
        text = words(name, function=c["function"], **window, mode=c["mode"], origin=origin, axes=axes)
        add_function(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), output, usual(c["function"]))
    for function in STATISTICS:
        for dtype in ["float32", "float64"]:
            add_function(table, f"{name} function={function} size=3", ARRAYS.name("rare", dtype, (5, 7)), None, usual(function))
            add_function(table, f"{name} function={function} size=2 mode=constant cval=nan",
                         ARRAYS.name("rare", dtype, (3, 4, 5)), None, usual(function))


def add_function(table, text, source, output, usual):
    """A case of a function of windows or lines, whose sums NumPy makes in another order."""
    add_linear(table, text, source, result_of(output, usual), False, output)


def generic_filter(table):
    windows(table, "generic_filter", lambda function: smoothed, SHAPES, [None, None, "last", "some"])


def vectorized_filter(table):
    """The result is of the type that NumPy's function gives."""
    windows(table, "vectorized_filter", lambda function: lambda dtype: given(function, dtype), [shape for shape in SHAPES if 0 not in shape],
            [None, None, "last", "some", "backwards"], TYPES, [*ONE_MODE, "valid"])


def generic_filter1d(table):
    for c in pairwise(42, dtype=REAL_TYPES, shape=SHAPES, function=STATISTICS, filter_size=[1, 2, 3, 8, 13], mode=ONE_MODE,
                      origin=["none", "none", "low", "high"], axis=["default", "first", "last", "middle"],
                      output=[None, None, "float64"]):
        text = words("generic_filter1d", function=c["function"], filter_size=c["filter_size"],
                     axis=axis_of(c["axis"], len(c["shape"])), mode=c["mode"], origin=origin_of(c["origin"], [c["filter_size"]]))
        add_function(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), c["output"], smoothed)
    for function in STATISTICS:
        add_function(table, f"generic_filter1d function={function} filter_size=3 axis=0", ARRAYS.name("rare", "float64", (5, 7)),
                     None, smoothed)


DERIVATIVES = ["sobel", "prewitt", "'gaussian_filter1d sigma=1.5 order=1'", "'correlate1d weights=[-1,0,2]'",
               "'convolve1d weights=[1,-1] origin=-1'"]


def generic_gradient_magnitude(table, name="generic_gradient_magnitude", key="derivative", derivatives=DERIVATIVES, types=REAL_TYPES):
    for c in pairwise(43, dtype=types, shape=SHAPES, derivative=derivatives, mode=MODES, axes=[None, None, "last", "some", "backwards"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        text = words(name, **{key: c["derivative"]}, mode=mode_words(c["mode"], count), axes=axes)
        same_weights = "gaussian" not in c["derivative"]
        add_linear(table, text, ARRAYS.name("any", c["dtype"], c["shape"]), derived, same_weights)
    for derivative in derivatives:
        for dtype in ["float32", "float64"]:
            text = words(name, **{key: derivative})
            add_linear(table, text, ARRAYS.name("rare", dtype, (5, 7)), derived, "gaussian" not in derivative)


def generic_laplace(table):
    second = ["'correlate1d weights=[1,-2,1]'", "'gaussian_filter1d sigma=1.2 order=2'", "'convolve1d weights=[1,-3,2.5,0.5] origin=1'",
              "sobel"]
    generic_gradient_magnitude(table, "generic_laplace", "derivative2", second, TYPES)


TABLES = [generic_filter, generic_filter1d, vectorized_filter, generic_gradient_magnitude, generic_laplace]
