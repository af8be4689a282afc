"""What is no array of numbers: texts, cells, structs and sparse matrices, read by SciPy, h5py and Octave."""

import subprocess
from pathlib import Path

import h5py
import numpy as np
import scipy.io

SPARSE = np.array([[0, 1.5, 0], [2.5, 0, 0], [0, -3, 0], [0, 0, 0]])
NAMES = ["text", "lines", "cells", "no_cells", "single_struct", "structs", "sparse_float64", "sparse_complex128", "sparse_bool"]


def by_octave(paths):
    """The differences that Octave finds, as (file, variable, what)."""
    script = Path(__file__).with_name("spelled.m")
    run = ["octave", "--no-gui", "--quiet", "--no-init-file", str(script), *map(str, paths)]
    done = subprocess.run(run, capture_output=True, text=True)
    assert not done.stderr.strip() or "ignoring const execution_exception" in done.stderr, done.stderr
    return [tuple(line.split("\t")) for line in done.stdout.splitlines()]


def by_scipy(path):
    """The names of the variables that SciPy reads otherwise."""
    s = scipy.io.loadmat(path)
    equal = {
        "text": s["text"].tolist() == ["hello"],
        "lines": s["lines"].tolist() == ["one", "two"],
        "cells": [[cell.ravel()[0] for cell in row] for row in s["cells"]] == [[1, "hello"], [2, "x"]],
        "no_cells": s["no_cells"].shape == (0, 2) and s["no_cells"].dtype == object,
        "single_struct": s["single_struct"]["x"][0, 0].item() == 2,
        "structs": [[f.ravel()[0] for f in one] for one in s["structs"][0]] == [["hello", 1], ["you", 2]],
        "sparse_float64": np.array_equal(s["sparse_float64"].toarray(), SPARSE),
        "sparse_complex128": np.array_equal(s["sparse_complex128"].toarray(), SPARSE.astype(complex)),
        "sparse_bool": np.array_equal(s["sparse_bool"].toarray(), SPARSE != 0),
    }
    return [name for name in NAMES if not equal[name]]


def by_h5py(path):
    """The names of the variables of version 7.3 that are otherwise in the structures of HDF5."""
    with h5py.File(path) as file:

        def text(node):
            assert node.attrs["MATLAB_class"] == b"char" and node.attrs["MATLAB_int_decode"] == 2
            return ["".join(map(chr, row)) for row in node[()].T]

        def plain(reference):
            node = file[reference]
            return text(node)[0] if node.attrs["MATLAB_class"] == b"char" else node[()].item()

        def names(node):
            return ["".join(c.decode() for c in name) for name in node.attrs["MATLAB_fields"]]

        def dense(group):
            data, rows, columns = (group[part][()] for part in ("data", "ir", "jc"))
            out = np.zeros((int(group.attrs["MATLAB_sparse"]), len(columns) - 1), complex)
            for c in range(len(columns) - 1):
                for i in range(int(columns[c]), int(columns[c + 1])):
                    out[rows[i], c] = data[i]["real"] + 1j * data[i]["imag"] if data.dtype.names else data[i]
            return out

        structs = file["structs"]
        equal = {
            "text": text(file["text"]) == ["hello"],
            "lines": text(file["lines"]) == ["one", "two"],
            "cells": [[plain(cell) for cell in row] for row in file["cells"][()].T] == [[1, "hello"], [2, "x"]],
            "no_cells": file["no_cells"][()].tolist() == [0, 2] and file["no_cells"].attrs["MATLAB_empty"] == 1,
            "single_struct": file["single_struct/x"][()].item() == 2 and names(file["single_struct"]) == ["x"],
            "structs": names(structs) == ["name", "a"] and [[plain(r) for r in structs[f][()].ravel()] for f in names(structs)] == [["hello", "you"], [1, 2]],
            "sparse_float64": np.array_equal(dense(file["sparse_float64"]), SPARSE),
            "sparse_complex128": np.array_equal(dense(file["sparse_complex128"]), SPARSE),
            "sparse_bool": np.array_equal(dense(file["sparse_bool"]), SPARSE != 0) and file["sparse_bool"].attrs["MATLAB_class"] == b"logical",
        }
    return [name for name in NAMES if not equal[name]]
