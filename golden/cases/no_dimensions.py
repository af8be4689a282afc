"""Arrays of a single element and no axis."""

from cases.binary_morphology import add_binary
from cases.linear_filters import add_linear
from fixtures import ARRAYS
from oracle import derived, smoothed
from scipy_calls import call


def no_dimensions(table):
    for text in ["gaussian_filter sigma=1", "uniform_filter", "gaussian_laplace sigma=1", "gaussian_gradient_magnitude sigma=1"]:
        for dtype in ["uint8", "float32", "float64"]:
            add_linear(table, text, ARRAYS.name("any", dtype, ()), derived if "_g" in text or "_l" in text else smoothed, True)
    for text in ["laplace", "generic_laplace derivative2=sobel", "generic_gradient_magnitude derivative=prewitt"]:
        add_linear(table, text, ARRAYS.name("any", "float64", ()), derived, True)
    for text in ["binary_erosion", "binary_dilation", "binary_opening", "binary_closing"]:
        for dtype in ["bool", "float64"]:
            add_binary(table, text, [ARRAYS.name("any", dtype, ())])
    for text in ["sum_labels", "mean", "minimum", "maximum", "variance", "standard_deviation"]:
        source = ARRAYS.name("any", "float64", ())
        table.add(text, [source], "exact", call(text, ARRAYS[source]))


TABLES = [
    no_dimensions,
]
