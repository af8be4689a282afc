"""The first part of the page: times from a cold start."""

import chart
import cold
import markdown
import ratios
import results
from ratios import number

MARKS = ("1", "10", "100", "1000", "steady")
SHORT_MARKS = ("1", "10", "100", "steady")
TITLES = {
    "eleven-64": "eleven operations on 64 x 64", "eleven-512": "eleven operations on 512 x 512",
    "eleven-2048": "eleven operations on 2048 x 2048", "all-256": "all on 256 x 256", "all-512": "all on 512 x 512",
    "all-2048": "all on 2048 x 2048", "colours": "1 megapixel of colours",
}  # fmt: skip
INTRODUCTION = """A program calls every operation once, then every one a second time, and so on, each time for a new result.
It is started as a user would, with `java -cp` and no options of the JVM; before the clock it has read its input arrays and done
nothing else; a peer has also imported its library, or loaded its native one. An operation leaves the program once its calls have taken their share of time;
in means and curves it counts from there on as if it had gone on in its steady state, which is the median of the last quarter of its
calls."""


def write(file):
    found = {program: markdown.load_cold(program) for program in TITLES}
    found = {program: runs for program, runs in found.items() if runs}
    if not found:
        return None
    versions = results.load("cold-versions") or {"texts": []}
    measured = markdown.measured(*(run for runs in found.values() for run in runs.values()))
    parts = [f"{measured} {', '.join(versions['texts'])}.", INTRODUCTION]
    picture = file.with_name(file.stem + "-cold.svg")
    picture.write_text(curves(found))
    parts.append(f"![Our time over OpenCV-Python's by the number of calls]({picture.name})")
    parts.append("### Eleven operations on noise\n\n" + eleven(found))
    parts.append("### Geometric means of all operations, our time over the peer's\n\n" + means(found))
    parts.append("### Processor time\n\n" + processors(found))
    details = file.with_name(file.stem + "-cold.md")
    details.write_text(all_times(found))
    title = "### Each operation, our time over the peer's"
    parts.append(f"{title}\n\nAll times are [on a page of their own]({details.name}).\n\n" + each(found))
    refused = [line for runs in found.values() for run in runs.values() for line in run["refused"]]
    if refused:
        parts.append("### Not timed, because the results differ\n\n" + markdown.bullets(refused))
    return "\n\n".join(parts)


def ours_of(runs):
    return {name: run for name, run in runs.items() if name.startswith("ndimage")}


def curves(found):
    """Everybody's time over OpenCV-Python's, by the number of calls."""
    panels = {}
    for program, runs in found.items():
        reference = runs.get("OpenCV-Python")
        lines = {}
        for name, run in runs.items():
            if name != "OpenCV-Python" and " -" not in name:
                means = [(mark, ratios.cold_mean(run, reference, str(mark))) for mark in cold.MARKS]
                lines[name] = [(mark, mean) for mark, mean in means if mean == mean]
        if program != "eleven-64":
            panels[TITLES[program]] = {name: line for name, line in lines.items() if line}
    up = "up: the time of all of them over OpenCV-Python's, geometric means"
    return chart.draw(panels, "Across: calls of each operation", up)


def eleven(found):
    rows = []
    for program, runs in found.items():
        peer = runs.get("OpenCV-Python")
        for name, run in ours_of(runs).items() if program.startswith("eleven") and peer else ():
            means = [number(ratios.cold_mean(run, peer, mark)) for mark in SHORT_MARKS]
            work = [run["processors"].get(m, ratios.NAN) / (peer["processors"].get(m) or ratios.NAN) for m in SHORT_MARKS[:3]]
            size = program.split("-")[1]
            rows.append([f"{size} x {size}", name, *means, *map(number, work)])
    head = ["image", "over OpenCV-Python", "first", "ten", "hundred", "steady"]
    return markdown.table(head + ["processors, first", "ten", "hundred"], rows, 2)


def means(found):
    rows = []
    for program, runs in found.items():
        for peer in cold.EVERYBODY if not program.startswith("eleven") else ():
            for name, run in ours_of(runs).items() if peer in runs else ():
                both = [case for case in run["cases"] if case in runs[peer]["cases"]]
                row = [number(ratios.cold_mean(run, runs[peer], mark)) for mark in MARKS]
                rows.append([TITLES[program], peer, name, str(len(both)), *row])
    return markdown.table(["program", "peer", "ours", "cases", "1", "10", "100", "1,000", "steady"], rows, 3)


def processors(found):
    """What the processors worked in the first rounds, in which nobody has left the program yet, or few have."""
    rows = []
    for program, runs in found.items():
        for name, run in runs.items():
            times = [run["processors"].get(mark, ratios.NAN) / 1000 for mark in SHORT_MARKS[:2]]
            firsts = sum(ratios.reckoned(run, case, "1") for case in run["cases"]) / 1000
            rows.append([TITLES[program], name, str(len(run["cases"])), number(firsts), *map(number, times)])
    head = ["program", "who", "operations", "first round: wall clock, s", "processors, s", "ten rounds: processors, s"]
    return markdown.table(head, rows, 2)


def each(found):
    """Our ratios to OpenCV-Python and SciPy for every case, with the first JDK: of the first, ten, hundred calls, and steady."""
    programs = [program for program in ("all-512", "all-2048") if program in found]
    columns = [(program, peer) for program in programs for peer in ("OpenCV-Python", "SciPy") if peer in found[program]]
    if not columns:
        return ""
    rows = []
    ours = {program: next(iter(ours_of(found[program]).values())) for program in programs}
    for case in ours[programs[0]]["cases"]:
        row = [case]
        for program, peer in columns:
            figures = [ratios.cold_ratio(ours[program], found[program][peer], case, mark) for mark in SHORT_MARKS]
            row.append(" / ".join(map(number, figures)) if figures[0] == figures[0] else "")
        rows.append(row)
    names = [f"{program.split('-')[1]} squared, {peer}: first / ten / hundred / steady" for program, peer in columns]
    return markdown.table([f"operation, {next(iter(ours_of(found[programs[0]])))}", *names], rows)


def all_times(found):
    """The page with all times."""
    text = "# Times from a cold start\n\nWritten by `benchmark/compare`, for [the benchmarks](benchmarks.md). Milliseconds of the "
    text += "first / ten / hundred / thousand calls together, then of one in the steady state. Where an operation left the program "
    text += "before, a dash stands, and after how many calls it left is in parentheses.\n"
    for program, runs in found.items():
        cases = list(dict.fromkeys(case for run in runs.values() for case in run["cases"]))
        rows = [[case, *(cell(run, case, program) for run in runs.values())] for case in cases]
        text += f"\n## {TITLES[program]}\n\n" + markdown.table(["operation", *runs], rows)
    return text


def cell(run, case, program):
    found = run["cases"].get(case)
    if not found:
        return ""
    times = [number(ratios.measured(run, case, mark)) or "–" for mark in MARKS]
    cut = f" ({found['calls']})" if found["calls"] < cold.PROGRAMS[program].rounds else ""
    return " / ".join(times) + cut
