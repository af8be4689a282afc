"""Ratios of times, and their means."""

import math
import statistics

NAN = math.nan


def geometric_mean(values):
    """The geometric mean of the numbers among some values; NaN where there are none."""
    numbers = [value for value in values if not math.isnan(value)]
    return math.exp(statistics.fmean(map(math.log, numbers))) if numbers else NAN


def measured(result, case, mark):
    """A case's milliseconds of so many calls together, or "steady" of one; NaN where it was not called as often, or at all."""
    found = (result or {"cases": {}})["cases"].get(case)
    if not found:
        return NAN
    return found["steady"] if mark == "steady" else found["sums"].get(mark, NAN)


def reckoned(result, case, mark):
    """The same, where a case left earlier as if it had gone on in its steady state."""
    found = (result or {"cases": {}})["cases"].get(case)
    if not found or mark == "steady" or mark in found["sums"]:
        return measured(result, case, mark)
    return found["total"] + (int(mark) - found["calls"]) * found["steady"]


def cold_ratio(ours, theirs, case, mark):
    """Our time of a case over another's."""
    return reckoned(ours, case, mark) / reckoned(theirs, case, mark)


def cold_mean(ours, theirs, mark):
    """The geometric mean of our times over another's, of all cases that both have."""
    return geometric_mean(cold_ratio(ours, theirs, case, mark) for case in (ours or {"cases": {}})["cases"])


def number(value):
    """A number with three digits, or nothing for NaN."""
    if value is None or math.isnan(value) or math.isinf(value):
        return ""
    decimals = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f"{value:.{decimals}f}"
