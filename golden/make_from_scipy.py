#!/usr/bin/env python3
"""Computes with SciPy what the calls of docs/from-scipy.md give, for FromScipyPageTest.

    python3 golden/make_from_scipy.py

The first column of the page's tables is run as it stands. The arrays that it names, and the results, are written to from_scipy.npz, and
which result belongs to which call to from_scipy.tsv.
"""

import re
import sys

import numpy as np
from scipy import ndimage

import scipy_calls  # checks SciPy's version
from cases.measurements import boxes_of
from fixtures import OUT, Arrays, rng_of, write_npz

PAGE = OUT.parents[4] / "docs/from-scipy.md"


def arrays():
    return {
        "image": Arrays.any(rng_of("image"), np.dtype("float64"), (23, 31)),
        "volume": Arrays.any(rng_of("volume"), np.dtype("float64"), (7, 11, 13)),
        "mask": Arrays.blobs(rng_of("mask"), np.dtype("bool"), (23, 31)),
        "seeds": rng_of("seeds").random((23, 31)) < 0.05,
        "labels": ndimage.label(Arrays.blobs(rng_of("labels"), np.dtype("bool"), (23, 31)))[0],
    }


def as_array(result):
    """A result as one array: of several things the first, of slices where they begin and end."""
    if isinstance(result, tuple) and isinstance(result[0], np.ndarray):
        result = result[0]
    if isinstance(result, list) and isinstance(result[0], tuple) and isinstance(result[0][0], slice):
        return boxes_of(result, len(result[0]))
    return np.asarray(result)


def main():
    given = arrays()
    lines, kept = ["call\tresult"], dict(given)
    for call in re.findall(r"^\| `(.+?)` \|", PAGE.read_text(), re.MULTILINE):
        name = f"{len(lines):03}"
        kept[name] = as_array(eval(call, {"ndimage": ndimage, "np": np, **given}))
        lines.append(f"{call}\t{name}")
    (OUT / "from_scipy.tsv").write_text("\n".join(lines) + "\n")
    write_npz(OUT / "from_scipy.npz", kept)
    print(f"{len(lines) - 1} calls")


if __name__ == "__main__":
    sys.exit(main())
