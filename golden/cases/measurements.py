"""Labels and what is measured of them."""

import warnings

import numpy as np

from fixtures import ARRAYS, words
from oracle import TYPES, exactly
from pairwise import pairwise
from scipy_calls import call


def label(table):
    shapes = [(1,), (7,), (70,), (5, 7), (13, 8), (0, 3), (40, 67), (4, 5, 6), (2, 3, 4, 3)]
    for c in pairwise(10, kind=["any", "blobs", "full"], dtype=TYPES[:-2], shape=shapes,
                      structure=[None, "near", "full", "diagonal", "connectivity"]):
        ndim = len(c["shape"])
        structure = {"near": f"cross({ndim})", "full": "ones(" + ",".join("3" * ndim) + ")"}.get(c["structure"])
        if c["structure"] == "diagonal":
            structure = np.zeros((3,) * ndim, bool)
            structure[tuple([np.arange(3)] * ndim)] = True
        connectivity = (len(table.lines) % ndim) + 1 if c["structure"] == "connectivity" else None
        text = words("label", structure=structure, connectivity=connectivity)
        source = ARRAYS.name(c["kind"], c["dtype"], c["shape"])
        labels, count = call(text, ARRAYS[source])
        assert count == labels.max(initial=0)
        table.add(text, [source], "exact", labels)


def find_objects(table):
    for c in pairwise(11, dtype=["uint8", "int32", "int64"], shape=[(1,), (7,), (5, 7), (13, 8), (0, 3), (3, 4, 5), (2, 3, 1, 4)],
                      max_label=[None, 2, 5, 9]):
        text = words("find_objects", max_label=c["max_label"])
        source = ARRAYS.name("labels", c["dtype"], c["shape"])
        boxes = call(text, ARRAYS[source]) if ARRAYS[source].size else [None] * (c["max_label"] or 0)
        table.add(text, [source], "exact", boxes_of(boxes, len(c["shape"])))


def boxes_of(slices, ndim):
    """Where objects begin and end along each axis; -1 for one that is not there."""
    rows = [[[s.start, s.stop] for s in box] if box else [[-1, -1]] * ndim for box in slices]
    return np.array(rows, np.int64).reshape(len(rows), ndim, 2)


SHAPES = [(1,), (7,), (31,), (5, 7), (13, 8), (3, 4, 5), (2, 3, 1, 4)]
LABELS = [None, "uint8", "int32", "int64", "row", "column", "single"]
INDICES = [None, 2, [1, 2], [6, 3, 1, 1], [9, 0, 5, -1], np.array([[1, 2, 9], [4, 5, 1]])]


def labels_of(choice, shape):
    """The name of labels of a shape, or of one that broadcasts to it."""
    stretched = {"row": shape[-1:], "column": (*shape[:-1], 1), "single": ()}
    return ARRAYS.name("labels", "int32" if choice in stretched else choice, stretched.get(choice, shape))


def measurement(table, name):
    """Extremes are in the input's type, and sums of whole numbers are whole: those that a type cannot hold are refused. SciPy is asked
    on doubles for the rest; variances of complex numbers are real but for its rounding errors."""
    for c in pairwise(12, kind=["any", "any", "blobs"], dtype=TYPES, shape=SHAPES, labels=LABELS, index=INDICES):
        index = c["index"] if c["labels"] else None
        text = words(name, index=",".join(map(str, index)) if isinstance(index, list) else index)
        inputs = [ARRAYS.name(c["kind"], c["dtype"], c["shape"])]
        if c["labels"]:
            inputs.append(labels_of(c["labels"], c["shape"]))
        arrays = [ARRAYS[i] for i in inputs]
        whole = arrays[0].dtype.kind in "biu"
        if name not in ["minimum", "maximum"]:
            arrays[0] = arrays[0].astype(np.complex128 if arrays[0].dtype.kind == "c" else np.float64)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                result = np.asarray(call(text, *arrays))
            except ValueError as refusal:
                print(f"  left out: {text} of {inputs}: {refusal}")
                continue
        if name == "sum_labels" and whole:
            kind = np.uint64 if c["dtype"][0] == "u" else np.int64
            result = whole_sums(ARRAYS[inputs[0]], arrays[1:], index, kind)
            if result is None:
                continue
        if name in ["variance", "standard_deviation"]:
            result = result.real
        exact = name in ["minimum", "maximum"] or result.dtype.kind in "iu"
        table.add(text, inputs, "exact" if exact else "measured", result)


def whole_sums(array, labels, index, kind):
    """Sums in Python's whole numbers, which have any number of digits; None where one is beyond a type."""
    flat = [int(v) for v in array.ravel()]
    of = np.broadcast_to(labels[0], array.shape).ravel() if labels else np.ones(array.size, int)
    chosen = [of > 0] if index is None else [of == i for i in np.ravel(index)]
    sums = [sum(v for v, own in zip(flat, mask) if own) for mask in chosen]
    if not all(np.iinfo(kind).min <= total <= np.iinfo(kind).max for total in sums):
        return None
    return np.array(sums, kind).reshape(np.shape(index) if index is not None else ())


def sum_labels(table):
    measurement(table, "sum_labels")


def mean(table):
    measurement(table, "mean")


def minimum(table):
    measurement(table, "minimum")


def maximum(table):
    measurement(table, "maximum")


def variance(table):
    measurement(table, "variance")


def standard_deviation(table):
    measurement(table, "standard_deviation")


def center_of_mass(table):
    measurement(table, "center_of_mass")


def median(table):
    """SciPy gives labels that do not occur the least of all elements; here they have no median."""
    def result(answer, index, labels):
        missing = np.nan if answer.dtype.kind == "f" else complex(np.nan, np.nan)
        return np.where(np.isin(index, labels), answer, answer.dtype.type(missing)) if np.ndim(index) else answer

    of_labels(table, "median", [{}], TYPES, "exact", result, as_it_is=True)


def histogram(table):
    """SciPy gives None for labels that do not occur; here they have no elements in any bin."""
    def result(answer, index, labels):
        return answer if np.ndim(index) == 0 else with_bins(answer)

    bins = [{"min": 0, "max": 256, "bins": 16}, {"min": -100.5, "max": 77, "bins": 5}, {"min": 0, "max": 1, "bins": 1},
            {"min": -3e9, "max": 3e9, "bins": 9}]
    of_labels(table, "histogram", bins, TYPES, "exact", result)


def with_bins(answer):
    """Histograms, of zeros where SciPy gives none."""
    if isinstance(answer, np.ndarray) and answer.dtype != object:
        return answer
    flat = np.ravel(np.asarray(answer, object)) if np.ndim(answer) == 1 else answer
    bins = max(counts.size for counts in flat if counts is not None)
    return np.array([np.zeros(bins) if counts is None else counts for counts in flat])


def extrema(table):
    """Of equal elements SciPy takes any, so these hardly occur."""
    def result(answer, index, labels):
        columns = [np.reshape(part, (np.size(index) if np.ndim(index) else 1, -1)) for part in answer]
        joined = np.concatenate(columns, axis=1)
        return joined if np.ndim(index) else joined[0]

    of_labels(table, "extrema", [{}], ["uint32", "int32", "float32", "float64"], "exact", result)


def minimum_position(table):
    positions(table, "minimum_position")


def maximum_position(table):
    positions(table, "maximum_position")


def positions(table, name):
    """Of equal elements SciPy takes any, so these hardly occur; a label that does not occur has position 0 here."""
    def result(answer, index, labels):
        if not np.ndim(index):
            return np.asarray(answer)
        missing = ~np.isin(index, labels)
        return np.where(missing[..., None], 0, np.asarray(answer).reshape(*np.shape(index), -1))

    of_labels(table, name, [{}], ["uint32", "int32", "float32", "float64", "complex64", "complex128"], "exact", result)


def labeled_comprehension(table):
    functions = [{"func": name, "out_dtype": dtype, "default": default} for name, dtype, default in [
        ("mean", None, None), ("median", "float64", -1), ("std", None, 0.5), ("var", None, None), ("min", "float32", 7), ("max", None, None),
        ("sum", None, 0), ("ptp", None, None), ("size", "int32", -3), ("prod", None, 1)]]
    of_labels(table, "labeled_comprehension", functions, TYPES[:-2], "measured",
              lambda answer, index, labels: np.asarray(answer, np.float64))


def value_indices(table):
    """Each value in ascending order, and how often it occurs; then the indices, those of an element side by side."""
    for c in pairwise(17, kind=["labels", "any", "steps"], dtype=TYPES[1:9], shape=[(1,), (7,), (31,), (5, 7), (13, 8), (0, 3), (3, 4, 5), (2, 3, 1, 4)],
                      ignore=[None, 0, 2, -1]):
        wide = np.dtype(c["dtype"]).itemsize > 2  # SciPy counts all values between the least and the greatest
        source = ARRAYS.name("labels" if wide else c["kind"], c["dtype"], c["shape"])
        if c["dtype"][0] == "u" and c["ignore"] == -1:
            continue
        text = words("value_indices", ignore_value=c["ignore"])
        found = call(text, ARRAYS[source])
        rows = [[int(value), len(found[value][0])] + np.transpose(found[value]).ravel().tolist() for value in sorted(found)]
        table.add(text, [source], "exact", np.array([number for row in rows for number in row], np.int64))


def of_labels(table, name, arguments, dtypes, tolerance, result, as_it_is=False):
    """Cases of a measurement of which SciPy is asked on doubles, or on floats as they are."""
    for c in pairwise(13, dtype=dtypes, shape=SHAPES, arguments=range(len(arguments)), labels=LABELS, index=INDICES):
        index = c["index"] if c["labels"] else None
        text = words(name, **arguments[c["arguments"]], index=index)
        inputs = [ARRAYS.name("any", c["dtype"], c["shape"])]
        if c["labels"]:
            inputs.append(labels_of(c["labels"], c["shape"]))
        arrays = [ARRAYS[i] for i in inputs]
        arrays[0] = exactly(arrays[0])
        if not as_it_is:
            arrays[0] = arrays[0].astype(np.complex128 if arrays[0].dtype.kind == "c" else np.float64)
        labels = {"labels": arrays[1]} if c["labels"] else {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                answer = call(text, arrays[0], **labels)
            except ValueError as refusal:
                print(f"  left out: {text} of {inputs}: {refusal}")
                continue
            if answer is None or (isinstance(index, list) and all(part is None for part in answer)):
                continue
            found = np.asarray(result(np.asarray(answer) if as_it_is else answer, index, arrays[-1]))
            table.add(text, inputs, tolerance, found if as_it_is else found.astype(RESULTS.get(name, np.float64)))


RESULTS = {"histogram": np.int64, "minimum_position": np.int64, "maximum_position": np.int64}

TABLES = [
    label, find_objects, sum_labels, mean, minimum, maximum, variance, standard_deviation, center_of_mass, median, histogram, extrema,
    minimum_position, maximum_position, labeled_comprehension, value_indices,
]
