"""Pipeline text as calls of SciPy: the same names, the same keywords, the same numbers."""

import ast
import re
import shlex
import sys

import numpy as np
import scipy
import scipy.fft
from scipy import ndimage

SCIPY = "1.17.1"

if scipy.__version__ != SCIPY:
    sys.exit(f"SciPy {SCIPY} is the reference; this is {scipy.__version__}")


def disk(radius):
    y, x = np.mgrid[-radius:radius + 1, -radius:radius + 1]
    return x * x + y * y <= radius * radius


def bend(place):
    """Coordinates for geometric_transform: each a little squeezed, and the more so the greater the next is."""
    return tuple(0.9 * c + 0.03 * place[(k + 1) % len(place)] * c - 0.7 for k, c in enumerate(place))


MAKERS = {
    "ones": lambda *shape: np.ones(shape, bool),
    "zeros": lambda *shape: np.zeros(shape, bool),
    "cross": lambda ndim: ndimage.generate_binary_structure(ndim, 1),
    "generate_binary_structure": ndimage.generate_binary_structure,
    "disk": disk,
}


def value(text):
    """A number, a name, a list of them by commas, ones(3,3) and its like, nested rows, or a call within this one, which has blanks."""
    if " " in text:
        return text
    maker = re.fullmatch(r"(\w+)\((.*)\)", text)
    if maker:
        return MAKERS[maker[1]](*(int(n) for n in maker[2].split(",")))
    if text.startswith("["):
        return np.array(ast.literal_eval(text))
    items = [scalar(item) for item in text.split(",")]
    return items[0] if len(items) == 1 else items


def scalar(text):
    if text in ["nan", "inf", "-inf"]:
        return float(text)
    if text in ["true", "false"]:
        return text == "true"
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def parse(text):
    """Returns the name of one call, the parameters without a name and those with one."""
    name, *arguments = shlex.split(text)
    positional, keywords = [], {}
    for argument in arguments:
        key, equals, rest = argument.partition("=")
        if equals:
            keywords[key] = value(rest)
        else:
            positional.append(value(argument))
    return name, positional, keywords


def rof(im, tolerance=0.1, tau=0.125, tv_weight=100):
    """The chapter's denoising, from its formulas: the image, the residual and the number of iterations."""
    u = im
    px = im
    py = im
    change = np.inf
    iterations = 0
    while change > tolerance:
        old = u
        gx = np.roll(u, -1, axis=1) - u
        gy = np.roll(u, -1, axis=0) - u
        px = px + (tau / tv_weight) * gx
        py = py + (tau / tv_weight) * gy
        norm = np.maximum(1, np.sqrt(px ** 2 + py ** 2))
        px = px / norm
        py = py / norm
        u = im + tv_weight * ((px - np.roll(px, 1, axis=1)) + (py - np.roll(py, 1, axis=0)))
        change = np.linalg.norm(u - old) / np.sqrt(im.size)
        iterations += 1
    return u, im - u, iterations


def gray(im):
    """Pillow's convert('L')."""
    if im.ndim == 2:
        return im
    r, g, b = (im[..., c].astype(np.int64) for c in range(3))
    return ((19595 * r + 38470 * g + 7471 * b + 32768) >> 16).astype(np.uint8)


def derivative_of(text):
    """A filter along an axis, as the functions that take one want it."""
    name, positional, keywords = parse(text)
    function = getattr(ndimage, name)

    def derivative(array, axis, output, mode, cval):
        return function(array, *positional, axis=axis, output=output, mode=mode, cval=cval, **keywords)

    return derivative


def function_of(name, text):
    """One of NumPy's statistics, of a window, of windows along axes, or of the windows along a line."""
    statistic = getattr(np, text)
    if name != "generic_filter1d":
        return statistic

    def along(line, result):
        windows = np.lib.stride_tricks.sliding_window_view(line, len(line) - len(result) + 1)
        result[...] = statistic(windows, axis=-1)

    return along


def watershed_ift(im, markers, **more):
    """SciPy's floods lead from the end of a line on to the start of the next. Here it is given a rim so high that no flood climbs it
    before all have ended, and around this one that floods the first before them. The rims are far from the queues of the other floods,
    which would otherwise be changed: SciPy leaves what is alone in a queue there when it moves on. SciPy also gets the shifted levels
    of types that it does not take."""
    if not im.size:
        return markers.copy()
    levels = im.astype(np.int64)
    levels -= levels.min()
    top = int(levels.max()) + 1
    if 3 * top > 65535:
        raise ValueError("a rim cannot be high enough above these levels")
    beyond = int(markers.max()) + 1
    wide = np.pad(np.pad(levels, 1, constant_values=2 * top), 1, constant_values=3 * top).astype(np.uint16)
    found = ndimage.watershed_ift(wide, np.pad(np.pad(markers.astype(np.int64), 1), 1, constant_values=beyond), **more)
    inside = found[(slice(2, -2),) * im.ndim]
    return np.where(inside == beyond, 0, inside).astype(markers.dtype)


SUMS = ["sum_labels", "mean", "variance", "standard_deviation", "center_of_mass"]


def labelled(name):
    """A measurement with an index of any shape: SciPy gives some results flat, transposes others, and refuses others still. Of complex
    numbers it sums only one label at a time."""
    function = getattr(ndimage, name)

    def measure(im, labels=None, index=None, **more):
        if index is None or np.ndim(index) == 0:
            return function(im, labels=labels, index=index, **more)
        flat = np.ravel(index).tolist()
        if np.iscomplexobj(im) and name in SUMS:
            answer = np.array([function(im, labels=labels, index=i, **more) for i in flat])
        else:
            answer = function(im, labels=labels, index=flat, **more)
        return answer if np.ndim(index) == 1 else shaped(answer, np.shape(index))

    return measure


def shaped(answer, shape):
    """Flat answers in the shape of an index."""
    if isinstance(answer, tuple):
        return tuple(shaped(part, shape) for part in answer)
    if getattr(answer, "dtype", None) == object:
        answer = [np.asarray(part) for part in answer]
    return np.reshape(answer, (*shape, *np.shape(answer)[1:]))


def labeled_comprehension(im, labels=None, index=None, func="mean", out_dtype="float64", default=np.nan):
    """The function is one of NumPy's, by its name."""
    default = np.nan if default == "nan" else default
    flat = index if np.ndim(index) < 2 else np.ravel(index).tolist()
    result = ndimage.labeled_comprehension(im, labels, flat, getattr(np, func), np.dtype(out_dtype), default)
    result = np.asarray(result).astype(out_dtype)
    return result if np.ndim(index) < 2 else result.reshape(np.shape(index))


def distance_transform_cdt(im, metric="chessboard", **more):
    """SciPy reads the bytes of a structure as bools, whatever its type."""
    return ndimage.distance_transform_cdt(im, metric if isinstance(metric, str) else metric.astype(bool), **more)


OWN = {
    **{name: labelled(name) for name in [*SUMS, "minimum", "maximum", "median", "extrema", "minimum_position", "maximum_position",
                                         "histogram"]},
    "watershed_ift": watershed_ift,
    "labeled_comprehension": labeled_comprehension,
    "distance_transform_cdt": distance_transform_cdt,
    "rof": rof,
    "gray": gray,
    "less_than": np.less,
    "hypot": np.hypot,
    "fftn": scipy.fft.fftn,
    "ifftn": scipy.fft.ifftn,
    "rfftn": scipy.fft.rfftn,
    "irfftn": scipy.fft.irfftn,
}


def call(text, *arrays, **more):
    """Computes one call on arrays, just as they are."""
    name, positional, keywords = parse(text)
    if "axes" in keywords:  # SciPy counts negative axes twice in correlate, convolve and binary_erosion, and refuses them
        keywords["axes"] = tuple(np.atleast_1d(keywords["axes"]) % arrays[0].ndim)
        if name == "gaussian_gradient_magnitude":  # SciPy blurs the other axes too; a sigma of 0 leaves them alone
            sigma = np.zeros(arrays[0].ndim)
            sigma[list(keywords["axes"])] = keywords["sigma"]
            keywords["sigma"] = tuple(sigma)
    if name in ["label", "watershed_ift"] and "connectivity" in keywords:
        keywords["structure"] = ndimage.generate_binary_structure(arrays[0].ndim, keywords.pop("connectivity"))
    for key in keywords.keys() & {"derivative", "derivative2"}:
        keywords[key] = derivative_of(keywords[key])
    if "function" in keywords:
        keywords["function"] = function_of(name, keywords["function"])
    if name.startswith("fourier_") and "output" in keywords:
        keywords["output"] = getattr(np, keywords["output"])
    if "output_shape" in keywords:
        keywords["output_shape"] = tuple(np.atleast_1d(keywords["output_shape"]))
    if keywords.get("mapping") == "bend":
        keywords["mapping"] = bend
    with np.errstate(all="ignore"):
        return OWN.get(name, getattr(ndimage, name, None))(*arrays, *positional, **keywords, **more)
