#!/usr/bin/env python3
"""Reads and writes files for benchmark/compare --files. A line of words parted by tabs in, a line out:

    array FILE.npy              takes the array that is written from now on; answers "done"
    check LIBRARY FILE          answers whether FILE holds that array: "equal" or what differs
    read LIBRARY FILE           answers the milliseconds that it took
    write LIBRARY FILE          the same
    versions                    answers NAME=VERSION for each library that is there
"""

import importlib
import sys
import time

import numpy as np

MODULES = {"NumPy": "numpy", "SciPy": "scipy.io", "Pillow": "PIL.Image", "tifffile": "tifffile", "OpenCV-Python": "cv2"}
VERSIONS = {"SciPy": "scipy", "Pillow": "PIL"}


def there(library):
    try:
        return importlib.import_module(MODULES[library])
    except ImportError:
        return None


LIBRARIES = {library: module for library in MODULES if (module := there(library))}


def read(library, file):
    module = LIBRARIES[library]
    if library == "NumPy":
        loaded = module.load(file)
        return loaded[loaded.files[0]] if file.endswith(".npz") else loaded
    if library == "SciPy":
        return module.loadmat(file)["image"]
    if library == "Pillow":
        module.MAX_IMAGE_PIXELS = None
        return np.asarray(module.open(file))
    if library == "tifffile":
        return module.imread(file)
    return module.imread(file, module.IMREAD_UNCHANGED)


def write(library, file, array):
    """As we write: .npz stored, .mat and TIFF deflated, JPEG of quality 90."""
    module = LIBRARIES[library]
    if library == "NumPy":
        if file.endswith(".npz"):
            module.savez(file, image=array)
        else:
            module.save(file, array)
    elif library == "SciPy":
        module.savemat(file, {"image": array}, do_compression=True)
    elif library == "Pillow":
        options = {".jpg": {"quality": 90}, ".tif": {"compression": "tiff_adobe_deflate"}}
        module.fromarray(array).save(file, **options.get(file[-4:], {}))
    elif library == "tifffile":
        module.imwrite(file, array, compression="zlib")
    else:
        options = {".jpg": [module.IMWRITE_JPEG_QUALITY, 90], ".tif": [module.IMWRITE_TIFF_COMPRESSION, 8]}
        module.imwrite(file, array, options.get(file[-4:], []))


def own_order(library, array):
    """OpenCV has blue first."""
    return np.ascontiguousarray(array[..., ::-1]) if library == "OpenCV-Python" and array.ndim == 3 else array


def difference(library, file, array):
    """What a library finds in a file that should hold the array; JPEG loses something."""
    found = own_order(library, read(library, file))
    if found.shape != array.shape or found.dtype != array.dtype:
        return f"{found.dtype} {found.shape} in place of {array.dtype} {array.shape}"
    if file.endswith(".jpg"):
        rms = np.sqrt(np.mean((found.astype(np.float32) - array) ** 2))
        return "equal" if rms < 12 else f"differs by {rms}"
    return "equal" if np.array_equal(found, array) else "differs"


def answer(words, state):
    verb, *rest = words
    if verb == "versions":
        modules = {library: importlib.import_module(VERSIONS.get(library, MODULES[library])) for library in LIBRARIES}
        return "\t".join(f"{library}={module.__version__}" for library, module in modules.items())
    if verb == "array":
        state["array"] = np.load(rest[0])
        return "done"
    library, file = rest
    if verb == "check":
        return difference(library, file, state["array"])
    array = own_order(library, state["array"])
    start = time.perf_counter()
    kept = read(library, file) if verb == "read" else write(library, file, array)
    milliseconds = (time.perf_counter() - start) * 1000
    del kept
    return f"{milliseconds:.4f}"


if __name__ == "__main__":
    state = {}
    for line in sys.stdin:
        print(answer(line.rstrip("\n").split("\t"), state), flush=True)
