"""The deliberate differences, of which every rule of the references names one."""

import csv
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parent.parent / "differences.tsv"


def rows():
    with TABLE.open(newline="") as file:
        return {row["what"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


ROWS = rows()


class Refused(Exception):
    """What NdImage refuses on purpose."""


class Differs:
    """Notes by which rows a call is expected to differ."""

    def __init__(self, name):
        self.name = name
        self.rows = []

    def __call__(self, what):
        row = ROWS.get(what)
        if row is None:
            raise KeyError(f"differences.tsv has no row '{what}'")
        if self.name not in row["functions"].split():
            raise KeyError(f"the row '{what}' of differences.tsv does not name {self.name}")
        if what not in self.rows:
            self.rows.append(what)

    def refused(self, what):
        self(what)
        raise Refused(what)


def table(counts: Counter):
    """The rows and how often each was used, most often first."""
    width = max(map(len, ROWS))
    return "\n".join(f"  {what:{width}}  {counts[what]:8}" for what, _ in
                     sorted(ROWS.items(), key=lambda item: -counts[item[0]]))
