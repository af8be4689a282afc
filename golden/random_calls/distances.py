"""Distances from the background."""

import numpy as np

from .asking import ask
from .tolerance import Tolerance


def distances(call, differs):
    """Distances, and the places of the nearest background elements."""
    array = call.input
    if not array.ndim:
        differs("distance transforms without axes")
    answers = []
    if call.parameters.get("return_distances", True):
        answers.append(WITHOUT[call.name](call, differs) if (array != 0).all() else
                       np.reshape(ask(call.of(return_distances=True, return_indices=False), np.atleast_1d(array)), array.shape))
    if call.parameters.get("return_indices", False):
        answers.append(indices(call, differs))
    return answers, Tolerance(1e-14 if answers[0].dtype.kind == "f" else 0)


def infinite(call, differs):
    differs("distances without background")
    return np.full(call.input.shape, np.inf)


def greatest(call, differs):
    """Of the metrics of whole numbers the greatest of their type."""
    if call.parameters.get("metric", "euclidean") == "euclidean":
        return infinite(call, differs)
    differs("distances without background")
    return np.full(call.input.shape, np.iinfo(np.uint32).max, np.uint32)


def steps(call, differs):
    return np.full(call.input.shape, -1, np.int32)


WITHOUT = {"distance_transform_edt": infinite, "distance_transform_bf": greatest, "distance_transform_cdt": steps}


def indices(call, differs):
    array = call.input
    if (array != 0).all() or not array.ndim:
        return np.full((array.ndim, *array.shape), -1, np.int32)
    if call.name == "distance_transform_edt":
        differs("`distance_transform_edt` indices of equally near elements")
        return first_nearest(array, np.broadcast_to(call.parameters.get("sampling", 1.0), array.ndim).astype(float))
    found = np.asarray(ask(call.of(return_distances=False, return_indices=True)))
    if call.name == "distance_transform_cdt":
        unreached = ask(call.of(return_distances=True, return_indices=False)) < 0
        if unreached.any():
            differs("`distance_transform_cdt` indices where no steps lead to")
        found = np.where(unreached, -1, found)
    return found.astype(np.int32)


def first_nearest(array, sampling):
    """Of the nearest background elements the first in C order."""
    places = np.argwhere(array == 0)
    result = np.full((array.ndim, *array.shape), -1, np.int32)
    for place in np.ndindex(array.shape):
        squares = np.sum(((places - place) * sampling) ** 2, axis=1)
        result[(slice(None), *place)] = places[np.argmin(squares)]
    return result


REFERENCES = {name: distances for name in WITHOUT}
