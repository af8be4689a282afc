"""Arrays read off between their pixels."""

import re
import warnings

import numpy as np

from cases.choices import SHAPES, axis_of, each
from fixtures import ARRAYS, words
from oracle import COMPLEX, MEDIUM, REAL, SMALL, TYPES, WIDE, exactly, store
from pairwise import pairwise
from scipy_calls import call

MODES = ["reflect", "grid-mirror", "mirror", "nearest", "wrap", "constant", "constant cval=-2.5", "grid-wrap", "grid-constant cval=7"]
ORDERS = [3, 0, 1, 2, 4, 5]
OUTPUTS = [None, None, None, "float64", "float32", "uint8"]
PREFILTER = [None, None, False]
SINGLE = ["bool", "uint8", "int8", "float32", "complex64"]


def interpolated(text, array, *more):
    """SciPy's answer in its input's precision; of complex arrays the parts apart, since SciPy's zoom then forgets its grid_mode."""
    if array.dtype.kind == "c":
        real, imaginary = (re.sub(r"(?<= cval=)\S+", lambda word: str(part(complex(word[0]))), text) for part in [np.real, np.imag])
        return call(real, array.real.copy(), *more) + 1j * call(imaginary, array.imag.copy(), *more)
    return call(text, exactly(array), *more)


def picked(text, array, kind, *more):
    """What order 0 picks in an integer type, found by the elements' places: doubles do not hold all 64-bit numbers themselves."""
    places = np.arange(1.0, array.size + 1).reshape(array.shape)
    found = call(re.sub(r" cval=\S+", "", text), places, *more).astype(int)
    outside = re.search(r" cval=(\S+)", text)
    least, greatest = np.iinfo(kind).min, np.iinfo(kind).max
    numbers = [float(outside[1]) if outside else 0, *array.ravel().tolist()]
    return np.array([min(max(round(number), least), greatest) for number in numbers], kind)[found]


def is_picked(array, order, kind):
    return order == 0 and array.dtype.kind in "iu" and array.dtype.itemsize == 8 and np.dtype(kind).kind in "iu"


def add(table, name, source, more=(), output=None, **parameters):
    """A case; SciPy is asked without an output's type where it would truncate."""
    array = ARRAYS[source]
    dtype = str(array.dtype)
    if dtype in COMPLEX:
        output = None
    kind = output or dtype
    asked = output if array.dtype.kind == "f" and output != "uint8" else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            others = [ARRAYS[other] for other in more]
            text = words(name, output=asked, **parameters)
            whole = is_picked(array, parameters["order"], kind)
            result = picked(text, array, kind, *others) if whole else interpolated(text, array, *others)
        except (ValueError, RuntimeError) as refusal:
            print(f"  left out: {words(name, **parameters)} of {source}: {refusal}")
            return
    result = result if whole else np.rint(result) != 0 if kind == "bool" else store(result, kind)
    single = dtype in SINGLE and np.dtype(kind).type not in [np.float64, np.complex128]
    table.add(words(name, output=output, **parameters), [source, *more], tolerance(parameters["order"], kind, single), result)


def tolerance(order, kind, single):
    if order == 0:
        return "exact"
    if np.dtype(kind).kind in "biu" and np.dtype(kind).itemsize < 8:
        return "integer"
    return "spline32" if single or np.dtype(kind).type in [np.float32, np.complex64] else "spline64"


def complex_constants(table, name, more=(), **parameters):
    """Beyond the boundary of complex arrays lies a number that may be complex."""
    for dtype in COMPLEX:
        for order in [0, 1, 3, 4]:
            for mode in ["constant", "grid-constant"]:
                add(table, name, ARRAYS.name("any", dtype, (13, 8)), more, order=order, mode=f"{mode} cval=1.5-2j", **parameters)
def add_halves(table, **parameters):
    """SciPy's own integers, which it rounds to nearest, halves away from zero: to the bit, where no sum of an order of 1 is rounded. Its
    uint64 is 0 beyond the type."""
    name = table.name
    for c in pairwise(38, dtype=[*SMALL, *MEDIUM, *WIDE], shape=[(13, 8), (17, 11)], order=[1, 3], mode=["reflect", "nearest", "grid-wrap"],
                      output=[None, None, "uint8", "int16", "int32"]):
        array = ARRAYS.name("any", c["dtype"], c["shape"])
        kind = c["output"] or c["dtype"]
        wide = np.dtype(c["dtype"]).itemsize == 8
        if kind == "uint64" and c["order"] > 1:
            continue
        asked = dict(output=c["output"], order=c["order"], mode=c["mode"], **parameters)
        result = call(words(name, **asked), ARRAYS[array])
        near = "exact" if c["order"] == 1 and not wide else tolerance(c["order"], kind, single=False)
        table.add(words(name, **asked, cast="half_away_saturate"), [array], near, result)


def shift(table):
    for c in pairwise(31, dtype=TYPES, shape=SHAPES, order=ORDERS, mode=MODES, output=OUTPUTS, prefilter=PREFILTER,
                      shift=[0.3, -2.7, "each", 13.21, 0]):
        by = each([1.4, -0.3, 0, -5.8], len(c["shape"])) if c["shift"] == "each" else c["shift"]
        add(table, "shift", ARRAYS.name("any", c["dtype"], c["shape"]), output=c["output"], shift=by, order=c["order"],
            mode=c["mode"], prefilter=c["prefilter"])
    complex_constants(table, "shift", shift=[0.3, -2.7])
    add_halves(table, shift=[0.5, -2])


def zoom(table):
    for c in pairwise(32, dtype=TYPES, shape=SHAPES, order=ORDERS, mode=MODES, output=OUTPUTS, prefilter=PREFILTER,
                      zoom=[0.5, 1.7, "each", 1, 3], grid_mode=[None, True]):
        by = each([1.4, 0.6, 1, 2], len(c["shape"])) if c["zoom"] == "each" else c["zoom"]
        add(table, "zoom", ARRAYS.name("any", c["dtype"], c["shape"]), output=c["output"], zoom=by, order=c["order"],
            mode=c["mode"], prefilter=c["prefilter"], grid_mode=c["grid_mode"])
    complex_constants(table, "zoom", zoom=[1.4, 0.6], grid_mode=True)
    add_halves(table, zoom=0.5, grid_mode=True)


def rotate(table):
    for c in pairwise(33, dtype=TYPES, shape=[s for s in SHAPES if len(s) > 1 and 0 not in s], order=ORDERS, mode=MODES,
                      output=OUTPUTS, prefilter=PREFILTER, angle=[30, 90, -127.5, 45.3, 360], axes=[None, "ends", "last"],
                      reshape=[None, False]):
        axes = {None: None, "ends": [0, len(c["shape"]) - 1], "last": [-1, -2]}[c["axes"]]
        add(table, "rotate", ARRAYS.name("any", c["dtype"], c["shape"]), output=c["output"], angle=c["angle"], axes=axes,
            reshape=c["reshape"], order=c["order"], mode=c["mode"], prefilter=c["prefilter"])
    complex_constants(table, "rotate", angle=30)
    add_halves(table, angle=90, reshape=False)


def matrix_of(kind, ndim):
    """A matrix, with nothing nice in it."""
    diagonal = np.array([0.8, 1.3, -0.6, 2.1])[:ndim]
    full = np.diag(diagonal) + 0.15 * np.cos(np.arange(ndim * ndim)).reshape(ndim, ndim).round(2)
    moved = np.hstack([full, np.array([1.2, -0.7, 0.4, 2])[:ndim, None]])
    return {"diagonal": diagonal, "full": full, "wide": moved, "homogeneous": np.vstack([moved, np.eye(ndim + 1)[-1]])}[kind]


def affine_transform(table):
    for c in pairwise(34, dtype=TYPES, shape=[s for s in SHAPES if 0 not in s], order=ORDERS, mode=MODES, output=OUTPUTS,
                      prefilter=PREFILTER, matrix=["diagonal", "full", "wide", "homogeneous"], offset=[None, 2.5, "each"],
                      output_shape=[None, None, "larger"]):
        ndim = len(c["shape"])
        if ndim == 1 and c["matrix"] == "full":
            continue  # SciPy takes a matrix of one row and two columns, here of one
        offset = each([-1.2, 0.7, 3, 0], ndim) if c["offset"] == "each" else c["offset"]
        sizes = [size + 3 for size in c["shape"]] if c["output_shape"] else None
        add(table, "affine_transform", ARRAYS.name("any", c["dtype"], c["shape"]), output=c["output"],
            matrix=matrix_of(c["matrix"], ndim), offset=offset, output_shape=sizes, order=c["order"], mode=c["mode"],
            prefilter=c["prefilter"])
    for order in [0, 1, 3, 4]:
        add(table, "affine_transform", ARRAYS.name("any", "float64", (13, 8)), matrix=np.array([[0.7], [0.4]]), offset=[1, 2],
            output_shape=19, order=order, mode="reflect")
    complex_constants(table, "affine_transform", matrix=matrix_of("full", 2), offset=[-1.2, 0.7])
    add_halves(table, matrix=np.array([0.5, -1]), offset=[0.25, 7])


def map_coordinates(table):
    for c in pairwise(35, dtype=TYPES, shape=[s for s in SHAPES if 0 not in s], order=ORDERS, mode=MODES, output=OUTPUTS,
                      prefilter=PREFILTER, points=[(5,), (4, 7), (2, 3, 4), (1, 1)],
                      coordinates=["float64", "float64", "float32", "int8"]):
        places = ARRAYS.name("places", c["coordinates"], (len(c["shape"]), *c["points"]))
        add(table, "map_coordinates", ARRAYS.name("any", c["dtype"], c["shape"]), [places], output=c["output"],
            order=c["order"], mode=c["mode"], prefilter=c["prefilter"])
    complex_constants(table, "map_coordinates", [ARRAYS.name("places", "float64", (2, 4, 7))])


def geometric_transform(table):
    """The function is written again in Java; what else there is to say is said as for map_coordinates, whose name stands here."""
    for c in pairwise(36, dtype=["uint8", "float32", "float64", "complex128", "int32"], order=ORDERS, mode=MODES,
                      shape=[s for s in SHAPES if 0 not in s], prefilter=PREFILTER):
        source = ARRAYS.name("any", c["dtype"], c["shape"])
        text = words("map_coordinates", order=c["order"], mode=c["mode"], prefilter=c["prefilter"])
        result = interpolated(text.replace("map_coordinates", "geometric_transform mapping=bend"), ARRAYS[source])
        single = c["dtype"] in SINGLE
        table.add(text, [source], tolerance(c["order"], c["dtype"], single), store(result, c["dtype"]))


def spline_filter(table, name="spline_filter", orders=(3, 2, 4, 5), axes=(None,)):
    for c in pairwise(37, dtype=TYPES, shape=SHAPES, order=list(orders), mode=[None, *MODES[:-1], "grid-constant"],
                      output=[None, "float32", "float64"], axis=list(axes)):
        source = ARRAYS.name("any", c["dtype"], c["shape"])
        mode = None if c["mode"] is None else c["mode"].split()[0]
        axis = None if c["axis"] is None else axis_of(c["axis"], len(c["shape"]))
        parts = "complex" if c["dtype"] in COMPLEX else "float"
        fixed = {"complex": "complex64" if c["output"] == "float32" else "complex128", "float": c["output"] or "float64"}[parts]
        text = dict(order=c["order"], axis=axis, mode=mode)
        asked = c["output"] if c["dtype"] in REAL else None
        result = store(interpolated(words(name, output=asked, **text), ARRAYS[source]), fixed)
        table.add(words(name, **text, output=c["output"]), [source],
                  "spline32" if fixed in ["float32", "complex64"] else "spline64", result)


def spline_filter1d(table):
    spline_filter(table, "spline_filter1d", [3, 2, 4, 5, 0, 1], ["default", "first", "last", "middle"])


TABLES = [
    shift, zoom, rotate, affine_transform, map_coordinates, geometric_transform, spline_filter, spline_filter1d,
]
