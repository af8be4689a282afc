"""Morphology of truths, and structures."""

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
        return f"cross({ndim},{ndim})"
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


TABLES = [
    binary_erosion, binary_dilation, binary_opening, binary_closing, generate_binary_structure, iterate_structure,
]
