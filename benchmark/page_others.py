"""The other parts of the page: whole processes, files, growth, and what became slower."""

import history
import markdown
import results
from ratios import NAN, number

PROGRAMS = ("ndimage", "SciPy and Pillow", "OpenCV-Python", "mogrify", "vips", "an empty Java program")


def write_processes(_):
    result = results.load("process")
    if not result:
        return None
    tasks = {}
    for row in result["rows"]:
        tasks.setdefault(row["task"], {})[row["program"]] = row
    seconds, work = [], []
    for task, found in tasks.items():
        ours = found["ndimage"]
        cells = [number(found[p]["seconds"]) if p in found else "" for p in PROGRAMS]
        others = [number(ours["seconds"] / found[p]["seconds"]) if p in found else "" for p in PROGRAMS[1:]]
        seconds.append([task, str(ours["runs"]), *cells, *others])
        sizes = [number(ours["bytes"] / found[p]["bytes"]) if p in found and ours["bytes"] else "" for p in PROGRAMS[1:5]]
        work.append([task, *(number(found[p]["processor"]) if p in found else "" for p in PROGRAMS), *sizes])
    absent = [f"`{tool}` is not installed here, and left out." for tool in result["absent"]]
    text = f"{markdown.measured(result)} {', '.join(result['versions'])}. {' '.join(absent)}\n\nSeconds of wall clock, medians. "
    text += "ndimage is `./ndimage run`, once for each file of a folder; scripts and mogrify take a folder in one run.\n\n"
    text += markdown.table(["task", "runs", *PROGRAMS, *(f"ours / {p}" for p in PROGRAMS[1:])], seconds)
    text += "\nSeconds of the processors, and how many times as large as theirs our file is.\n\n"
    text += markdown.table(["task", *PROGRAMS, *(f"our size / {p}" for p in PROGRAMS[1:5])], work)
    return text + "\nNot timed, because the results differ:\n\n" + markdown.bullets(result["refused"])


def write_files(_):
    result = results.load("files")
    if not result:
        return None
    found, libraries = {}, {}
    for ending, array, verb, who, time in markdown.rows(result, "file"):
        found.setdefault((ending, array, verb), {})[who] = float(time)
        if who != "ndimage":
            libraries[who] = True
    rows = []
    for key, times in found.items():
        peers = [times[library] for library in libraries if library in times]
        fastest = number(min(peers) / times["ndimage"]) if peers else ""
        rows.append([*key, number(times["ndimage"]), *(number(times.get(library, NAN)) for library in libraries), fastest])
    head = ["file", "array", "what", "ndimage", *libraries, "fastest peer / ours"]
    return f"{markdown.settings(result)} Milliseconds.\n\n" + markdown.table(head, rows, 3)


def write_growth(_):
    result = results.load("growth")
    if not result:
        return None
    cells, shapes = {}, {}
    for name, dtype, shape, threads, time in markdown.rows(result, "growth"):
        cells.setdefault(f"{name} {dtype}", {}).setdefault(shape, []).append(number(float(time)))
        shapes[shape] = True
    rows = [[case, *(" / ".join(found.get(shape, [])) for shape in shapes)] for case, found in cells.items()]
    text = f"{markdown.settings(result)}\n\nMilliseconds with 1 thread / with 2, the result array reused where there is one.\n\n"
    return text + markdown.table(["operation", *shapes], rows)


def write_history(_):
    """What became slower, part by part, against the run before on the same machine."""
    parts = [history.compared(part) for part in history.PARTS]
    lines = [line for part in parts if part for line in part]
    return "\n".join(lines) if lines else None
