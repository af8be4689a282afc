"""Labels and what is measured of them."""

from dataclasses import replace

import numpy as np

from cases.measurements import boxes_of
from oracle import exactly

from .asking import ask, stored
from .tolerance import EXACT, Tolerance

ROUNDING = 1e-13  # of sums that NdImage makes exactly and SciPy does not, in parts of the sum of magnitudes
NAN = "a NaN among the elements of a label"


def check_connectivity(call, differs):
    if call.parameters.get("connectivity", 1) > max(1, call.input.ndim):
        differs.refused("a connectivity beyond the dimensions")


def label(call, differs):
    check_connectivity(call, differs)
    if call.input.dtype.kind == "c":
        differs("complex numbers in `label` and in binary morphology but `binary_fill_holes`")
        call = call.of(arrays={"input": call.input != 0})
    labels, count = ask(call)
    return [labels, np.int64(count)], EXACT


def find_objects(call, differs):
    array, most = call.input, call.parameters.get("max_label", 0)
    boxes = ask(call) if array.size else [None] * most
    return boxes_of(boxes, array.ndim), EXACT


def is_several(call):
    """Whether the result has an entry for each label of an index."""
    return np.ndim(call.parameters.get("index")) > 0


def entries(call):
    """The shape of the index; none of a single label, or of all."""
    return np.shape(call.parameters["index"]) if is_several(call) else ()


def selections(call):
    """The elements of each thing that is measured, flat, and their places; whether an index of several was asked for."""
    flat, index = call.input.ravel(), call.parameters.get("index")
    places = np.arange(flat.size)
    if "labels" not in call.arrays:
        return [(flat, places)], False
    labels = np.broadcast_to(call.arrays["labels"], call.input.shape).ravel()
    if index is None:
        return [(flat[labels > 0], places[labels > 0])], False
    return [(flat[labels == i], places[labels == i]) for i in np.ravel(index)], is_several(call)


def fitted(call, differs):
    """The call with labels that SciPy can compare with every entry of the index."""
    labels, index = call.arrays.get("labels"), call.parameters.get("index")
    if labels is None and index is not None:
        differs.refused("labelled measurements with an index but no labels")
    if labels is not None and not fits(labels.shape, call.input.shape):
        differs.refused("labels of a shape that the input would have to broadcast to")
    if np.ndim(index) > 1:
        differs("an index of several dimensions")
    if labels is None or index is None or all(np.iinfo(labels.dtype).min <= i <= np.iinfo(labels.dtype).max for i in np.ravel(index)):
        return call
    differs("an index that the labels' type cannot hold")
    return call.of(arrays={"labels": labels.astype(np.int64)})


def fits(labels, sizes):
    """Whether labels broadcast to the input's sizes as they are."""
    return len(labels) <= len(sizes) and all(n in [1, size] for n, size in zip(labels[::-1], sizes[::-1]))


def shaped(call, values):
    """A list of values for the entries of the index, in its shape."""
    values = np.asarray(values)
    return values.reshape(*np.shape(call.parameters["index"]), *values.shape[1:])


def measurement(call, differs):
    call = fitted(call, differs)
    complex_numbers = call.input.dtype.kind == "c"
    if call.name == "center_of_mass" and not call.input.ndim:
        differs("`center_of_mass` and positions without axes")
        kind = np.complex128 if complex_numbers else np.float64
        return np.zeros((*entries(call), 0), kind), EXACT
    chosen, several = selections(call)
    if call.name == "sum_labels" and call.input.dtype.kind in "biu":
        return whole_sums(call, chosen, several, differs), EXACT
    if call.name not in ["minimum", "maximum", "median"]:
        call = in_doubles(call, several, differs)
        chosen, several = selections(call)
    if call.name in ["minimum", "maximum", "median"] and any(np.isnan(elements).any() for elements, _ in chosen):
        differs(NAN)
        return by_numpy(call, chosen, several), EXACT
    if call.name == "median" and several and any(not elements.size for elements, _ in chosen):
        differs("`median` of a label that does not occur, in a list")
        return by_numpy(call, chosen, several), EXACT
    result = np.asarray(ask(call))
    if call.name in ["variance", "standard_deviation"] and complex_numbers:
        differs("the variance of complex numbers")
        result = result.real
    return result, EXACT if call.name in ["minimum", "maximum", "median"] else summed(call, chosen)


def in_doubles(call, several, differs):
    """The call of doubles, in which sums are made."""
    if several and call.input.dtype.kind == "c":
        differs("sums and means of complex numbers for a list of labels")
    if not several and call.dtype in ["float32", "complex64"] and call.name in ["sum_labels", "variance", "standard_deviation"]:
        differs("sums of float32 and complex64, one label or all")
    return call.of(arrays={"input": call.input.astype(np.complex128 if call.input.dtype.kind == "c" else np.float64)})


def whole_sums(call, chosen, several, differs):
    """Sums of whole numbers of any size."""
    kind = np.uint64 if call.dtype[0] == "u" else np.int64
    sums = [sum(int(v) for v in elements) for elements, _ in chosen]
    if several or not all(np.iinfo(kind).min <= total <= np.iinfo(kind).max for total in sums):
        differs("sums of integers")
    if not all(np.iinfo(kind).min <= total <= np.iinfo(kind).max for total in sums):
        differs.refused("sums of integers")
    return shaped(call, np.array(sums, kind)) if several else np.array(sums[0], kind)


def summed(call, chosen):
    """How near sums come: SciPy's rounding errors are parts of the sum of magnitudes, which a result may be far below."""
    finite = [np.where(np.isfinite(elements), elements, 0) for elements, _ in chosen]
    magnitudes = [float(np.sum(np.abs(elements))) for elements in finite]
    scale = max(magnitudes, default=0)
    if call.name == "variance":
        scale **= 2
    if call.name == "center_of_mass":
        scale = sum(call.input.shape) * max((m / max(abs(float(e.sum())), 1e-300) for m, e in zip(magnitudes, finite)), default=0)
    return Tolerance(ROUNDING, scale=scale, of_result_alone=True)


def by_numpy(call, chosen, several):
    function = {"minimum": np.min, "maximum": np.max, "median": np.median}[call.name]
    nan = np.nan if call.input.dtype.kind != "c" else complex(np.nan, np.nan)
    results = [nan if np.isnan(e).any() else function(e) if e.size else nan if call.name == "median" else 0 for e, _ in chosen]
    kind = call.input.dtype if call.name != "median" or call.input.dtype.kind in "fc" else np.float64
    return shaped(call, np.array(results, kind)) if several else np.array(results[0], kind)


def position(call, differs):
    """Where an extreme is: SciPy's place if there is one of it, the first of several."""
    call = fitted(call, differs)
    chosen, several = selections(call)
    greatest = call.name == "maximum_position"
    results = []
    for elements, places in chosen:
        results.append(first_extreme(elements.astype(np.float64) if elements.dtype.kind in "bf" else elements, places, greatest))
        if elements.size and np.count_nonzero(elements == (elements.max() if greatest else elements.min())) > 1:
            differs("equal extremes")
        if elements.dtype.kind in "fc" and np.isnan(elements).any():
            differs(NAN)
    if not call.input.ndim and (several or results[0] is not None):
        differs("`center_of_mass` and positions without axes")
        return np.zeros((*entries(call), 0), np.int64), EXACT
    if not several and results[0] is None:
        return np.asarray(ask(call), np.int64), EXACT
    results = [place or 0 for place in results]  # SciPy's place of a label that does not occur
    unravelled = [np.unravel_index(place, call.input.shape) for place in results]
    return shaped(call, np.array(unravelled, np.int64)) if several else np.array(unravelled[0], np.int64), EXACT


def first_extreme(elements, places, greatest):
    if not elements.size:
        return None
    nans = np.isnan(elements) if elements.dtype.kind in "fc" else np.zeros(elements.shape, bool)
    return places[np.argmax(nans) if nans.any() else np.argmax(elements) if greatest else np.argmin(elements)]


def histogram(call, differs):
    call = fitted(call, differs)
    kind = np.complex128 if call.input.dtype.kind == "c" else np.float64
    chosen, several = selections(call.of(arrays={"input": exactly(call.input).astype(kind)}))
    asked = call.of(arrays={"input": chosen[0][0]}).without("index")
    counts = []
    for elements, _ in chosen:
        if not elements.size:
            differs("`histogram` of a label that does not occur, in a list")
        counts.append(ask(replace(asked, arrays={"input": elements})) if elements.size else np.zeros(call.parameters["bins"]))
    return (shaped(call, counts) if several else counts[0]).astype(np.int64), EXACT


def extrema(call, differs):
    """A row for each label: the least, the greatest, and their places."""
    parts = []
    for name in ["minimum", "maximum", "minimum_position", "maximum_position"]:
        reference = position if name.endswith("position") else measurement
        part, _ = reference(call.of(name), differs)
        parts.append(np.asarray(part).real.astype(np.float64))
    several = is_several(call)
    rows = [np.reshape(part, (np.size(call.parameters["index"]) if several else 1, -1)) for part in parts]
    joined = np.concatenate(rows, axis=1)
    return joined if several else joined[0], EXACT


def labeled_comprehension(call, differs):
    call = fitted(call, differs)
    kind = call.parameters.get("out_dtype", "float64")
    if np.dtype(kind).kind in "iu":
        differs("a real result in an integer type")
    cast = call.parameters.get("cast", "round_saturate")
    call = call.without("cast").of(arrays={"input": exactly(call.input).astype(np.float64)}, out_dtype="float64")
    chosen, several = selections(call)
    if not several and not chosen[0][0].size:
        differs("`labeled_comprehension` of nothing, without a list")
        return stored(np.float64(call.parameters.get("default", np.nan)), kind, cast), EXACT
    tolerance = summed(call, chosen)
    if call.parameters["func"] in ["var", "prod"]:
        tolerance = Tolerance(ROUNDING, scale=tolerance.scale ** 2)
    return stored(np.asarray(ask(call), np.float64), kind, cast), tolerance


def value_indices(call, differs):
    """Each value in ascending order, and how often it occurs; then the indices, those of an element side by side."""
    if call.dtype == "bool":
        differs("`value_indices` of bool; `watershed_ift` of bool, int8 and int16")
        call = call.of(arrays={"input": call.input.astype(np.uint8)})
    if not call.input.ndim:
        differs("`value_indices` without axes")
        ignored = call.parameters.get("ignore_value") == call.input
        return np.array([] if ignored else [call.input, 1], np.int64), EXACT
    found = ask(call)
    rows = [[int(value), len(found[value][0])] + np.transpose(found[value]).ravel().tolist() for value in sorted(found)]
    return np.array([number for row in rows for number in row], np.int64), EXACT


def watershed_ift(call, differs):
    """SciPy's floods lead from the end of a line on to the start of the next: it is asked with a rim around the array."""
    check_connectivity(call, differs)
    differs("`watershed_ift` at the edges")
    return ask(call), EXACT


REFERENCES = {
    "labeled_comprehension": labeled_comprehension,
    "value_indices": value_indices,
    "watershed_ift": watershed_ift,
    "label": label,
    "find_objects": find_objects,
    "histogram": histogram,
    "extrema": extrema,
    "minimum_position": position,
    "maximum_position": position,
    **{name: measurement for name in
       ["sum_labels", "mean", "minimum", "maximum", "variance", "standard_deviation", "center_of_mass", "median"]},
}
