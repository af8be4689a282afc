"""The operations as NdImage declares them."""

from dataclasses import dataclass


@dataclass
class Operation:
    name: str
    topic: str
    parameters: dict  # the range of each, in words
    arrays: list


def read(text):
    operations = []
    for line in text.splitlines():
        name, topic, *arguments = line.split("\t")
        split = [argument.split(":", 2) for argument in arguments]
        operations.append(Operation(name, topic, {n: words for kind, n, words in split if kind == "parameter"},
                                    [n for kind, n, _ in split if kind == "array"]))
    return operations
