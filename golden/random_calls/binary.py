"""Morphology of truths. SciPy looks at every pixel here: its faster way writes outside its memory."""

import numpy as np
from scipy import ndimage

from .asking import ask, stored
from .tolerance import EXACT

NEVER = "repeating until nothing changes where that never happens"


def binary(call, differs):
    kind = call.parameters.get("output", "bool")
    asked = of_truths(call, differs).without("output", "cast")
    differs("`brute_force` of binary morphology")
    if not structure_of(call).any():
        differs.refused("a structure or a footprint without elements")
    if call.parameters.get("iterations", 1) < 1 and not covers_its_place(call):
        return stored(until_nothing_changes(asked, differs), kind), EXACT
    return stored(ask(asked.of(brute_force=True)), kind), EXACT


def of_truths(call, differs):
    """The call of complex numbers, which SciPy refuses, as one of truths."""
    if call.input.dtype.kind != "c":
        return call
    differs("complex numbers in `label` and in binary morphology but `binary_fill_holes`")
    return call.of(arrays={"input": call.input != 0})


def structure_of(call):
    structure = call.parameters.get("structure")
    return np.asarray(ndimage.generate_binary_structure(len(call.axes), 1) if structure is None else structure, bool)


def covers_its_place(call):
    """Whether the structure has its own place, so that repeating ends."""
    structure = structure_of(call)
    place = tuple(size // 2 + origin for size, origin in zip(structure.shape, call.per_axis("origin", 0)))
    return bool(structure[place])


def until_nothing_changes(call, differs):
    """Repeats one iteration at a time; a state that comes again comes for ever."""
    if call.name in ["binary_opening", "binary_closing"]:
        first, second = ["binary_erosion", "binary_dilation"] if call.name == "binary_opening" else ["binary_dilation", "binary_erosion"]
        between = until_nothing_changes(call.of(first), differs)
        return until_nothing_changes(call.of(second, arrays={"input": between}), differs)
    state, seen = call.input != 0, set()
    while True:
        after = ask(call.of(iterations=1, brute_force=True), state)
        if np.array_equal(after, state):
            return state
        state = after
        if state.tobytes() in seen:
            differs.refused(NEVER)
        seen.add(state.tobytes())


def propagation(call, differs):
    """A dilation until nothing changes, as SciPy has it too."""
    return binary(call.of("binary_dilation", iterations=-1), differs)


def fill_holes(call, differs):
    """What the outside does not reach, spreading from beyond the boundary."""
    outside = {"input": np.zeros(call.input.shape, bool), "mask": call.input == 0}
    reached, tolerance = binary(call.without("output", "cast").of("binary_dilation", outside, iterations=-1, border_value=1), differs)
    return stored(~reached, call.parameters.get("output", "bool")), tolerance


def hit_or_miss(call, differs):
    if not any(np.any(call.parameters.get(name, True)) for name in ["structure1", "structure2"]):
        differs.refused("a structure or a footprint without elements")
    return stored(ask(of_truths(call, differs).without("output", "cast")), call.parameters.get("output", "bool")), EXACT


REFERENCES = {
    **{name: binary for name in ["binary_erosion", "binary_dilation", "binary_opening", "binary_closing"]},
    "binary_propagation": propagation,
    "binary_fill_holes": fill_holes,
    "binary_hit_or_miss": hit_or_miss,
}
