"""How near a result has to come, family by family."""

from dataclasses import dataclass

import numpy as np

from oracle import WIDE

SINGLE = 1e-6  # sums of floats; SciPy sums doubles and rounds them to floats after every axis
DOUBLE = 1e-14  # sums of doubles in another order, or with weights that differ in their last bit
ROUNDED = 2.0 ** -23  # doubles that are nearly halfway between two floats become either


@dataclass(frozen=True)
class Tolerance:
    """Part of the largest finite magnitude in inputs and result, times a gain; of rounded integers one unit besides.

    `scale` is a magnitude beside those of inputs and result, such as that of a constant beyond the boundary; `wraps` says that the ends of a type lie side by side, `finite_alone` that only
    finite numbers have to agree, `undecided` are the places where a truth hangs on the last bit."""

    relative: float = 0
    gain: float = 1
    scale: float = 0
    of_result_alone: bool = False
    wraps: bool = False
    finite_alone: bool = False
    undecided: np.ndarray | None = None


EXACT = Tolerance()


def is_double(dtype, result):
    """Whether NdImage computes in doubles: by its input, or because the result has more digits than a float."""
    part = {"complex64": "float32", "complex128": "float64"}  # what each of the two is computed in
    result = np.dtype(part.get(result, result))
    return (part.get(dtype, dtype) in ["uint16", "int16", "float64"] + WIDE or result.itemsize > 4
            or (result.kind in "iu" and result.itemsize == 4))


def of_doubles(relative, result):
    """How near numbers come that are computed in doubles and stored in a type."""
    return max(relative, ROUNDED) if result in ["float32", "complex64"] else relative


def of_sums(dtype, result, same_weights, gain=1, scale=0):
    """Exactly where the weights are SciPy's and doubles are summed in SciPy's order."""
    if not is_double(dtype, result):
        return Tolerance(SINGLE, max(1, gain), scale)
    return EXACT if same_weights else Tolerance(of_doubles(DOUBLE, result), max(1, gain), scale)


def finite_magnitude(arrays):
    """The largest finite magnitude in some arrays."""
    largest = 0.0
    for array in arrays:
        parts = [array.real, array.imag] if array.dtype.kind == "c" else [array]
        for part in parts:
            part = np.abs(part.astype(np.float64))
            largest = max(largest, float(np.max(part, where=np.isfinite(part), initial=0)))
    return largest
