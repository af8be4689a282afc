"""Pixels between pixels."""

import numpy as np

from oracle import exactly

from .asking import apart, ask, held, in_doubles, is_wide, picked, stored
from .tolerance import EXACT, Tolerance, is_double, of_doubles

SPLINE = 1e-10  # of doubles
SINGLE = 1e-5  # of floats; SciPy computes with doubles


def resampled(call, differs):
    kind, cast = call.parameters.get("output", usual(call)), call.parameters.get("cast", "round_saturate")
    if np.dtype(kind).kind in "iu":
        differs("a real result in an integer type" if call.name.startswith("spline") else "interpolation in an integer type")
    if is_wide(call.dtype, kind) and call.input.ndim and call.parameters.get("order", 3) == 0:
        differs("picks among 64-bit integers")
        return picked(call, kind, cast, lambda call: whole(call, differs)), EXACT
    if not call.input.ndim:
        differs("interpolation of arrays without axes")
        if call.input.dtype.kind in "iu" and np.dtype(kind).kind in "iu":
            return np.array(held(call.input.item(), kind, cast), kind), EXACT
        return stored(exactly(call.input), kind, cast), EXACT
    array = exactly(call.input)
    if is_double(call.dtype, kind):
        array = in_doubles(array)
    result = parts(call.without("output", "cast").of(arrays={"input": array}), differs)
    finite = bool(np.isfinite(array).all()) and np.isfinite(call.parameters.get("cval", 0))
    if not finite:
        differs("infinities and NaN between pixels")
    undecided = None
    if kind == "bool":
        undecided = np.abs(np.abs(result) - 0.5) < 1e-5
        result = np.rint(result) != 0
    scale = abs(np.nan_to_num(call.parameters.get("cval", 0)))
    relative = of_doubles(SPLINE, kind) if is_double(call.dtype, kind) else SINGLE
    return stored(result, kind, cast), Tolerance(relative, scale=scale, wraps=cast.endswith("wrap"), finite_alone=not finite, undecided=undecided)


def usual(call):
    if not call.name.startswith("spline"):
        return call.dtype
    return "complex128" if call.input.dtype.kind == "c" else "float64"


def parts(call, differs):
    """Of complex arrays the parts by themselves: SciPy's zoom then forgets its grid_mode."""
    if call.input.dtype.kind != "c":
        return whole(call, differs)
    if call.parameters.get("grid_mode"):
        differs("`grid_mode` of complex arrays")
    real, imaginary = (call.of(arrays={"input": part.copy()}) for part in [call.input.real, call.input.imag])
    if "cval" in call.parameters:
        cval = call.parameters["cval"]
        real, imaginary = real.of(cval=np.real(cval)), imaginary.of(cval=np.imag(cval))
    return whole(real, differs) + 1j * whole(imaginary, differs)


def whole(call, differs):
    matrix = call.parameters.get("matrix")
    if np.ndim(matrix) == 1 and not np.all(matrix):
        differs("a diagonal matrix with a zero")
        call = call.of(matrix=np.diag(matrix))
    if call.name in ["shift", "zoom"]:
        return moved(call, differs)
    if call.name == "spline_filter" and "axes" in call.parameters:
        differs("`axes` of `spline_filter`")
        return ask(call.without("axes")) if not call.input.size else apart(call, lambda call, part: ask(call.without("axes"), part))
    return ask(call)


def moved(call, differs):
    """A shift or a zoom along the axes that are named. The splines that SciPy fits with these borders miss what they are fitted to, so
    that it is not asked along axes where nothing moves."""
    if "axes" in call.parameters:
        differs("`axes` of `shift` and `zoom`")
    fitted = call.parameters.get("order", 3) > 1 and call.parameters.get("prefilter", True)
    if fitted and call.parameters.get("mode", "constant") in ["reflect", "grid-mirror"]:
        steps = dict(zip(call.axes, call.per_axis(call.name, 0)))
        moving = [axis for axis in call.axes if not rests(call, axis, steps[axis])]
        if len(moving) < len(call.axes):
            differs("an axis along which nothing moves, order above 1")
        if not moving:
            return call.input
        call = call.of(axes=moving, **{call.name: [steps[axis] for axis in moving]})
    return apart(call, lambda call, part: ask(call.without("axes"), part)) if "axes" in call.parameters else ask(call)


def rests(call, axis, step):
    size = call.input.shape[axis]
    return step == 0 if call.name == "shift" else round(size * step) == size


REFERENCES = {name: resampled for name in ["shift", "zoom", "rotate", "affine_transform", "map_coordinates", "spline_filter", "spline_filter1d"]}
