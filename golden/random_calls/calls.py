"""A call: an operation, its parameters, its arrays, and how NdImage is to run it."""

from dataclasses import dataclass, field, replace

import numpy as np

from fixtures import words


@dataclass
class Call:
    name: str
    parameters: dict = field(default_factory=dict)
    arrays: dict = field(default_factory=dict)
    how: str = "threads=1"
    kernels: str = "plain"

    @property
    def text(self):
        return words(self.name, **self.parameters)

    @property
    def input(self):
        return self.arrays["input"]

    @property
    def dtype(self):
        return str(self.input.dtype)

    @property
    def axes(self):
        """The axes that are worked along, in the order given."""
        axes = self.parameters.get("axes")
        return list(range(self.input.ndim)) if axes is None else [int(a) % self.input.ndim for a in np.atleast_1d(axes)]

    def per_axis(self, name, default):
        """What a parameter is for each of the axes."""
        value = self.parameters.get(name, default)
        return list(value) if isinstance(value, (list, tuple)) else [value] * len(self.axes)

    def without(self, *names):
        return replace(self, parameters={k: v for k, v in self.parameters.items() if k not in names})

    def of(self, name=None, arrays=None, **parameters):
        """This call with another name, other arrays or other parameters."""
        return replace(self, name=name or self.name, arrays={**self.arrays, **(arrays or {})},
                       parameters={**self.parameters, **parameters})

    def __str__(self):
        lines = [self.text]
        for name, array in self.arrays.items():
            listed = np.array2string(array, threshold=2000, separator=",", floatmode="unique").replace("\n", "")
            lines.append(f"  {name} = np.array({listed}, {str(array.dtype)!r}).reshape({array.shape})")
        lines.append(f"  run with {self.how}, kernels {self.kernels}")
        return "\n".join(lines)
