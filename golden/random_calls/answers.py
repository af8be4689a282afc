"""What a peer says to a call."""

from dataclasses import dataclass, field


@dataclass
class Answer:
    """Arrays; or, in place of them, a word, `refused`, `failed`, `crashed` or `hangs`, and a message."""

    arrays: list = field(default_factory=list)
    word: str = "arrays"
    message: str = ""

    @property
    def given(self):
        return self.word == "arrays"

    def __str__(self):
        if self.given:
            return ", ".join(f"{a.dtype} {a.shape} {a.ravel()[:40].tolist()}" for a in self.arrays)
        return f"{self.word}: {self.message}"
