#!/usr/bin/env python3
"""Computes the fixtures under src/test/resources/golden with SciPy.

    python3 golden/make_fixtures.py

For each operation there is a table of cases, NAME.tsv, and the results, NAME.npz; all inputs are in inputs.npz. A case is a call in
pipeline text, its inputs, a tolerance by name (see Tolerance.java) and the result: the name of an array, or a hash (see Hashes.java) where
the result is large and whole. Running this again gives the same files, byte for byte.
"""

import sys

from cases import binary_morphology, distances, fourier, generic_filters, grey_morphology, interpolation, linear_filters, measurements
from cases import no_dimensions, order_filters, restoration, watershed
from fixtures import ARRAYS, OUT, Table, write_npz
from parameters import write_parameters

TOPICS = [linear_filters, generic_filters, order_filters, grey_morphology, binary_morphology, distances, measurements, watershed,
          interpolation, restoration, fourier, no_dimensions]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for make in (make for topic in TOPICS for make in topic.TABLES):
        table = Table(make.__name__)
        make(table)
        table.write()
        print(f"{table.name}: {len(table.lines) - 1} cases")
    write_npz(OUT / "inputs.npz", ARRAYS.arrays)
    write_parameters()
    total = sum(f.stat().st_size for f in OUT.iterdir())
    print(f"{total / 1e6:.2f} MB in {len(list(OUT.iterdir()))} files")


if __name__ == "__main__":
    sys.exit(main())
