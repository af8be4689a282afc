"""The parameters of SciPy's filters, by name, as the fixture parameters.tsv."""

import inspect

from scipy import ndimage

from fixtures import OUT

FILTERS = [
    "convolve", "convolve1d", "correlate", "correlate1d", "gaussian_filter", "gaussian_filter1d", "gaussian_gradient_magnitude",
    "gaussian_laplace", "generic_filter", "generic_filter1d", "generic_gradient_magnitude", "generic_laplace", "laplace",
    "maximum_filter", "maximum_filter1d", "median_filter", "minimum_filter", "minimum_filter1d", "percentile_filter", "prewitt",
    "rank_filter", "sobel", "uniform_filter", "uniform_filter1d", "vectorized_filter",
]


def parameters_of(name):
    """The names, with what gaussian_filter has for those that are handed on to it."""
    names = list(inspect.signature(getattr(ndimage, name)).parameters)
    return [n for n in names if n != "kwargs"] + (["truncate", "radius"] if "kwargs" in names else [])


def write_parameters():
    lines = [f"{name}\t{','.join(parameters_of(name))}" for name in FILTERS]
    (OUT / "parameters.tsv").write_text("\n".join(lines) + "\n")
