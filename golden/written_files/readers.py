"""How the programs read a file: for each, a function from a path, and the name of a variable, to an array."""

import subprocess
import tempfile
from pathlib import Path

import cv2
import h5py
import numpy as np
import scipy.io
import tifffile
from PIL import Image

OCTAVE_TYPES = {"double": "f8", "single": "f4", "logical": "u1", "char": "u1"}


def numpy(path, name):
    loaded = np.load(path)
    return loaded[name] if name else loaded


def scipy_io(path, name):
    return scipy.io.loadmat(path, variable_names=[name])[name]


def h5(path, name):
    """A variable as MATLAB would have it, by its attributes."""
    with h5py.File(path) as file:
        node = file[name]
        kind = node.attrs["MATLAB_class"].decode()
        data = np.asarray(node[()])
        if node.attrs.get("MATLAB_empty", 0):
            return np.zeros(tuple(data), {"double": "f8", "single": "f4", "logical": "?"}.get(kind, kind))
        if data.dtype.names:
            data = data["real"] + 1j * data["imag"]
        return data.T.astype(bool) if kind == "logical" else data.T


def pillow(path, _):
    with Image.open(path) as image:
        pages = []
        for page in range(getattr(image, "n_frames", 1)):
            image.seek(page)
            pages.append(np.asarray(image))
    return pages[0] if len(pages) == 1 else np.stack(pages)


def tiff(path, _):
    return tifffile.imread(path)


def opencv(path, _):
    done, pages = cv2.imreadmulti(str(path), flags=cv2.IMREAD_UNCHANGED) if path.suffix == ".tif" else (True, [cv2.imread(str(path), cv2.IMREAD_UNCHANGED)])
    assert done and pages[0] is not None, "not read"
    # Blue comes first in OpenCV, but in a .pam what the file has first.
    swapped = pages if path.suffix == ".pam" else [page[..., [2, 1, 0, 3][: page.shape[-1]]] if page.ndim == 3 else page for page in pages]
    return swapped[0] if len(swapped) == 1 else np.stack(swapped)


class Octave:
    """One run of Octave for all files: it writes every variable down as its class, its sizes and its bytes."""

    def __init__(self, paths):
        self.arrays = {}
        with tempfile.TemporaryDirectory() as folder:
            script = Path(__file__).with_name("dump.m")
            run = ["octave", "--no-gui", "--quiet", "--no-init-file", str(script), folder, *map(str, paths)]
            done = subprocess.run(run, capture_output=True, text=True)
            lines = Path(folder, "index.tsv")
            assert lines.exists(), done.stderr
            for line in lines.read_text().splitlines():
                path, name, kind, real, sizes, number = line.split("\t")
                raw = Path(folder, number).read_bytes()
                self.arrays[path, name] = self.array(raw, kind, real == "1", [int(size) for size in sizes.split()])

    @staticmethod
    def array(raw, kind, real, sizes):
        values = np.frombuffer(raw, OCTAVE_TYPES.get(kind, kind))
        if not real:
            half = len(values) // 2
            values = values[:half] + 1j * values[half:]
        values = values.reshape(sizes, order="F")
        return values.astype(bool) if kind == "logical" else values

    def __call__(self, path, name):
        return self.arrays[str(path), name]
