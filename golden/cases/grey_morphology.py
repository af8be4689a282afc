"""Morphology of numbers."""

from cases.choices import origin_of
from cases.order_filters import ORDER_MODES, ORDER_SHAPES, add_order, order
from fixtures import ARRAYS, rng_of, words
from oracle import MEDIUM, REAL, SMALL, TYPES
from pairwise import pairwise


def heights_of(ndim):
    return rng_of(f"heights-{ndim}").integers(-3, 4, [3, 2, 2, 1][:ndim])


def grey(table, name):
    order(table, name)
    for c in pairwise(15, dtype=TYPES[:-4] + REAL, shape=ORDER_SHAPES, mode=ORDER_MODES, origin=["none", "none", "low", "high"]):
        heights = heights_of(len(c["shape"]))
        text = words(name, structure=heights, mode=c["mode"], origin=origin_of(c["origin"], heights.shape))
        add_order(table, text, ARRAYS.name("any", c["dtype"], c["shape"]))


def grey_erosion(table):
    grey(table, "grey_erosion")


def grey_dilation(table):
    grey(table, "grey_dilation")


def grey_opening(table):
    grey(table, "grey_opening")


def grey_closing(table):
    grey(table, "grey_closing")


SUBTRACTED = SMALL + MEDIUM + ["uint32", "int32"] + REAL


def morphological_gradient(table):
    order(table, "morphological_gradient", types=SUBTRACTED)


def morphological_laplace(table):
    order(table, "morphological_laplace", types=SUBTRACTED)


def white_tophat(table):
    order(table, "white_tophat", types=SUBTRACTED)


def black_tophat(table):
    order(table, "black_tophat", types=SUBTRACTED)


TABLES = [
    grey_erosion, grey_dilation, grey_opening, grey_closing, morphological_gradient, morphological_laplace, white_tophat, black_tophat,
]
