"""Draws calls: each parameter that the catalog declares by a rule of its name, or by one of its operation's own."""

from functools import cached_property

import numpy as np

from oracle import COMPLEX, TYPES

from . import arrays, grey, ordered
from .calls import Call
from .references import REFERENCES

# What SciPy does not have; the golden tests, examples and laws of these are their own.
JAVA_ONLY_TOPICS = ["arithmetic", "restoration"]
JAVA_ONLY = {"measure": "a table of several measurements, each of which is drawn by its own name"}

MODES = ["reflect", "mirror", "nearest", "wrap", "constant"]
SPLINE_MODES = [*MODES, "grid-wrap", "grid-constant", "grid-mirror"]
REAL_TYPES = TYPES[:-2]


class Draw:
    """One call being drawn. The order of the rules matters: axes, then the window, then what depends on it."""

    def __init__(self, rng, operation):
        self.rng = rng
        self.operation = operation
        self.name = operation.name
        self.words = {}

    def allowed(self, name):
        """The range that a parameter declares."""
        return self.operation.parameters[name]

    def chance(self, probability):
        return self.rng.random() < probability

    def refused(self):
        """Whether to draw something that NdImage refuses on purpose."""
        return self.chance(0.01)

    def choice(self, values):
        return values[int(self.rng.integers(len(values)))]

    @cached_property
    def dtype(self):
        if self.name == "find_objects":
            return self.choice(["uint8", "int32", "int64"])
        if self.name == "watershed_ift":
            return self.choice(["bool", "uint8", "int8", "uint16", "int16"])
        if self.name == "value_indices":
            return self.choice(TYPES[:9])
        if self.name.startswith(("binary", "distance")):
            return self.choice(["bool", "bool", "uint8", "int32", "float64", "complex64"])
        complex_too = self.operation.topic in COMPLEX_TOPICS and self.name not in NO_COMPLEX
        return self.choice(TYPES if complex_too else REAL_TYPES)

    @cached_property
    def input(self):
        sizes = self.shape
        if self.name in ["find_objects", "value_indices"]:
            return arrays.labels(self.rng, self.dtype, sizes)
        if self.name == "watershed_ift":
            return self.rng.integers(0, 2 if self.dtype == "bool" else 100, sizes).astype(self.dtype)
        if self.name == "label" or self.name.startswith(("binary", "distance")):
            return arrays.objects(self.rng, self.dtype, sizes)
        whole = self.operation.topic == "morphology" or (self.operation.topic == "measurements" and self.chance(0.5))
        return arrays.of_type(self.rng, self.dtype, sizes, whole, finite=self.operation.topic == "fft")

    @cached_property
    def shape(self):
        ndim = None
        if self.name == "rotate":
            ndim = self.choice([2, 2, 3, 4])
        elif self.operation.topic in ["fourier", "fft"]:
            ndim = self.choice([1, 2, 2, 3])
        elif self.name in ["affine_transform", "map_coordinates"]:
            ndim = self.choice([1, 2, 2, 3])
        elif "axis" in self.operation.parameters:
            ndim = self.choice([1, 1, 2, 2, 3, 4])
        elif "weights" in self.operation.parameters:
            ndim = self.choice([1, 2, 2, 3, 4])
        if self.chance(LARGE) and ndim in [None, 1, 2] and self.name not in NO_LARGE:
            return (197, 211)  # threads share the work from some ten thousand elements on
        return arrays.shape(self.rng, ndim, empty=self.name not in NO_EMPTY)

    @cached_property
    def axes(self):
        """The axes worked along; those of lines count as one."""
        if "axis" in self.operation.parameters and "axes" not in self.operation.parameters:
            return [self.words.get("axis", -1)]
        chosen = self.words.get("axes")
        return list(range(len(self.shape))) if chosen is None else list(np.atleast_1d(chosen))

    @property
    def count(self):
        return len(self.axes)

    def per_axis(self, one, each_chance=0.4):
        """One value for all axes, or one for each."""
        if self.count > 1 and self.chance(each_chance):
            return [one() for _ in range(self.count)]
        return one()

    @cached_property
    def sizes(self):
        """Sizes of a window with as many dimensions as there are axes."""
        sizes = [int(self.choice([1, 2, 3, 3, 4, 5, 9])) for _ in range(self.count)]
        while np.prod(sizes) > 120:
            sizes[int(np.argmax(sizes))] = 2
        return sizes

    def mask(self):
        """A window with holes."""
        window = self.rng.random(self.sizes) < self.choice([0.3, 0.6, 1.0])
        if window.size and not window.any() and not self.refused():
            window.flat[int(self.rng.integers(window.size))] = True
        return window

    @property
    def window(self):
        """The sizes of the window that was drawn, along the axes."""
        for name in ["footprint", "structure", "weights"]:
            if name in self.words:
                return list(np.shape(self.words[name]))
        if "size" in self.words:
            size = self.words["size"]
            return list(size) if isinstance(size, list) else [size] * self.count
        return [3] * self.count


LARGE = 0.005
NO_LARGE = ["distance_transform_edt", "distance_transform_bf", "find_objects", "generic_filter", "value_indices", "watershed_ift",
            "labeled_comprehension"]  # SciPy, or a rule, goes through these pixel by pixel
NO_COMPLEX = ["minimum_filter", "maximum_filter", "minimum_filter1d", "maximum_filter1d", "median_filter", "rank_filter",
              "percentile_filter", "gaussian_gradient_magnitude", "generic_filter", "generic_filter1d",
              "generic_gradient_magnitude", "rfftn", "labeled_comprehension"]
COMPLEX_TOPICS = ["interpolation", "filters", "fourier", "fft", "measurements"]
NO_EMPTY = ["minimum_filter", "maximum_filter", "minimum_filter1d", "maximum_filter1d", "median_filter", "rank_filter",
            "percentile_filter", "grey_erosion", "grey_dilation", "grey_opening", "grey_closing", "morphological_gradient",
            "morphological_laplace", "white_tophat", "black_tophat", "shift", "zoom", "rotate", "affine_transform", "map_coordinates",
            "distance_transform_edt", "distance_transform_cdt", "distance_transform_bf", "fourier_gaussian", "fourier_uniform",
            "fourier_ellipsoid", "fourier_shift", "fftn", "ifftn", "rfftn", "irfftn", "vectorized_filter", "labeled_comprehension", "sum_labels", "mean", "minimum", "maximum", "variance", "standard_deviation", "center_of_mass", "median",
            "histogram", "extrema", "minimum_position", "maximum_position"]


# ---- rules by a parameter's name: words that are added, none for the default


def axis(d):
    return {} if d.chance(0.3) else {"axis": int(d.rng.integers(-len(d.shape), len(d.shape)))}


def axes(d):
    ndim = len(d.shape)
    if not ndim or d.chance(0.6):
        return {}
    chosen = [int(a) for a in d.rng.choice(ndim, int(d.rng.integers(1, ndim + 1)), replace=False)]
    if d.chance(0.8):
        chosen = sorted(chosen)
    chosen = [a - ndim if d.chance(0.2) else a for a in chosen]
    return {"axes": chosen if len(chosen) > 1 else chosen[0]}


def plane(d):
    """The two axes of a rotation."""
    if d.chance(0.4):
        return {}
    return {"axes": [int(a) for a in d.rng.choice(len(d.shape), 2, replace=False)]}


def window(d):
    """A size, or a footprint; of grey morphology heights as well."""
    heights = "structure" in d.operation.parameters
    kind = d.choice(["size", "size", "footprint", "heights", "both"] if heights else ["size", "size", "footprint"])
    if not d.count:
        kind = "size"
    if kind == "size":
        return {"size": d.per_axis(lambda: int(d.choice([1, 2, 3, 3, 4, 5, 9, 13] if d.count < 3 else [1, 2, 3, 4, 5])))}
    words = {"size": 3} if kind != "heights" and d.refused() else {}
    if kind in ["footprint", "both"]:
        words["footprint"] = d.mask()
    if kind in ["heights", "both"]:
        words["structure"] = d.rng.integers(-3, 4, d.sizes)
    return words


def size(d):
    if "footprint" in d.operation.parameters:
        return window(d)
    if d.name == "uniform_filter" and d.refused():
        return {"size": 0}
    return {"size": d.per_axis(lambda: int(d.choice([1, 2, 3, 4, 5, 8, 13])))}


def structure(d):
    if d.name.startswith("binary"):
        return {} if d.chance(0.25) else {"structure": d.mask()} if d.count else {}
    return {}  # heights are drawn with the window


def neighbours(d):
    """A symmetric structure of size 3, for labelling."""
    if not d.count or d.chance(0.3):
        return {}
    half = d.rng.random((3,) * d.count) < 0.5
    return {"structure": half | np.flip(half)}


def connectivity(d):
    """In place of a structure; now and then one that the array has too few axes for."""
    if "structure" in d.words or not d.count or d.chance(0.4):
        return {}
    return {"connectivity": d.count + 1 if d.refused() else int(d.rng.integers(1, d.count + 1))}


def one_structure(name, origin):
    """A structure and its origin."""
    def rule(d):
        words = {} if d.chance(0.3) or not d.count else {name: d.mask()}
        if words and d.chance(0.4):
            sizes = np.shape(words[name])
            words[origin] = [int(d.choice([-(n // 2), (n - 1) // 2, 0])) for n in sizes] if d.count > 1 else \
                int(d.choice([-(sizes[0] // 2), (sizes[0] - 1) // 2]))
        return words
    return rule


def weights(d):
    ndim = 1 if d.name.endswith("1d") else d.count
    sizes = [int(d.choice([1, 2, 3, 4, 5, 7, 12]))] if ndim == 1 else d.sizes
    kind = d.choice(["whole", "quarters", "any", "holes", "symmetric"])
    numbers = d.rng.integers(-4, 8, sizes)
    if kind in ["any", "symmetric"]:
        numbers = np.round(d.rng.normal(0, 1, sizes), 3)
    if kind == "quarters":
        numbers = numbers / 4
    if kind == "holes":
        numbers = numbers * (d.rng.random(sizes) < 0.5)
    if kind == "symmetric":
        numbers = numbers + d.choice([-1, 1]) * np.flip(numbers)
    if d.chance(0.1):
        numbers = numbers + 1j * np.flip(numbers)
    if d.refused():
        numbers = np.where(np.arange(numbers.size).reshape(numbers.shape) == 0, np.nan, numbers)
    return {"weights": np.asarray(numbers)}


def origin(d):
    if d.chance(0.5) or not d.count or (d.words.get("mode") == "valid" and not d.refused()):
        return {}
    ends = lambda n: (-(n // 2), (n - 1) // 2)
    if d.chance(0.3):
        return {"origin": int(d.choice([max(ends(n)[0] for n in d.window), min(ends(n)[1] for n in d.window)]))}
    chosen = [int(d.choice([*ends(n), 0])) for n in d.window]
    return {"origin": chosen if len(chosen) > 1 else chosen[0]}


def mode(d):
    modes = SPLINE_MODES if d.operation.topic == "interpolation" else MODES
    if d.chance(0.15):
        return {}
    one = lambda: d.choice(modes)
    words = {"mode": d.per_axis(one, 0.2) if d.name in MODE_PER_AXIS else one()}
    if d.name == "vectorized_filter" and d.chance(0.2):
        return {"mode": "valid"}
    if np.isin(["constant", "grid-constant"], words["mode"]).any() and d.chance(0.7):
        words["cval"] = constant(d)
    return words


MODE_PER_AXIS = ["gaussian_filter", "gaussian_gradient_magnitude", "gaussian_laplace", "laplace", "uniform_filter", "sobel", "prewitt",
                 "minimum_filter", "maximum_filter", "median_filter", "rank_filter", "percentile_filter", "grey_erosion", "grey_dilation",
                 "grey_opening", "grey_closing", "morphological_gradient", "morphological_laplace", "white_tophat", "black_tophat"]


def constant(d):
    if d.dtype == "bool" and d.chance(0.9):
        return int(d.rng.integers(2))
    if d.dtype in ["float32", "float64"] and d.chance(0.1):
        return float(d.choice([np.nan, np.inf, -np.inf]))
    if d.dtype in COMPLEX and d.chance(0.4):
        return complex(1.5, -40)
    if d.name in CHOOSING and d.chance(0.4):
        return d.choice([0.7, 1.5, -129, 65536, 2147483647.5, 2**53 + 1, -(2**53) - 1, 2**63, -(2**63) - 1, 2**64 - 1, 1e30, -1e30])
    return d.choice([1, 7, -3, 100, -2.5, 0.5, 300])


# What only chooses sees any constant as it is.
CHOOSING = [*ordered.REFERENCES, *grey.CHOOSING]


def output(d):
    if d.chance(0.75):
        return {}
    if d.name.startswith("binary") or d.operation.topic != "measurements":
        parts = d.dtype in COMPLEX or np.iscomplexobj(d.words.get("weights", 0))
        if d.name == "vectorized_filter" and parts:
            return {}
        return {"output": d.choice(COMPLEX if parts and not d.name.startswith("binary") else TYPES[1:-2])}
    return {}


def cast(d):
    return one_of("cast")(d) if d.chance(0.25) else {}


def index(d):
    if ("labels" not in d.words and not d.refused()) or d.chance(0.3):
        return {}
    one = lambda: int(d.choice([0, 1, 2, 3, 4, 5, 6, 9, -1]))
    if d.chance(0.2):
        sizes = [int(n) for n in d.rng.integers(1, 4, int(d.choice([2, 2, 3])))]
        return {"index": np.reshape([one() for _ in range(int(np.prod(sizes)))], sizes)}
    return {"index": one() if d.chance(0.3) else [one() for _ in range(int(d.rng.integers(2, 6)))]}


def optional(probability, draw):
    """A rule that leaves the default alone or draws one value."""
    def rule(d):
        return {} if not d.chance(probability) else draw(d)
    return rule


def flags(*names):
    return {name: optional(0.5, lambda d, name=name: {name: d.chance(0.5)}) for name in names}


def one_of(name):
    """A rule that draws one of the words that are declared."""
    return lambda d: {name: d.choice(d.allowed(name).choices)}


def whole(name):
    """A rule that draws one of the whole numbers that are declared."""
    return lambda d: {name: int(d.choice(d.allowed(name).whole()))}


def matrix(d):
    """A matrix, a diagonal, or either with an offset."""
    ndim = len(d.shape)
    kind = d.choice(["diagonal", "full", "wide", "homogeneous"])
    diagonal = np.round(d.rng.uniform(-2, 2, ndim), 2)
    full = np.round(np.diag(diagonal) + d.rng.normal(0, 0.3, (ndim, ndim)), 2)
    moved = np.hstack([full, np.round(d.rng.normal(0, 3, (ndim, 1)), 1)])
    if ndim == 1:
        kind = d.choice(["diagonal", "homogeneous"])
    return {"diagonal": diagonal, "full": full, "wide": moved, "homogeneous": np.vstack([moved, np.eye(ndim + 1)[-1]])}[kind]


def real_axis(d):
    """The axis of a real transform, and how long it was."""
    if d.chance(0.5):
        return {}
    axis = int(d.choice(d.axes))
    return {"axis": axis, "n": int(d.choice([max(1, 2 * d.shape[axis] - 2), 2 * d.shape[axis] - 1]))}


def coordinates(d):
    """Places within the array and around it: whole ones, halves and any."""
    points = arrays.shape(d.rng, d.choice([1, 1, 2, 3]), empty=False)
    anywhere = d.rng.uniform(-18, 27, (len(d.shape), *points))
    return np.choose(d.rng.integers(0, 4, anywhere.shape), [np.rint(anywhere), np.rint(2 * anywhere) / 2, anywhere, anywhere / 4])


def markers(d):
    chosen = d.rng.choice([0, 0, 0, 0, 1, 2, 3, -1, -2], d.shape)
    return chosen.astype(d.choice(["int8", "int16", "int32", "int64"]))


def labels(d):
    """Labels of the input's shape, or of one that broadcasts to it."""
    sizes = (*d.shape, 1) if d.refused() else d.shape
    if d.chance(0.3):
        sizes = tuple(1 if d.chance(0.4) else n for n in d.shape)[int(d.rng.integers(len(d.shape) + 1)):]
    return arrays.labels(d.rng, d.choice(["uint8", "int32", "int64"]), sizes)


def elements(d):
    return max(1, int(np.count_nonzero(d.words["footprint"]) if "footprint" in d.words else np.prod(d.window)))


RULES = {
    "axes": axes,
    "axis": axis,
    "size": size,
    "footprint": lambda d: {},
    "structure": structure,
    "weights": weights,
    "origin": origin,
    "mode": mode,
    "cval": lambda d: {},
    "output": output,
    "cast": cast,
    "sigma": lambda d: {"sigma": d.per_axis(lambda: float(d.choice([0.3, 0.6, 1, 1.5, 2, 3.2, 0]))) if not d.name.endswith("1d")
                        else float(d.choice([0.3, 0.6, 1, 1.5, 2, 4.7, 0]))},
    "truncate": optional(0.3, lambda d: {"truncate": float(d.choice([0.5, 2, 2.5, 3]))}),
    "radius": optional(0.2, lambda d: {"radius": d.per_axis(lambda: int(d.rng.integers(0, 5))) if d.name == "gaussian_filter" else int(d.rng.integers(0, 5))}),
    "rank": lambda d: {"rank": int(d.rng.integers(-elements(d), elements(d)))},
    "percentile": lambda d: {"percentile": d.choice([0, 20, 33.3, 50, 99.9, -20, -0.1, *d.allowed("percentile").ends()])},
    "border_value": optional(0.4, whole("border_value")),
    "iterations": optional(0.5, lambda d: {"iterations": int(d.choice([1, 2, 3, 0, -1]))}),
    "sampling": optional(0.5, lambda d: {"sampling": d.per_axis(lambda: float(d.choice([1, 2, 0.5, 3.25])))} if d.count else {}),
    "max_label": optional(0.5, lambda d: {"max_label": int(d.choice([1, 2, 5, 9]))}),
    "connectivity": connectivity,
    "index": index,
    "batch_memory": optional(0.2, lambda d: {"batch_memory": int(d.choice([1 << 22, 1 << 24, 1 << 30]))}),
    "prefilter": optional(0.3, lambda d: {"prefilter": d.chance(0.5)}),
    "grid_mode": optional(0.4, lambda d: {"grid_mode": d.chance(0.5)}),
    "reshape": optional(0.6, lambda d: {"reshape": d.chance(0.5)}),
    "order": whole("order"),
    "offset": optional(0.5, lambda d: {"offset": [float(np.round(d.rng.normal(0, 2), 1)) for _ in d.shape] if len(d.shape) > 1 else 1.5}),
    "output_shape": optional(0.3, lambda d: {"output_shape": [int(n) for n in d.rng.integers(1, 12, len(d.shape))]}),
    "matrix": lambda d: {"matrix": matrix(d)},
    "function": one_of("function"),
    "filter_size": lambda d: {"filter_size": int(d.choice([1, 2, 3, 8, 13]))},
    "derivative": lambda d: {"derivative": d.choice(["sobel", "prewitt", "'gaussian_filter1d sigma=1.5 order=1'",
                                                     "'correlate1d weights=[-1,0,2]'", "'convolve1d weights=[1,-1] origin=-1'"])},
    "derivative2": lambda d: {"derivative2": d.choice(["'correlate1d weights=[1,-2,1]'", "'gaussian_filter1d sigma=1.2 order=2'",
                                                       "'convolve1d weights=[1,-3,2.5,0.5] origin=1'", "sobel"])},
    "structure1": one_structure("structure1", "origin1"),
    "structure2": one_structure("structure2", "origin2"),
    "origin1": lambda d: {},
    "origin2": lambda d: {},
    "metric": optional(0.7, one_of("metric")),
    "func": one_of("func"),
    "out_dtype": optional(0.3, lambda d: {"out_dtype": d.choice(["float64", "float32", "int32", "uint8"])}),
    "default": optional(0.5, lambda d: {"default": d.choice([-1, 0.5, 7])}),
    "ignore_value": optional(0.5, lambda d: {"ignore_value": int(d.choice([0, 2, 4, 9]))}),
    "n": lambda d: {},
    "s": optional(0.3, lambda d: {"s": [int(n) for n in d.rng.integers(1, 14, d.count)] if d.count > 1 else int(d.rng.integers(1, 14))}),
    "norm": optional(0.5, one_of("norm")),
    "angle": lambda d: {"angle": d.choice([0, 90, -45, 30, 180, 1e-3, float(np.round(d.rng.uniform(-400, 400), 2))])},
    "shift": lambda d: {"shift": d.per_axis(lambda: d.choice([0, 1, -2, 0.5, 30, float(np.round(d.rng.normal(0, 2), 2))]))},
    "zoom": lambda d: {"zoom": d.per_axis(lambda: d.choice([1, 2, 0.5, 3, float(np.round(d.rng.uniform(0.2, 3), 2))]))},
    "min": lambda d: {"min": d.choice([0, -100.5, -3e9])},
    "max": lambda d: {"max": d.choice([1, 77, 256, 3e9])},
    "bins": lambda d: {"bins": int(d.choice([1, 5, 16]))},
    "return_distances": lambda d: {},
    "return_indices": lambda d: d.choice([{}, {"return_indices": True}, {"return_distances": False, "return_indices": True}]),
}

# Rules of single operations, and of arrays beside the input.
OWN = {
    ("rotate", "axes"): plane,
    ("label", "structure"): neighbours,
    ("label", "output"): lambda d: {},
    ("label", "cast"): lambda d: {},
    ("watershed_ift", "structure"): neighbours,
    ("watershed_ift", "output"): lambda d: {},
    ("watershed_ift", "cast"): lambda d: {},
    ("distance_transform_cdt", "metric"): lambda d: {} if d.chance(0.2) else {"metric": d.choice(["taxicab", "chessboard", "cityblock"])}
                                          if d.chance(0.6) or not d.count else {"metric": d.rng.random((3,) * d.count) < 0.5},
    ("spline_filter", "mode"): optional(0.7, lambda d: {"mode": d.choice(SPLINE_MODES)}),
    ("spline_filter1d", "mode"): optional(0.7, lambda d: {"mode": d.choice(SPLINE_MODES)}),
    ("fourier_gaussian", "sigma"): lambda d: {"sigma": d.per_axis(lambda: float(d.choice([0, 0.7, 2, 20])))},
    ("fourier_uniform", "size"): lambda d: {"size": d.per_axis(lambda: float(d.choice([0.5, 1, 3, 7.5])))},
    ("fourier_ellipsoid", "size"): lambda d: {"size": d.per_axis(lambda: float(d.choice([0, 0.7, 3, 40])))},
    **{(name, "output"): optional(0.2, lambda d: {"output": d.choice(["complex64", "complex128"])})
       for name in ["fourier_gaussian", "fourier_uniform", "fourier_ellipsoid", "fourier_shift"]},
    **{(name, "axis"): real_axis for name in ["fourier_gaussian", "fourier_uniform", "fourier_ellipsoid", "fourier_shift"]},
    ("gaussian_filter", "order"): optional(0.6, lambda d: {"order": d.per_axis(lambda: int(d.choice([0, 1, 2, 3])))}),
    ("gaussian_filter1d", "order"): optional(0.6, lambda d: {"order": int(d.choice([0, 1, 2, 3]))}),
}
ARRAYS = {
    "coordinates": coordinates,
    "markers": markers,
    "mask": lambda d: arrays.objects(d.rng, "bool", d.shape) if d.chance(0.3) else None,
    "labels": lambda d: labels(d) if d.chance(0.75) else None,
}
FIRST = ["axes", "axis", "size", "structure", "weights", "mode"]


def draw(seed, number, operations):
    """Returns the call of a number."""
    rng = np.random.Generator(np.random.PCG64([seed, number]))
    operation = operations[int(rng.integers(len(operations)))]
    d = Draw(rng, operation)
    further = {}
    for name in operation.arrays:
        array = ARRAYS[name](d)
        if array is not None:
            further[name] = array
            d.words[name] = None
    for parameter in sorted(operation.parameters, key=lambda p: FIRST.index(p) if p in FIRST else len(FIRST)):
        d.words.update(rule_of(operation.name, parameter)(d))
    words = {name: value for name, value in d.words.items() if name not in further}
    how = d.choice(["threads=1", "threads=2", "threads=3", "tiles=halves", "tiles=small", "tiles=lines"])
    kernels = d.choice(["plain", "vector"])
    return Call(operation.name, words, {"input": d.input, **further}, how, kernels)


def rule_of(name, parameter):
    return OWN.get((name, parameter)) or RULES[parameter]


def drawable(catalog, only=None):
    """The operations of the catalog that are drawn; raises where one has no reference or a parameter has no rule."""
    operations = [o for o in catalog if o.topic not in JAVA_ONLY_TOPICS and o.name not in JAVA_ONLY]
    missing = [f"{o.name} has no reference" for o in operations if o.name not in REFERENCES]
    missing += [f"{o.name} {p}= has no rule" for o in operations for p in o.parameters if (o.name, p) not in OWN and p not in RULES]
    missing += [f"{o.name} has no rule for its array {a}" for o in operations for a in o.arrays if a not in ARRAYS]
    if missing:
        raise SystemExit("golden/random_calls cannot draw all of the catalog:\n  " + "\n  ".join(missing))
    return [o for o in operations if only is None or o.name in only]
