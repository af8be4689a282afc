"""Markers that flood arrays."""

import numpy as np

from cases.binary_morphology import structure_of
from fixtures import ARRAYS, words
from pairwise import pairwise
from scipy_calls import call


def watershed_ift(table):
    shapes = [(1,), (2,), (31,), (5, 7), (1, 13), (13, 8), (0, 3), (23, 29), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(41, kind=["terrain", "steps", "any"], dtype=["uint8", "uint8", "uint16", "int8", "int16", "bool"], shape=shapes,
                      structure=[None, "near", "full", "holes", "half", "connectivity"], markers=["seeds", "seeds", "few", "both"],
                      type=["int8", "int16", "int32", "int64"]):
        ndim = len(c["shape"])
        kind = "terrain" if c["kind"] == "any" and c["dtype"].endswith("16") else c["kind"]
        structure = {None: None, "connectivity": None, "near": f"cross({ndim})", "full": f"generate_binary_structure({ndim},{ndim})"}.get(
            c["structure"], structure_of("holes", ndim))
        if c["structure"] == "half":
            structure = np.indices((3,) * ndim).sum(axis=0) % 3 != 0
        connectivity = (len(table.lines) % ndim) + 1 if c["structure"] == "connectivity" else None
        text = words("watershed_ift", structure=structure, connectivity=connectivity)
        inputs = [ARRAYS.name(kind, c["dtype"], c["shape"]), ARRAYS.name(c["markers"], c["type"], c["shape"])]
        table.add(text, inputs, "exact", call(text, *(ARRAYS[name] for name in inputs)))


TABLES = [
    watershed_ift,
]
