"""Tables and lists in Markdown."""

import results


def table(head, rows, texts=1):
    """A table whose first columns hold texts, and the others numbers."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * texts + "---:|" * (len(head) - texts)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def bullets(lines):
    return "".join(f"- {line}\n" for line in lines) or "None.\n"


def measured(*found):
    """When and where results were measured."""
    settings = [result["setting"] for result in found]
    places = dict.fromkeys(f"on {s['day']}, commit {s['commit']}: {s['machine']}" for s in settings)
    return f"Measured {'; '.join(places)}."


def rows(result, kind):
    """The rows of a kind that the program in the JVM reported, without that word."""
    return [row[1:] for row in result["rows"] if row[0] == kind]


def settings(result):
    return " ".join([measured(result), *(row[0] for row in rows(result, "setting"))])


def load_cold(program):
    """The results of a cold program by contestant: ours first, those without options before recipes, then the peers."""
    found = {name.split("/")[-1]: results.load(name) for name in results.names("cold/" + program)}
    return dict(sorted(found.items(), key=lambda pair: (not pair[0].startswith("ndimage"), " -" in pair[0])))
