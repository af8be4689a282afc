"""The shortest call that still differs."""

from dataclasses import replace

import numpy as np

from .comparison import complaint

ROUNDS = 60


def shrunk(call, peers):
    """Takes away what can be taken away: parameters, parts of arrays, odd numbers; the peers' words stay what they are."""
    words = words_of(*peers.ask([call])[0])
    for _ in range(ROUNDS):
        smaller = [c for c in candidates(call)]
        if not smaller:
            break
        for candidate, (expectation, answer) in zip(smaller, peers.ask(smaller)):
            if words_of(expectation, answer) == words and complaint(expectation, answer, list(candidate.arrays.values())):
                call = candidate
                break
        else:
            break
    return call


def words_of(expectation, answer):
    return expectation.answer.word, answer.word


def candidates(call):
    """Calls that are simpler by one step, the largest steps first."""
    for axis in range(call.input.ndim):
        size = call.input.shape[axis]
        for cut in [slice(0, size // 2), slice(size // 2, size), slice(0, size - 1), slice(1, size)] if size > 1 else []:
            place = (slice(None),) * axis + (cut,)
            yield replace(call, arrays={name: np.ascontiguousarray(a[place]) if a.shape == call.input.shape else a
                                        for name, a in call.arrays.items()})
    for name in list(call.arrays)[1:]:
        if "index" not in call.parameters:
            yield replace(call, arrays={k: v for k, v in call.arrays.items() if k != name})
    for name in call.parameters:
        yield call.without(name)
    for name, value in call.parameters.items():
        if isinstance(value, list):
            yield call.of(**{name: value[0]})
        elif name == "index" and np.ndim(value):
            yield call.of(index=np.ravel(value).tolist())
    if call.kernels != "plain":
        yield replace(call, kernels="plain")
    if call.how != "threads=1":
        yield replace(call, how="threads=1")
    rounded = simpler(call.input)
    if not np.array_equal(rounded, call.input, equal_nan=True):
        yield call.of(arrays={"input": rounded})


def simpler(array):
    with np.errstate(all="ignore"):
        return np.rint(array).astype(array.dtype) if array.dtype.kind in "fc" else np.clip(array, 0, 9).astype(array.dtype)
