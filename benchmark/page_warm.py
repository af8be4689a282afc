"""The operations when everything is warm, and where a peer is faster, warm or cold."""

import markdown
import ratios
import results
from ratios import NAN, number

IN_JVM = ("OpenCV", "BoofCV", "ImageJ")
IN_PYTHON = ("OpenCV-Python", "SciPy", "scikit-image")
PEERS = IN_JVM + IN_PYTHON
OURS = ("fresh", "out")
MARKS = {"first": "1", "ten": "10", "hundred": "100", "steady": "steady"}


def times(result):
    """Milliseconds by case, then by contestant."""
    found = {}
    for name, dtype, _, who, time in markdown.rows(result, "time"):
        found.setdefault(f"{name} {dtype}", {})[who] = float(time)
    return found


def kinds(result):
    return {f"{row[0]} {row[1]}": row[2] for row in markdown.rows(result, "time")}


def over(found, peer, ours):
    """A peer's time over ours; ours is with a new result where there is no room for one."""
    return found.get(peer, NAN) / found.get(ours, found.get("fresh", NAN))


def write(_):
    result = results.load("warm")
    if not result:
        return None
    cases, kind = times(result), kinds(result)
    columns = [*OURS, "plain", *PEERS, "copy"]
    pairs = [(peer, ours) for peer in ("OpenCV", "OpenCV-Python", "SciPy") for ours in OURS]
    head = ["operation", *columns, *(f"{peer} / {ours}" for peer, ours in pairs), "out / copy"]
    rows = []
    for case, found in cases.items():
        row = [found.get(column, NAN) for column in columns] + [over(found, *pair) for pair in pairs]
        rows.append([case, *map(number, [*row, 1 / over(found, "copy", "out")])])
    bound = [
        f"{case}: {number(1 / over(found, 'copy', 'out'))} times"
        for case, found in cases.items()
        if kind[case] == "MEMORY_BOUND" and over(found, "copy", "out") < 0.5
    ]
    parts = [
        markdown.settings(result) + " Milliseconds.\n\n" + markdown.table(head, rows),
        "### Geometric means\n\n" + means(cases, kind),
        "### Memory-bound, and slower than twice the copy\n\n" + markdown.bullets(bound),
        "### Not timed, because the results differ\n\n" + markdown.bullets(row[0] for row in markdown.rows(result, "refused")),
    ]
    missing = [row[0] for row in markdown.rows(result, "missing")]
    if missing:
        parts.append("### Not in this build\n\n" + markdown.bullets(missing))
    return "\n".join(parts)


def means(cases, kind):
    rows = []
    usual = [found for case, found in cases.items() if kind[case] != "LABELLED"]
    for peer in PEERS:
        rows.append(mean_row(peer, usual, peer, "1.6" if peer == "OpenCV" else "1.2" if peer == "OpenCV-Python" else ""))
    labelled = [found for case, found in cases.items() if kind[case] == "LABELLED"]
    rows.append(mean_row("SciPy, labelled statistics", labelled, "SciPy", "5"))
    plain = [{**f, "out": f["plain"], "fresh": f["plain"]} for c, f in cases.items() if "float" in c.split()[-1] and "plain" in f]
    rows.append(mean_row("OpenCV, our plain kernels, float types", plain, "OpenCV", "0.4 each"))
    head = ["peer's time / ours", "cases", "fresh: mean", "least", "out: mean", "least", "goal for out"]
    return markdown.table(head, [row for row in rows if row[1] != "0"])


def mean_row(title, cases, peer, goal):
    row = [title, str(sum(peer in found for found in cases))]
    for ours in OURS:
        values = [over(found, peer, ours) for found in cases if peer in found]
        row += [number(ratios.geometric_mean(values)), number(min(values, default=NAN))]
    return [*row, goal]


def write_slower(_):
    """Every operation and peer of which some column, warm or cold, shows the peer to be faster."""
    result = results.load("warm")
    warm = times(result) if result else {}
    programs = {name: markdown.load_cold(name) for name in ("all-512", "all-2048")}
    programs = {name: runs for name, runs in programs.items() if runs}
    if not warm and not programs:
        return None
    ours = {name: next(run for who, run in runs.items() if who.startswith("ndimage")) for name, runs in programs.items()}
    cases = list(dict.fromkeys([*warm, *(case for run in ours.values() for case in run["cases"])]))
    rows, lost, held = [], 0, 0
    for case in cases:
        for peer in PEERS:
            figures = [1 / over(warm.get(case, {}), peer, column) for column in OURS]
            for name, runs in programs.items():
                figures += [ratios.cold_ratio(ours[name], runs.get(peer), case, mark) for mark in MARKS.values()]
            known = [figure for figure in figures if figure == figure]
            held += len(known)
            lost += sum(figure > 1 for figure in known)
            if any(figure > 1 for figure in known):
                rows.append([case, peer, *(f"**{number(f)}**" if f > 1 else number(f) for f in figures)])
    head = ["operation", "peer", *(f"warm, {column}" for column in OURS)]
    head += [f"{name.split('-')[1]} squared, {mark}" for name in programs for mark in MARKS]
    text = f"Our time over the peer's; of {held} ratios, {lost} are above 1 (bold). Rows without one are left out. "
    return text + "Cold columns are of the first JDK.\n\n" + markdown.table(head, rows, 2)
