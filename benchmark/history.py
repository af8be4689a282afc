"""The history: every full run adds its ratios to history.tsv, and the page shows what became slower against the run before.

A run begins with a line "run", part, day, commit, machine; its rows are a case, the peer, and ratios of our time to the peer's.
"""

import markdown
import page_warm
import ratios
import results

FILE = results.HOME / "benchmark" / "history.tsv"
REFERENCES = ("OpenCV-Python", "SciPy", "OpenCV", "scikit-image", "BoofCV", "ImageJ")
MARKS = ("1", "10", "100", "steady")
SLOWER = 1.3  # From so many times the ratio before, a ratio is said to be slower.
COLD = ("eleven-512", "eleven-2048", "all-512", "all-2048")
PARTS = {
    "warm": ("fresh", "out"),
    **{f"cold/{program}": ("first", "ten", "hundred", "steady") for program in COLD},
    "process": ("wall clock",),
    "files": ("time",),
}


def append(part, only=None):
    """Adds what was measured of a part; of the cold programs, only those that were run."""
    names = [part] if part in PARTS else [f"cold/{p}" for p in COLD if part == "cold" and (not only or p in only)]
    for name in names:
        rows = ratios_of(name)
        if rows:
            setting = setting_of(name)
            with FILE.open("a") as file:
                print("run", name, setting["day"], setting["commit"], setting["machine"], sep="\t", file=file)
                for case, peer, *values in rows:
                    print(case, peer, *(ratios.number(value) for value in values), sep="\t", file=file)


def setting_of(part):
    if part.startswith("cold/"):
        return next(iter(markdown.load_cold(part[5:]).values()))["setting"]
    return results.load(part)["setting"]


def ratios_of(part):
    """Rows of a case, a peer, and our times over the peer's."""
    if part.startswith("cold/"):
        runs = markdown.load_cold(part[5:])
        ours = next((run for name, run in runs.items() if name.startswith("ndimage")), {"cases": {}})
        return [
            (case, peer, *(ratios.cold_ratio(ours, runs[peer], case, mark) for mark in MARKS))
            for case in ours["cases"]
            for peer in [reference(lambda p: case in runs.get(p, {"cases": {}})["cases"])]
            if peer
        ]
    result = results.load(part)
    if part == "warm":
        return [
            (case, peer, *(1 / page_warm.over(found, peer, ours) for ours in page_warm.OURS))
            for case, found in page_warm.times(result).items()
            for peer in [reference(found.__contains__)]
            if peer
        ]
    if part == "process":
        ours = {row["task"]: row["seconds"] for row in result["rows"] if row["program"] == "ndimage"}
        return [
            (row["task"], row["program"], ours[row["task"]] / row["seconds"])
            for row in result["rows"]
            if row["program"] != "ndimage"
        ]
    rows = markdown.rows(result, "file")
    ours = {tuple(row[:3]): float(row[4]) for row in rows if row[3] == "ndimage"}
    return [(" ".join(row[:3]), row[3], ours[tuple(row[:3])] / float(row[4])) for row in rows if row[3] != "ndimage"]


def reference(has):
    """The first of the peers that has a case."""
    return next((peer for peer in REFERENCES if has(peer)), None)


def runs_of(part):
    """The runs of a part in the history, oldest first: their headings, and ratios by case and peer."""
    found, rows = [], {}
    for line in FILE.read_text().splitlines() if FILE.exists() else ():
        first, *words = line.split("\t")
        if first == "run":
            rows = {}
            if words[0] == part:
                found.append((words, rows))
        else:
            rows[first, words[0]] = [float(word) if word else ratios.NAN for word in words[1:]]
    return found


def compared(part):
    """Lines about the last run of a part beside the one before it on the same machine; none where there is no such one."""
    runs = runs_of(part)
    before = [run for run in runs[:-1] if run[0][3] == runs[-1][0][3]]
    if not before:
        return []
    (heading, rows), (old_heading, old_rows) = runs[-1], before[-1]
    slower = []
    for key, values in rows.items():
        for column, new, old in zip(PARTS[part], values, old_rows.get(key, ())):
            if new > SLOWER * old:
                number = ratios.number
                slower.append((new / old, f"{key[0]}, {column}: {number(old)} → {number(new)} times {key[1]}'s time"))
    title = f"{part}: {heading[2]} of {heading[1]} beside {old_heading[2]} of {old_heading[1]}, "
    title += f"{len(slower)} of {sum(map(len, rows.values()))} ratios more than {SLOWER} times what they were."
    return [title, "", markdown.bullets(text for _, text in sorted(slower, reverse=True))]
