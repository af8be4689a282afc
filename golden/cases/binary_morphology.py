"""Morphology of truths, and structures."""

import numpy as np

from cases.choices import axes_of, origin_of
from fixtures import ARRAYS, rng_of, words
from pairwise import pairwise
from scipy_calls import call, parse


def structure_of(kind, ndim):
    if kind is None:
        return None
    if kind == "ones":
        return "ones(" + ",".join("3" * ndim) + ")"
    if kind == "even":
        return "ones(" + ",".join("2425"[:ndim]) + ")"
    if kind == "wide":
        return "ones(" + ",".join(["9", "5", "1", "2"][:ndim]) + ")"
    if kind == "full":
        return f"generate_binary_structure({ndim},{ndim})"
    rng = rng_of(f"structure-{kind}-{ndim}")
    structure = rng.random({"holes": [3, 3, 3, 3], "lopsided": [2, 4, 1, 2]}[kind][:ndim]) < 0.5
    structure.flat[0] = True
    if kind == "holes":
        structure[(1,) * ndim] = False
    return structure


def binary(table, name):
    shapes = [(1,), (7,), (31,), (70,), (5, 7), (1, 13), (13, 8), (0, 3), (17, 70), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(9, kind=["any", "blobs", "full"], dtype=["bool", "bool", "uint8", "float64"], shape=shapes,
                      structure=[None, "ones", "even", "wide", "holes", "lopsided", "full"], iterations=[None, 1, 2, 3, 0],
                      mask=[False, False, True], border=[None, 0, 1], origin=["none", "none", "low", "high", "each"],
                      axes=[None, None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        structure = structure_of(c["structure"], count)
        sizes = [3] * count if structure is None else parse(words("x", s=structure))[2]["s"].shape
        text = words(name, structure=structure, iterations=c["iterations"], border_value=c["border"],
                     origin=origin_of(c["origin"], sizes), axes=axes)
        inputs = [ARRAYS.name(c["kind"], c["dtype"], c["shape"])]
        if c["mask"]:
            inputs.append(ARRAYS.name("mask", "bool", c["shape"]))
        add_binary(table, text, inputs)


def add_binary(table, text, inputs):
    """A case of binary morphology. SciPy looks at every pixel: its faster way writes outside its memory with some even or large structures."""
    mask = {"mask": ARRAYS[inputs[1]]} if len(inputs) > 1 else {}
    table.add(text, inputs, "exact", call(text, ARRAYS[inputs[0]], brute_force=True, **mask))


def binary_erosion(table):
    binary(table, "binary_erosion")


def binary_dilation(table):
    binary(table, "binary_dilation")


def binary_opening(table):
    binary(table, "binary_opening")


def binary_closing(table):
    binary(table, "binary_closing")


def binary_propagation(table):
    shapes = [(1,), (31,), (5, 7), (13, 8), (0, 3), (17, 70), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(14, kind=["any", "blobs", "seed"], dtype=["bool", "uint8", "float64"], shape=shapes,
                      structure=[None, "ones", "full", "wide", "holes"], mask=[True, True, False], border=[None, 0, 1],
                      origin=["none", "none", "low", "high"], axes=[None, None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        structure = structure_of(c["structure"], count)
        sizes = [3] * count if structure is None else parse(words("x", s=structure))[2]["s"].shape
        origin = origin_of(c["origin"], sizes)
        if c["structure"] == "holes" or (c["structure"] == "wide" and origin is not None):
            origin = None
        if c["structure"] == "holes":
            structure[(1,) * count] = True  # else something may change for ever
        text = words("binary_propagation", structure=structure, border_value=c["border"], origin=origin, axes=axes)
        inputs = [ARRAYS.name(c["kind"], c["dtype"], c["shape"])]
        if c["mask"]:
            inputs.append(ARRAYS.name("mask", "bool", c["shape"]))
        mask = {"mask": ARRAYS[inputs[1]]} if c["mask"] else {}
        answer = call(text.replace("binary_propagation", "binary_dilation"), ARRAYS[inputs[0]], iterations=-1, brute_force=True, **mask)
        table.add(text, inputs, "exact", answer)


def binary_fill_holes(table):
    """As SciPy defines it, but looking at every pixel (see add_binary)."""
    shapes = [(1,), (31,), (5, 7), (13, 8), (0, 3), (17, 70), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(15, kind=["any", "blobs", "full"], dtype=["bool", "uint8", "float64", "complex128"], shape=shapes,
                      structure=[None, "ones", "full", "holes"], origin=["none", "none", "low", "high"],
                      axes=[None, None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        structure = structure_of(c["structure"], count)
        if c["structure"] == "holes":
            structure[(1,) * count] = True
        sizes = [3] * count
        text = words("binary_fill_holes", structure=structure, origin=origin_of(c["origin"], sizes), axes=axes)
        source = ARRAYS.name(c["kind"], c["dtype"], c["shape"])
        array = ARRAYS[source]
        outside = call(text.replace("binary_fill_holes", "binary_dilation"), np.zeros(array.shape, bool), iterations=-1,
                       mask=np.logical_not(array), border_value=1, brute_force=True)
        table.add(text, [source], "exact", np.logical_not(outside))


def binary_hit_or_miss(table):
    shapes = [(1,), (7,), (31,), (70,), (5, 7), (1, 13), (13, 8), (0, 3), (17, 70), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(16, kind=["any", "blobs", "full"], dtype=["bool", "uint8", "float64"], shape=shapes,
                      structure1=[None, "ones", "even", "holes", "lopsided", "full"], structure2=[None, None, "ones", "lopsided", "holes"],
                      origin1=["none", "none", "low", "high", "each"], origin2=["none", "none", "low", "high"],
                      axes=[None, None, None, "last", "some"]):
        axes, count = axes_of(c["axes"], len(c["shape"]))
        structures = [structure_of(c[name], count) for name in ["structure1", "structure2"]]
        sizes = [[3] * count if s is None else parse(words("x", s=s))[2]["s"].shape for s in structures]
        sizes[1] = sizes[0] if structures[1] is None else sizes[1]
        origins = [origin_of(c["origin1"], sizes[0]), origin_of(c["origin2"], sizes[1])]
        if origins[1] is None and structures[1] is not None:
            origins[1] = 0
        text = words("binary_hit_or_miss", structure1=structures[0], structure2=structures[1], origin1=origins[0], origin2=origins[1],
                     axes=axes)
        source = ARRAYS.name(c["kind"], c["dtype"], c["shape"])
        table.add(text, [source], "exact", call(text, ARRAYS[source]))


def generate_binary_structure(table):
    for ndim in range(5):
        for connectivity in range(ndim + 2):
            text = words("generate_binary_structure", rank=ndim, connectivity=connectivity)
            table.add(text, [], "exact", call(text))


def iterate_structure(table):
    for kind, shape in [("full", (3,)), ("any", (3, 3)), ("full", (3, 3)), ("any", (2, 3)), ("full", (5, 1)), ("any", (3, 3, 3))]:
        for iterations in [1, 2, 3]:
            text = words("iterate_structure", iterations=iterations)
            source = ARRAYS.name(kind, "bool", shape)
            table.add(text, [source], "exact", call(text, ARRAYS[source]))


def iterate_structure_origin(table):
    """The origins alone, which SciPy leaves out for one iteration; the structures are those of the table before."""
    for shape, origin in [((3,), 1), ((3, 3), -1), ((3, 3), [1, 0]), ((2, 3), [-1, 1]), ((3, 3, 3), [0, 1, -1])]:
        for iterations in [2, 3, 5]:
            text = words("iterate_structure", iterations=iterations, origin=origin)
            source = ARRAYS.name("full", "bool", shape)
            table.add(text, [source], "exact", np.array(call(text, ARRAYS[source])[1], np.int64))


TABLES = [
    binary_erosion, binary_dilation, binary_opening, binary_closing, binary_propagation, binary_fill_holes, binary_hit_or_miss,
    generate_binary_structure, iterate_structure, iterate_structure_origin,
]
