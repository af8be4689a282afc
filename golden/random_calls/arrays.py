"""Random arrays: every type, none to four dimensions, sizes of 0, 1, 2 and primes, odd numbers among the elements."""

import numpy as np
from scipy import ndimage

SIZES = [1, 1, 2, 2, 3, 4, 5, 5, 7, 7, 11, 13, 17, 31]
NDIMS = [0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4]
ELEMENTS = 1200
SAFE = 1 << 50  # up to here doubles add and subtract integers exactly, with a margin


def shape(rng, ndim=None, empty=True):
    ndim = int(rng.choice(NDIMS)) if ndim is None else ndim
    while True:
        sizes = [int(n) for n in rng.choice(SIZES, ndim)]
        if ndim and empty and rng.random() < 0.02:
            sizes[int(rng.integers(ndim))] = 0
        if np.prod(sizes, dtype=int) <= ELEMENTS:
            return tuple(sizes)


def of_type(rng, dtype, sizes, whole=False, finite=False):
    """Elements of a type; `whole` keeps 64-bit integers within what doubles hold, `finite` floats."""
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return np.asarray(rng.random(sizes) < rng.choice([0.2, 0.5, 0.9]))
    if dtype.kind in "iu":
        return integers(rng, dtype, sizes, whole)
    if dtype.kind == "c":
        return np.asarray(reals(rng, sizes) + 1j * reals(rng, sizes)).astype(dtype)
    array = np.asarray(reals(rng, sizes)).astype(dtype)
    if not finite and rng.random() < 0.2:
        odd = np.array([np.nan, np.inf, -np.inf, -0.0, 0.0], dtype)
        array = np.where(rng.random(sizes) < 0.1, rng.choice(odd[:int(rng.integers(1, 6))], sizes), array).astype(dtype)
    return np.asarray(array)


def integers(rng, dtype, sizes, whole):
    info = np.iinfo(dtype)
    low, high = info.min, info.max
    if whole:
        low, high = max(low, -SAFE), min(high, SAFE)
    kind = rng.choice(["any", "few", "small", "ends"])
    if kind == "few":
        return rng.integers(0, 3, sizes).astype(dtype)
    if kind == "small":
        return rng.integers(max(low, -100), 101, sizes).astype(dtype)
    array = np.asarray(rng.integers(low, high, sizes, dtype, endpoint=True))
    return np.where(rng.random(sizes) < 0.5, array, rng.choice(np.array([low, high], dtype), sizes)) if kind == "ends" else array


def reals(rng, sizes):
    kind = rng.choice(["normal", "normal", "few", "constant", "wide"])
    if kind == "normal":
        return rng.normal(0, 100, sizes)
    if kind == "few":
        return rng.integers(-2, 3, sizes).astype(float)
    if kind == "constant":
        return np.full(sizes, rng.choice([0.0, 1.0, 0.1, -7.5]))
    return rng.normal(0, 1, sizes) * 10.0 ** rng.integers(-8, 9, sizes)


def objects(rng, dtype, sizes):
    """Blobs, dots, or nearly everything, as zeros and other numbers."""
    kind = rng.choice(["dots", "blobs", "full", "few"])
    noise = rng.random(sizes)
    if kind == "blobs" and noise.size and noise.ndim:
        noise = ndimage.gaussian_filter(noise, 0.8)
        mask = noise > np.median(noise)
    else:
        mask = noise < {"dots": 0.5, "blobs": 0.5, "full": 0.95, "few": 0.05}[kind]
    number = rng.choice([1, 1, 2, 7])
    if np.dtype(dtype).kind == "c":
        number = number * np.choose(rng.integers(0, 3, sizes), [1, 1j, 1 - 1j])
    return np.asarray(np.where(mask, number, 0)).astype(dtype)


def labels(rng, dtype, sizes):
    return np.asarray(rng.choice(np.array([0, 0, 1, 2, 4, 5, 6]), sizes)).astype(dtype)
