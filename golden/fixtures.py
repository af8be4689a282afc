"""The files of fixtures: the inputs, by name, and a table of cases for each operation."""

import io
import re
import zipfile
import zlib
from pathlib import Path

import numpy as np
from scipy import ndimage

from oracle import sha256, store

OUT = Path(__file__).parent / "src/test/resources/golden"
LARGE = 600


def rng_of(name):
    return np.random.Generator(np.random.PCG64(zlib.crc32(name.encode())))


class Arrays:
    """The inputs, each made when it is first named: kind-type-sizes."""

    def __init__(self):
        self.arrays = {}

    def name(self, kind, dtype, shape):
        name = "-".join([kind, dtype, "x".join(map(str, shape)) or "single"])
        if name not in self.arrays:
            self.arrays[name] = getattr(self, kind)(rng_of(name), np.dtype(dtype), shape)
        return name

    def __getitem__(self, name):
        return self.arrays[name]

    @staticmethod
    def any(rng, dtype, shape):
        if dtype == bool:
            return np.asarray(rng.random(shape) < 0.5)
        if dtype.kind in "iu":
            info = np.iinfo(dtype)
            return np.asarray(rng.integers(info.min, info.max, shape, dtype, endpoint=True))
        if dtype.kind == "c":
            return (rng.normal(0, 100, shape) + 1j * rng.normal(0, 100, shape)).astype(dtype)
        return np.asarray(rng.normal(0, 100, shape)).astype(dtype)

    @staticmethod
    def rare(rng, dtype, shape):
        """Numbers with a NaN, infinities and zeros of both signs among them."""
        values = rng.normal(0, 100, shape)
        for special in [np.nan, np.inf, -np.inf, 0.0, -0.0]:
            values[tuple(rng.integers(0, n) for n in shape)] = special
        return values.astype(dtype)

    @staticmethod
    def blobs(rng, dtype, shape):
        smooth = ndimage.gaussian_filter(rng.normal(0, 1, shape), 0.8)
        return (smooth > np.median(smooth) if smooth.size else smooth > 0).astype(dtype)

    @staticmethod
    def full(rng, dtype, shape):
        return (rng.random(shape) < 0.9).astype(dtype)

    @staticmethod
    def mask(rng, dtype, shape):
        return (rng.random(shape) < 0.7).astype(dtype)

    @staticmethod
    def seed(rng, dtype, shape):
        return (rng.random(shape) < 0.05).astype(dtype)

    @staticmethod
    def labels(rng, dtype, shape):
        """Labels 0 to 6, of which 3 is missing."""
        return np.asarray(rng.choice(np.array([0, 0, 1, 2, 4, 5, 6]), shape)).astype(dtype)

    @staticmethod
    def sparse(rng, dtype, shape):
        return (rng.random(shape) < 0.97).astype(dtype)

    @staticmethod
    def terrain(rng, dtype, shape):
        smooth = ndimage.gaussian_filter(rng.normal(0, 100, shape), 1)
        return store(smooth, dtype)

    @staticmethod
    def steps(rng, dtype, shape):
        return rng.integers(0, 4, shape).astype(dtype)

    @staticmethod
    def seeds(rng, dtype, shape):
        """Markers 1 to 4."""
        return (rng.integers(1, 5, shape) * (rng.random(shape) < 0.15)).astype(dtype)

    @staticmethod
    def few(rng, dtype, shape):
        """Markers 1 and 2, of an element each at most."""
        markers = np.zeros(shape, dtype)
        for marker in [1, 2]:
            if markers.size:
                markers.flat[rng.integers(markers.size)] = marker
        return markers

    @staticmethod
    def both(rng, dtype, shape):
        """Markers -2 to 2."""
        return (rng.integers(-2, 3, shape) * (rng.random(shape) < 0.15)).astype(dtype)

    @staticmethod
    def places(rng, dtype, shape):
        """Coordinates within small arrays and around them: whole ones, halves and any."""
        anywhere = rng.uniform(-18, 27, shape)
        return np.choose(rng.integers(0, 4, shape), [np.rint(anywhere), np.rint(2 * anywhere) / 2, anywhere, anywhere / 4]).astype(dtype)

    @staticmethod
    def noisy(rng, dtype, shape):
        """Squares of 0, 128 and 255 under noise of standard deviation 30."""
        h, w = shape
        im = np.zeros(shape)
        im[h // 5:4 * h // 5, w // 5:4 * w // 5] = 128
        im[2 * h // 5:3 * h // 5, 2 * w // 5:3 * w // 5] = 255
        return store(im + rng.normal(0, 30, shape), dtype)


ARRAYS = Arrays()


class Table:
    """The cases of an operation, written as NAME.tsv and NAME.npz."""

    def __init__(self, name):
        self.name = name
        self.lines = ["call\tinputs\ttolerance\tresult"]
        self.results = {}
        self.seen = set()

    def add(self, text, inputs, tolerance, result, hashed=False):
        if (text, tuple(inputs)) in self.seen:
            return
        self.seen.add((text, tuple(inputs)))
        result = np.asarray(result)
        if hashed or (tolerance == "exact" and result.size > LARGE and result.dtype.kind != "f"):
            kept = "sha256:" + sha256(result)
        else:
            kept = f"{len(self.lines):03}"
            self.results[kept] = result
        self.lines.append("\t".join([text, ",".join(inputs), tolerance, kept]))

    def write(self):
        (OUT / f"{self.name}.tsv").write_text("\n".join(self.lines) + "\n")
        if self.results:
            write_npz(OUT / f"{self.name}.npz", self.results)


def write_npz(path, arrays):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name in sorted(arrays):
            member = io.BytesIO()
            np.save(member, arrays[name])
            info = zipfile.ZipInfo(name + ".npy", (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, member.getvalue())


def words(name, **parameters):
    """A call as text; parameters that are None are left out."""
    return " ".join([name] + [f"{key}={spell(v)}" for key, v in parameters.items() if v is not None])


def spell(v):
    if isinstance(v, str):
        return v
    if isinstance(v, np.ndarray):
        return re.sub(r"[ ()]", "", str(v.tolist())).replace("True", "1").replace("False", "0")
    if isinstance(v, (list, tuple)):
        return ",".join(map(spell, v))
    return repr(v.item() if isinstance(v, np.generic) else v)
