"""Filters that choose among pixels by their order."""

import re
import warnings

import numpy as np

from cases.choices import SHAPES, axes_of, axis_of, each, origin_of
from fixtures import ARRAYS, rng_of, words
from oracle import TYPES, derived, exactly, store
from pairwise import pairwise
from scipy_calls import call, parse


def add_order(table, text, source):
    """A case of a filter that chooses among pixels. Where SciPy would compute with them, in their type, it is asked in doubles, or else in
    floats if they are; where it chooses among 64-bit integers, of which its doubles do not hold all, among their ranks."""
    array = ARRAYS[source]
    dtype = str(array.dtype)
    name, _, keywords = parse(text)
    heights = "structure" in keywords
    computes = heights or name.startswith(("morph", "white", "black"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if computes:
                result = call(text, array.astype(np.float64) if heights else exactly(array))
                result = store(result, derived(dtype) if name == "morphological_laplace" else dtype)
            elif array.dtype.itemsize == 8 and array.dtype.kind in "iu":
                result = by_rank(text, array, keywords.get("cval", 0))
            else:
                result = call(text, array)
        except (ValueError, RuntimeError) as refusal:
            print(f"  left out: {text} of {source}: {refusal}")
            return
    table.add(text, [source], "exact", result)


def by_rank(text, array, constant):
    values = np.unique(np.append(array, array.dtype.type(constant)))
    ranks = np.searchsorted(values, array)
    constant_rank = int(np.searchsorted(values, array.dtype.type(constant)))
    return values[call(re.sub(r" cval=\S+", "", text) + f" cval={constant_rank}", ranks)]


def window_of(kind, ndim):
    """The words of a window, and its sizes."""
    sizes = {"3": [3] * ndim, "2": [2] * ndim, "each": each([3, 4, 1, 2], ndim), "wide": each([9, 5, 1, 2], ndim),
             "1": [1] * ndim, "holes": [3, 5, 3, 1][:ndim], "lopsided": [2, 4, 1, 2][:ndim]}[kind]
    sizes = list(np.atleast_1d(sizes))
    if kind in ["holes", "lopsided"]:
        footprint = rng_of(f"footprint-{kind}-{ndim}").random(sizes) < 0.6
        footprint.flat[0] = True
        return {"footprint": footprint}, sizes
    return {"size": sizes[0] if kind in "123" else sizes if ndim > 1 else sizes[0]}, sizes


WINDOWS = ["3", "2", "each", "wide", "1", "holes", "lopsided"]
ORDER_SHAPES = [shape for shape in SHAPES if 0 not in shape]
ORDER_MODES = ["reflect", "mirror", "nearest", "wrap", "constant", "constant cval=1"]


def order(table, name, kinds=WINDOWS, more=None, types=None):
    for c in pairwise(13, dtype=types or TYPES[:-2], shape=ORDER_SHAPES, window=kinds, mode=ORDER_MODES,
                      origin=["none", "none", "low", "high", "each"], axes=[None, None, "last", "some"], more=more or [{}]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        window, sizes = window_of(c["window"], count)
        if name in ["rank_filter", "median_filter", "percentile_filter"]:
            lengths = c["shape"] if axes is None else [c["shape"][a] for a in np.atleast_1d(axes)]
            if any(size > length for size, length in zip(sizes, lengths)):
                continue  # SciPy reads outside its memory
            if len(c["shape"]) == 1:
                window = {"size": sizes[0]}
        origin = origin_of(c["origin"], sizes)
        text = words(name, **c["more"], **window, mode=c["mode"], origin=origin, axes=axes)
        add_order(table, text, ARRAYS.name("any", c["dtype"], c["shape"]))


def minimum_filter(table):
    order(table, "minimum_filter")


def maximum_filter(table):
    order(table, "maximum_filter")


def median_filter(table):
    order(table, "median_filter")
    for text in ["median_filter size=3", "median_filter size=5", "median_filter size=9", "median_filter size=17"]:
        for dtype in ["uint8", "uint16", "float32", "float64"]:
            add_order(table, text, ARRAYS.name("any", dtype, (37, 53)))


def rank_filter(table):
    order(table, "rank_filter", kinds=["3", "each", "wide", "holes"], more=[{"rank": r} for r in [0, 1, 2, -1, -2]])


def percentile_filter(table):
    order(table, "percentile_filter", more=[{"percentile": p} for p in [0, 20, 33.3, 50, -20, 100, 99.9]])


def minimum_filter1d(table, name="minimum_filter1d"):
    for c in pairwise(14, dtype=TYPES[:-2], shape=ORDER_SHAPES, size=[1, 2, 3, 8, 13], mode=ORDER_MODES,
                      origin=["none", "none", "low", "high"], axis=["default", "first", "last", "middle"]):
        text = words(name, size=c["size"], axis=axis_of(c["axis"], len(c["shape"])), mode=c["mode"],
                     origin=origin_of(c["origin"], [c["size"]]))
        add_order(table, text, ARRAYS.name("any", c["dtype"], c["shape"]))


def maximum_filter1d(table):
    minimum_filter1d(table, "maximum_filter1d")


TABLES = [
    minimum_filter, maximum_filter, median_filter, rank_filter, percentile_filter, minimum_filter1d, maximum_filter1d,
]
