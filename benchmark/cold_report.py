"""What benchmark/compare --cold --short prints: how many times OpenCV-Python's time each of the eleven operations takes."""

import results
from ratios import cold_mean, cold_ratio, measured

MARKS = ("1", "10", "100", "steady")


def show(program, name):
    ours, theirs = (results.load(f"cold/{program}/{who}") for who in (name, "OpenCV-Python"))
    print(f"\n{program}: time of {name} over OpenCV-Python's, medians of {ours['runs']} runs")
    print(f"{'':42}{'first':>8}{'ten':>8}{'hundred':>8}{'steady':>8}   steady, ms")
    for case in ours["cases"]:
        times = " / ".join(f"{measured(one, case, 'steady'):.3f}" for one in (ours, theirs))
        print(f"{case:42}{line(lambda mark: cold_ratio(ours, theirs, case, mark))}   {times}")
    print(f"{'geometric mean':42}{line(lambda mark: cold_mean(ours, theirs, mark))}")
    print(f"{'processor time':42}{line(lambda mark: processor_ratio(ours, theirs, mark))}")


def line(figure):
    figures = [figure(mark) for mark in MARKS]
    return "".join(f"{value:8.2f}" if value == value else " " * 8 for value in figures)


def processor_ratio(ours, theirs, mark):
    """Over how many times as much processor time as theirs the first rounds took; not known of the steady state."""
    times = [result["processors"].get(mark, float("nan")) for result in (ours, theirs)]
    return times[0] / (times[1] or float("nan"))
