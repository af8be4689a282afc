"""The operations as NdImage declares them."""

from dataclasses import dataclass


@dataclass
class Range:
    """The values that a parameter declares: numbers from a least to a greatest, some words, or, in words, what depends on others."""
    min: float = -float("inf")
    max: float = float("inf")
    step: int = 0
    choices: list = None
    words: str = ""

    def whole(self):
        """All of its whole numbers."""
        return range(int(self.min), int(self.max) + 1)

    def ends(self):
        """The numbers at its ends, which are allowed."""
        return [int(end) if self.step else end for end in (self.min, self.max)]


def range_of(text):
    """What `min=0;max=5;step=1` says."""
    said = dict(part.split("=", 1) for part in text.split(";") if part)
    return Range(float(said.get("min", "-inf")), float(said.get("max", "inf")), int(said.get("step", 0)),
                 said["choices"].split(",") if "choices" in said else None, said.get("words", ""))


@dataclass
class Operation:
    name: str
    topic: str
    parameters: dict  # the range of each
    arrays: list


def read(text):
    operations = []
    for line in text.splitlines():
        name, topic, *arguments = line.split("\t")
        split = [argument.split(":", 2) for argument in arguments]
        operations.append(Operation(name, topic, {n: range_of(said) for kind, n, said in split if kind == "parameter"},
                                    [n for kind, n, _ in split if kind == "array"]))
    return operations
