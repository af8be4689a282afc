#!/usr/bin/env python3
"""Times SciPy, scikit-image and OpenCV on the arrays of benchmark/compare, which talks to it in lines.

A question is a line of words parted by tabs: "hello"; "compare", the case's name, the type, the file of our result and
the input files; or "time", the name, the type, about how many seconds to measure each library and which ones, with commas, and the input files.
Answers are lines too: "version", a library and its version; "differs", a library and how; "time", a library and the
milliseconds of every call; and at the end "done". Only libraries whose results agreed with ours are timed.

CASES is the table: under the name of a row in the Java tables, what each library is asked for.
"""

import sys
import time

import numpy as np

threads = 1
versions = {"Python": sys.version.split()[0]}
try:
    import scipy
    import scipy.fft
    from scipy import ndimage as ndi

    versions["SciPy"] = scipy.__version__
except ImportError:
    ndi = None
try:
    import skimage
    import skimage.filters.rank
    import skimage.measure
    import skimage.transform

    versions["scikit-image"] = skimage.__version__
except ImportError:
    skimage = None
try:
    import cv2

    versions["OpenCV-Python"] = cv2.__version__
except ImportError:
    cv2 = None


class Peer:
    """A library's call, the types it is for, and how near its result has to be to ours."""

    def __init__(self, library, call, margin=0, real=0.01, whole=1, rms=None, types=None, same=None):
        self.library, self.call, self.types = library, call, types
        self.margin, self.real, self.whole, self.rms, self.same = margin, real, whole, rms, same
        self.is_slow = False

    def difference(self, ours, result):
        if self.same is not None:
            return self.same(ours, result)
        result = np.asarray(result)
        if ours.shape != result.shape:
            return f"shape {result.shape} where ours is {ours.shape}"
        if self.margin:
            inner = (slice(self.margin, -self.margin),) * 2  # Not of the colours.
            ours, result = ours[inner], result[inner]
        whole = ours.dtype.kind in "iub" or result.dtype.kind in "iub"
        away = np.abs(ours.astype(np.float64) - result.astype(np.float64))
        greatest, root = float(np.nanmax(away)), float(np.sqrt(np.nanmean(away * away)))
        if not np.array_equal(np.isnan(ours.astype(np.float64)), np.isnan(result.astype(np.float64))):
            return "NaN in other places"
        allowed = self.whole if whole else self.real
        if root > self.rms if self.rms is not None else greatest > allowed:
            limit = f"a root mean square of {self.rms}" if self.rms is not None else f"at most {allowed}"
            return f"differs by {greatest:.3g}, root mean square {root:.3g}; allowed is {limit}"
        return None


def scipy_peer(call, **agreement):
    return Peer("SciPy", call, **agreement)


def skimage_peer(call, **agreement):
    return Peer("scikit-image", call, **agreement)


def opencv_peer(call, **agreement):
    return Peer("OpenCV-Python", call, **agreement)


def same_objects(ours, result):
    """Says whether two arrays of labels show other objects, whatever their numbers."""
    result = result[0] if isinstance(result, tuple) else result
    result = result if isinstance(result, np.ndarray) else result[1]
    pairs = np.unique(ours.astype(np.int64).ravel() << 32 | result.astype(np.int64).ravel())
    one_to_one = len(pairs) == len(np.unique(pairs >> 32)) == len(np.unique(pairs & 0xFFFFFFFF))
    return None if one_to_one else "other objects"


def same_truth(ours, result):
    """Says whether two arrays are zero in other places."""
    return None if np.array_equal(ours != 0, result != 0) else "other truth values"


def same_spectrum(ours, result):
    """Says whether two arrays, real or complex, differ by more than a part of 10^12 of the largest number."""
    if ours.dtype != result.dtype:
        return f"type {result.dtype} where ours is {ours.dtype}"
    away = np.max(np.abs(ours - result)) / np.max(np.abs(result))
    return None if away <= 1e-12 else f"differs by {away:.3g} of the largest"


def spectrum(call):
    return [scipy_peer(call, same=same_spectrum)]


def ordered(points):
    """Returns points in an order of their own coordinates."""
    points = np.asarray(points, dtype=np.float64)
    return points[np.lexsort((points[:, 1], np.rint(points[:, 0] * 1e6)))]


def same_points(points_of):
    """Returns what compares our centroids with those that are taken from a result."""

    def same(ours, result):
        away = np.abs(ordered(ours) - ordered(points_of(result)))
        return None if away.max() <= 1e-6 else f"centroids {away.max():.3g} apart"

    return same


def mostly_equal(ours, result):
    differing = np.count_nonzero(ours != result) / ours.size
    return None if differing < 0.01 else f"{differing:.2%} of the elements differ"


def label_area_centroid(x):
    labels, count = ndi.label(x)
    index = np.arange(1, count + 1)
    return ndi.sum_labels(x, labels, index), np.array(ndi.center_of_mass(x, labels, index))


def sobel_magnitude(x):
    return ndi.generic_gradient_magnitude(x, ndi.sobel)


def mean_of_windows(line, result):
    """The function of a line that its windows' means are."""
    windows = np.lib.stride_tricks.sliding_window_view(line, len(line) - len(result) + 1)
    np.mean(windows, axis=-1, out=result)


def sobel_magnitude_opencv(x):
    along0 = cv2.Sobel(x, cv2.CV_32F, 0, 1, borderType=cv2.BORDER_REFLECT)
    along1 = cv2.Sobel(x, cv2.CV_32F, 1, 0, borderType=cv2.BORDER_REFLECT)
    return cv2.magnitude(along0, along1)


def rotated(x):
    height, width = x.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), 30, 1)
    return cv2.warpAffine(x, turn, (width, height), flags=cv2.INTER_LINEAR)


def gaussian(sigma):
    size = 8 * sigma + 1
    return [
        # SciPy cuts bytes off after each axis, we round once.
        scipy_peer(lambda x: ndi.gaussian_filter(x, sigma), whole=2),
        skimage_peer(lambda x: skimage.filters.gaussian(x, sigma, mode="reflect", preserve_range=True)),
        opencv_peer(lambda x: cv2.GaussianBlur(x, (size, size), sigma, sigmaY=sigma, borderType=cv2.BORDER_REFLECT)),
    ]


def median(size):
    """OpenCV's is for bytes only where the box is larger than 5."""
    return [
        scipy_peer(lambda x: ndi.median_filter(x, size), whole=0, real=0),
        skimage_peer(
            lambda x: skimage.filters.rank.median(x, np.ones((size, size), np.uint8)),
            margin=size // 2, whole=0, types=("uint8",),
        ),
        opencv_peer(
            lambda x: cv2.medianBlur(x, size),
            margin=size // 2, whole=0, real=0, types=("uint8", "float32") if size <= 5 else ("uint8",),
        ),
    ]


def labelling():
    return [
        scipy_peer(lambda x: ndi.label(x), same=same_objects),
        skimage_peer(lambda x: skimage.measure.label(x, connectivity=1), same=same_objects),
        opencv_peer(
            lambda x: cv2.connectedComponents(x.view(np.uint8), connectivity=4, ltype=cv2.CV_32S),
            same=lambda ours, result: same_objects(ours, result[1]),
        ),
    ]


def statistic(name):
    """A measurement of every label; which there are is found out once for each array of them."""
    known = {}

    def call(x, labels):
        if id(labels) not in known:
            known.clear()
            known[id(labels)] = np.arange(1, labels.max() + 1)
        return getattr(ndi, name)(x, labels, known[id(labels)])

    return [scipy_peer(call, real=1e-6)]


ROWS, COLUMNS = np.mgrid[0:7, 0:7]
WEIGHTS = ((7 * ROWS + 3 * COLUMNS + ROWS * COLUMNS) % 11 - 3) / 64.0

CASES = {
    "less than 128": [
        opencv_peer(lambda x: cv2.compare(x, 128, cv2.CMP_LT), same=same_truth),
    ],
    "add 10": [opencv_peer(lambda x: cv2.add(x, 10), real=0)],
    "hypot with itself": [opencv_peer(lambda x, itself: cv2.magnitude(x, itself))],
    "gray": [opencv_peer(lambda x: cv2.cvtColor(x, cv2.COLOR_RGB2GRAY))],
    "gaussian sigma 2": gaussian(2),
    "gaussian sigma 5": gaussian(5),
    "gaussian sigma 10": gaussian(10),
    "sobel one axis": [
        scipy_peer(lambda x: ndi.sobel(x)),
        opencv_peer(lambda x: cv2.Sobel(x, cv2.CV_32F, 1, 0, borderType=cv2.BORDER_REFLECT)),
    ],
    "sobel first axis": [
        scipy_peer(lambda x: ndi.sobel(x, axis=0)),
        opencv_peer(lambda x: cv2.Sobel(x, cv2.CV_32F, 0, 1, borderType=cv2.BORDER_REFLECT)),
    ],
    "sobel magnitude": [scipy_peer(sobel_magnitude), opencv_peer(sobel_magnitude_opencv)],
    "gaussian gradient magnitude sigma 5": [scipy_peer(lambda x: ndi.gaussian_gradient_magnitude(x, 5))],
    "uniform 9": [
        scipy_peer(lambda x: ndi.uniform_filter(x, 9), whole=2),
        opencv_peer(lambda x: cv2.blur(x, (9, 9), borderType=cv2.BORDER_REFLECT)),
    ],
    "convolve 7 x 7": [
        scipy_peer(lambda x: ndi.convolve(x, WEIGHTS, output=np.float32)),
        opencv_peer(lambda x: cv2.filter2D(x, cv2.CV_32F, WEIGHTS[::-1, ::-1], borderType=cv2.BORDER_REFLECT)),
    ],
    "minimum 9 x 9": [
        scipy_peer(lambda x: ndi.minimum_filter(x, 9), real=0, whole=0),
        opencv_peer(lambda x: cv2.erode(x, np.ones((9, 9)), borderType=cv2.BORDER_REFLECT), real=0, whole=0),
    ],
    "grey opening 9 x 5": [
        scipy_peer(lambda x: ndi.grey_opening(x, (9, 5)), real=0, whole=0),
        opencv_peer(lambda x: cv2.morphologyEx(x, cv2.MORPH_OPEN, np.ones((9, 5))), margin=10, real=0, whole=0),
    ],
    "median 3 x 3": median(3),
    "median 5 x 5": median(5),
    "median 9 x 9": median(9),
    "ptp of windows 3 x 3": [scipy_peer(lambda x: ndi.generic_filter(x, np.ptp, 3))],
    "std of windows 5 x 5, many at once": [scipy_peer(lambda x: ndi.vectorized_filter(x, np.std, size=5))],
    "mean along lines of 9": [scipy_peer(lambda x: ndi.generic_filter1d(x, mean_of_windows, 9, axis=0))],
    "rotate 30 degrees, order 1": [
        scipy_peer(lambda x: ndi.rotate(x, 30, reshape=False, order=1)),
        # As far in, nothing comes from beyond the edges; OpenCV rounds places to 1/32 of a pixel.
        skimage_peer(lambda x: skimage.transform.rotate(x, 30, order=1, preserve_range=True), margin=320, real=0.1),
        opencv_peer(rotated, margin=320, rms=0.3),
    ],
    "zoom 0.5, order 1": [
        scipy_peer(lambda x: ndi.zoom(x, 0.5, order=1, mode="nearest", grid_mode=True)),
        opencv_peer(lambda x: cv2.resize(x, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_LINEAR)),
    ],
    "shift by parts of pixels, order 3": [scipy_peer(lambda x: ndi.shift(x, (0.5, -2.3)))],
    "zoom 0.5, order 3": [scipy_peer(lambda x: ndi.zoom(x, 0.5, mode="nearest", grid_mode=True))],
    "zoom 2, order 3": [scipy_peer(lambda x: ndi.zoom(x, 2, mode="nearest", grid_mode=True))],
    "rotate 30 degrees, order 3": [scipy_peer(lambda x: ndi.rotate(x, 30, reshape=False))],
    "affine transform, order 3": [scipy_peer(lambda x: ndi.affine_transform(x, [[0.9, 0.2], [-0.15, 1.05]]))],
    "map coordinates, order 3": [scipy_peer(lambda x, places: ndi.map_coordinates(x, places))],
    "spline filter, order 3": [scipy_peer(lambda x: ndi.spline_filter(x, output=np.float32))],
    "spectrum times Gaussian, sigma 3": spectrum(lambda x: ndi.fourier_gaussian(x, 3)),
    "spectrum times box, size 5": spectrum(lambda x: ndi.fourier_uniform(x, 5)),
    "spectrum times ellipse, size 7": spectrum(lambda x: ndi.fourier_ellipsoid(x, 7)),
    "spectrum of a shift": spectrum(lambda x: ndi.fourier_shift(x, (3.5, -2))),
    "Fourier transform": spectrum(lambda x: scipy.fft.fftn(x, workers=threads)),
    "Fourier transform of real numbers": spectrum(lambda x: scipy.fft.rfftn(x, workers=threads)),
    "binary opening 9 x 5, twice": [
        scipy_peer(lambda x: ndi.binary_opening(x, np.ones((9, 5)), 2), whole=0),
        opencv_peer(
            lambda x: cv2.morphologyEx(x.view(np.uint8), cv2.MORPH_OPEN, np.ones((9, 5)), iterations=2),
            margin=20, whole=0,
        ),
    ],
    "binary fill holes": [scipy_peer(lambda x: ndi.binary_fill_holes(x), whole=0)],
    "binary hit or miss": [scipy_peer(lambda x: ndi.binary_hit_or_miss(x), whole=0)],
    "distance in steps along axes": [
        scipy_peer(lambda x: ndi.distance_transform_cdt(x, "taxicab"), whole=0),
        opencv_peer(lambda x: cv2.distanceTransform(x.view(np.uint8), cv2.DIST_L1, 3), whole=0),
    ],
    "distance in steps and diagonals": [
        scipy_peer(lambda x: ndi.distance_transform_cdt(x), whole=0),
        opencv_peer(lambda x: cv2.distanceTransform(x.view(np.uint8), cv2.DIST_C, 3), whole=0),
    ],
    "distance by brute force": [scipy_peer(lambda x: ndi.distance_transform_bf(x), real=0)],
    "distance transform": [
        scipy_peer(lambda x: ndi.distance_transform_edt(x), real=1e-9),
        opencv_peer(lambda x: cv2.distanceTransform(x.view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)),
    ],
    "label of blobs": labelling(),
    "label of noise": labelling(),
    "label of values below 60": [
        scipy_peer(lambda x: ndi.label(x < 60)),
        skimage_peer(lambda x: skimage.measure.label(x < 60, connectivity=1)),
        opencv_peer(lambda x: cv2.connectedComponents((x < 60).view(np.uint8), connectivity=4)),
    ],
    "distance from values of 200 and more": [
        scipy_peer(lambda x: ndi.distance_transform_edt(x < 200)),
        opencv_peer(lambda x: cv2.distanceTransform((x < 200).view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)),
    ],
    "label, area and centroid of noise": [
        scipy_peer(label_area_centroid, same=same_points(lambda result: result[1])),
        skimage_peer(
            lambda x: skimage.measure.regionprops_table(
                skimage.measure.label(x, connectivity=1), properties=("area", "centroid")
            ),
            same=same_points(lambda result: np.stack((result["centroid-0"], result["centroid-1"]), axis=1)),
        ),
        opencv_peer(
            lambda x: cv2.connectedComponentsWithStats(x.view(np.uint8), connectivity=4, ltype=cv2.CV_32S),
            same=same_points(lambda result: result[3][1:, ::-1]),
        ),
    ],
    "mean of all labels": statistic("mean"),
    "standard deviation of all labels": statistic("standard_deviation"),
    "mean of an array": [scipy_peer(lambda x: ndi.mean(x), real=1e-4)],
    "minimum of an array": [scipy_peer(lambda x: ndi.minimum(x), real=0)],
    "indices of each value": [scipy_peer(lambda x: np.stack(ndi.value_indices(x)[80]), whole=0)],
    # SciPy's floods lead from the end of a line to the start of the next.
    "watershed": [scipy_peer(lambda x, markers: ndi.watershed_ift(x, markers), same=mostly_equal)],
    "centre of mass of all labels": statistic("center_of_mass"),
    "median of all labels": statistic("median"),
}

agreeing = {}


def compare(name, dtype, expected_file, *files):
    """Compares every library's result with ours, and remembers which may be timed."""
    arrays = [np.load(file) for file in files]
    expected = np.load(expected_file)
    agreeing[name, dtype] = []
    for peer in CASES.get(name, []):
        if peer.library in versions and (not peer.types or dtype in peer.types):
            start = time.perf_counter()
            result = peer.call(*arrays)
            peer.is_slow = time.perf_counter() - start > 1
            difference = peer.difference(expected, result)
            if difference:
                print(f"differs\t{peer.library}\t{difference}")
            else:
                agreeing[name, dtype].append(peer)


def measure(name, dtype, effort, *files):
    """Times calls of those of some libraries whose results agreed, each for about some seconds."""
    seconds, *libraries = effort.split(",")
    arrays = [np.load(file) for file in files]
    for peer in (peer for peer in agreeing[name, dtype] if peer.library in libraries):
        if not peer.is_slow:
            peer.call(*arrays)  # To warm up.
        samples = []
        while not samples or sum(samples) < float(seconds) and len(samples) < 50:
            start = time.perf_counter()
            peer.call(*arrays)
            samples.append(time.perf_counter() - start)
        print(f"time\t{peer.library}\t" + " ".join(repr(1000 * s) for s in samples))


def allow(number):
    """Says how many threads those libraries may use that use more than one: OpenCV, and SciPy for Fourier transforms."""
    global threads
    threads = number
    if cv2:
        cv2.setNumThreads(threads)


def main():
    allow(int(sys.argv[1]))
    for question in sys.stdin:
        kind, *words = question.rstrip("\n").split("\t")
        if kind == "compare":
            compare(*words)
        elif kind == "time":
            measure(*words)
        else:
            for library, version in versions.items():
                print(f"version\t{library}\t{version}")
        print("done", flush=True)


if __name__ == "__main__":
    main()
