"""What NdImage has to give for a call: SciPy's answer, or, where NdImage differs on purpose, SciPy asked in another way.

Every way around SciPy names the row of ../differences.tsv that explains it.
"""

import traceback
import warnings
from dataclasses import dataclass, field

import numpy as np

from . import binary, distances, fourier, generic, grey, interpolated, linear, measured, ordered
from .answers import Answer
from .differences import Differs, Refused
from .tolerance import EXACT, Tolerance

TOPICS = [linear, ordered, generic, grey, binary, distances, measured, interpolated, fourier]
REFERENCES = {name: reference for topic in TOPICS for name, reference in topic.REFERENCES.items()}

REFUSALS = (ValueError, RuntimeError, TypeError, IndexError, NotImplementedError, ZeroDivisionError, OverflowError)


@dataclass
class Expectation:
    answer: Answer
    tolerance: Tolerance = EXACT
    rows: list = field(default_factory=list)


def expected(call):
    """Returns what a call has to give, how near, and by which deliberate differences."""
    differs = Differs(call.name)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            arrays, tolerance = REFERENCES[call.name](in_order(call, differs), differs)
        arrays = arrays if isinstance(arrays, list) else [arrays]
        return Expectation(Answer([np.asarray(a) for a in arrays]), tolerance, differs.rows)
    except Refused as refusal:
        return Expectation(Answer(word="refused", message=str(refusal)), rows=differs.rows)
    except REFUSALS as refusal:
        return Expectation(Answer(word="refused", message=f"{type(refusal).__name__}: {refusal}"), rows=differs.rows)
    except Exception:  # a fault of these rules: the call is reported as differing
        return Expectation(Answer(word="without a rule", message=traceback.format_exc()))


WINDOWS = ["weights", "footprint", "structure", "structure1", "structure2"]
PLANES = ["rotate", "fftn", "ifftn", "rfftn", "irfftn"]  # whose axes have an order
ONE_BY_ONE = ["gaussian_filter", "uniform_filter", "laplace", "generic_laplace", "generic_gradient_magnitude"]  # these go along one axis after the other, as they are given, in SciPy too
PER_AXIS = ["sigma", "order", "radius", "size", "origin", "origin1", "origin2", "mode", "shift", "zoom"]


def in_order(call, differs):
    """The call with its axes in ascending order, counted from 0, and its window turned along with them."""
    axes = call.axes
    if "axes" not in call.parameters or call.name in PLANES:
        return call
    windows = [name for name in WINDOWS if name in call.parameters]
    if windows and min(np.atleast_1d(call.parameters["axes"])) < 0:
        differs("negative `axes`")
    if axes == sorted(axes) or call.name in ONE_BY_ONE:
        return call
    differs("unsorted `axes`")
    order = np.argsort(axes)
    turned = {name: np.transpose(call.parameters[name], order) for name in windows}
    for name in PER_AXIS:
        if isinstance(call.parameters.get(name), list):
            turned[name] = [call.parameters[name][i] for i in order]
    return call.of(axes=sorted(axes), **turned)
