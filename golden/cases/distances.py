"""Distances from the background."""

import numpy as np

from cases.binary_morphology import structure_of
from fixtures import ARRAYS, rng_of, words
from pairwise import pairwise
from scipy_calls import call

SHAPES = [(1,), (2,), (31,), (5, 7), (1, 13), (13, 8), (17, 70), (4, 5, 6), (3, 1, 2), (2, 3, 4, 3)]
TYPES = ["bool", "uint8", "int16", "uint64", "float32", "float64", "complex64"]


def sampling_of(choice, ndim):
    if choice == "each":
        return [0.5, 2, 1.25, 3][:ndim] if ndim > 1 else 0.5
    return choice


def distances(table, name, seed, also, metric=(None,), sampling=(None,)):
    """Cases with a background: without one, SciPy measures from a place beside the array, or not at all."""
    for c in pairwise(seed, kind=["any", "blobs", "full", "sparse"], dtype=TYPES, shape=SHAPES, metric=metric, sampling=sampling,
                      what=["distances"] + also):
        ndim = len(c["shape"])
        source = ARRAYS.name(c["kind"], c["dtype"], c["shape"])
        if ARRAYS[source].all():
            continue
        indices = c["what"] == "indices"
        named = isinstance(c["metric"], str) and c["metric"] not in ["holes", "half"]
        text = words(name, metric=c["metric"] if named else steps_of(c["metric"], ndim), sampling=sampling_of(c["sampling"], ndim),
                     **({"return_distances": "false", "return_indices": "true"} if indices else {}))
        answer = call(text, ARRAYS[source])
        if indices and name == "distance_transform_cdt":
            missing = call(text.replace(" return_distances=false return_indices=true", ""), ARRAYS[source]) < 0
            answer = np.where(missing, -1, answer).astype(np.int32)  # SciPy gives the element's own index
        table.add(text, [source], "exact", answer)


def steps_of(kind, ndim):
    """Neighbours that are a step away; half of them alone also leave elements that no steps lead to."""
    if kind is None:
        return None
    if kind == "holes":
        return structure_of("holes", ndim)
    steps = rng_of(f"steps-{ndim}").random((3,) * ndim) < 0.4
    steps.flat[0] = True
    return steps


def distance_transform_edt(table):
    """Of equally near elements SciPy's choice follows no rule, so its indices are not asked for."""
    distances(table, "distance_transform_edt", 31, [], sampling=[None, None, 2, 0.5, "each"])


def distance_transform_cdt(table):
    distances(table, "distance_transform_cdt", 32, ["indices"],
              metric=[None, "chessboard", "taxicab", "cityblock", "manhattan", "holes", "half"])


def distance_transform_bf(table):
    distances(table, "distance_transform_bf", 33, ["indices"],
              metric=[None, "euclidean", "taxicab", "cityblock", "chessboard"], sampling=[None, None, 2, 0.5, "each"])


TABLES = [
    distance_transform_edt, distance_transform_cdt, distance_transform_bf,
]
