"""Random calls of every operation, SciPy's answers beside NdImage's."""
