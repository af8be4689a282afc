"""Fourier transforms, and what is done to them."""

from cases.choices import SHAPES, axes_of, axis_of, each
from fixtures import ARRAYS, words
from oracle import TYPES
from pairwise import pairwise
from scipy_calls import call


def add(table, text, source, wide):
    """A case, and how near a result of doubles has to come; calls that SciPy refuses are left out."""
    try:
        result = call(text, ARRAYS[source])
    except (ValueError, RuntimeError, TypeError, NotImplementedError) as refusal:
        print(f"  left out: {text} of {source}: {refusal}")
        return
    table.add(text, [source], "float32" if result.dtype in ["float32", "complex64"] else wide, result)


def length(choice, size):
    """How long an axis of some size was before a real transform."""
    return {"complex": None, "even": max(1, 2 * size - 2), "odd": 2 * size - 1}[choice]


def multiplied(table, name, parameter, widths, seed, least=0, outputs=("float32", "complex64", "complex128")):
    for c in pairwise(seed, dtype=TYPES, shape=SHAPES + [(16, 9)], width=[*widths, "each"], n=["complex", "complex", "even", "odd"],
                      axis=["default", "first", "last", "middle"], output=[None, None, None, *outputs]):
        shape = c["shape"]
        axis = axis_of(c["axis"], len(shape))
        width = each([1.5, 4, least, 2.25], len(shape)) if c["width"] == "each" else c["width"]
        text = words(name, **{parameter: width}, n=length(c["n"], shape[-1 if axis is None else axis]), axis=axis, output=c["output"])
        digits_lost = name == "fourier_ellipsoid" and len(shape) == 3  # by SciPy, near the frequency 0
        add(table, text, ARRAYS.name("any", c["dtype"], shape), "series" if digits_lost else "float64")


def fourier_gaussian(table):
    multiplied(table, "fourier_gaussian", "sigma", [0.7, 2, 20], 60)


def fourier_uniform(table):
    multiplied(table, "fourier_uniform", "size", [0.5, 3, 7.5], 61, least=1)  # of size 0, SciPy leaves but the frequency 0


def fourier_ellipsoid(table):
    multiplied(table, "fourier_ellipsoid", "size", [0.7, 3, 40], 62)


def fourier_shift(table):
    multiplied(table, "fourier_shift", "shift", [0.5, -2, 7.25], 63, outputs=("complex64", "complex128"))


def transformed(table, name, types, seed):
    for c in pairwise(seed, dtype=types, shape=SHAPES + [(16, 9), (64,), (211,), (2, 223)], axes=[None, None, "last", "some", "backwards"],
                      s=[None, None, "longer", "shorter", "mixed"], norm=[None, "ortho", "forward"]):
        shape = c["shape"]
        axes, count = axes_of(c["axes"], len(shape))
        sizes = [shape[axis] for axis in (range(len(shape)) if axes is None else [axes] if count == 1 else axes)]
        changes = {"longer": [3, 1], "shorter": [-2, -1], "mixed": [2, -1]}.get(c["s"])
        s = changes and [max(1, size + changes[i % 2]) for i, size in enumerate(sizes)]
        add(table, words(name, s=s, axes=axes, norm=c["norm"]), ARRAYS.name("any", c["dtype"], shape), "float64")


def fftn(table):
    transformed(table, "fftn", TYPES, 64)


def ifftn(table):
    transformed(table, "ifftn", TYPES, 65)


def rfftn(table):
    transformed(table, "rfftn", TYPES[:-2], 66)


def irfftn(table):
    transformed(table, "irfftn", TYPES, 67)


def sizes_of_fft(table):
    """Every size up to 70, and primes around the size from which another algorithm is used."""
    for size in [*range(1, 71), 127, 199, 211, 223, 256, 509, 1021]:
        source = ARRAYS.name("any", "complex128", (size,))
        for name in ["fftn", "ifftn"]:
            add(table, name, source, "float64")
        add(table, "rfftn", ARRAYS.name("any", "float64", (size,)), "float64")
        add(table, f"irfftn s={size}", source, "float64")


TABLES = [fourier_gaussian, fourier_uniform, fourier_ellipsoid, fourier_shift, fftn, ifftn, rfftn, irfftn, sizes_of_fft]
