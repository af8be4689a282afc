"""What is wrong with an answer."""

import numpy as np

from .tolerance import finite_magnitude


def complaint(expectation, answer, inputs):
    """Returns what is wrong with NdImage's answer to a call on some inputs, or None."""
    wanted = expectation.answer
    if answer.word != wanted.word:
        return f"NdImage {answer.word if not answer.given else 'answers'}, where it is expected to be {wanted.word}"
    if not answer.given:
        return None
    if len(answer.arrays) != len(wanted.arrays):
        return f"{len(answer.arrays)} arrays in place of {len(wanted.arrays)}"
    for number, (ours, theirs) in enumerate(zip(answer.arrays, wanted.arrays)):
        wrong = apart(ours, theirs, inputs, expectation.tolerance)
        if wrong:
            return wrong if len(wanted.arrays) == 1 else f"array {number}: {wrong}"
    return None


def apart(ours, theirs, inputs, tolerance):
    """Returns by how much an array misses what is wanted, or None where it is near enough."""
    if ours.dtype != theirs.dtype or ours.shape != theirs.shape:
        return f"{ours.dtype} {ours.shape} in place of {theirs.dtype} {theirs.shape}"
    scale = finite_magnitude([theirs] if tolerance.of_result_alone else [theirs, *inputs])
    allowed = tolerance.relative * max(scale, tolerance.scale) * tolerance.gain
    if tolerance.relative and theirs.dtype.kind in "iu":
        allowed = max(allowed, 1)
    parts = ["real", "imag"] if theirs.dtype.kind == "c" else ["real"]
    for part in parts:
        differences = distance(getattr(ours, part), getattr(theirs, part))
        if tolerance.wraps and ours.dtype.kind in "iu":
            differences = np.minimum(differences, 2.0 ** (8 * ours.dtype.itemsize) - differences)
        if tolerance.finite_alone:
            finite = np.isfinite(ours) & np.isfinite(theirs) & (theirs.dtype.kind in "fc")
            differences = np.where(finite, differences, 0)
        if tolerance.undecided is not None:
            differences = np.where(tolerance.undecided, 0, differences)
        if differences.size and not differences.max() <= allowed:
            place = np.unravel_index(np.argmax(differences), differences.shape)
            return (f"{getattr(ours, part)[place]!r} in place of {getattr(theirs, part)[place]!r} at "
                    f"{tuple(map(int, place))}, {differences.max()} apart, allowed {allowed}")
    return None


def distance(ours, theirs):
    """How far elements are apart; two NaNs are as one, and an infinity is infinitely far from everything else."""
    if ours.dtype.kind == "b":
        return (ours != theirs).astype(np.float64)
    if ours.dtype.kind in "iu":
        larger, smaller = np.maximum(ours, theirs), np.minimum(ours, theirs)
        return (larger - smaller).view(f"u{ours.dtype.itemsize}").astype(np.float64)
    with np.errstate(all="ignore"):
        apart = np.abs(ours.astype(np.float64) - theirs.astype(np.float64))
    same = (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))
    return np.where(same, 0, np.where(np.isnan(apart), np.inf, apart))
