"""The goals, with what was reached beside."""

import markdown
import page_warm
import ratios
import results
from ratios import number

MARKS = ("1", "10", "100", "steady")
PNG = "blur, {}, jpg to png"


def write(_):
    """The table, with a column for each JDK that the cold programs were run with."""
    eleven = markdown.load_cold("eleven-512") or markdown.load_cold("eleven-2048")
    ours = [name for name in eleven if name.startswith("ndimage") and " -" not in name] or ["ndimage"]
    rows = [
        ["eleven operations, 2048 squared, over OpenCV-Python: first / ten / hundred / steady", "8 / 3 / 1.2 / 0.9"]
        + [mixed("eleven-2048", name) for name in ours],
        ["the same at 512 squared", "10 / 6 / 2.5 / 1.0"] + [mixed("eleven-512", name) for name in ours],
        ["all operations that OpenCV-Python has, 2048 squared", ""] + [mixed("all-2048", name) for name in ours],
        ["the same at 512 squared", ""] + [mixed("all-512", name) for name in ours],
        ["no operation, steady with new results, above so many times OpenCV-Python's time", "1.5"]
        + [worst(name, "OpenCV-Python", 1.5) for name in ours],
        ["nor above so many times SciPy's", "1.0"] + [worst(name, "SciPy", 1.0) for name in ours],
        ["warm, reused results: geometric mean of OpenCV over ours, in the JVM / Python", "1.6 / 1.2", warm()],
        *([f"`fftn`, `rfftn` of float64, {shape}, over SciPy with one thread: 1 thread / 2", "1.0 / 0.6"]
          + [fourier(program, name) for name in ours]
          for shape, program in (("2048 squared", "fourier-2048"), ("256 cubed", "fourier-256"))),
        ["whole process, 12 megapixels of JPEG to blurred PNG: over SciPy and Pillow / OpenCV-Python", "0.8 / 2"]
        + [process(PNG.format("12 MP"), "SciPy and Pillow", "OpenCV-Python")],
        ["the PNG that comes out of it / a JPEG, their size over SciPy and Pillow's", "1.1", sizes()],
        ["whole process, 0.3 megapixels: over SciPy and Pillow", "0.8", process(PNG.format("0.3 MP"), "SciPy and Pillow")],
        ["`--help` from a clone over `import scipy.ndimage`", "0.45", process("start: help", "SciPy and Pillow")],
        ["`--version` over an empty Java program", "1.3", process("start: version", "an empty Java program")],
        ["a call on 64 x 64, warm, over OpenCV-Python's", "3"] + [steady("eleven-64", name) for name in ours],
    ]  # fmt: skip
    width = 2 + len(ours)
    rows = [row + [""] * (width - len(row)) for row in rows]
    if not any(text for row in rows for text in row[2:]):
        return None
    return "Ratios, of one run where they are of one row; less is better but where it says OpenCV over ours.\n\n" + markdown.table(
        ["", "goal", *ours], rows, 2
    )


def mixed(program, name):
    runs = markdown.load_cold(program)
    means = [ratios.cold_mean(runs.get(name), runs.get("OpenCV-Python"), mark) for mark in MARKS]
    return joined(means)


def steady(program, name):
    runs = markdown.load_cold(program)
    return number(ratios.cold_mean(runs.get(name), runs.get("OpenCV-Python"), "steady"))


def worst(name, peer, limit):
    """How many operations are above a limit, of all sizes, and which is worst."""
    found = []
    for program in ("all-256", "all-512", "all-2048", "eleven-512", "eleven-2048"):
        runs = markdown.load_cold(program)
        for case in (runs.get(name) or {"cases": {}})["cases"]:
            ratio = ratios.cold_ratio(runs[name], runs.get(peer), case, "steady")
            if ratio == ratio:
                found.append((ratio, f"{case}, {program.split('-')[1]}"))
    above = [one for one in found if one[0] > limit]
    return f"{len(above)} of {len(found)} are; most {number(max(found)[0])}: {max(found)[1]}" if found else ""


def fourier(program, name):
    """The ratios with one thread and with all, to SciPy with one."""
    runs = markdown.load_cold(program)
    one = next((run for who, run in runs.items() if who.startswith(name + " -")), None)
    return joined([ratios.cold_mean(run, runs.get("SciPy"), "steady") for run in (one, runs.get(name))])


def warm():
    result = results.load("warm")
    times = page_warm.times(result).values() if result else ()
    return joined(ratios.geometric_mean(page_warm.over(t, peer, "out") for t in times) for peer in ("OpenCV", "OpenCV-Python"))


def process(task, *peers):
    result = results.load("process")
    seconds = {row["program"]: row["seconds"] for row in result["rows"] if row["task"] == task} if result else {}
    return joined(seconds.get("ndimage", ratios.NAN) / seconds.get(peer, ratios.NAN) for peer in peers)


def sizes():
    """How many times as large as SciPy and Pillow's our PNG and our JPEG are."""
    result = results.load("process")
    found = []
    for task in (PNG.format("12 MP"), "blur, 12 MP, png to jpg"):
        sizes = {row["program"]: row["bytes"] for row in result["rows"] if row["task"] == task} if result else {}
        found.append(sizes.get("ndimage", ratios.NAN) / sizes.get("SciPy and Pillow", ratios.NAN))
    return joined(found)


def joined(values):
    texts = [number(value) for value in values]
    return " / ".join(text or "–" for text in texts) if any(texts) else ""
