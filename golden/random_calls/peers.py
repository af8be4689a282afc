"""SciPy and NdImage side by side; either is started anew when it is gone."""

from .answers import Answer
from .ndimage_peer import OPTIONS, NdImage
from .scipy_peer import SciPy


class Peers:
    def __init__(self):
        self.ndimage = {kernels: NdImage(kernels) for kernels in OPTIONS}
        self.scipy = SciPy()
        self.catalog = self.ndimage["plain"].catalog

    def ask(self, calls):
        """Returns what is expected of each call, and what NdImage answers."""
        for kernels, program in self.ndimage.items():
            program.send([call for call in calls if call.kernels == kernels])
        self.scipy.send(calls)
        expectations = [self.scipy.answer() for _ in calls]
        answers = [None] * len(calls)
        for kernels in list(self.ndimage):
            self.collect(kernels, [n for n, call in enumerate(calls) if call.kernels == kernels], calls, answers)
        return list(zip(expectations, answers))

    def collect(self, kernels, numbers, calls, answers):
        for place, number in enumerate(numbers):
            try:
                answers[number] = self.ndimage[kernels].answer()
            except (TimeoutError, EOFError) as gone:
                answers[number] = Answer(word="hangs" if isinstance(gone, TimeoutError) else "crashed", message="NdImage")
                self.ndimage[kernels].close()
                self.ndimage[kernels] = NdImage(kernels)
                self.ndimage[kernels].send([calls[n] for n in numbers[place + 1:]])
