"""Denoising."""

import numpy as np

from fixtures import ARRAYS
from scipy_calls import parse, rof


def rof_denoised(table, results=lambda denoised, iterations: ("exact", denoised)):
    for dtype, shape in [("float64", (101, 97)), ("uint8", (60, 41)), ("float32", (33, 50)), ("float64", (1, 1)), ("float64", (1, 40))]:
        for text in ["rof", "rof tolerance=0.5 tau=0.2 tv_weight=40"]:
            source = ARRAYS.name("noisy", dtype, shape)
            denoised, _, iterations = rof(ARRAYS[source].astype(np.float64), **parse(text)[2])
            table.add(text, [source], *results(denoised, iterations))


def rof_iterations(table):
    rof_denoised(table, lambda denoised, iterations: ("exact", np.int64(iterations)))


TABLES = [
    rof_denoised, rof_iterations,
]
