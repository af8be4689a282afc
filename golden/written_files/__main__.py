"""Reads files that NdImage wrote with the programs that people have, and compares.

    golden/interop             # installs what is missing, builds, writes the files, reads them
    golden/interop --verbose   # names every file that was compared

Prints a table: for each ending and program, how many arrays were read equal, how many the program does not take by its own rules
(left out), and how many differ; each difference is named, and the exit code is 1 if there is one. Files of MATLAB's versions go
through SciPy, Octave and h5py, NumPy's through NumPy, pictures through Pillow, OpenCV and tifffile.
"""

import argparse
import ast
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from . import readers, spelled
from .pattern import pattern

# What a program does not take, by its own documentation; the rest it must read.
PILLOW_TIFF = ["bool", "uint8", "uint16", "int32", "float32"]
OPENCV_TIFF = ["uint8", "int8", "uint16", "int16", "int32", "float32", "float64"]


class Table:
    def __init__(self, verbose):
        self.verbose = verbose
        self.counts = Counter()
        self.programs, self.endings = {}, {}

    def note(self, ending, program, word, what):
        self.counts[ending, program, word] += 1
        self.programs[program] = self.endings[ending] = True
        if self.verbose or word == "differs":
            print(f"{word:>8}  {program:8} {what}")

    def compare(self, ending, program, what, read, expected):
        try:
            actual = np.asarray(read())
        except Exception as e:
            return self.note(ending, program, "differs", f"{what}: {type(e).__name__}: {e}")
        equal = actual.dtype == expected.dtype and actual.shape == expected.shape and np.array_equal(actual, expected)
        self.note(ending, program, "equal" if equal else "differs", f"{what}: {actual.dtype} {actual.shape}, expected {expected.dtype} {expected.shape}")

    def print(self):
        print(f"{'':12}" + "".join(f"{program:>22}" for program in self.programs))
        for ending in self.endings:
            cells = []
            for program in self.programs:
                equal, left, differs = (self.counts[ending, program, word] for word in ("equal", "left out", "differs"))
                cells.append(f"{equal} equal" + (f", {differs} differ" if differs else "") + (f", {left} left out" if left else "") if equal + left + differs else "")
            print(f"{ending:12}" + "".join(f"{cell:>22}" for cell in cells))


def main():
    parser = argparse.ArgumentParser(prog="golden/interop", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="name every file that was compared")
    parser.add_argument("folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    table = Table(options.verbose)
    numbers(table, options.folder)
    others(table, options.folder)
    photographs(table, options.folder)
    table.print()
    return 1 if any(word == "differs" for _, _, word in table.counts) else 0


def numbers(table, folder):
    rows = [line.split("\t") for line in (folder / "files.tsv").read_text().splitlines()]
    octave = readers.Octave(sorted({folder / file for file, *_ in rows if file.endswith(("_v4.mat", "_v6.mat", "_v7.mat"))}))
    for file, name, dtype, shape in rows:
        path = folder / file
        expected = pattern(dtype, ast.literal_eval(shape))
        what = f"{file} {name}".strip()

        def compare(ending, program, read, wanted=expected, takes=True):
            if takes:
                table.compare(ending, program, what, lambda: read(path, name), wanted)
            else:
                table.note(ending, program, "left out", what)

        if path.suffix in (".npy", ".npz"):
            compare(path.suffix, "NumPy", readers.numpy)
        elif file.endswith("7_3.mat"):
            compare(".mat v7.3", "h5py", readers.h5)
        elif path.suffix == ".mat":
            version = f".mat {path.stem[-2:]}"
            compare(version, "SciPy", readers.scipy_io, as_scipy(expected, version))
            compare(version, "Octave", octave, as_octave(expected, version))
        elif path.suffix == ".png":
            deep = dtype == "uint16" and expected.ndim == 3
            compare(".png", "Pillow", readers.pillow, takes=not deep)
            compare(".png", "OpenCV", readers.opencv, as_opencv(expected), takes=expected.shape[2:] != (2,))
        elif path.suffix in (".pbm", ".pgm", ".ppm", ".pam", ".pfm"):
            deep = dtype == "uint16" and expected.ndim == 3
            known = path.suffix != ".pam" and not (path.suffix == ".pfm" and expected.ndim == 3)
            compare(path.suffix, "Pillow", readers.pillow, as_pillow(expected), takes=known and not deep)
            # OpenCV takes the bytes of black and white in a .pam for bits.
            compare(path.suffix, "OpenCV", readers.opencv, as_opencv(expected), takes=file != "bool.pam")
        elif path.suffix == ".tif":
            colour = file.startswith("rgb")
            compare(".tif", "tifffile", readers.tiff)
            compare(".tif", "Pillow", readers.pillow, takes=dtype in PILLOW_TIFF and (dtype == "uint8" or not colour))
            compare(".tif", "OpenCV", readers.opencv, takes=dtype in OPENCV_TIFF and not (colour and dtype in ("int8", "int16")))


def as_scipy(array, version):
    """SciPy reads truth values as bytes; numbers of version 4 in the type in which they are stored."""
    return array.astype("u1") if array.dtype == bool else array


def as_octave(array, version):
    """In version 4, all numbers are doubles to Octave."""
    return array.astype("c16" if array.dtype.kind == "c" else "f8") if version.endswith("v4") else array


def as_pillow(array):
    """Pillow has 16 bits of gray as 32."""
    return array.astype("i4") if array.dtype == "u2" else array


def as_opencv(array):
    """OpenCV has no truth values: black and white are bytes."""
    return array.astype("u1") * np.uint8(255) if array.dtype == bool else array


def others(table, folder):
    old = [folder / "others_v6.mat", folder / "others_v7.mat"]
    differing = {(Path(path).name, name) for path, name, _ in spelled.by_octave(old)}
    for path in old:
        wrong = spelled.by_scipy(path)
        for name in spelled.NAMES:
            ending, what = f".mat {path.stem[-2:]}", f"{path.name} {name}"
            table.note(ending, "SciPy", "differs" if name in wrong else "equal", what)
            table.note(ending, "Octave", "differs" if (path.name, name) in differing else "equal", what)
    new = folder / "others_v7_3.mat"
    wrong = spelled.by_h5py(new)
    for name in spelled.NAMES:
        table.note(".mat v7.3", "h5py", "differs" if name in wrong else "equal", f"{new.name} {name}")


def photographs(table, folder):
    for path in sorted(folder.glob("*.jpg")):
        expected = np.load(f"{path}.npy")
        table.compare(".jpg", "Pillow", path.name, lambda: readers.pillow(path, ""), expected)
        table.compare(".jpg", "OpenCV", path.name, lambda: readers.opencv(path, ""), expected)


if __name__ == "__main__":
    sys.exit(main())
